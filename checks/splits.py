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
    r"(?P<whole>\d{1,6})\s?(?P<unit>[人名批件台只份])(?:[^。；;\n\d，,（(:：]{0,6})[，,（(:：]\s?(?:其中)?[：:，,]?\s?(?=[^\W\d])"
)
_PART = rx.compile(
    r"(?P<label>[^\W\d_]{1,8}?)\s?(?:为|有|共|约)?\s?(?P<number>\d{1,6})\s?(?P<unit>[人名批件台只份])\s?[、，,和及]?\s?"
)
_ASKED = ("其中", "男职工", "男员工", "男性", "女职工", "不合格", "让步", "返工", "劳务派遣", "临时")
_FEWEST = 2


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
        for match in _WHOLE.finditer(text):
            parts = tuple(_parts(text, match))
            if not parts:
                continue
            whole, added = int(match["whole"]), sum(number for _, number in parts)
            if added > whole or (added < whole and _are_all(parts)):
                yield Split(whole, parts, passage.leaf)


def _parts(text: str, total: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The parts right behind a total, all with a word of one family; none where there are others."""
    found: list[tuple[str, int]] = []
    at = total.end()
    while (match := _PART.match(text, at)) and match["unit"] == total["unit"]:
        found.append((match["label"], int(match["number"])))
        at = match.end()
    families = [{name for name, words in _families().items() if _of(label, words)} for label, _ in found]
    if (
        len(found) >= _FEWEST
        and set.intersection(*families)
        and len({label for label, _ in found}) == len(found)
    ):
        yield from found


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
