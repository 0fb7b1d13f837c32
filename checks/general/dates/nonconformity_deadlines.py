"""Deadlines for nonconformities of this audit that lie before its end, or longer after it than is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from checks.general.dates.too_late import now
from checks.general.registry import question
from schemas.dates import last_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.times.days import CorrectionDeadline, CorrectionTerm, Day

SHORT = timedelta(days=-60)
"""A deadline so long before the audit is that of another one."""

LEAST, FAR, SLACK = timedelta(days=28), timedelta(days=800), timedelta(days=15)
"""A shorter term is that of an answer, not of corrections; what is no term; what is let pass beyond one."""


@question("NC004")
def due_when(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The days by which nonconformities are to be put right."""
    limit = now(context, stated)
    if limit is None:
        return
    end = last_day(str(limit.value))
    terms = (timedelta(days=term.days) for term in context.mentions.statements(CorrectionTerm))
    most = max((term for term in terms if term >= LEAST), default=FAR)
    out = [
        day for day in stated if SHORT < day.last - end < timedelta(0) or most + SLACK < day.last - end < FAR
    ]
    for deadline in context.mentions.statements(CorrectionDeadline, out):
        day = deadline.day
        if day.last < end:
            yield _found(context, day, limit, "before", start=limit.value)
        else:
            yield _found(context, day, limit, "long", end=limit.value, days=most.days)


def _found(context: Context, day: Day, limit: Leaf[str], variant: str, **stated: object) -> Finding:
    return context.finding(
        day.leaf,
        limit,
        wrong=[day.leaf],
        identity="due",
        variant=variant,
        actual=day.leaf.value,
        day=day.leaf.value,
        **stated,  # type: ignore[arg-type]
    )
