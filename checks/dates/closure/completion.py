"""What one sentence, row or form tells to be verified or closed before it was completed or raised."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.dates.closure import record_steps
from checks.dates.closure.verification import closed_first
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.times.dates import VerifiedCompletion


def completed_later(context: Context) -> Iterator[Finding]:
    """The days on which something is told to be verified, before the day of its completion beside; worth
    knowing only where a label may be that of a deadline."""
    known: set[tuple[int, int]] = set()
    for first, then in record_steps.turned_round(context):
        known.add(then.place.span)
        if first.kind == "raised":
            yield closed_first(context, first.place, then.place)
        else:
            yield _finding(context, first.place, then.place, sure=first.sure)
    for one in context.mentions.statements(VerifiedCompletion):
        if out_of_order(one.place.value, one.verified.value) and one.verified.span not in known:
            yield _finding(context, one.place, one.verified, sure=one.sure)


def _finding(context: Context, done: Leaf[str], checked: Leaf[str], *, sure: bool) -> Finding:
    return context.finding(
        checked,
        done,
        identity="completed",
        values=[str(checked.value), str(done.value)],
        variant="completed",
        severity=None if sure else "info",
        expected=f">= {done.value}",
        actual=checked.value,
        closed=checked.value,
        day=done.value,
    )
