"""Facts whose row has nothing in the column of departments."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.nonconformities import OfficelessRow


def read(reading: Reading, fact: Leaf[str]) -> Iterator[OfficelessRow]:
    """The fact, where its row is such a one."""
    if _lacks_office(reading, fact):
        yield OfficelessRow(fact, fact.raw)


def _lacks_office(reading: Reading, fact: Leaf[str]) -> bool:
    """Whether the row of a fact has nothing in the column of departments."""
    for table in reading.tables():
        offices = [cell.column for cell in table.begun(0) if "部门" in cell.text] if table.rows else []
        for number in range(1, len(table.rows)):
            cells = {cell.column: cell for cell in table.begun(number)}
            if any(cell.start <= fact.start < cell.end for cell in cells.values()):
                return any(at not in cells or not cells[at].text.strip() for at in offices)
    return False
