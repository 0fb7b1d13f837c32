"""Terms that are some days off a whole number of years."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checks.context import Context
from schemas.dates import FOREVER, add_months, first_day
from schemas.leaf import Leaf
from schemas.report import EmploymentContract
from schemas.result import Finding

_OFF = 10
"""So many days off a whole number of years are a slip, not another term."""

_WHOLE_DAY = len("2025-01-01")


class Length(NamedTuple):
    """The whole years nearest to a term, and by how many days it is longer."""

    years: int
    days: int


def odd_terms(context: Context) -> Iterator[Finding]:
    """The employment contracts that are some days off whole years, where those of the others are whole years:
    not those that end with a month, as many do."""
    told = [(one, length) for one in context.report.employment_contracts if (length := _length(one))]
    if not any(length.days == 0 for _, length in told):
        return
    for one, length in told:
        start, end = one.valid_from, one.valid_to
        if start is None or end is None or not 0 < abs(length.days) <= _OFF or _ends_month(str(end.value)):
            continue
        yield context.finding(
            start,
            end,
            identity=str(one.name.value if one.name else ""),
            variant="odd",
            severity="info",
            actual=end.value,
            name=one.name.value if one.name else "",
            start=start.value,
            end=end.value,
            years=length.years,
            days=abs(length.days),
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
    off = (last - add_months(first, 12 * years)).days
    return Length(years, 0 if off in (0, -1) else off)


def _day(leaf: Leaf[str] | None) -> str | None:
    value = leaf.value if leaf is not None else None
    return value if value and value != FOREVER and len(value) == _WHOLE_DAY else None


def _ends_month(day: str) -> bool:
    return (first_day(day) + timedelta(days=1)).day == 1
