"""Cells of lists with nothing but a negation, where other rows have a number or a day (未办理, 未取证)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from extract import labels
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import block_at
from extract.reading.source import Source
from schemas.document import Cell
from schemas.mentions import Lack
from schemas.report import Report, leaves

_LISTS = ("special_equipment[", "calibrations[", "personnel_certificates[", "permits[", "medical_exams[")
_NAMES = ("name", "device", "kind")
"""Fields that say what a row is of."""


def read(source: Source, report: Report) -> Iterator[Lack]:
    """One lack a cell, in a column in which a record of another row has a value."""
    columns: dict[int, set[int]] = defaultdict(set)
    for path, leaf in leaves(report):
        block = block_at(source, leaf.start) if path.startswith(_LISTS) and leaf.start >= 0 else -1
        grid = grids(source).get(block)
        cell = grid.cell_at(leaf.start) if grid else None
        if cell is not None and cell.row and not path.endswith(_NAMES):
            columns[block].add(cell.column)
    for block, told in sorted(columns.items()):
        grid = grids(source)[block]
        yield from (_lack(source, grid, one) for one in _negative(grid) if one.column in told)


def _negative(grid: Grid) -> Iterator[Cell]:
    """The first cell of each row that is a negation alone."""
    words = frozenset(labels.values("lacks", "cells")["negative"])
    for row in grid.anchors.values():
        found = (
            cell
            for cell in row
            if cell.row and grid.text(cell).strip(" 。（）()").lstrip("尚暂还均仍") in words
        )
        yield from list(found)[:1]


def _lack(source: Source, grid: Grid, cell: Cell) -> Lack:
    row = grid.anchors[cell.row]
    before = " ".join(grid.text(one) for one in row if one.column < cell.column and not grid.is_blank(one))
    head, told = grid.text(grid.at.get((0, cell.column))), grid.text(cell)
    leaf = source.leaf(f"{before}：{head}{told}", row[0].start, row[-1].end)
    return Lack(leaf, "absent", f"{head} {told}")
