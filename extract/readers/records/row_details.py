"""Rows of a table in columns that tell more of the record above them: labels beside their values, under cells
of that record that reach down (许可证名称 | 编号 … over 持证单位 | …)."""

from __future__ import annotations

from extract.readers.headers.header_cells import column_of
from extract.readers.tables.grid import Grid
from extract.readers.text.units import Piece


def under(grid: Grid, row: int, header: dict[int, str], record: int, table: str) -> dict[str, Piece]:
    """What a row tells of the record that begins in the row `record`, by column; empty for a row of its own.

    All its cells are labels and values by turns, one of them at least a label of the table's."""
    own = grid.anchors.get(row, [])
    above = [cell for column in header if (cell := grid.at.get((row, column))) and cell.row < row]
    if not own or len(own) % 2 or not above or any(cell.row != record for cell in above):
        return {}
    told: dict[str, Piece] = {}
    for label, value in zip(own[::2], own[1::2], strict=True):
        name = column_of(grid, label, table)
        if not (name or grid.is_label(label)) or column_of(grid, value, table) or grid.is_label(value):
            return {}
        if name is not None:
            told.setdefault(name, grid.piece(value))
    return told
