"""Days of the audit's meetings and visits that are days of rest, where its first and last were not read."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.dates.calendar.rest_days import named, rest
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.times.days import AuditDay, Day


@question("DATE010", alone=True)
def met_at_rest(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A day of an opening or closing meeting, or of a stage, on which people rest."""
    for one in context.mentions.statements(AuditDay, stated):
        name = rest(context, one.day.first)
        if name is not None:
            yield context.finding(
                one.place,
                identity="audit",
                variant="days",
                actual=one.place.value,
                days=named(context, one.day.first, name),
                count=1,
            )
