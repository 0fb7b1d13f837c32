"""Which system a scope is of where its label does not say so: the words, cells and lines before it tell.

A report of several systems with one label for the scopes of all names each system in the line before the
label (【环境】准则：…；审核范围：…), in its row (GB/T 24001 | 审核范围 | …) or over it (2.1 环境管理体系)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from extract.readers.fields import labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.tables.grid import grids
from extract.readers.text.units import Unit, block_at, numbering_end, once, units
from extract.reading.source import Source
from extract.reading.stops import PERIOD
from extract.reading.system_names import find_systems, of_bare, system_of
from extract.values.found import Found
from extract.values.standards import find_standards
from schemas import patterns

_LETTER = patterns.compile(r"[A-Z]")
_NAME = patterns.compile(
    r"[\s【\[［〔（(]{0,3}(?P<system>[^\W\d_]{1,14}|[A-Z&]{1,6})(?:管理)?(?:体系)?[\s】\]］〕）):：]{0,3}"
)
_AT_START = patterns.compile(r"\s{0,3}[【\[［〔（(](?P<system>[^】\]］〕）)\n]{1,14})[】\]］〕）)]")
_TO_COLON = patterns.compile(r"(?:[^：:。；;\n\t]|(?<=\d)[:：](?=20\d\d)){4,120}")
"""The words of a line up to its first colon that is none of a standard's number."""

_FURTHEST, _LONGEST, _LONGEST_NAME, _BEFORE = 10, 80, 20, 160
_FEWEST = 2


def resolved(code: str, stated: str, systems: Sequence[str]) -> str:
    """The system that a letter stands for in a report of some systems (H: of HSE, not of HACCP).

    >>> resolved("HACCP", "H", ["HSE"]), resolved("HACCP", "H", ["FSMS", "HACCP"])
    ('HSE', 'HACCP')
    """
    letter = stated.strip()
    if code in systems or not _LETTER.fullmatch(letter):
        return code
    meant = [one for one in systems if one.startswith(letter)]
    return meant[0] if len(meant) == 1 else code


def before(source: Source, places: Sequence[Labelled], systems: Sequence[str]) -> dict[int, Found]:
    """The systems told before labels, by where the labels begin: only where they tell several apart."""
    if len(systems) < _FEWEST or len(places) < _FEWEST:
        return {}
    found: dict[int, Found] = {}
    low = 0
    for place in sorted(places, key=lambda place: place.label.start):
        stated = _of_line(source, place, low) or _of_row(source, place) or _over(source, place, low)
        if len({one.value for one in stated}) == 1 and stated[0].value in systems:
            found[place.label.start] = stated[0]
        low = place.label.end
    return found if len({stated.value for stated in found.values()}) >= _FEWEST else {}


def leads_label(source: Source, start: int, end: int) -> bool:
    """Whether a line begins with a system in brackets and a label ([9001] Client's scope 申报范围：…), or
    with words that name one and a label before any other colon (● GB/T 19001-2016《…》　申请范围：…)."""
    if head := _AT_START.match(source.text, start, end):
        return any(head.end() <= at < end for at in _label_starts(source))
    if (first := _TO_COLON.match(source.text, start, end)) is None:
        return False
    at = next((at for at in _label_starts(source) if start < at <= first.end()), start)
    return bool(_named(source.text[start:at], start))


@once
def _label_starts(source: Source) -> list[int]:
    """Where labels of scopes begin."""
    names = ("audit", "system", "certificate", "plain")
    return [one.label.start for name in names for one in labelled.find(source, "scopes", name)]


def _named(text: str, base: int, *, short: bool = False) -> list[Found]:
    """The systems that a text names, by their names or else by their standards."""
    cited = [Found(s.start, s.end, system_of(s.value)) for s in find_standards(text, base)]
    bare = [Found(base, base + len(text), code)] if short and (code := of_bare(text)) else []
    return find_systems(text, base, short=short) or [one for one in cited if one.value] or bare


def _of_line(source: Source, place: Labelled, low: int) -> list[Found]:
    """The systems that the line of a label tells before it."""
    start = max(low, place.label.start - _BEFORE)
    cut = max((stop.end() for stop in PERIOD.finditer(source.text, start, place.label.start)), default=start)
    head = _AT_START.match(source.text, cut, place.label.start)
    if head and (stated := _named(head["system"], head.start("system"), short=True)):
        return stated
    return _named(source.text[cut : place.label.start], cut)


def _of_row(source: Source, place: Labelled) -> list[Found]:
    """The systems that a cell left of a label, or one that spans its row, names."""
    grid = grids(source).get(block_at(source, place.label.start))
    cell = grid.cell_at(place.label.start) if grid else None
    if grid is None or cell is None:
        return []
    for column in range(cell.column - 1, -1, -1):
        left = grid.at.get((cell.row, column))
        if left is None or grid.is_blank(left) or left.end - left.start > _LONGEST:
            continue
        named = left.end - left.start <= _LONGEST_NAME and not grid.is_label(left)
        if stated := _named(source.text[left.start : left.end], left.start, short=named):
            return stated
    return []


def _over(source: Source, place: Labelled, low: int) -> list[Found]:
    """The nearest short line or cell over a label, and behind the label before it, that names systems."""
    every = units(source)
    at = bisect_left(every, place.label.start + 1, key=attrgetter("start")) - 1
    for unit in reversed(every[max(at - _FURTHEST, 0) : max(at, 0)]):
        if unit.start < low:
            break
        if stated := _of_unit(source, unit):
            return stated
    return []


def _of_unit(source: Source, unit: Unit) -> list[Found]:
    if unit.end - unit.start > _LONGEST:
        return []
    begin = unit.start + numbering_end(source.text[unit.start : unit.end])
    name = _NAME.fullmatch(source.text, begin, unit.end)
    if name and (stated := _named(name["system"], name.start("system"), short=True)):
        return stated
    return _named(source.text[begin : unit.end], begin)
