"""The audit's days by its opening and closing meeting, in fields or in the rows of its schedule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.audit.time.amounts import NOT_THE_AUDIT, STAGE1
from extract.readers.dates import short_years
from extract.readers.leaves import body_end, elsewhere
from extract.readers.tables.grid import grids
from extract.readers.text.units import Unit, holding
from extract.reading.source import Source
from extract.values.dates import FoundDate, read_dates
from schemas import patterns

_OPENING = patterns.compile(r"首次会议?|启动会|opening\smeeting", re.I)
_CLOSING = patterns.compile(
    r"末次会议?|总结会|closing\smeeting"
    r"|\bclosed the audit|\baudit (?:was )?(?:closed|concluded|ended|finished)",
    re.I,
)
_REACH = 60
_DAY = 10


def days(source: Source, stage1: bool) -> tuple[FoundDate, FoundDate] | None:
    """The day of the only opening and that of the only closing meeting; null without both."""
    first, last = (list(_held(source, words, stage1)) for words in (_OPENING, _CLOSING))
    if not first or not last or len({one.value for one in first}) > 1 or len({one.value for one in last}) > 1:
        return None
    begun, ended = first[0], last[-1]
    return (begun, ended) if begun.value and ended.value and begun.value <= ended.value else None


def _held(source: Source, words: re.Pattern[str], stage1: bool) -> Iterator[FoundDate]:
    """The days of the meetings of a name: behind it in its line, or in its row of a table."""
    for unit in holding(source, words):
        if unit.start >= body_end(source) or elsewhere(source, unit.start, "audit"):
            continue
        low, high = _row(source, unit) if unit.cell else _clause(source, unit, words)
        line = source.text[low:high]
        if unit.cell and _OPENING.search(line) and _CLOSING.search(line):
            low, high = _beside(source, unit)
            line = source.text[low:high]
        if bool(STAGE1.search(line)) != stage1 or NOT_THE_AUDIT.search(line):
            continue
        dates = short_years.read(source, line, low)[0] or ([] if unit.cell else _before(source, unit, low))
        if len({one.value for one in dates}) == 1 and len(dates[0].value or "") == _DAY:
            yield dates[0]


def _before(source: Source, unit: Unit, at: int) -> list[FoundDate]:
    """The days of the clause before the name (3月7日下午召开末次会议), in the year of its line."""
    low = max(source.text.rfind(mark, unit.start, at) for mark in "，,。；;\n") + 1
    line = source.text[unit.start : unit.end]
    return [day for day in read_dates(line, unit.start)[0] if max(low, unit.start) <= day.start < at]


def _row(source: Source, unit: Unit) -> tuple[int, int]:
    """From the first to the last cell of a row."""
    grid = grids(source).get(unit.block)
    cells = grid.anchors[unit.cell.row] if grid and unit.cell else []
    return (cells[0].start, cells[-1].end) if cells else (unit.start, unit.end)


def _beside(source: Source, unit: Unit) -> tuple[int, int]:
    """A cell and the one behind it, in a row that tells both meetings."""
    grid = grids(source).get(unit.block)
    right = grid.right_of(unit.cell) if grid and unit.cell else None
    return unit.start, right.end if right else unit.end


def _clause(source: Source, unit: Unit, words: re.Pattern[str]) -> tuple[int, int]:
    """From the name to the end of its clause."""
    match = words.search(source.text, unit.start, unit.end)
    low = match.start() if match else unit.start
    stops = [at for mark in "。；;\n" if (at := source.text.find(mark, low, unit.end)) >= 0]
    return low, min([*stops, unit.end, low + _REACH])
