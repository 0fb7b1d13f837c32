"""Rows that name a nonconformity and are judged as those that conform."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.conclusions import ConformingRow
from schemas.statements.times.days import Day


@question("CON002")
def conforming_with_one(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A row with the number of a nonconformity of this audit, whose verdict is that it conforms."""
    for row in context.mentions.statements(ConformingRow):
        yield context.finding(
            row.place,
            *row.naming,
            wrong=[row.place],
            identity=f"row/{row.name}",
            variant="row",
            office=row.office,
            value=row.words,
            number=row.number,
        )
