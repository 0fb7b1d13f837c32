"""Days after a report that are no slips: of a guessed year, of a programme of years, or by which
something is still to be done, as a bare verb tells."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from checks.context import Context
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.statements.times.dates import MonthlyTask

_GUESSED = timedelta(days=183)
"""A day without a year that would lie so much later than the report is of the year before."""

_SOON, _LATE = timedelta(days=240), timedelta(days=1170)
_APART = timedelta(days=300)
"""The audits of a cycle follow about a year after each other, up to three years after this one."""


def has_guessed_year(context: Context, day: Leaf[str], limit: date) -> bool:
    """Whether the year of a late day is not written with it, but that of a day before it which may be the end
    of a term (…至2028年6月28日。10月16日查看): it is in another year, or many months ahead."""
    if context.mentions.mark(day, "dates.with_year"):
        return False
    late = first_day(str(day.value))
    return late.year > limit.year or late - limit > _GUESSED


def of_programme(days: Iterable[str], limit: date) -> set[str]:
    """Those of late days that are about a year apart, from most of a year after the report on: no slip makes
    several such, a programme of the next audits has them."""
    ahead = sorted({day for day in days if _SOON <= first_day(day) - limit <= _LATE})
    first = [first_day(day) for day in ahead]
    apart = bool(first) and first[-1] - first[0] >= _APART
    return set(ahead) if apart else set()


def still_due(context: Context, month: Leaf[str]) -> MonthlyTask | None:
    """What a sentence may tell to be left to do by a month; one with a bare verb alone raises doubt."""
    return next(iter(context.mentions.statements(MonthlyTask, month)), None)
