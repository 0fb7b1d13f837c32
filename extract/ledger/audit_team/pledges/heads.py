"""Labels that are the head of a table with rows of the team."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.people.audit_team import PledgeHead
from schemas.wholes.surroundings import Table


def read(reading: Reading, label: Leaf[str], team: Collection[str]) -> Iterator[PledgeHead]:
    """The label, where it is one."""
    for table in reading.tables():
        if _heads_a_list(table, label, team):
            yield PledgeHead(label, label.raw)
            return


def _heads_a_list(table: Table, label: Leaf[str], team: Collection[str]) -> bool:
    cells = {cell.text.strip() for row in table.rows for cell in row if cell is not None}
    heads = table.begun(0) if table.rows else []
    return any(cell.start <= label.span[0] < cell.end for cell in heads) and not cells.isdisjoint(team)
