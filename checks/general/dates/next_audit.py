"""The first day that is told for the next audit, where that is too late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from checks.general.dates.too_late import audit_end
from checks.general.registry import question
from schemas.dates import add_months, last_day
from schemas.result import Finding
from schemas.statements.times.days import Day, NextAudit

SOON = timedelta(days=60)
"""Days so soon after an audit are of its report and its corrections."""

YEAR = 12
"""Months to the next audit."""


@question("DATE006")
def next_too_late(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The first day told for the next audit, more than a year after this one."""
    limit = audit_end(context)
    if limit is None:
        return
    end = last_day(str(limit.value))
    ahead = [day for day in stated if day.first > end + SOON]
    audits = [audit.day for audit in context.mentions.statements(NextAudit, ahead)]
    first = min(audits, key=lambda day: day.first, default=None)
    due = add_months(end, YEAR)
    if first is not None and first.first > due:
        yield context.finding(
            first.leaf,
            limit,
            wrong=[first.leaf],
            identity="next audit",
            variant="interval",
            actual=first.leaf.value,
            due=first.leaf.value,
            last=due.isoformat(),
            since=limit.value,
            amount=YEAR,
        )
