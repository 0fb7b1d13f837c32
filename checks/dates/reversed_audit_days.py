"""Days of the audit that a sentence tells in the wrong order: its end before its beginning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from checks.comparisons.order import out_of_order
from checks.context import Context
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.times.dates import AuditSpan

_REACH = 48
"""So many characters stand between the two days."""

_NEAR = timedelta(days=7)
"""The day that is not one of the audit's as read lies so near to it."""

_WHOLE_DAY = len("2025-01-01")


def told_reversed(context: Context, start: Leaf[str] | None, end: Leaf[str] | None) -> Iterator[Finding]:
    """A finding on two days that a sentence tells as beginning and end of this audit, the later one first."""
    if start is None or end is None:
        return
    for span in context.mentions.statements(AuditSpan, _pairs(context, start, end))[:1]:
        yield context.finding(
            span.place,
            span.end,
            identity="end",
            variant="end",
            doubt=span.doubt,
            actual=span.end.value,
            earlier=span.place.value,
            later=span.end.value,
        )


def _pairs(context: Context, start: Leaf[str], end: Leaf[str]) -> Iterator[tuple[Leaf[str], Leaf[str]]]:
    """The pairs of days in the wrong order near to one another: one of them at least is a day of the audit as
    it is read from all places."""
    known = {start.value, end.value}
    days = [m.leaf for m in context.mentions.dates if not m.garbled and len(m.leaf.value or "") == _WHOLE_DAY]
    for first, last in pairwise(days):
        if not 0 < last.span[0] - first.span[1] <= _REACH or not out_of_order(first.value, last.value):
            continue
        if known & {first.value, last.value} and all(_is_near(one, start, end) for one in (first, last)):
            yield first, last


def _is_near(day: Leaf[str], start: Leaf[str], end: Leaf[str]) -> bool:
    low, high = first_day(str(start.value)) - _NEAR, first_day(str(end.value)) + _NEAR
    return low <= first_day(str(day.value)) <= high
