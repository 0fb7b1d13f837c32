"""The head of a cell in a table of registrations."""

from __future__ import annotations

from schemas.wholes.surroundings import Table


def head(table: Table, number: int, column: int) -> str:
    """The nearest cell above in a column that tells in words what stands there."""
    for at in range(number - 1, -1, -1):
        cell = table.rows[at][column] if column < len(table.rows[at]) else None
        if cell is not None and not any(char.isdigit() for char in cell.text) and len(cell.text.strip()) > 1:
            return cell.text
    return ""
