"""The best verdict, by the words or the report's own letters, on what a nonconformity was raised against:
in rows, on labels, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.conclusions import BestRatedUnit
from schemas.statements.times.days import Day


@question("CON002", alone=True)
def good_in_spite(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A unit that is rated as without nonconformity, on the clause, matter or place of one."""
    for unit in context.mentions.statements(BestRatedUnit):
        yield context.finding(
            unit.place,
            unit.whole,
            wrong=[unit.place],
            identity=f"good/{unit.words}",
            variant="graded",
            what=unit.words,
            value=unit.place.value,
            number=unit.item.number or "",
            clause=unit.item.clause.value if unit.item.clause is not None else "",
        )
