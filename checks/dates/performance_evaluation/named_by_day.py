"""Internal audits and reviews that are named in passing by a day that is not theirs (8月8日的管理评审)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from checks.dates.performance_evaluation.activities import AUDIT, REVIEW, activities
from schemas.dates import first_day, last_day
from schemas.leaf import Leaf
from schemas.statements.times.activities import NamedActivity

_NEAR = timedelta(days=20)
"""Days farther apart are of another audit or review."""


def named_by_another_day(context: Context, kind: str) -> Iterator[list[Leaf[str]]]:
    """The day of the only activity of a kind, and the one that a sentence names it by."""
    every = activities(context, kind) if kind in (AUDIT, REVIEW) else []
    for named in context.mentions.statements(NamedActivity) if every else ():
        held = [one for one in every if one.first.evidence.line != named.place.evidence.line]
        spans = {(first_day(one.day), last_day(one.end)) for one in held}
        if named.kind != kind or len(spans) != 1:
            continue
        (first, last), day = spans.pop(), first_day(str(named.place.value))
        written = named.is_paper and day > last
        if not written and not first <= day <= last and abs(day - first) <= _NEAR:
            yield [held[0].first, named.place]
