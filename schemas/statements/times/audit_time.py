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


@slotted
class StatedDays(Statement):
    """An amount of auditor days, of the kinds that its words tell (`least`, `spent`, `onsite`, or `apart`),
    in a sentence or table (`group`); `row` has the other cells of its row."""

    TOPIC = "audit_time.stated_days"

    amount: float
    kinds: frozenset[str]
    group: int
    row: tuple[Leaf[str], ...] = ()

    @property
    def places(self) -> tuple[Leaf[str], ...]:
        """What is shown of it."""
        return (*self.row, self.place)


@slotted
class ProductionShare(Statement):
    """The share of the time in production (`words`, so many `percent`), where a sentence says that it is to
    be half; `places` tell both."""

    TOPIC = "audit_time.production_shares"

    percent: float
    places: tuple[Leaf[str], ...]


@slotted
class TimeClaim(Statement):
    """A sentence without a number that says that the time is enough."""

    TOPIC = "audit_time.claims"


@slotted
class WholeDoubt(Statement):
    """Words by which an amount of auditor days may not be the whole: it is a part of a `working`, what is
    asked for (`least`), or has another `stage` in it."""

    TOPIC = "audit_time.whole_doubts"

    kind: str


@slotted
class RiskLevel(Statement):
    """The level of risk that the report's field tells: `high`, `medium`, `low`, `limited`."""

    TOPIC = "audit_time.risk_levels"

    level: str
