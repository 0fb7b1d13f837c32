"""Days of the audit's meetings and visits that are days of rest, where its first and last were not read."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.dates.calendar.rest_days import named, rest
from checks.general.days import Day, has
from checks.general.registry import question
from schemas.result import Finding

_FAR = 24
"""Characters before a day that tell it to be one of the audit's."""


@question("DATE010", alone=True)
def met_at_rest(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A day of an opening or closing meeting, or of a stage, on which people rest."""
    for day in stated:
        near = f"{day.head} {day.left} {day.before[-_FAR:]} {day.rest}"
        other = has("no_audit_days", f"{near} {day.after[:_FAR]}")
        if day.first != day.last or day.ends or other or not has("audit_days", near):
            continue
        name = rest(context, day.first)
        if name is not None:
            yield context.finding(
                day.leaf,
                identity="audit",
                variant="days",
                actual=day.leaf.value,
                days=named(context, day.first, name),
                count=1,
            )
