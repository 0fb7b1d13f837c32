"""Activities that stand beside each other, each in a column under its name, with the labels at the left
(比较项 | 内部审核 | 管理评审)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.activities.names import named
from extract.groups.activities.passages.clauses import Part
from extract.readers.tables import rows
from extract.readers.tables.grid import grids
from extract.reading.source import Source
from extract.values.found import narrow

_LONGEST = 40


def headed(source: Source, row: rows.Row) -> set[str]:
    """The activities that the cell names which heads a record in a column; none for any other record."""
    if row.form != "transposed":
        return set()
    grid = grids(source)[row.block]
    first = grid.cell_at(min(piece.start for piece in row.cells.values() if piece.text))
    head = grid.at.get((first.row - 1, first.column)) if first else None
    text = grid.text(head) if head and head.column_span == 1 else ""
    return {which for _, _, which in named(narrow(text[:_LONGEST]))}


def further(source: Source, row: rows.Row) -> Iterator[Part]:
    """What the other cells tell of such a record's column, each behind its label at the left."""
    if not headed(source, row):
        return
    grid = grids(source)[row.block]
    own = [cell for piece in row.cells.values() if (cell := grid.cell_at(piece.start))]
    for at in range(own[0].row, grid.rows):
        cell, label = grid.at.get((at, own[0].column)), grid.at.get((at, 0))
        if cell and label and cell not in own and cell.column == own[0].column and not grid.is_blank(cell):
            lead = f"{grid.text(label)}\t"
            text = lead + narrow(source.text[cell.start : cell.end])
            yield Part(cell.start - len(lead), cell.end, text, titled=True, lead=len(lead))
