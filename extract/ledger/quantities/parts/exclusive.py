"""Totals that a sentence splits into parts that exclude one another (69人，其中男42人、女29人)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.amounts.quantities import ExclusiveParts, Parts
from schemas.text import fold

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,7}(?:\.\d{1,2})?"
_UNITS_LONG = ("人日", "人天", "批次", "人次", "平方米", "m2", "万元", "千克", "公斤", "kg", "t")
_UNITS_SHORT = "人名批件台只份项个条处家吨起次具户座辆套支张间栋"
_UNIT = rf"(?P<unit>(?:{'|'.join(_UNITS_LONG)})(?![A-Za-z/\d])|[{_UNITS_SHORT}])"
_WHOLE = patterns.compile(
    rf"(?<![\d.])(?P<whole>{_NUMBER})\s?{_UNIT}(?:[^。；;\n\d，,（(:：]{{0,6}})[，,（(:：]\s?"
    r"(?P<lead>其中|(?:各?分别)?(?:涉及|分布[在于]|来自|发生在|属于|归属|集中在)(?:了|到)?|分别(?:为|是|在|由)?)?(?:有|为)?[：:，,]?\s?(?=\w)"
)
_PART = patterns.compile(
    rf"(?P<label>(?=\D|20)(?:20\d\d年度?|[A-Za-z]{{1,4}}\d{{1,2}}|\d{{1,2}}[#号])?[^\W\d_]{{0,12}}?)\s?(?:为|有|共|约)?\s?(?P<number>{_NUMBER})\s?{_UNIT}\s?[、，,和及]?\s?"
)
_ASKED = (
    "其中",
    "不符合：",
    "不符合:",
    "不合格：",
    "不合格:",
    "隐患：",
    "隐患:",
    "人中，",
    "人中,",
    "名中，",
    "男职工",
    "男员工",
    "男性",
    "女职工",
    "不合格",
    "让步",
    "返工",
    "劳务派遣",
    "临时",
    "涉及",
    "分布在",
    "分布于",
    "分别为",
    "来自",
    *(f"{unit}{mark}" for unit in (*_UNITS_LONG, *_UNITS_SHORT) for mark in "（(：:"),
)
_FEWEST, _SEVERAL, _LABEL = 2, 3, 16
_UNITS = patterns.compile(r"[^\W\d_]{1,7}(?:部|车间|科|室|处|中心|仓库|工段|班组)|仓库|库房|食堂|门卫")
_ONE_OF = patterns.compile(
    r"(?:[^\W\d_]{0,8}(?P<family>部|车间|科|室|处|中心|仓库|工段|班组|班|组)|管理层|领导层|决策层|高层|领导班子|公司领导|领导"
    r"|最高管理者|(?:总|副总)?经理|厂长|高管)(?:共|有|为|各)?\s?$"
)
_BESIDE = patterns.compile(r"[，,]\s?(?:有|为)?$")
"""What stands before a number that is itself one of those in a row (管理层5人，行政部7人，…), and the mark
that leads to the next one."""

_OVERLAP = patterns.compile(
    r"特种|持证|内审|兼|职称|[高中初]级|党员|[男女]|残疾|接害|关键|专业|[大本]专?科|学历|其|新增|重大|重要|一线|现场"
)
"""Words of parts that may be of other parts too."""

_SOME = patterns.compile(
    r"回收|收回|^有效|主要|例如|包括|包含|[含如等抽余]|部分|新增|完成|关闭|整改|签|参[加保训]|社保|合同|缴|考核|培训"
    r"|^(?:[A-Za-z&/]{1,6}|质量|环境|能源|食品安全|职业健康安全|安全|信息安全)(?:管理)?(?:体系)?$"
)
"""Labels of some of a whole, and those of systems, which one thing may be of several of."""

_END = patterns.compile(r"[)）。；;]|[，,]\s?(?:其中|[均都]|全部|未见|无)|$")
_CUT = 110
"""A sentence so long may be cut before its end."""

_REST = patterns.compile(r"\s?(?:等|其[余他它]|以及|另|还有|余)")


def read(reading: Reading) -> Iterator[ExclusiveParts]:
    """The totals of sentences with the parts right behind them."""
    for passage in reading.passages(_ASKED):
        text = fold(str(passage.leaf.value))
        last = 0
        for match in _WHOLE.finditer(text):
            found = _parts(text, match) if match.start("whole") >= last else []
            if not found:
                continue
            last = found[-1].end()
            parts = tuple((one["label"], _signed(one)) for one in found)
            may_be_all = _may_be_all(text, match, parts)
            yield ExclusiveParts(
                passage.leaf,
                text[match.start() : last],
                _amount(match["whole"]),
                parts,
                row=_row(text, match, found),
                alike=_are_one_kind(found),
                cannot_be_others=_are_all(parts),
                are_all=may_be_all and _are_told_as_all(match, parts),
                may_be_all=may_be_all,
                closed=_are_closed(text, match, found),
                may_lack=_bracket(text, match) in ("（", "(") or len(found) >= _SEVERAL,
            )


def _row(text: str, first: re.Match[str], found: list[re.Match[str]]) -> Literal["", "same", "other"]:
    """Whether a number before a comma is the first of a row: told of management or of a department, with
    departments behind it of its own kind, or of another kind."""
    if first["lead"] or not _BESIDE.search(first[0]):
        return ""
    label = _ONE_OF.search(text, max(0, first.start() - _LABEL), first.start())
    if label is None or not all(map(_UNITS.fullmatch, (one["label"] for one in found))):
        return ""
    family = label["family"]
    return "same" if family is None or any(one["label"].endswith(family) for one in found) else "other"


def _amount(text: str) -> float:
    return float(text.replace(",", ""))


def _signed(part: re.Match[str]) -> float:
    """The number of a part, less than nothing where it is told to be taken off (减去管理人员12人)."""
    less = part["label"].startswith(tuple(_words()["less"]))
    return -_amount(part["number"]) if less else _amount(part["number"])


def _parts(text: str, total: re.Match[str]) -> list[re.Match[str]]:
    """The parts right behind a total, in its unit."""
    found: list[re.Match[str]] = []
    at = total.end()
    while (match := _PART.match(text, at)) and match["unit"] == total["unit"] and match["label"]:
        if match["label"].startswith("其中"):
            break
        found.append(match)
        at = match.end()
    return found if len(found) >= _FEWEST else []


def _are_one_kind(found: list[re.Match[str]]) -> bool:
    """Whether parts are alike, or all have a word of one family."""
    labels = [one["label"] for one in found]
    if _are_alike(labels):
        return True
    families = [{name for name, words in _families().items() if _of(label, words)} for label in labels]
    return bool(set.intersection(*families)) and len(set(labels)) == len(labels)


def _bracket(text: str, total: re.Match[str]) -> str:
    """The bracket or colon that leads from a total to its parts."""
    lead = patterns.compile(r"[（(:：]").search(text, total.end("unit"), total.end())
    return lead[0] if lead else ""


def _are_closed(text: str, total: re.Match[str], found: list[re.Match[str]]) -> bool:
    """Whether parts behind a colon or in brackets, with none of something else, are told to be all."""
    labels = [one["label"] for one in found]
    lead = _bracket(text, total)
    if not lead or "其中" in total[0] or len(set(labels)) < len(labels):
        return False
    if any(_SOME.search(label) or _OVERLAP.search(label) for label in labels):
        return False
    end = _END.match(text, found[-1].end()) or _END.match(text, found[-1].end("unit"))
    closed = end is not None and (end[0] != "" or len(text) < _CUT)
    if closed and lead in "（(":
        closed = end is not None and end[0] in ("）", ")")
    return closed


def _are_alike(labels: list[str]) -> bool:
    """Whether several parts are of one kind and none of another's: departments, or called by one word.

    >>> _are_alike(["管理人员", "生产人员", "后勤人员"]), _are_alike(["铸造车间", "机加车间", "设备部"])
    (True, True)
    >>> _are_alike(["管理人员", "生产人员", "特种作业人员"]), _are_alike(["管理人员", "生产人员"])
    (False, False)
    """
    if len(set(labels)) < max(len(labels), _SEVERAL) or any(map(_OVERLAP.search, labels)):
        return False
    return len({label[-_FEWEST:] for label in labels}) == 1 or all(map(_UNITS.fullmatch, labels))


def _may_be_all(text: str, total: re.Match[str], parts: Parts) -> bool:
    """Whether parts are alike, and none of another kind is told behind them."""
    if not _are_alike([label for label, _ in parts]):
        return False
    last, at = parts[-1], total.end()
    end = text.find(last[0], at)
    behind = text[end + len(last[0]) :] if end >= 0 else ""
    behind = re.sub(r"^[^\d]{0,3}\d+\s?\S", "", behind, count=1)
    return _REST.match(behind.lstrip("、，, ")) is None


def _are_told_as_all(total: re.Match[str], parts: Parts) -> bool:
    """Whether parts are told as the whole: behind a colon, or as all departments."""
    lead = total["lead"] or "其中"
    return total[0].rstrip().endswith((":", "：")) or (
        lead != "其中" and all(map(_UNITS.fullmatch, dict(parts)))
    )


def _are_all(parts: Parts) -> bool:
    """Whether there can be no other part: each of a family of two has its number."""
    return any(
        len(words) == len(parts) == _FEWEST
        and all(any(_of(label, [word]) for label, _ in parts) for word in words)
        for words in _families().values()
    )


def _of(label: str, words: list[str]) -> bool:
    return any(label.startswith(word) for word in words)


def _words() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


def _families() -> dict[str, list[str]]:
    return {name: words for name, words in _words().items() if name != "less"}
