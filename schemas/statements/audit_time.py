"""What a report says of the time of audits, in auditor days."""

from __future__ import annotations

from schemas.leaf import Leaf
from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class NeighbouringDays(Statement):
    """Auditor days in one of neighbouring lines, which are a `block`.

    `onsite`, `apart`: they are on site, or not; `total`: a sum, or all that was done; `needed`: so many are
    asked for; `worked_out`: what is needed is worked out by the words before them; `unreduced`: the block
    says that nothing is taken off."""

    TOPIC = "audit_time.neighbouring_days"

    block: int
    days: float
    onsite: bool
    apart: bool
    total: bool
    needed: bool
    worked_out: bool
    unreduced: bool


@slotted
class ReckonedDays(Statement):
    """An audit time as a sentence works it out from a base (`working`), what that makes, and what is told."""

    TOPIC = "audit_time.reckoned_days"

    working: str
    made: float
    stated: float


@slotted
class TraineeDays(Statement):
    """The days of a trainee or expert in a column of auditor days (`place`: their row's first cell), with the
    total below and what the column adds up to."""

    TOPIC = "audit_time.trainee_days"

    days: Leaf[str]
    label: Leaf[str]
    total: Leaf[str]
    added: float
    whole: float
