"""The audit's days in a table of several audits, in the row or column that says that it is this one."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.audit.stage1 import stage_tables
from extract.readers.leaves import elsewhere
from extract.readers.tables import audit_series
from extract.readers.tables.grid import Grid
from extract.reading.source import Source
from extract.values.dates import FoundDate
from schemas.document import Cell

_DAYS = frozenset(
    ("audit", name) for name in ("period", "period_loose", "start", "end", "start_loose", "end_loose")
)


def days(source: Source) -> Iterator[tuple[FoundDate, FoundDate]]:
    """The first and last day of each row or column of this audit."""
    for grid, cells in audit_series.own_lines(source):
        dated = [cell for cell in cells if any(_names_days(grid, head) for head in _heads(grid, cell))]
        yield from (
            found
            for found in stage_tables.days_of(grid, dated)
            if not elsewhere(source, found[0].start, "audit")
        )


def _heads(grid: Grid, cell: Cell) -> Iterator[Cell]:
    """The cells over a cell in its column and before it in its row."""
    yield from (one for row in range(cell.row) if (one := grid.at.get((row, cell.column))))
    yield from (one for column in range(cell.column) if (one := grid.at.get((cell.row, column))))


def _names_days(grid: Grid, head: Cell) -> bool:
    return any(not _DAYS.isdisjoint(labels.fields_of(key)) for key in grid.keys(head))
