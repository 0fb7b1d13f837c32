"""Tables in cells of other tables: what the cell says over its table (2024年费用), the labels beside it."""

from __future__ import annotations

from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, once
from extract.reading.source import Source
from schemas.document import Cell

_LONGEST = 60


def cell_of(grid: Grid) -> tuple[Grid, Cell] | None:
    """The cell that a table stands in, with its table; null for a table by itself."""
    within = grid.block.within
    outer = grids(grid.source).get(within[0]) if within else None
    if within is None or outer is None:
        return None
    held = grid.source.document.blocks[within[0]].cells[within[1]]
    cell = outer.at.get((held.row, held.column))
    return (outer, cell) if cell is not None else None


@once
def _holding(source: Source) -> frozenset[int]:
    """Where the cells begin that hold a table."""
    blocks = source.document.blocks
    places = [block.within for block in blocks if block.within is not None]
    return frozenset(blocks[index].cells[at].start for index, at in places)


def is_over(source: Source, offset: int) -> bool:
    """Whether a cell that begins there holds a table: what is written in it stands over the table."""
    return offset in _holding(source)


def caption(grid: Grid) -> Piece | None:
    """What is written in the cell over its table; null where nothing is, and for a table by itself."""
    held = cell_of(grid)
    return None if held is None or held[0].is_blank(held[1]) else held[0].piece(held[1])


def titles(grid: Grid) -> list[str]:
    """The labels at the left of the cell that a table stands in, the nearest first, and the question over it
    that its row comments on."""
    held = cell_of(grid)
    if held is None:
        return []
    outer, cell = held
    before = (outer.at.get((cell.row, column)) for column in range(cell.column - 1, -1, -1))
    texts = [outer.text(one) for one in dict.fromkeys(before) if one is not None]
    texts.append(outer.question_over(cell.row))
    return [text for text in texts if 0 < len(text) <= _LONGEST]
