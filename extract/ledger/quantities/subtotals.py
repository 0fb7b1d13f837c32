"""Cells over several rows of a table with the numbers at their left."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.statements.amounts.quantities import Subtotal
from schemas.wholes.surroundings import Table, TableCell


def read(reading: Reading) -> Iterator[Subtotal]:
    """Those of each column of each table, from above."""
    for number, table in enumerate(reading.tables()):
        for column in range(1, len(table.rows[0]) if table.rows else 0):
            for cell, parts, added in _over_rows(table, column):
                place, left = table.leaf(cell), tuple(map(table.leaf, parts))
                yield Subtotal(place, cell.text, number, column, _amount(cell) or 0.0, added, left)


def _over_rows(table: Table, column: int) -> Iterator[tuple[TableCell, list[TableCell], float]]:
    """The cells of a column over several rows, with the numbers at their left and the sum of these."""
    for row in range(len(table.rows)):
        for cell in table.begun(row):
            over = [line[column - 1] for line in table.rows[row:] if line[column] == cell]
            parts = [one for one in over if one is not None and _amount(one) is not None]
            if cell.column == column and _amount(cell) and 1 < len(parts) == len(over) == len({*parts}):
                yield cell, parts, round(sum(_amount(one) or 0.0 for one in parts), 3)


def _amount(cell: TableCell) -> float | None:
    text = cell.text.replace(",", "").strip()
    return float(text) if text.replace(".", "", 1).isdecimal() else None
