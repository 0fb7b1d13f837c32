"""What lines say that the organization's objectives are (`targets.yaml`), each with its target."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.statements.objectives import Objective
from schemas.text import fold

_DATA = Path(__file__).with_suffix(".yaml")
_WORDS = (
    *(
        "目标",
        "指标",
        "满意度",
        "满意率",
        "合格率",
        "处置率",
        "处理率",
        "分类率",
        "回收率",
        "利用率",
        "达标率",
    ),
    *("发生率", "完成率", "及时率", "完好率", "执行率", "覆盖率", "事故", "投诉", "伤害", "职业病", "排放"),
)
_LABEL = patterns.compile(
    r"(?:目标|指标|目标值|目标指标)(?:(?:如下|包括|有|是)?\s?[：:]|[^，,。；;：:]{0,6}为[：:]?|是(?!否))"
)
_DONE = patterns.compile(
    r"完成|考核|实际|统计|结果|达到了|达成|测量|实现了|已实现|上一?年|去年|原|调整|修订|逐年|三年|中期|长期|远期|近期|争取|力争"
)
_PART = patterns.compile(
    r"[^\W\d_]部(?!门)|[本该]部门|部门|车间|科室|班组|分解|岗位|工序|项目|产品[A-Z]|批次"
)
_ITEM = patterns.compile(
    r"(?:\d{1,2}\s?[)）.、]|[①-⑳])?\s?(?P<name>[^\W\d_]{3,18}?)\s?"
    r"(?:为|达到?|不低于|不小于|不超过|不大于|控制在|≥|>=|≤|<=|>|<|=|[：:]){0,3}\s?"
    r"(?P<value>\d+(?:\.\d+)?\s?(?:%|％|‰|起|次|件|例|分)?|零)(?:以上|以下|以内)?"
)
_BOUND = patterns.compile(r"[≥≤<>]|不低于|不小于|不超过|不大于|控制在")
"""In a line below the label that tells a target, and not what was reached."""

_FOR = patterns.compile(r"针对(?P<of>[^，,。；;：:]{2,16})")
_PROGRAMME = patterns.compile(
    r"[^。；;：:]{0,24}方案(?:[^，,。；;：:]{0,8}|[，,]\s?(?:其|[所制设确]定的?)?)$"
)
"""What stands between the thing that a programme is for and the label of its aim."""

_BY_WHOM = patterns.compile(
    r"(?:责任|负责|主[责管]|实施|执行|牵头|归口)(?:部门|单位|人)\s?(?:为|是|[：:])?[^，,。；;：:]{0,16}"
)
_PARTED = patterns.compile(r"[，,。；;]")

BELOW = 2
"""So many lines below the label, or the objective before it, the next may stand."""


def _thing(text: str) -> int | None:
    """What some words are about: the number of the first thing that fits."""
    things = enumerate(_known()["things"])
    return next((number for number, names in things if any(name in text for name in names)), None)


def _of(whole: str, label: int) -> str:
    """What the programme is for whose aim a line tells behind a label; empty where it tells of none."""
    if programme := _FOR.search(whole):
        return programme["of"]
    names = [name for names in _known()["things"] for name in names if name in whole[:label]]
    at = {name: whole.rfind(name, 0, label) + len(name) for name in names}
    return next((name for name in names if _PROGRAMME.match(whole[at[name] : label])), "")


def _acts(name: str) -> frozenset[int]:
    """What an objective is to do: the numbers of the acts."""
    return frozenset(
        number for number, words in enumerate(_known()["acts"]) if any(word in name for word in words)
    )


def read(reading: Reading) -> list[Objective]:
    """What lines say that the organization's objectives are: not what was reached, nor those of parts."""
    lines: dict[tuple[int | None, int], list[Leaf[str]]] = {}
    for passage in reading.passages((*_WORDS, *(name for names in _known()["things"] for name in names))):
        if not reading.beside(passage.leaf):
            at = (passage.leaf.evidence.page, passage.leaf.evidence.line)
            lines.setdefault(at, []).append(passage.leaf)
    found: list[Objective] = []
    open_to: tuple[int | None, int] = (None, 0)
    of = ""
    for (page, line), leaves in lines.items():
        whole = "；".join(fold(str(leaf.value)) for leaf in leaves)
        labelled = _LABEL.search(whole)
        goes_on = page == open_to[0] and line <= open_to[1] and _BOUND.search(whole) is not None
        if not labelled and not goes_on:
            continue
        above = fold(" ".join(reading.under(leaves[0])))
        here = _of(whole, labelled.start()) if labelled else ""
        parts = _BY_WHOM.sub("", whole) if here else whole
        if _DONE.search(whole) or _PART.search(f"{above} {parts}"):
            continue
        of = here if labelled else of
        items = [one for leaf in leaves for one in _items(leaf, of)]
        if labelled or items:
            open_to = (page, line + BELOW)
        found += items
    return found


def _items(leaf: Leaf[str], of: str) -> Iterator[Objective]:
    """The objectives of a sentence."""
    for piece in _PARTED.split(_LABEL.sub("，", fold(str(leaf.value)))):
        if match := _ITEM.fullmatch(piece.strip()):
            name, target = match["name"], match["value"].replace("零", "0").replace("％", "%")
            things = _thing(name), _thing(of) if of else None
            yield Objective(leaf, piece.strip(), name, target, of, *things, _acts(name))


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(_DATA)
    return known
