"""What is said to be closed or verified by a day, and was raised, done, or judged effective, only later."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checks.comparisons.equal import Place, every_place
from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.dates.performance_evaluation.activities import AUDIT, REVIEW
from schemas.dates import first_day, last_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.times.activities import CarriedOutImprovement, OtherTraining
from schemas.statements.times.dates import ClosingDay, FormerActivity, JudgedEffect, RaisedAndClosed

_SLIP = timedelta(days=92)
"""What lies farther before the audit is another one's."""

_FREE = (None, "nonconformities.due_date")
"""Where a day may be read that stands in the record of a nonconformity, and is of no other event."""

_RECORD = 12
"""So many lines below what is known of a nonconformity its record goes on."""


def closed_before(context: Context) -> Iterator[Finding]:
    """The days on which something is told to be closed before the day, in the same sentence or row of a
    table, on which it was raised."""
    for one in context.mentions.statements(RaisedAndClosed):
        if out_of_order(one.place.value, one.closed.value):
            yield closed_first(context, one.place, one.closed)


def closed_first(context: Context, raised: Leaf[str], closed: Leaf[str]) -> Finding:
    """What is told to be closed before it was raised."""
    return context.finding(
        raised,
        closed,
        identity="raised",
        variant="raised",
        expected=f">= {raised.value}",
        actual=closed.value,
        closed=closed.value,
        raised=raised.value,
    )


def is_of_former(context: Context, closed: Leaf[str], raised: str) -> bool:
    """Whether the words before the day of a closing speak of one before (上次内审, 2024年内审 in 2025)."""
    former = context.mentions.statements(FormerActivity, closed)
    return any(one.year is None or one.year < raised[:4] for one in former)


def closed_before_audit(context: Context) -> Iterator[Finding]:
    """The labelled days in the records of this audit's nonconformities that lie before the audit."""
    start = context.report.audit.start
    items = [
        lines
        for item in context.report.nonconformities.items
        if (
            lines := sorted(
                leaf.evidence.line
                for leaf in (item.department, item.standard, item.clause, item.grade, item.description)
                if leaf is not None and item.description is not None
            )
        )
    ]
    stated = [one for one in context.mentions.verified if start is not None and _before(one, start)]
    if start is not None and len(stated) < len(context.mentions.verified):
        yield from (_before_audit(context, leaf, start) for leaf in stated)
    for mention in context.mentions.dates if start is not None else ():
        leaf, at = mention.leaf, mention.leaf.evidence.line
        ours = [one for one in items if one[0] <= at <= one[-1] + _RECORD]
        if not ours or leaf.path not in _FREE or any(ours[-1][0] < one[0] <= at for one in items):
            continue
        if any(one.evidence == leaf.evidence for one in stated):
            continue
        if start is not None and _before(leaf, start) and context.mentions.statements(ClosingDay, leaf):
            yield _before_audit(context, leaf, start)


def _before_audit(context: Context, leaf: Leaf[str], start: Leaf[str]) -> Finding:
    """What is told to be closed before the audit that raised it."""
    return context.finding(
        leaf,
        start,
        identity="audit",
        variant="audit",
        expected=f">= {start.value}",
        actual=leaf.value,
        closed=leaf.value,
        start=start.value,
    )


def _before(leaf: Leaf[str], start: Leaf[str]) -> bool:
    """Whether a day lies before the audit, and not as far as the days of another audit."""
    if not out_of_order(start.value, leaf.value) or not leaf.value or not start.value:
        return False
    return first_day(start.value) - last_day(leaf.value) <= _SLIP


class Later(NamedTuple):
    """A day after the one on which something is told to be closed and verified: by `variant` the day of its
    judgement (`judged`) or the one on which it was carried out (`done`)."""

    variant: str
    closed: list[Place]
    day: Leaf[str]

    def finding(self, context: Context) -> Finding:
        """What is told where nothing else holds the day of the closing to be wrong."""
        closed = self.closed[0].value
        return context.finding(
            *self.closed,
            self.day,
            identity=self.variant,
            values=[closed, self.day.value],
            variant=self.variant,
            severity="info",
            closed=closed,
            day=self.day.value,
        )


def told_later(context: Context) -> list[Later]:
    """The later days of what is told to be closed."""
    return [*_judged_later(context), *_done_later(context)]


def _judged_later(context: Context) -> Iterator[Later]:
    """The days by which something is told to be verified, with the later day of its judgement behind."""
    for effect in context.mentions.statements(JudgedEffect):
        if out_of_order(effect.judged.value, effect.place.value):
            yield Later("judged", _alike(context, effect.place), effect.judged)


def _done_later(context: Context) -> Iterator[Later]:
    """The day on which the one improvement of a review is told to be carried out, after the one on which it
    is told elsewhere to be closed; not that of another training than was proposed (NC009)."""
    reviews = context.report.management_reviews
    closed = [place for place in every_place(one.closed_on for one in reviews) if place.value]
    if len({place.value for place in closed}) != 1:
        return
    done = (one.place for one in context.mentions.statements(CarriedOutImprovement))
    later = next((day for day in done if out_of_order(day.value, closed[0].value)), None)
    others = context.mentions.statements(OtherTraining) if later is not None else []
    if later is not None and not any(other.place.span == later.span for other in others):
        yield Later("done", [*closed], later)


def _alike(context: Context, closed: Leaf[str]) -> list[Place]:
    """The places of the report that tell of a closing on the same day, else that day alone."""
    stated = [one.closed_on for kind in (AUDIT, REVIEW) for one in getattr(context.report, kind)]
    return [place for place in every_place(stated) if place.value == closed.value] or [closed]
