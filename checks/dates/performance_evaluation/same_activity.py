"""Which statements on internal audits, reviews and evaluations tell of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from checks.comparisons.equal import Place
from checks.comparisons.order import days_agree, out_of_order
from checks.context import Context
from checks.dates.performance_evaluation.activities import REVIEW, Activity, is_to_come
from checks.dates.repeated_records import is_slip
from schemas.dates import first_day
from schemas.statements.times.activities import ActivitySystems

NEAR = timedelta(days=7)
"""Activities so near to one another are one that is dated twice, unless something tells them apart; in one
month also management reviews, and what is a digit apart."""


def events(context: Context, found: Sequence[Activity]) -> list[list[Activity]]:
    """The statements by the activity that they tell of, those that tell another day than the first."""
    events: list[list[Activity]] = []
    for one in found:
        home = next((event for event in events if any(_is_one(context, one, o) for o in event)), None)
        if home is None:
            events.append([one])
        else:
            home.append(one)
    return events


def _is_one(context: Context, one: Activity, other: Activity) -> bool:
    """Whether two statements tell of one activity."""
    if agree(one, other):
        return True
    if one.first.evidence.line == other.first.evidence.line or not _is_whole(one, other):
        return False
    if any(told_apart(context, each.first) for each in (one, other)) or _systems_differ(context, one, other):
        return False
    if _contradict(one, other):
        return False
    joined = one.statement.thing is not None and one.statement.thing == other.statement.thing
    near = abs(first_day(one.day) - first_day(other.day)) <= NEAR
    month = one.day[:7] == other.day[:7] and (one.kind == REVIEW or is_slip(one.day, other.day))
    return joined or near or month


def agree(one: Activity, other: Activity) -> bool:
    """Whether the days of two statements can be those of one activity."""
    if days_agree(one.day, other.day):
        return True
    return not (out_of_order(one.day, other.end) or out_of_order(other.day, one.end))


def _is_whole(one: Activity, other: Activity) -> bool:
    return len(one.day) == len(other.day) == len("2025-01-01")


def _contradict(one: Activity, other: Activity) -> bool:
    """Whether two statements name other people or other numbers."""
    names = ("leader", "chair", "nonconformities", "improvements", "stated_count")
    pairs = [(getattr(one.statement, n, None), getattr(other.statement, n, None)) for n in names]
    return any(a is not None and b is not None and a.value != b.value for a, b in pairs)


def told_apart(context: Context, place: Place) -> bool:
    """Whether the words around a day tell of several events, or of one to come."""
    return bool(context.mentions.mark(place, "dates.of_two_events")) or is_to_come(context, place)


def _systems_differ(context: Context, one: Activity, other: Activity) -> bool:
    """Whether the two sentences name different systems (质量体系内审, 环境体系内审)."""
    (ours,), (theirs,) = (context.mentions.statements(ActivitySystems, each.first) for each in (one, other))
    return bool(ours.systems and theirs.systems) and ours.systems.isdisjoint(theirs.systems)
