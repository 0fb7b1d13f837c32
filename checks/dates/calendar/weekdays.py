"""The weekday written behind a day, where the day is another one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checks.context import Context
from checks.dates.valid_dates import at, wrong_starts
from schemas.leaf import Leaf
from schemas.mentions import WeekdayMention


class Weekday(NamedTuple):
    """A day that its weekday is written behind: the day (in the report's year where it has none), and the
    weekday that it is (0: Monday)."""

    mention: WeekdayMention
    day: date

    @property
    def agrees(self) -> bool:
        """Whether the weekday is that of the day."""
        return self.mention.number == self.day.weekday()


def wrong_weekdays(context: Context) -> Iterator[tuple[Weekday, bool]]:
    """The days whose weekday is another, and whether the year that they are taken for is doubtful: it is not
    written with them, and no other such day of the report has the weekday of that year."""
    read = list(_weekdays(context))
    sure = any(one.agrees for one in read if not one.mention.has_year)
    for one in read:
        if not one.agrees:
            yield one, not sure and not one.mention.has_year


def _weekdays(context: Context) -> Iterator[Weekday]:
    wrong = wrong_starts(context)
    year = next((day.value[:4] for day in _of_report(context) if day is not None and day.value), None)
    for mention in context.mentions.weekdays:
        value = str(mention.leaf.value)
        whole = value.replace("-", year or "-", 1) if value.startswith("--") else value
        day = _day(whole)
        if day is not None and at(mention.leaf) not in wrong:
            yield Weekday(mention, day)


def _of_report(context: Context) -> Iterator[Leaf[str] | None]:
    yield from (context.report.audit.end, context.report.audit.start, context.report.report_date)


def _day(value: str) -> date | None:
    """A day of the calendar; null where there is none (--09-17 without a year, 2025-02-30)."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
