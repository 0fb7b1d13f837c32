"""Amounts that a report tells, with what they count, add up to or are shares of."""

from __future__ import annotations

from typing import NamedTuple


class Quantity(NamedTuple):
    """A number with its unit, and where both stand."""

    number: float
    unit: str
    start: int
    end: int
