"""Arithmetic on the dates of reports: ISO `YYYY-MM-DD`, `YYYY-MM` (a month), `长期` (no end)."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

FOREVER = "长期"


def first_day(value: str) -> date:
    """The day, or the first day of the month; `长期` is the last day there is. Raises ValueError otherwise.

    >>> first_day("2025-04")
    datetime.date(2025, 4, 1)
    """
    if value == FOREVER:
        return date.max
    return date.fromisoformat(value if len(value) == 10 else f"{value}-01")


def last_day(value: str) -> date:
    """The day, or the last day of the month; `长期` is the last day there is. Raises ValueError otherwise.

    >>> last_day("2025-04")
    datetime.date(2025, 4, 30)
    """
    first = first_day(value)
    if value == FOREVER or len(value) == 10:
        return first
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last of that month.

    >>> add_months(date(2025, 8, 31), 6)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def span_months(start: date, end: date) -> float:
    """The length of a term in months, both days within it; the end may also be the start's own day later on.

    >>> span_months(date(2023, 11, 1), date(2028, 10, 31)), span_months(date(2025, 1, 1), date(2027, 1, 1))
    (60.0, 24.0)
    """
    whole = (end.year - start.year) * 12 + end.month - start.month
    for months in (whole, whole + 1):
        if end in (add_months(start, months), add_months(start, months) - timedelta(days=1)):
            return float(months)
    return whole + (end.day - start.day) / 30.44
