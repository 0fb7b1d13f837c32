"""Until when single nonconformities are to be corrected, each in the row or form that tells it."""

from __future__ import annotations

from extract.groups.nonconformities.items import tables
from extract.readers.leaves import body_end, first_date
from extract.readers.tables.grid import grids
from extract.readers.tables.rows import Row
from extract.reading.source import Source
from schemas import patterns
from schemas.leaf import Leaf

_DONE = patterns.compile(
    r"关闭|实际|验证|回复|已完成|完成日[期]?$|完成时间$|[Cc]losed|[Vv]erified|[Cc]ompletion"
)
_DUE = patterns.compile(r"期限|时限|限期|截止|要求|计划|商定|约定|应|[Dd]ue|[Dd]eadline|\b[Bb]y\b")
"""Labels of the day when something was done, and of the day by which it is to be done."""


def read(source: Source) -> list[Leaf[str]]:
    """The first day of each row's cell for it, in reading order."""
    found: dict[int, Leaf[str]] = {}
    for row in tables.listed(source):
        cell = row.get("due_date")
        date = first_date(source, cell) if cell is not None and _is_deadline(source, row) else None
        if date is not None and date.value and date.start < body_end(source):
            found[date.start] = source.leaf(date.value, date.start, date.end)
    return [found[start] for start in sorted(found)]


def _is_deadline(source: Source, row: Row) -> bool:
    """Whether the label over or before the cell is of a day by which something is to be done."""
    grid = grids(source)[row.block]
    cell = grid.cell_at(row.cells["due_date"].start)
    if cell is None:
        return False
    at = (row.header, cell.column) if row.header is not None else (cell.row, cell.column - 1)
    label = grid.text(grid.at.get(at)) if row.form in ("columns", "pairs", "card", "transposed") else ""
    return bool(label) and (_DUE.search(label) is not None or _DONE.search(label) is None)
