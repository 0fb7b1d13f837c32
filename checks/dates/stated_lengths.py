"""Lengths that are told with their days: in days that are not those of the dates right before them
(4月10日至8月3日，共300天), and terms that are some days off a whole number of years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checks.context import Context
from schemas.dates import FOREVER, add_months, first_day
from schemas.leaf import Leaf
from schemas.report import EmploymentContract
from schemas.result import Finding
from schemas.statements.times.dates import SpanLength

_LEAST = 10
"""A shorter length may be of working days."""


def days_told_wrongly(context: Context) -> Iterator[Finding]:
    """The lengths that are neither those of their dates nor the same without the first or last day."""
    for span in context.mentions.statements(SpanLength):
        days = (span.end - span.start).days + 1
        if span.days >= _LEAST and days > 0 and span.days not in (days - 1, days):
            yield context.finding(
                span.place,
                identity=f"days/{span.start}/{span.end}",
                values=[span.days, days],
                variant="days",
                expected=str(days),
                actual=str(span.days),
                start=span.start.isoformat(),
                end=span.end.isoformat(),
                stated=span.days,
                days=days,
            )


_OFF = 10
"""So many days off a whole number of years are a slip, not another term."""

WHOLE = (0, -1)
"""A term of whole years ends on the day that it began, or on the eve."""

_WHOLE_DAY = len("2025-01-01")


class Length(NamedTuple):
    """The whole years nearest to a term, and by how many days it is longer."""

    years: int
    days: int


def odd_terms(context: Context) -> Iterator[Finding]:
    """The employment contracts that are some days off whole years, where those of the others are whole years:
    not those that end with a month, as many do."""
    mention = [(one, length) for one in context.report.employment_contracts if (length := _length(one))]
    habits = {length.days for _, length in mention if length.days in WHOLE}
    for one, length in mention if habits else ():
        start, end = one.valid_from, one.valid_to
        due = min(habits, key=lambda days: abs(length.days - days))
        off = abs(length.days - due)
        if start is None or end is None or length.days in WHOLE or off > _OFF or _ends_month(str(end.value)):
            continue
        last = add_months(first_day(str(start.value)), 12 * length.years) + timedelta(days=due)
        yield context.finding(
            start,
            end,
            identity=str(one.name.value if one.name else ""),
            variant="odd",
            severity="info",
            expected=last.isoformat() if len(habits) == 1 else None,
            actual=end.value,
            name=one.name.value if one.name else "",
            start=start.value,
            end=end.value,
            years=length.years,
            days=off,
            due=context.words("eve" if due else "own", last=last.isoformat()),
        )


def _length(one: EmploymentContract) -> Length | None:
    """The length of a contract's term; null where a day is not told, or it is shorter than half a year."""
    start, end = _day(one.valid_from), _day(one.valid_to)
    if start is None or end is None:
        return None
    first, last = first_day(start), first_day(end)
    years = round((last - first).days / 365.25)
    if years < 1:
        return None
    return Length(years, (last - add_months(first, 12 * years)).days)


def _day(leaf: Leaf[str] | None) -> str | None:
    value = leaf.value if leaf is not None else None
    return value if value and value != FOREVER and len(value) == _WHOLE_DAY else None


def _ends_month(day: str) -> bool:
    return (first_day(day) + timedelta(days=1)).day == 1
