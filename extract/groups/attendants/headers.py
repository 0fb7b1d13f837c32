"""Tables in which a part in the audit heads names: over a column of them, or beside several rows."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.attendants.departments import units
from extract.readers.fields import check_marks
from extract.readers.leaves import text_leaf
from extract.readers.tables.grid import Grid, grids
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece, block_at
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf

_WORDS = ("向导", "陪同", "观察员", "见证", "uide", "bserver")
_ROLES = ("guide", "observer")
_MARKS = patterns.compile(r"[，,。；;、:：]")
_LONGEST, _MOST_ROWS = 32, 12


def named(source: Source) -> Iterator[tuple[str, Piece, Piece, Piece | None]]:
    """Of each cell of names under or beside such a head: the part, the head, the cell, the unit's cell."""
    for grid in grids(source).values():
        text = source.text[grid.block.start : grid.block.end]
        for head in grid.block.cells if any(word in text for word in _WORDS) else ():
            if role := _role(grid, head):
                for cell, unit in _cells(grid, head):
                    yield role, grid.piece(head), cell, unit


def unit_of(source: Source, offset: int) -> Leaf[str] | None:
    """The unit in the row of a name, under a head of units in a row above; null outside such tables."""
    grid = grids(source).get(block_at(source, offset))
    own = next((c for c in grid.block.cells if c.start <= offset < c.end), None) if grid else None
    for cell in grid.anchors.get(own.row, ()) if grid and own else ():
        above = (grid.at.get((row, cell.column)) for row in range(cell.row - 1, -1, -1)) if grid else ()
        head = next((one for one in above if one and grid and grid.is_label(one)), None)
        if head and grid and cell != own and not grid.is_label(cell) and _is_unit_head(grid, head):
            return text_leaf(source, grid.piece(cell))
    return None


def alone_in(source: Source, row: Row) -> Leaf[str] | None:
    """The one cell of a row, but for those of the name and the part, that is a unit and nothing more."""
    grid = grids(source)[row.block] if row.form == "columns" else None
    known = {one.start for name in ("name", "role") if (one := row.get(name))}
    cells = [grid.piece(cell) for cell in grid.anchors.get(row.row, ())] if grid else []
    alone = [one for one in cells if one.start not in known and _is_unit(one.text)]
    return text_leaf(source, alone[0]) if len(alone) == 1 else None


def _is_unit(text: str) -> bool:
    return len(text) <= _LONGEST and text.endswith(units()) and not _MARKS.search(text)


def _is_unit_head(grid: Grid, cell: Cell) -> bool:
    return any(labels.column_of("attendants", key) == "from" for key in grid.keys(cell))


def _role(grid: Grid, cell: Cell) -> str | None:
    """The part that is a cell's whole text."""
    fields = {one for key in grid.keys(cell) for one in labels.fields_of(key)}
    return next((role for role in _ROLES if ("attendants", role) in fields), None)


def _cells(grid: Grid, head: Cell) -> Iterator[tuple[Piece, Piece | None]]:
    if head.row_span > 1:
        for row in range(head.row, head.row + head.row_span):
            cell = grid.at.get((row, head.column + head.column_span))
            if cell is not None and not grid.is_label(cell):
                yield grid.piece(cell), None
    elif grid.block.columns == 1 or _heads(grid, head.row):
        beside = grid.right_of(head)
        units = beside is not None and any(
            labels.column_of("attendants", key) == "from" for key in grid.keys(beside)
        )
        for row in range(head.row + 1, min(grid.rows, head.row + 1 + _MOST_ROWS)):
            cell, unit = grid.at.get((row, head.column)), grid.at.get((row, head.column + head.column_span))
            if cell is None or grid.is_label(cell):
                break
            yield grid.piece(cell), grid.piece(unit) if units and unit else None


def _heads(grid: Grid, row: int) -> bool:
    """Whether all cells of a row are heads of columns."""
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if len(cells) < 2 or check_marks.has_marks(grid.source, cells[0].start, cells[-1].end):
        return False
    return all(grid.is_label(cell) and len(grid.text(cell)) <= _LONGEST for cell in cells)
