"""A rule pack as it is written, and a parameter as the checks get it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from schemas.facts.models import TimeTable
from schemas.record import Model, field
from schemas.result import Clause, Severity

Unit = Literal["share", "days", "working_days", "months", "years", "person_days", "count"]


Confidence = Literal["high", "medium", "low"]
Apart = Literal["general", "body", "application", "planning", "conduct", "decision", "certificate", "records"]
"""Why a clause cannot be judged by a report: it defines, or binds the body in what a report does not show."""


class PackParameter(Model):
    """A number that the pack's document sets; `clause` as printed there, null where it is the pack's own.

    `document`: of another document than the pack's. `systems` it is for (empty: all of the pack),
    `applies_to` a system or a risk alone. `since`: from when a term counts.
    `confidence`: where it is less sure than the pack."""

    name: str
    value: int | float
    unit: Unit
    clause: str | None = None
    document: str | None = None
    systems: list[str] = field(default_factory=list)
    applies_to: str | None = None
    since: Literal["audit", "certificate"] | None = None
    confidence: Confidence | None = None
    note: str | None = None


class PackClause(Model):
    """A clause behind a check: of the pack's document, or of another; `systems` it is for (empty: all), and
    which of the code's messages (empty: all)."""

    clause: str
    document: str | None = None
    systems: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)


class Content(Model):
    """Something that a clause (of `document`, else of the pack's) asks of an audit report.

    `asks`: what of `checks/required_contents.yaml` it is made of, which says by which fields and words
    each is told. Else it is told by `fields`: paths of the report, of which all must be there (`a|b`: one
    of them), or by `words`: one of them in the text (`^word`: as a heading or label). `types` of
    audit it is asked for (empty: all but stage 1, whose result need be no full report), `modes` of audit and
    `systems` (empty: all); `when`: a path without which it is not. `codes`: findings that speak against it,
    beside those that cite its clause. With nothing that tells it a person decides."""

    clause: str
    zh: str
    en: str
    document: str | None = None
    asks: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    modes: list[str] = field(default_factory=list)
    systems: list[str] = field(default_factory=list)
    when: str | None = None
    codes: list[str] = field(default_factory=list)


class Account(Model):
    """What becomes of a clause: judged by `codes`, `apart` from what a report shows, or (neither) open.

    What `parameters`, `clauses` or `contents` of the pack name need not be told again."""

    clause: str
    zh: str
    en: str | None = None
    codes: list[str] = field(default_factory=list)
    apart: Apart | None = None


class Pack(Model):
    """A rule pack: whose rules, from which document, for which systems and days, and what they say.

    `issuer`: a standard's pack is always in use, the state's for its systems and days, a body's for reports
    that name the body: `body` has its names. `accounts` go through the document clause by clause.
    Days are ISO; `valid_to` is the last day, null while it holds. `extends` are ids of packs that come along.
    `clauses` are by code, `severities` by code or rule; a clause may be written as its number alone."""

    id: str = field(pattern=r"^[a-z0-9][a-z0-9._-]*$")
    version: str
    title: str
    document: str
    issuer: Literal["standard", "state", "body"] = "body"
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
    time_tables: list[TimeTable] = field(default_factory=list)
    accounts: list[Account] = field(default_factory=list)
    source: str
    confidence: Confidence

    def concerns(self, systems: Iterable[str]) -> bool:
        """Whether it is for one of the systems, or for all."""
        return not self.systems or not set(self.systems).isdisjoint(systems)

    def holds_on(self, day: str) -> bool:
        """Whether the pack holds on an ISO day."""
        return (self.valid_from or "") <= day and (self.valid_to is None or day <= self.valid_to)


class Parameter(NamedTuple):
    """The strictest value of a parameter among the packs in use, and where it comes from.

    `clauses` are those of every pack that sets it, the strictest first; `since` as the pack has it."""

    name: str
    value: float
    unit: str
    clause: str | None
    document: str
    pack: str
    clauses: tuple[Clause, ...] = ()
    confidence: Confidence = "high"
    since: Literal["audit", "certificate"] | None = None
