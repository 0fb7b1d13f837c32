"""The audit time that the rules ask for, worked out step by step, each with the clauses behind it.

Tables by head count give the person-days of an initial audit for each system (`schemas/facts`, and tables of
the packs); from there on by the parameters of the packs: reductions, combination, the share of the audit's
type, sites, half days, what of it is on site. What is not stated is a range: `least` is the time with
everything in favour of a short audit, `most` the time with nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil, floor, sqrt
from typing import TYPE_CHECKING, NamedTuple

from schemas.result import Clause

if TYPE_CHECKING:
    from checks.packs import Parameter, Rules
    from schemas.facts import Facts, TimeTable

INITIAL = ("initial", "stage2", "transfer")
"""Types of audit whose time is that of the tables, stage 1 and stage 2 together."""

SHARES = {"surveillance": "surveillance_time_share_min", "recertification": "recertification_time_share_min"}
TYPES = (*INITIAL, *SHARES)
ALL = "all"
"""The level of tables that have none."""
RISKS = frozenset({"high", "medium", "low", "limited"})
"""Levels of risk or complexity; those of other tables are categories."""


class Asked(NamedTuple):
    """What the time is asked for. Head counts are effective persons.

    `levels`: of risk or complexity by system; a system without one may have any. `reduction` and
    `integration` are shares of the time (null: not stated, so any that the rules allow). `sites`: the head
    counts of further sites that are visited; `site_count`: how many like sites there are, of which a sample
    is visited. `counts`: how many of these persons count by a table that counts some alone, by system (null:
    all; a system without one: not known)."""

    systems: tuple[str, ...]
    headcount: int
    day: str
    audit_type: str = "initial"
    levels: Mapping[str, str] = {}
    reduction: float | None = None
    integration: float | None = None
    sites: tuple[int, ...] = ()
    site_count: int = 0
    counts: Mapping[str, int] | None = None


class Step(NamedTuple):
    """A step of the sum: what it is (a key of the messages), its words, the days after it, the clauses."""

    key: str
    words: Mapping[str, object]
    least: float
    most: float
    clauses: tuple[Clause, ...] = ()


class Time(NamedTuple):
    """Person-days: of the whole audit, and what of it is on site at least. Null `onsite`: no rule says."""

    least: float
    most: float
    onsite: float | None
    steps: tuple[Step, ...]
    confidence: str
    """Of the least sure of what it rests on: high, medium, low."""
    whole: bool = True
    """Whether every system is counted; else the time is a lower bound."""


class Unknown(NamedTuple):
    """Why no time can be told (a key of the messages) and for which system."""

    reason: str
    system: str = ""


def needed(asked: Asked, rules: Rules, facts: Facts) -> Time | Unknown:
    """The time that the rules ask for, or why none can be told.

    Raises ValueError for a type of audit that has no share of the tables' time."""
    if asked.audit_type not in TYPES:
        raise ValueError(asked.audit_type)
    work = _Work(asked, rules, facts)
    return work.gap or work.done()


