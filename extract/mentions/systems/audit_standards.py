"""The system whose name stands right beside a standard audited against, as that whose standard it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Unit, unit_at, units
from extract.reading.source import Source
from extract.reading.system_names import find_systems, system_of
from extract.values.found import Found
from extract.values.standards import find_standards
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN
from schemas.mentions import NamedStandard
from schemas.report import Report

_STOP = patterns.compile(r"[；;。\n\t]")
_REACH = 120
_LONGEST_NAME = 40
"""Of a cell that names a system beside the cell of its standard."""

_JOINED = patterns.compile(
    r"(?:[\s、，,/／+＋&()（）\[\]:：]|和|与|及|以及|即|等同于?|等同采用|采用|idt|eqv|mod|and|标准|审核准则|准则){0,12}",
    re.I,
)
"""What stands between the standards of one run."""

_TWIN = patterns.compile(
    r"\s?(?:[（(\[]\s?(?:idt|等同于?|等同采用|采用|即|对应)?|idt|等同于?|等同采用)\s?:?\s?", re.I
)
"""What stands between a standard and the international one that it adopts."""

_BEFORE = patterns.compile(
    r"(?:管理)?(?:体系)?(?:[（(][^（()）；;。\n\t]{0,16}[)）])?[\s:：（(《》【】\]—–-]*"
    r"(?:的?(?:审核|认证)?(?:依据|准则|标准)|依据|按照?|采用|执行|遵循|符合|为|是|以)?(?:的?(?:标准|准则|依据))?(?:为|是)?[\s:：（(《》【】\]—–-]*"
)
"""What stands between the name of a system and its standards."""

_BETWEEN = patterns.compile(r"[\s、，,/／+＋]{0,3}(?:和|与|及|以及)?")
"""What stands between the names of several systems, or between a standard and its title."""

_BEHIND = patterns.compile(r"[\s)）\]】,，:：—–-]{0,4}[《“\"「]?\s?")
"""What stands between a standard and its title."""

_TITLE = patterns.compile(r"\s?(?:[—–:：-]{0,3}\s?要求|[》」”\"、，,]|$)")
"""How the title of a standard goes on behind the name of the system."""


def read(source: Source, report: Report) -> list[NamedStandard]:
    """The standards audited against beside which a system is named, in reading order."""
    numbers = [leaf for one in report.standards for leaf in (one.number, one.iso) if leaf is not None]
    spans = {place.span: str(leaf.value) for leaf in numbers for place in leaf.places}
    found: list[NamedStandard] = []
    for (start, end), number in sorted(spans.items()):
        system = system_of(number)
        named = _beside(source, start, end) if start >= 0 and system else ()
        if leaves := [source.leaf(one.value, one.start, one.end) for one in named]:
            found.append(NamedStandard(source.leaf(number, start, end), system, leaves))
    return found


def _beside(source: Source, start: int, end: int) -> Iterable[Found]:
    """The systems named for the standard at a place: before its run, behind it, else in its row."""
    at = unit_at(source, start)
    if at is None:
        return ()
    unit = units(source)[at]
    low, high = _segment(source.text, unit, start, end)
    found = find_standards(source.text[low:high], low)
    own = next((i for i, one in enumerate(found) if one.start <= start < one.end), None)
    if own is None:
        return ()
    first, last = _run(source.text, found, own)
    return [
        *_before(source.text, low, found[:first], found[first].start),
        *_behind(source.text, found, own, last, high),
    ] or list(_in_row(source, unit))


def _segment(text: str, unit: Unit, start: int, end: int) -> tuple[int, int]:
    """The sentence or line of a place within its paragraph or cell."""
    low, high = max(unit.start, start - _REACH), min(unit.end, end + _REACH)
    low = max((stop.end() for stop in _STOP.finditer(text, low, start)), default=low)
    stop = _STOP.search(text, end, high)
    return low, stop.start() if stop else high


def _run(text: str, found: list[Found], own: int) -> tuple[int, int]:
    """The first and the last of the standards that are listed together with one of them."""
    first = last = own
    while first and _JOINED.fullmatch(text, found[first - 1].end, found[first].start):
        first -= 1
    while last + 1 < len(found) and _JOINED.fullmatch(text, found[last].end, found[last + 1].start):
        last += 1
    return first, last


def _before(text: str, low: int, others: list[Found], start: int) -> Iterator[Found]:
    """The systems whose names lead to a run of standards, and are not behind those of another one."""
    low = max([low, *(one.end for one in others)])
    gap = _BEFORE
    for name in reversed(find_systems(text[low:start], low, short=True)):
        if not gap.fullmatch(text, name.end, start) or (others and _BETWEEN.fullmatch(text, low, name.start)):
            return
        yield name
        start, gap = name.start, _BETWEEN


def _behind(text: str, found: list[Found], own: int, last: int, high: int) -> Iterator[Found]:
    """The system of the title behind a standard, and that of the international standard in brackets."""
    end = found[own].end
    if own < last and _TWIN.fullmatch(text, end, found[own + 1].start):
        twin = found[own + 1]
        if code := system_of(twin.value):
            yield Found(twin.start, twin.end, code)
        end, own = twin.end, own + 1
    if own < last:
        return
    begun = _BEHIND.match(text, end, high)
    begin = begun.end() if begun else end
    for name in find_systems(text[begin:high], begin)[:1]:
        if name.start == begin and _TITLE.match(text, name.end, high):
            yield name


def _in_row(source: Source, unit: Unit) -> Iterator[Found]:
    """The systems that the title of the row or a short cell before a standard's own names."""
    grid = grids(source).get(unit.block)
    if grid is None or unit.cell is None:
        return
    for cell in grid.anchors.get(unit.cell.row, ()):
        if cell.start >= unit.cell.start:
            break
        yield from _named(grid, cell.start, cell.end)


def _named(grid: Grid, start: int, end: int) -> Iterable[Found]:
    text = grid.source.text[start:end]
    if end - start > _LONGEST_NAME or any(mark in text for mark in (TICKED, EMPTY, UNKNOWN)):
        return ()
    return () if find_standards(text) else find_systems(text, start, short=True)
