"""The facts as values, each with its source and how sure it is. Days are ISO text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from schemas.record import Model
from schemas.text import fold

Confidence = Literal["high", "medium", "low"]


class Fact(Model):
    """What every fact tells of itself."""

    source: str
    confidence: Confidence
    note: str | None = None


class Law(Fact):
    """A law, regulation, rule or local regulation; `repealed_on` is the first day no longer in force.

    `revisions` are pairs of (adopted, in force) days, either null. A revised law keeps its title and is not
    repealed; one without `repealed_on` is in force as far as known. An absent day is not known. `new_title`:
    no act before it had that title, so that none is meant before it came into force.
    """

    title: str
    kind: Literal["law", "regulation", "rule", "local"]
    aliases: tuple[str, ...] = ()
    promulgated_on: str | None = None
    effective_on: str | None = None
    revisions: tuple[tuple[str | None, str | None], ...] = ()
    repealed_on: str | None = None
    replaced_by: str | None = None
    systems: tuple[str, ...] = ()
    new_title: bool = False

    def repealed(self, day: str) -> bool:
        """Whether it was no longer in force on an ISO day."""
        return self.repealed_on is not None and self.repealed_on <= day

    def in_force(self, day: str) -> bool:
        """Whether it is known to have been in force on an ISO day."""
        return self.effective_on is not None and self.effective_on <= day and not self.repealed(day)


class MovedArticle(Fact):
    """An article of a law that an earlier text had under another number (`old`), in Chinese numerals.

    `since`: the ISO day from which `article` is known to be its number. A sentence with one of `words`
    (patterns) is on its subject (`zh`, `en`)."""

    law: str
    old: str
    article: str
    since: str
    words: tuple[str, ...]
    zh: str
    en: str


class Titles(Fact):
    """Titles of acts of which no more is known than that there are or were such."""

    titles: tuple[str, ...]


class CoreLaw(Fact):
    """A law that a system's list should have; `principal`: that no such system can do without.

    `activities`: it counts only where the scope names one of these words; empty: always. `equipment`: only
    where the organization uses special equipment.
    """

    system: str
    law: str
    principal: bool = False
    activities: tuple[str, ...] = ()
    equipment: bool = False


class StandardEdition(Fact):
    """An edition of a standard; `system` is null for technical standards, `iso` the international twin.

    `withdrawn_on` is the first day no longer in force, `transition_to` the last day on which an audit to the
    withdrawn edition was still accepted.
    """

    number: str
    title: str | None = None
    iso: str | None = None
    system: str | None = None
    published_on: str | None = None
    effective_on: str | None = None
    replaced_by: str | None = None
    withdrawn_on: str | None = None
    transition_to: str | None = None

    def superseded(self, day: str) -> bool:
        """Whether the edition was no longer usable on an ISO day, its transition over."""
        return (
            self.withdrawn_on is not None
            and self.withdrawn_on <= day
            and (self.transition_to is None or self.transition_to < day)
        )


class ClauseList(Fact):
    """All clauses of a standard with their titles (null where none is printed).

    `annex` has the controls of a normative annex as heading and number of the last: A.5 has A.5.1 to A.5.37.
    `depth`: so many levels alone are listed, what is below them is not known (null: all). `controls`: the
    titles of the annex's controls (null: not known).
    """

    standard: str
    clauses: Mapping[str, str | None]
    also: tuple[str, ...] = ()
    annex: Mapping[str, int] | None = None
    depth: int | None = None
    controls: Mapping[str, str] | None = None

    def has(self, clause: str) -> bool:
        """Whether the standard has the clause, or the control of its annex.

        >>> annexed = {"clauses": {"4.1": None}, "annex": {"A.5": 37}}
        >>> listed = ClauseList(standard="", source="", confidence="low", **annexed)
        >>> [listed.has(clause) for clause in ("4.1", "4.9", "A.5", "A.5.37", "A.5.38")]
        [True, False, True, True, False]
        """
        if not clause.startswith("A."):
            return (".".join(clause.split(".")[: self.depth]) if self.depth else clause) in self.clauses
        annex = self.annex or {}
        head, _, last = clause.rpartition(".")
        inside = any(known == clause or known.startswith(f"{clause}.") for known in annex)
        return inside or (last.isdigit() and 1 <= int(last) <= annex.get(head, 0))

    def judges(self, clause: str) -> bool:
        """Whether anything is known of such a clause: of annexes only where their controls are listed."""
        return bool(self.annex) or not clause.startswith("A.")

    def is_listed(self, clause: str) -> bool:
        """Whether so many levels are listed that a clause would be there."""
        return self.depth is None or clause.count(".") < self.depth

    def below(self, clause: str) -> list[str]:
        """The clauses right below one, in order: those that are listed."""
        if clause.startswith("A."):
            last = (self.annex or {}).get(clause, 0)
            return [f"{clause}.{number}" for number in range(1, last + 1)]
        return [one for one in self.clauses if one.rpartition(".")[0] == clause]


class Interval(Fact):
    """The longest interval of a kind of instrument in months (null: no single figure); `basis`: the documents
    that have it, and nothing else (null: none has).

    `act`: verification (检定, statutory), calibration (校准, the user decides), check, test, replacement.
    """

    names: tuple[str, ...]
    act: str
    basis: str | None = None
    months: int | None = None

    def is_of(self, device: str) -> bool:
        """Whether one of the names is the last word of a device's name, but for what codes and brackets add.

        >>> rule = Interval(names=("压力表",), act="verification", source="", confidence="high")
        >>> [rule.is_of(name) for name in ("储气罐压力表（1.6级）", "压力表 Y-100", "压力表校验台")]
        [True, True, False]
        """
        written = fold(device).lower()
        ends = (at + len(name) for name in map(fold, self.names) if (at := written.rfind(name.lower())) >= 0)
        return any(not "\u4e00" <= written[end : end + 1] <= "\u9fff" for end in ends)


class EquipmentRule(Fact):
    """The periodic inspection of a kind of special equipment: the longest interval in months (null: no single
    figure) for an inspection on a day between `valid_from` and `valid_to`.

    `names` are words of a piece's name, `without` words that make it another kind; `exempt`: neither
    registered for use nor inspected. `longest_months`: as far as an inspection may lie ahead under conditions
    that a report seldom tells (inspection based on risk); with `longest_words` only where one is told."""

    names: tuple[str, ...]
    basis: str
    without: tuple[str, ...] = ()
    months: int | None = None
    exempt: bool = False
    valid_from: str | None = None
    valid_to: str | None = None
    longest_months: int | None = None
    longest_words: tuple[str, ...] = ()

    def holds_on(self, day: str) -> bool:
        """Whether it holds for an inspection on an ISO day."""
        return (self.valid_from or "") <= day and (self.valid_to is None or day <= self.valid_to)


class TimeTable(Fact):
    """Person-days of an initial audit of a system by head count: a figure for each of `levels` (of risk or
    complexity, or category; `all` where there are none). A row begins with the head counts, from-to.

    `types`: the types of audit whose time it gives in full (none: an initial one). `some`: it counts fewer
    persons than a report's head count (those with a part in the matter); `beside`: what comes on top of it,
    so that it is a lower bound.

    >>> rows = (("1-5", 3, 2.5), ("6-10", 3.5, 3))
    >>> told = {"document": "", "clause": "", "source": "", "confidence": "low"}
    >>> table = TimeTable(system="EMS", levels=("high", "low"), rows=rows, **told)
    >>> table.days(6, "low"), table.days(11, "low"), table.days(3, "medium")
    (3.0, None, None)
    """

    system: str
    document: str
    clause: str
    levels: tuple[str, ...]
    rows: tuple[tuple[str | float, ...], ...]
    valid_from: str | None = None
    valid_to: str | None = None
    types: tuple[str, ...] = ()
    some: bool = False
    beside: str | None = None

    def holds_on(self, day: str) -> bool:
        """Whether it holds on an ISO day."""
        return (self.valid_from or "") <= day and (self.valid_to is None or day <= self.valid_to)

    @property
    def bounds(self) -> tuple[int, int]:
        """The fewest and the most persons of its rows."""
        spans = [str(row[0]).partition("-") for row in self.rows]
        return min(int(first) for first, _, _ in spans), max(int(last) for _, _, last in spans)

    def days(self, headcount: int, level: str) -> float | None:
        """Person-days for a head count and level; null beyond the table, or where it has no such level."""
        for span, *figures in self.rows:
            first, _, last = str(span).partition("-")
            if int(first) <= headcount <= int(last) and level in self.levels:
                return float(figures[self.levels.index(level)])
        return None


class HolidayYear(Fact):
    """The public holidays of a year as (name, first day, last day), and days of weekends that are worked."""

    year: int
    holidays: tuple[tuple[str, str, str], ...]
    workdays: tuple[str, ...] = ()

    def rest(self, day: str) -> str | None:
        """What an ISO day of rest is called: a holiday, else `saturday` or `sunday`; null on a workday.

        >>> told = {"source": "", "confidence": "high", "workdays": ("2025-10-11",)}
        >>> year = HolidayYear(year=2025, holidays=(("国庆节", "2025-10-01", "2025-10-08"),), **told)
        >>> [year.rest(day) for day in ("2025-10-08", "2025-10-11", "2025-10-12", "2025-10-13")]
        ['国庆节', None, 'sunday', None]
        """
        for name, first, last in self.holidays:
            if first <= day <= last:
                return name
        if day in self.workdays:
            return None
        return {6: "saturday", 7: "sunday"}.get(date.fromisoformat(day).isoweekday())


class CertificateKind(Fact):
    """A kind of certificate for special work.

    `categories` maps a category to its items, `codes` a code to its meaning; `number_pattern` is a regular
    expression for the whole number without white space; `issuer` words of the issuing authority's name.
    `review_extended_months`: the time between reviews that the authority may allow a holder of `trade_years`
    in the trade.
    """

    kind: str
    aliases: tuple[str, ...] = ()
    valid_months: int | None = None
    review_months: int | None = None
    review_extended_months: int | None = None
    trade_years: int | None = None
    number: str | None = None
    number_pattern: str | None = None
    issuer: tuple[str, ...] = ()
    basis: str | None = None
    categories: Mapping[str, tuple[str, ...]] | None = None
    codes: Mapping[str, str] | None = None


class System(Fact):
    """A kind of management system; `registrations` are the auditor registrations that cover it."""

    code: str
    zh: tuple[str, ...]
    en: tuple[str, ...]
    letters: tuple[str, ...] = ()
    registrations: tuple[str, ...] = ()


class NumberForm(Fact):
    """A form of an identifier: a pattern for the whole of it, with named groups."""

    name: str
    pattern: str


class Identifier(Fact):
    """A kind of identifier: its form in words, a pattern for the whole of it, how it is checked."""

    names: tuple[str, ...]
    form: str
    pattern: str
    standard: str | None = None
    check: str | None = None
    valid_years: int | None = None


class Grade(Fact):
    """Grades of auditors that share digits of the registration number; `names` are folded, lower case."""

    names: tuple[str, ...]
    digits: tuple[str, ...] = ()
    trainee: bool = False