class _Work:
    """The sum on its way: `least` and `most` so far, the steps behind them."""

    def __init__(self, asked: Asked, rules: Rules, facts: Facts) -> None:
        self.asked, self.rules, self.facts = asked, rules, facts
        self.least = self.most = 0.0
        self.own = (0.0, 0.0)
        self.steps: list[Step] = []
        self.sure: list[str] = []
        self.whole = True
        self.extra = self._parameter("combined_extra_days") if _with_hse(asked.systems) else None
        self.gap = self._tables()

    def done(self) -> Time | Unknown:
        """The steps after the tables."""
        for step in (self._combination, self._share, self._sites):
            if gap := step():
                return gap
        self._half_days()
        onsite = self._onsite()
        order = ("high", "medium", "low")
        confidence = max(self.sure, key=order.index)
        return Time(self.least, self.most, onsite, tuple(self.steps), confidence, self.whole)

    def _tables(self) -> Unknown | None:
        """Each system's time by its table, less the reduction that is stated or allowed."""
        counted = [one for one in self.asked.systems if not (self.extra and one == "HSE")]
        gaps = [gap for system in counted if (gap := self._system(system))]
        if len(gaps) == len(counted):
            return gaps[0]
        for gap in gaps:  # what is known of the others is a lower bound
            self.steps.append(Step("uncounted", {"system": gap.system}, self.least, self.most))
        self.whole = not gaps
        if len(counted) > 1:
            self.steps.append(Step("sum", {}, self.least, self.most))
        return None

    def _system(self, system: str) -> Unknown | None:
        tables = self.tables(system)
        found = list(_figures(tables, self.asked, self.asked.levels.get(system)))
        if not found:
            return Unknown("beyond" if tables else "no_table", system)
        least, most = max(low for _, low, _ in found), max(high for _, _, high in found)
        self.sure += [table.confidence for table, _, _ in found]
        words = {
            "system": system,
            "headcount": self.asked.headcount,
            "level": self.asked.levels.get(system),
            "levels": found[0][0].levels,
        }
        clauses = tuple(
            Clause(pack=self._owner(t), document=t.document, clause=t.clause) for t, _, _ in found
        )
        some = found[0][0].some and self.asked.counts is not None
        if some and self.asked.counts and system in self.asked.counts:
            words["headcount"], some = self.asked.counts[system], False
        key = "table_some" if some else "table"
        self.steps.append(Step(key, words, least, most, clauses))
        if beside := found[0][0].beside:
            self.whole = False
            self.steps.append(Step("beside", {"beside": beside}, least, most))
        return self._reduced(system, least, most, own=bool(found[0][0].types))

    def _reduced(self, system: str, least: float, most: float, *, own: bool) -> Unknown | None:
        rule = self._parameter("reduction_max", [system])
        stated = self.asked.reduction
        if rule is None and stated is None:
            return Unknown("no_reduction", system)
        share = min(stated, rule.value) if rule and stated is not None else stated
        allowed = rule.value if share is None and rule is not None else share or 0.0
        low, high = least * (1 - allowed), most * (1 - (share or 0.0))
        if allowed:
            key = "reduction" if share is not None else "reduction_open"
            words = {"system": system, "share": allowed, "stated": stated}
            self.steps.append(Step(key, words, low, high, rule.clauses if rule else ()))
        self.least += low
        self.most += high
        if own:
            self.own = (self.own[0] + low, self.own[1] + high)
        return None

    def tables(self, system: str) -> list[TimeTable]:
        """The authority's tables of a system for the day, and those of the packs in use: those of the type of
        audit where there are such, else those of an initial one."""
        own = [t for pack in self.rules.packs for t in pack.time_tables if t.system == system]
        every = [*self.facts.time_tables(system, self.asked.day), *own]
        fitting = [table for table in every if self.asked.audit_type in table.types]
        return fitting or [table for table in every if not table.types]

    def _owner(self, table: TimeTable) -> str:
        """The id of the pack that a table belongs to; the general one for those of the facts."""
        packs = self.rules.packs
        return next((pack.id for pack in packs if table in pack.time_tables), packs[0].id)

    def _combination(self) -> Unknown | None:
        if len(self.asked.systems) < 2:
            return None
        rule, stated = self._parameter("combined_time_share_min"), self.asked.integration
        if rule is None and stated is None:
            return Unknown("no_combination")
        share = 1 - stated if stated is not None else rule.value if rule else 1.0
        if rule is not None:
            share = max(share, rule.value)
        high = share if stated is not None else 1.0
        self.least *= share
        self.most *= high
        self.own = (self.own[0] * share, self.own[1] * high)
        if share < 1:
            key = "integration" if stated is not None else "integration_open"
            self._step(key, {"share": round(1 - share, 4), "stated": stated}, rule)
        if self.extra is not None:
            self.least += self.extra.value
            self.most += self.extra.value
            self._step("extra", {"days": self.extra.value}, self.extra)
        return None

    def _share(self) -> Unknown | None:
        name = SHARES.get(self.asked.audit_type)
        if name is None:
            return None
        if self.own[0] == self.least:  # every table is of this type of audit
            return None
        rule = self._parameter(name)
        if rule is None:
            return Unknown("no_share")
        self.least = (self.least - self.own[0]) * rule.value + self.own[0]
        self.most = (self.most - self.own[1]) * rule.value + self.own[1]
        self._step("share", {"type": self.asked.audit_type, "share": rule.value}, rule)
        return None

    def _sites(self) -> Unknown | None:
        if self.asked.site_count > 1:
            kind = self.asked.audit_type if self.asked.audit_type in SHARES else "initial"
            rule = self.rules.parameter("site_sample_share_min", kind, self.asked.systems)
            if rule is None:
                return Unknown("no_sample")
            visited = sample(self.asked.site_count, rule.value)
            self._step("sample", {"sites": self.asked.site_count, "visited": visited}, rule)
        rule = self._parameter("site_time_share_min") if self.asked.sites else None
        for headcount in self.asked.sites:
            there = needed(
                self.asked._replace(headcount=headcount, sites=(), site_count=0), self.rules, self.facts
            )
            if isinstance(there, Unknown) or rule is None:
                return Unknown("no_sites") if rule is None else Unknown(*there[:2])
            self.least += there.least * rule.value
            self.most += there.most
            self._step("site", {"headcount": headcount, "share": rule.value}, rule)
        return None

    def _half_days(self) -> None:
        self.least, self.most = half_days(self.least), half_days(self.most)
        self._step("rounded", {}, None)

    def _onsite(self) -> float | None:
        rule = self._parameter("onsite_share_min")
        if rule is None:
            return None
        least, most = half_days(self.least * rule.value), half_days(self.most * rule.value)
        self.steps.append(Step("onsite", {"share": rule.value}, least, most, rule.clauses))
        return least

    def _step(self, key: str, words: Mapping[str, object], rule: Parameter | None) -> None:
        self.steps.append(Step(key, words, self.least, self.most, rule.clauses if rule else ()))

    def _parameter(self, name: str, systems: Iterable[str] | None = None) -> Parameter | None:
        found = self.rules.parameter(name, systems=self.asked.systems if systems is None else systems)
        if found is not None:
            self.sure.append(found.confidence)
        return found


