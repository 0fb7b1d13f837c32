"""Rows of tables with somebody of the team and a cell that begins with the leader's name."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.audit_team.team_lines import has, known
from extract.ledger.reading import Reading
from schemas.statements.people.audit_team import LeaderRow


def read(reading: Reading, team: Collection[str]) -> Iterator[LeaderRow]:
    """The rows with one of the team."""
    for at, table in enumerate(reading.tables()):
        for number in range(len(table.rows)):
            row = table.begun(number)
            names = [name for name in team if any(cell.text.strip() == name for cell in row)]
            cell = next((cell for cell in row if _is_leader(cell.text)), None)
            if len(names) == 1 and cell is not None:
                yield LeaderRow(table.leaf(cell), cell.text, names[0], at)


def _is_leader(cell: str) -> bool:
    text = cell.strip().lower()
    return text.startswith(tuple(known()["leader"])) and not has("not_leader", text)
