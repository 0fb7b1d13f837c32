"""Totals that a sentence splits into parts that exclude one another (69人，其中男42人、女29人)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from schemas import rx, yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_WHOLE = rx.compile(
    r"(?P<whole>\d{1,6})\s?(?P<unit>[人名批件台只份项个条处家吨])(?:[^。；;\n\d，,（(:：]{0,6})[，,（(:：]\s?(?P<lead>其中|(?:各?分别)?(?:涉及|分布[在于]|来自|发生在|属于|归属|集中在)(?:了|到)?|分别(?:为|是|在|由)?)?(?:有|为)?[：:，,]?\s?(?=[^\W\d])"
)
_PART = rx.compile(
    r"(?P<label>[^\W\d_]{1,8}?)\s?(?:为|有|共|约)?\s?(?P<number>\d{1,6})\s?(?P<unit>[人名批件台只份项个条处家吨])\s?[、，,和及]?\s?"
)
_ASKED = (
    "其中",
    "不符合：",
    "不符合:",
    "不合格：",
    "不合格:",
    "隐患：",
    "隐患:",
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
)
_FEWEST, _SEVERAL = 2, 3
_UNITS = rx.compile(r"[^\W\d_]{1,7}(?:部|车间|科|室|处|中心|仓库|工段|班组)|仓库|库房|食堂|门卫")
_OVERLAP = rx.compile(
    r"特种|持证|内审|兼|职称|[高中初]级|党员|[男女]|残疾|接害|关键|专业|[大本]专?科|学历|其|新增|重大|重要|一线|现场"
)
"""Words of parts that may be of other parts too."""

_REST = rx.compile(r"\s?(?:等|其[余他它]|以及|另|还有|余)")
_NEARLY = 0.9
"""Parts that make up so much of a whole are meant to be all of it."""


class Split(NamedTuple):
    """A total with the parts that a sentence splits it into."""

    whole: int
    parts: tuple[tuple[str, int], ...]
    leaf: Leaf[str]


def split_wrongly(context: Context) -> Iterator[Finding]:
    """Totals above or below their parts: below where the parts are all that there can be."""
    told: set[tuple[int, tuple[tuple[str, int], ...]]] = set()
    for split in _splits(context):
        if split[:2] in told:
            continue
        told.add(split[:2])
        added = sum(number for _, number in split.parts)
        parts = context.listed(f"{label} {number}" for label, number in split.parts)
        yield context.finding(
            split.leaf,
            identity=f"split/{split.whole}",
            values=[split.whole, added],
            variant="split",
            expected=str(split.whole),
            actual=str(added),
            parts=parts,
            sum=added,
            whole=split.whole,
        )


def _splits(context: Context) -> Iterator[Split]:
    for passage in context.mentions.passages(_ASKED):
        text = fold(str(passage.leaf.value))
        last = 0
        for match in _WHOLE.finditer(text):
            parts = tuple(_parts(text, match)) if match.start("whole") >= last else ()
            if not parts:
                continue
            last = text.find(str(parts[-1][1]), match.end())
            whole, added = int(match["whole"]), sum(number for _, number in parts)
            if added > whole or (added < whole and (_are_all(parts) or _make_up(text, match, parts))):
                yield Split(whole, parts, passage.leaf)


def _parts(text: str, total: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The parts right behind a total, all with a word of one family; none where there are others."""
    found: list[tuple[str, int]] = []
    at = total.end()
    while (match := _PART.match(text, at)) and match["unit"] == total["unit"]:
        found.append((match["label"], int(match["number"])))
        at = match.end()
    if _are_alike([label for label, _ in found]):
        yield from found
        return
    families = [{name for name, words in _families().items() if _of(label, words)} for label, _ in found]
    if (
        len(found) >= _FEWEST
        and set.intersection(*families)
        and len({label for label, _ in found}) == len(found)
    ):
        yield from found


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


def _make_up(text: str, total: re.Match[str], parts: tuple[tuple[str, int], ...]) -> bool:
    """Whether parts are told as the whole: behind a colon, or nearly all of it, with no other behind."""
    if not _are_alike([label for label, _ in parts]):
        return False
    last, at = parts[-1], total.end()
    end = text.find(f"{last[0]}", at)
    behind = text[end + len(last[0]) :] if end >= 0 else ""
    behind = re.sub(r"^[^\d]{0,3}\d+\s?\S", "", behind, count=1)
    if _REST.match(behind.lstrip("、，, ")):
        return False
    lead = total["lead"] or "其中"
    told = total[0].rstrip().endswith((":", "：")) or (
        lead != "其中" and all(map(_UNITS.fullmatch, dict(parts)))
    )
    return told or sum(number for _, number in parts) >= _NEARLY * int(total["whole"])


def _are_all(parts: tuple[tuple[str, int], ...]) -> bool:
    """Whether there can be no other part: each of a family of two has its number."""
    return any(
        len(words) == len(parts) == _FEWEST
        and all(any(_of(label, [word]) for label, _ in parts) for word in words)
        for words in _families().values()
    )


def _of(label: str, words: list[str]) -> bool:
    return any(label.startswith(word) for word in words)


def _families() -> dict[str, list[str]]:
    families: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return families
