"""What a report says of when something was raised, completed, verified and closed."""

from __future__ import annotations

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class VerifiedCompletion(Statement):
    """The day of a completion (`place`) and the day on which it was verified, of one sentence; `sure`: it was
    surely done on that day, which may else be that of a deadline."""

    TOPIC = "dates.closure.completions"

    verified: Leaf[str]
    sure: bool


@slotted
class RecordAct(Statement):
    """An act with its day, in the record with that number (`record`): a row, or a part of a form.

    `rank` is its place among the acts; `sure`: its label says that it was done, not only to be done."""

    TOPIC = "dates.closure.record_acts"

    kind: str
    rank: int
    row: int
    sure: bool
    record: int


@slotted
class RaisedAndClosed(Statement):
    """The day on which something was raised (`place`) and the one on which it was closed, of one sentence."""

    TOPIC = "dates.closure.raised_and_closed"

    closed: Leaf[str]


@slotted
class FormerActivity(Statement):
    """An activity of another time (上次内审, 2024年内审) before the day of a closing, and its year."""

    TOPIC = "dates.closure.former_activities"

    year: str | None


@slotted
class ClosingDay(Statement):
    """A day that is the value of a label which asks when a nonconformity of this audit was closed."""

    TOPIC = "dates.closure.closing_days"


@slotted
class JudgedEffect(Statement):
    """A day by which something is told to be verified (`place`), and the day of its judgement behind."""

    TOPIC = "dates.closure.judged_effects"

    judged: Leaf[str]
