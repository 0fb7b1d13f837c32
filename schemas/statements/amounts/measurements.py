"""Measured values with the limits that a report tells for them."""

from __future__ import annotations

from datetime import date

from schemas.bounds import Bound, Value
from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class BoundedValue(Statement):
    """Numbers of a value (as written: its `words`) with the limit that they are held against, and the places
    that tell these and the verdict."""

    numbers: tuple[Value, ...]
    bound: Bound
    limit: str
    places: tuple[Leaf[str], ...]


@slotted
class LimitedValue(BoundedValue):
    """A value that is judged to be good, with the limit of its row or sentence; of `consumption`: an amount
    or time whose limit is the most allowed, which no other value of the sentence is told with."""

    TOPIC = "measurements.limited_values"

    consumption: bool = False


@slotted
class MonitoredValue(BoundedValue):
    """A value with the limit that its table tells for it, at the same place of another cell or in a row above
    it; one of its numbers is the value."""

    TOPIC = "measurements.monitored_values"


@slotted
class ValueElsewhere(BoundedValue):
    """A value judged to be good, with the limit that a table tells for the same thing elsewhere; `sure`: that
    is surely the same."""

    TOPIC = "measurements.limits_elsewhere"

    sure: bool = True


@slotted
class RuledValue(Statement):
    """A value beside what is asked, of which nothing tells that it is not met."""

    TOPIC = "measurements.ruled_values"

    number: Value
    bound: Bound
    rule: str


@slotted
class LastDone(Statement):
    """When something was last done that is to be done every so often (`term`, so many `months`); `words` are
    the day as written."""

    TOPIC = "measurements.last_done"

    day: date
    term: str
    months: float


@slotted
class ExaminationRate(Statement):
    """How many were due for a medical examination and had it, where rows tell that everyone had; `places`
    also have the value and verdict of the first of them."""

    TOPIC = "measurements.examination_rates"

    due: int
    done: int
    limit: str
    places: tuple[Leaf[str], ...]
