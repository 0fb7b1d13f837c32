"""The audit's last day where it stands apart from the first: in the next cell or line."""

from __future__ import annotations

import re

from extract.groups.audit.days.columns import begins_and_ends
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import first_date
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from extract.values.dates import FoundDate
from schemas import patterns
from schemas.document import Cell

_UNTIL = patterns.compile(r"(?:(?:to|until|end|[至到止~～—–-]+|结束|截止)[\s:：]{0,2}){1,2}", re.I)
_DIGIT = patterns.compile(r"\d")
_LONGEST_UNTIL, _LONGEST, _MOST_ROWS = 8, 160, 12


def beside(source: Source, place: Labelled) -> FoundDate | None:
    """The last day behind a first one told alone after its label."""
    return _in_next_cell(source, place)


def _in_next_cell(source: Source, place: Labelled) -> FoundDate | None:
    """The last day in the cell behind that of the first one (自 2025-03-04 | 至 2025-03-05)."""
    grid = grids(source).get(place.block)
    cell = next((c for c in grid.block.cells if c.start <= place.start < c.end), None) if grid else None
    if grid is None or cell is None or place.how != "right":
        return None
    right = grid.right_of(cell)
    if right is not None and not _UNTIL.match(grid.text(right)) and not _ends_under_head(grid, cell, right):
        return None
    value = grid.piece(right) if right is not None else None
    found = first_date(source, value) if value else None
    return found if value and found and found.start - value.start <= _LONGEST_UNTIL else None


def _ends_under_head(grid: Grid, first: Cell, last: Cell) -> bool:
    """Whether two cells beside one another stand under heads of a beginning and an end (开始 | 结束)."""
    for row in range(first.row - 1, max(first.row - _MOST_ROWS, 0) - 1, -1):
        heads = [grid.at.get((row, cell.column)) for cell in (first, last)]
        if heads[0] is None or heads[1] is None or heads[0] == heads[1]:
            return False
        if any(_DIGIT.search(grid.text(head)) for head in heads):
            continue
        return begins_and_ends(grid.text(heads[0]), grid.text(heads[1]))
    return False
