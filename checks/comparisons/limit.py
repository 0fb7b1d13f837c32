"""Limit: values against a bound."""

from __future__ import annotations

from collections.abc import Sequence

from checks.comparisons.outcome import OPEN, Outcome, confirmed, number, refuted, undecided
from schemas.bounds import Bound, Value, outside


def within(values: Sequence[Value], bound: Bound, *, alone: bool) -> Outcome:
    """Whether a value of the limit's unit lies outside of it; `alone`: nothing else stands beside the two."""
    values = [value for value in values if value.unit == bound.unit and value.number != bound.high]
    if not values:
        return OPEN
    numbers = tuple(value.number for value in values)
    worked = f"{', '.join(map(number, numbers))} {bound.unit} | {_shown(bound)}"
    if not any(outside(value, bound) for value in values):
        return refuted("within", *numbers, worked=worked)
    sure = alone and len(values) == 1 and bool(bound.unit)
    return confirmed("beyond", *numbers, worked=worked) if sure else undecided("other_values", worked)


def _shown(bound: Bound) -> str:
    """A bound in signs.

    >>> _shown(Bound(75.0, float("inf"), "℃", 0, 0)), _shown(Bound(6.0, 9.0, "", 0, 0))
    ('≥ 75 ℃', '6 … 9')
    """
    if bound.high == float("inf"):
        words = f"≥ {number(bound.low)}"
    elif bound.low == float("-inf"):
        words = f"≤ {number(bound.high)}"
    else:
        words = f"{number(bound.low)} … {number(bound.high)}"
    return f"{words} {bound.unit}".strip()
