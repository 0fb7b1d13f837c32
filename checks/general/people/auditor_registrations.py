"""Registration numbers of auditors beside another system than the one that they have (N1QMS beside E)."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.people.audit_team import RegistrationNumber
from schemas.statements.times.days import Day


@question("TEAM003")
def of_another_system(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A number whose label right before it, or the letters in its row, are of other systems."""
    for number in context.mentions.statements(RegistrationNumber):
        if number.system not in number.beside:
            yield context.finding(
                number.place,
                identity=number.words,
                variant="beside",
                actual=number.words,
                number=number.words,
                system=context.listed(sorted(number.beside)),
            )
