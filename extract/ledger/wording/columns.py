"""The columns of tables under their heads."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.wholes.surroundings import Table, TableCell


def columns(table: Table) -> Iterator[tuple[str, list[TableCell]]]:
    """The columns under their heads."""
    heads = {cell.column: cell.text for cell in table.begun(0)} if table.rows else {}
    for column, head in heads.items():
        rows = (table.begun(number) for number in range(1, len(table.rows)))
        yield head, [cell for row in rows for cell in row if cell.column == column]
