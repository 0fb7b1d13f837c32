"""The first day that is told for the next audit, where that is too late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from checks.general.dates.too_late import audit_end
from checks.general.days import Day, has, words
from checks.general.registry import question
from schemas.dates import add_months, last_day
from schemas.result import Finding

SOON = timedelta(days=60)
"""Days so soon after an audit are of its report and its corrections."""

YEAR, FORM = 12, 3
"""Months to the next audit; lines of a form below the one that speaks of it."""


@question("DATE006")
def next_too_late(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The first day told for the next audit, more than a year after this one."""
    limit = audit_end(context)
    if limit is None:
        return
    end = last_day(str(limit.value))
    passages = context.mentions.passages(words()["next"])
    spoken = {one.leaf.evidence.line for one in passages if has("audit", str(one.leaf.value))}
    ahead = [day for day in stated if day.first > end + SOON and _is_next(day, spoken)]
    first = min(ahead, key=lambda day: day.first, default=None)
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


def _is_next(day: Day, spoken: set[int]) -> bool:
    """Whether a day is told of the next audit: in its sentence or row, under a heading of it, or on a label
    right below (`spoken`: the lines that speak of it)."""
    if day.ends or has("device", day.before):
        return False
    if not has("deadline", f"{day.head} {day.left} {day.before} {day.rest}"):
        return False
    line = day.leaf.evidence.line
    if has("deadline", day.label) and len(day.row) <= 2 and spoken & set(range(line - FORM, line + 1)):
        return True
    texts = (f"{day.head} {day.left} {day.before} {day.after}", *day.titles[-1:])
    return any(has("next", text) and has("audit", text) for text in texts)
