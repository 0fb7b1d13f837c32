"""Rows of forms that each tell a record in one value, under a label that joins its fields
(演练：内容/日期/地点 | 火灾 / 2025-01-16 / 一车间)."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.readers.fields import joint_labels
from extract.readers.headers.header_cells import complete
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, once
from extract.reading.source import Source
from schemas import patterns

_HEADED = patterns.compile(r"(?P<of>[^\W\d_]{2,8})\s?[:：]\s?(?P<names>[^:：\n]{2,24})")

Parts = list[tuple[str, Piece]]


def rows(grid: Grid, table: str) -> Iterator[tuple[int, dict[str, Piece]]]:
    """The records of a kind, with their rows: each name is read with what it is of before the colon."""
    for row, of, parts in _joint(grid.source).get(grid.index, ()):
        named = ((labels.column_of(table, labels.key(of + name)), part) for name, part in parts)
        cells = {name: part for name, part in named if name and part.text}
        if complete(set(cells), table):
            yield row, cells


@once
def _joint(source: Source) -> dict[int, list[tuple[int, str, Parts]]]:
    """Of each table the rows with such a label: what it is of, and its names with their parts."""
    found: dict[int, list[tuple[int, str, Parts]]] = {}
    for index, grid in grids(source).items():
        for cell in grid.block.cells:
            head = _HEADED.fullmatch(grid.text(cell)) if cell.column == 0 else None
            value = grid.right_of(cell) if head else None
            if head is None or value is None:
                continue
            if parts := joint_labels.named_parts(source, head["names"], grid.piece(value)):
                found.setdefault(index, []).append((cell.row, head["of"], parts))
    return found
