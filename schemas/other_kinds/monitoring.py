"""What a filled monitoring checklist says, and what follows from it."""

from __future__ import annotations

from typing import Any, Literal

from schemas.leaf import Leaf
from schemas.record import Model, field

ItemKind = Literal["veto", "key", "general", "comparison"]
MonitoringMark = Literal["pass", "fail"]
MonitoringGrade = Literal["excellent", "qualified", "failed"]


class MonitoredReport(Model):
    """The report that was sampled."""

    title: str | None = None
    number: str | None = None


class MonitoringItem(Model):
    """A row of the form: the indicator's `number` and which of its rows it is.

    `value` and `deducted` are points of a general item, `mark` that of a veto or key item; null where the
    form leaves it open. `places` are the row's cells by the names of the fields, under `title` its title."""

    number: int
    row: int = 1
    kind: ItemKind
    value: float | None = None
    deducted: float | None = None
    mark: MonitoringMark | None = None
    problem: str | None = None
    places: dict[str, Leaf[Any]] = field(default_factory=dict, exclude=True)


class MonitoringScores(Model):
    """Points reached: of qualification, of conduct, in all; null where an item of it is open."""

    qualification: float | None = None
    conduct: float | None = None
    total: float | None = None


class MonitoringCount(Model):
    """How many indicators pass and fail; one of several rows fails when one of its rows does."""

    passed: int = field(default=0, shown="pass")
    failed: int = field(default=0, shown="fail")


class MonitoringCounts(Model):
    """The indicators that are not scored."""

    veto: MonitoringCount = field(default_factory=MonitoringCount)
    key: MonitoringCount = field(default_factory=MonitoringCount)


class StatedScores(MonitoringScores):
    """What the form itself says; `places` are where, by the names of the fields, with all other places.

    Beside the fields there is `taken`: the sum of the deductions; `veto` and `key`: how many of how many
    indicators pass and fail."""

    grade: MonitoringGrade | None = None
    places: dict[str, Leaf[Any]] = field(default_factory=dict, exclude=True)


class Monitoring(Model):
    """A filled checklist: what it has, what is worked out from it, what it says itself.

    `checklist` is the id of its definition; `more`: other words of its head by names of the result form."""

    institution: str | None = None
    report: MonitoredReport = field(default_factory=MonitoredReport)
    items: list[MonitoringItem] = field(default_factory=list)
    scores: MonitoringScores = field(default_factory=MonitoringScores)
    counts: MonitoringCounts = field(default_factory=MonitoringCounts)
    grade: MonitoringGrade | None = None
    stated: StatedScores = field(default_factory=StatedScores)
    checklist: str | None = None
    more: dict[str, str] = field(default_factory=dict, exclude=True)


class Slip(Model):
    """Something in a checklist's definition that does not fit: its `kind`, the indicators that it is about.

    `words` fill its message."""

    kind: str
    indicators: list[int] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
