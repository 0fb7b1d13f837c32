"""Values that lie outside of a limit that is told for them, and are judged to be within it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checks.context import Context
from schemas.bounds import outside
from schemas.statements.amounts.measurements import (
    BoundedValue,
    ExaminationRate,
    LimitedValue,
    MonitoredValue,
    ValueElsewhere,
)


def beside_their_limits(context: Context) -> Iterator[LimitedValue]:
    """Each value outside of the limit of its row or sentence; of consumption where nothing else is."""
    for _, values in groupby(context.mentions.statements(LimitedValue), key=lambda value: value.place.span):
        beyond = [value for value in values if is_outside(value)]
        yield from [value for value in beyond if not value.consumption] or beyond


def not_everyone(context: Context) -> Iterator[ExaminationRate]:
    """The first examination of fewer than were due."""
    rates = context.mentions.statements(ExaminationRate)
    yield from [rate for rate in rates if rate.done < rate.due][:1]


def beyond_elsewhere(context: Context) -> Iterator[ValueElsewhere]:
    """The values outside of a limit told elsewhere."""
    yield from filter(is_outside, context.mentions.statements(ValueElsewhere))


def monitored(context: Context) -> Iterator[MonitoredValue]:
    """The values one of whose numbers is outside of the limit that their table tells."""
    for value in context.mentions.statements(MonitoredValue):
        if any(outside(number, value.bound) for number in value.numbers):
            yield value


def is_outside(value: BoundedValue) -> bool:
    """Whether all numbers of a value are outside of its limit."""
    return all(outside(number, value.bound) for number in value.numbers)
