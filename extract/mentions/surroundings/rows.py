"""What stands around a place: the cells beside it in its row, and the titles above it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extract.readers.leaves import row_title
from extract.readers.tables.grid import grids
from extract.readers.text import sections
from extract.readers.text.units import block_at, once
from extract.reading.source import Source
from schemas.leaf import Leaf, Mention
from schemas.wholes.surroundings import Table, TableCell


@once
def tables(source: Source) -> list[Table]:
    """The tables of the body as the checks look at them."""

    def leaf(cell: TableCell) -> Leaf[str]:
        return source.leaf(cell.text, cell.start, cell.end)

    found = []
    for grid in grids(source).values():
        known = {c: TableCell(grid.text(c), c.row, c.column, c.start, c.end) for c in grid.block.cells}
        spans = [[grid.at.get((row, at)) for at in range(grid.block.columns)] for row in range(grid.rows)]
        found.append(Table([[known.get(c) if c else None for c in row] for row in spans], leaf))
    return found


def table(source: Source) -> Callable[[Leaf[Any] | Mention[Any]], int]:
    """What gives the number of the table that a place stands in; -1 outside tables."""

    def number(place: Leaf[Any] | Mention[Any]) -> int:
        start = place.span[0]
        at = block_at(source, start) if start >= 0 else -1
        return at if at in grids(source) else -1

    return number


def beside(source: Source) -> Callable[[Leaf[Any] | Mention[Any]], tuple[str, ...]]:
    """What gives the other cells of a place's row, those that span several rows too; none outside tables."""

    def cells(place: Leaf[Any] | Mention[Any]) -> tuple[str, ...]:
        start = place.span[0]
        grid = grids(source).get(block_at(source, start)) if start >= 0 else None
        own = grid.cell_at(start) if grid else None
        if grid is None or own is None:
            return ()
        row = (
            grid.at.get((own.row, column)) for column in range(own.column + 1 + len(grid.anchors.get(0, ())))
        )
        return tuple(dict.fromkeys(grid.text(cell) for cell in row if cell is not None and cell is not own))

    return cells


def above(source: Source) -> Callable[[Leaf[Any] | Mention[Any]], tuple[str, ...]]:
    """What gives the headings above a place and the title of its row."""

    def titles(place: Leaf[Any] | Mention[Any]) -> tuple[str, ...]:
        start = place.span[0]
        return titles_above(source, start) if start >= 0 else ()

    return titles


def titles_above(source: Source, at: int) -> tuple[str, ...]:
    """The headings above a place and the title of its row."""
    return tuple(part for part in (*sections.section_of(source, at), row_title(source, at)) if part.strip())
