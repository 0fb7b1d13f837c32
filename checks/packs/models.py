"""A rule pack as it is written, and a parameter as the checks get it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from schemas.record import Model, field
from schemas.result import Clause, Severity

Unit = Literal["share", "days", "working_days", "months", "years", "person_days", "count"]


class PackParameter(Model):
    """A number that the pack's document sets; `clause` as printed there, null where it is the pack's own."""

    name: str
    value: int | float
    unit: Unit
    clause: str | None = None
    applies_to: str | None = None
    note: str | None = None


class PackClause(Model):
    """A clause behind a check: of the pack's document, or of another; `systems` it is for (empty: all)."""

    clause: str
    document: str | None = None
    systems: list[str] = field(default_factory=list)


class Content(Model):
    """Something that the clause asks of an audit report."""

    clause: str
    zh: str
    en: str


class Pack(Model):
    """A rule pack: whose rules, from which document, for which systems and days, and what they say.

    `body` has the names of the certification body whose report chooses the pack (none: it is not a body's).
    Days are ISO; `valid_to` is the last day, null while it holds. `extends` are ids of packs that come along.
    `clauses` and `severities` are by code; a clause may be written as its number alone."""

    id: str = field(pattern=r"^[a-z0-9][a-z0-9._-]*$")
    version: str
    title: str
    document: str
    body: list[str] = field(default_factory=list)
    abbreviation: str | None = None
    valid_from: str | None = field(default=None, pattern=r"^\d{4}-\d\d-\d\d$")
    valid_to: str | None = field(default=None, pattern=r"^\d{4}-\d\d-\d\d$")
    systems: list[str] = field(default_factory=list)
    extends: list[str] = field(default_factory=list)
    parameters: list[PackParameter] = field(default_factory=list)
    clauses: dict[str, list[PackClause]] = field(default_factory=dict)
    severities: dict[str, Severity] = field(default_factory=dict)
    contents: list[Content] = field(default_factory=list)
    source: str
    confidence: Literal["high", "medium", "low"]

    def holds_on(self, day: str) -> bool:
        """Whether the pack holds on an ISO day."""
        return (self.valid_from or "") <= day and (self.valid_to is None or day <= self.valid_to)


class Parameter(NamedTuple):
    """The strictest value of a parameter among the packs in use, and where it comes from.

    `clauses` are those of every pack that sets it, the strictest first."""

    name: str
    value: float
    unit: str
    clause: str | None
    document: str
    pack: str
    clauses: tuple[Clause, ...] = ()
