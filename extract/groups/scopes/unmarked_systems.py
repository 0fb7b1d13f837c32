"""Scopes of several systems told one after another without a word for which is which (甲；乙)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extract.groups.scopes.parts_by_system import Wording
from extract.readers.leaves import trimmed
from extract.reading.source import Source
from extract.reading.stops import PART
from schemas.text import fold


def apart(source: Source, wordings: list[Wording]) -> Iterator[Wording]:
    """The wordings, one for several systems part by part where other places word these so, system by system.

    Every part but one is as a system is worded elsewhere; that one is of the system that is left."""
    joint: dict[tuple[int, int], list[Wording]] = defaultdict(list)
    for one in wordings:
        if one.stated is None and one.system:
            joint[one.start, one.end].append(one)
    for one in wordings:
        same = joint[one.start, one.end]
        if one.stated is not None or len(same) < 2:
            yield one
        elif one is same[0]:
            yield from _parted(source, same, wordings) or same


def _parted(source: Source, same: list[Wording], wordings: list[Wording]) -> list[Wording]:
    """The parts of a wording, each of the system that other places word so; none where that stays open."""
    first = same[0]
    parts = [trimmed(source, *m.span()) for m in PART.finditer(source.text, first.start, first.end)]
    if len(parts) != len(same):
        return []
    stated: dict[str, set[str]] = defaultdict(set)
    for one in wordings:
        if (one.start, one.end) != (first.start, first.end):
            stated[one.system].add(_bare(source.text[one.start : one.end]))
    left = [one.system for one in same]
    if len({frozenset(stated[system]) for system in left}) < len(left):
        return []
    found: dict[tuple[int, int], str] = {}
    for low, high in parts:
        words = _bare(source.text[low:high])
        if system := next((system for system in left if words in stated[system]), None):
            found[low, high] = system
            left.remove(system)
    rest = [part for part in parts if part not in found]
    if len(rest) > 1:
        return []
    found |= dict(zip(rest, left, strict=True))
    return [first._replace(system=found[low, high], start=low, end=high) for low, high in parts]


def _bare(text: str) -> str:
    return fold(text).strip(" 。；;.")
