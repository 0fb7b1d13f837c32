"""The headers over the cells of a table in columns, whatever it is of."""

from __future__ import annotations

from extract.readers.tables.grid import Grid
from schemas import patterns
from schemas.document import Cell

_FEWEST, _LONGEST, _HIGHEST = 3, 16, 3
_WORDS = patterns.compile(r"(?![^（(]{0,16}[:：]\s?\S)[^\W\d_][^\d。；;\t]{0,15}|序\s?号|No\.?")


def over(grid: Grid, cell: Cell) -> str:
    """The header over a cell: words in all cells of the first row that has several; empty without one."""
    row = _header(grid)
    if row is None or cell.row <= row or cell.column_span > 1:
        return ""
    head = grid.at.get((row, cell.column))
    return "" if head is None or head.column_span > 1 or _is_value(grid, cell) else grid.text(head)


def _header(grid: Grid) -> int | None:
    """The row of headers; null where the first row that has several cells is none."""
    for row in range(min(grid.rows, _HIGHEST)):
        cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
        if len(cells) < 2:
            continue
        worded = all(
            cell.end - cell.start <= _LONGEST
            and _WORDS.fullmatch(grid.text(cell))
            and not grid.is_choice(cell)
            for cell in cells
        )
        return row if worded and len(cells) >= _FEWEST else None
    return None


def _is_value(grid: Grid, cell: Cell) -> bool:
    """Whether a cell stands behind its label, in a row of labels and values side by side."""
    cells = grid.anchors[cell.row]
    at = cells.index(cell)
    return at % 2 == 1 and all(map(grid.is_label, cells[:at:2]))
