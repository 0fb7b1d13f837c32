"""One event told in two places with two days of one month: by its number, or the words that name it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.times.days import ApplicabilityDay, Day, EventDay

_ALIKE, _SHARE = 3, 0.6
"""Pairs of letters that two namings share, and their share of the shorter one."""


@question("DATE009")
def one_event(context: Context, days: list[Day]) -> Iterator[Finding]:
    """Two days of what has one number, or one name."""
    done = context.mentions.statements(EventDay, days)
    lines = {(_line(one), one.place.value) for one in done}
    for one, other in _of_one_month(done):
        shown = [one.place.value, other.place.value]
        if _line(one) == _line(other) or (_line(one), shown[1]) in lines or (_line(other), shown[0]) in lines:
            continue
        what = _shared(one, other)
        if what and not (one.several or other.several) and not 0 <= one.day.table == other.day.table:
            yield context.finding(
                one.place,
                other.place,
                identity=what,
                variant="days",
                actual=context.listed(shown),
                what=what,
                days=context.listed(shown),
            )


@question("DATE009")
def one_edition(context: Context, days: list[Day]) -> Iterator[Finding]:
    """Two days of one version of the statement of applicability."""
    known: dict[str, Day] = {}
    for one in context.mentions.statements(ApplicabilityDay, days):
        first, day = known.setdefault(one.version, one.day), one.day
        if first.first != day.first:
            what = f"{one.title} {one.version}"
            shown = [first.place.value, day.place.value]
            yield context.finding(
                one.place,
                first.place,
                wrong=[day.place],
                identity=what,
                variant="days",
                actual=context.listed(shown),
                what=what,
                days=context.listed(shown),
            )


def _line(one: EventDay) -> int:
    return one.place.evidence.line


def _of_one_month(done: list[EventDay]) -> Iterator[tuple[EventDay, EventDay]]:
    """The pairs of two days of one month that may be of one event, in reading order."""
    months: dict[tuple[int, int], list[EventDay]] = {}
    for one in done:
        if one.events or one.numbers:
            months.setdefault((one.day.first.year, one.day.first.month), []).append(one)
    for month in months.values():
        for one, other in combinations(month, 2):
            may_be = not set(one.events).isdisjoint(other.events) or not one.numbers.isdisjoint(other.numbers)
            if may_be and one.day.first != other.day.first:
                yield one, other


def _shared(one: EventDay, other: EventDay) -> str:
    """What two days are told of, where it is one event."""
    if shared := one.numbers & other.numbers:
        return min(shared)
    both = len(one.pairs & other.pairs)
    alike = both >= _ALIKE and both >= _SHARE * min(len(one.pairs), len(other.pairs))
    events = (event for event in one.events if event in other.events)
    return next((event for event in events if alike or event in one.yearly), "")
