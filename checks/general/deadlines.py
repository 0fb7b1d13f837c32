"""Deadlines for nonconformities of this audit that lie before its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from checks.general import question
from checks.general.days import Day, has
from checks.general.late import now
from schemas.dates import last_day
from schemas.result import Finding

SHORT = timedelta(days=-60)
"""A deadline so long before the audit is that of another one."""


@question("NC004")
def due_when(context: Context, told: list[Day]) -> Iterator[Finding]:
    """The days by which nonconformities are to be put right."""
    limit = now(context, told)
    if limit is None:
        return
    end = last_day(str(limit.value))
    for day in told:
        text = f"{day.sentence} {' '.join(day.titles)}"
        if not has("term", f"{day.head} {day.left} {day.lead}") or not has("nonconformity", text):
            continue
        if has("last_time", text) or has("others_faults", text):
            continue
        if SHORT < day.last - end < timedelta(0):
            yield context.finding(
                day.leaf,
                limit,
                wrong=[day.leaf],
                identity="due",
                variant="before",
                actual=day.leaf.value,
                day=day.leaf.value,
                start=limit.value,
            )
