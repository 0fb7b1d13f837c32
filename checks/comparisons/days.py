"""Days by the calendar: whether they exist, fall on the weekday beside them, or are days of rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, shown, undecided
from schemas.dates import first_day
from schemas.facts import HolidayYear

WHOLE = len("2025-01-01")


class WrittenDay(NamedTuple):
    """A day as it is written: its words, its value (null: no such day), whether it is garbled, and the day of
    the week beside it (1 is Monday; null where none stands there)."""

    raw: str
    value: str | None
    garbled: bool = False
    weekday: int | None = None

    @property
    def wrong(self) -> bool:
        """Whether there is no such day, or it falls on another day of the week."""
        if self.value is None or self.garbled:
            return True
        if self.weekday is None or len(self.value) != WHOLE:
            return False
        return first_day(self.value).isoweekday() != self.weekday


def exist(days: Sequence[WrittenDay], *, whole: bool) -> Outcome:
    """Whether one of the days is none, or not on the day of the week beside it."""
    if not days:
        return OPEN
    wrong = [day.raw for day in days if day.wrong]
    if wrong:
        return confirmed("no_such_day", *wrong, worked=shown(*wrong))
    return refuted("day_exists", *(day.value for day in days)) if whole else undecided("unread_days")


def rest(days: Sequence[str], years: Mapping[int, HolidayYear | None]) -> Outcome:
    """Whether one of the days is a Saturday, a Sunday or a holiday, by the calendars of their years."""
    calendars = {day: years.get(int(day[:4])) for day in days}
    if not days or None in calendars.values():
        return OPEN
    called = {day: year.rest(day) for day, year in calendars.items() if year is not None}
    resting = [day for day in days if called[day]]
    worked = "; ".join(f"{day}: {called[day] or 'workday'}" for day in called)
    return confirmed("rest", *resting, worked=worked) if resting else refuted("workday", *days, worked=worked)