def _figures(
    tables: Sequence[TimeTable], asked: Asked, level: str | None
) -> Iterator[tuple[TimeTable, float, float]]:
    """Of each table the least and most days for a head count: over all levels where none is stated.

    A level of risk that a table does not have counts as the lowest that it has; where its levels are
    categories it tells none of them. Where only some persons count and these are not told, they may be as few
    as the table has."""
    for table in tables:
        wanted = table.levels if level is None or table.levels == (ALL,) else (level,)
        if level is not None and not set(wanted) & set(table.levels):
            wanted = table.levels[-1:] if RISKS & set(table.levels) else table.levels
        counts = [asked.headcount]
        if asked.counts is not None and table.some:
            fewest, most = table.bounds
            stated = asked.counts.get(table.system)
            counts = [fewest, min(asked.headcount, most)] if stated is None else [stated]
        days = [found for count in counts for one in wanted if (found := table.days(count, one)) is not None]
        if days:
            yield table, min(days), max(days)


def _with_hse(systems: Iterable[str]) -> bool:
    return {"HSE", "EMS", "OHSMS"} <= set(systems)


def half_days(days: float) -> float:
    """Person-days to the nearest half day; what lies between goes up (CNAS-CC105 3).

    >>> half_days(5.04), half_days(7.2), half_days(2.25), half_days(4.0)
    (5.0, 7.0, 2.5, 4.0)
    """
    return floor(days * 2 + 0.5 + 1e-9) / 2


def sample(sites: int, factor: float) -> int:
    """How many of like sites are visited: the root of their number times a factor, rounded up (IAF MD 1).

    >>> sample(25, 1.0), sample(25, 0.6), sample(10, 1.0)
    (5, 3, 4)
    """
    return ceil(factor * sqrt(sites) - 1e-9)
