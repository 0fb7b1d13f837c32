"""One device by its number, told in two places with two days of calibration, or two ends of its validity."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checks.context import Context
from checks.general.registry import question
from schemas.dates import first_day
from schemas.result import Finding
from schemas.statements.calibrations import NumberedDay
from schemas.statements.times.days import Day


@question("CAL005")
def one_device(context: Context, days: list[Day]) -> Iterator[Finding]:
    """Two days of one kind beside one number, each the only one of its line."""
    known: dict[tuple[str, str], list[NumberedDay]] = {}
    for day in context.mentions.statements(NumberedDay, days):
        known.setdefault((day.number, day.kind), []).append(day)
    for same in known.values():
        for one, other in pairwise(same):
            if first_day(str(one.place.value)) != first_day(str(other.place.value)) and _are_apart(same):
                yield _differs(context, one, other)


def _are_apart(days: list[NumberedDay]) -> bool:
    """Whether no two of the days are of one line, or one table, where a model has several devices."""
    tables = [one.table for one in days if one.table >= 0]
    return len({one.line for one in days}) == len(days) and len(set(tables)) == len(tables)


def _differs(context: Context, one: NumberedDay, other: NumberedDay) -> Finding:
    days = [str(one.place.value), str(other.place.value)]
    return context.finding(
        one.place,
        other.place,
        identity=one.number,
        values=days,
        variant="dates",
        device=one.number,
        values_shown=context.listed(days),
        inferred="",
    )
