"""Reports of tests that are told to be made for another company, one that the organization deals with too."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.other_companies import Commissioner
from schemas.statements.times.days import Day


@question("ENT002", beside=True)
def made_for_another(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Whom a report of tests is made for, where that is not the organization."""
    name = context.report.organization.name
    for commissioner in context.mentions.statements(Commissioner):
        yield context.finding(
            commissioner.place,
            *([name] if name is not None else []),
            identity=f"made for/{commissioner.name}",
            values=[commissioner.name],
            variant="told",
            wrong=[commissioner.place],
            record=commissioner.words,
            holder=commissioner.name,
            organization=name.value if name else "",
        )
