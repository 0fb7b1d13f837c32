"""Rule packs: what a standard, an authority or a certification body asks, as data with clauses.

`choose` picks the packs for a report; `Rules` is what the checks ask: parameters, clauses, severities. Packs
are the YAML files of this folder, or files given by path.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from checks.packs import first_sight
from checks.packs.files import GENERAL, Others, known, named, parents, validated, written
from checks.packs.models import Account, Content, Pack, PackClause, PackParameter, Parameter
from checks.rules import code_of
from schemas.leaf import Leaf
from schemas.report import Report
from schemas.result import SEVERITIES, Clause, Severity
from schemas.text import fold

__all__ = [
    "GENERAL",
    "Account",
    "Chosen",
    "Content",
    "Pack",
    "PackClause",
    "PackParameter",
    "Parameter",
    "Rules",
    "all_packs",
    "choose",
    "known",
]

_DAYS = {"days": 1.0, "working_days": 1.4, "months": 30.44, "years": 365.25}


class Chosen(NamedTuple):
    """A pack in use, and why: the `standard`'s always, the `state`'s and a system's own standard's for
    systems and a day (`state`), the `body`'s where the report names it, what a user `named`, or what another
    pack `extended`.

    `about` is what it was chosen by: the audited systems, the body's name as written, the other pack's id."""

    pack: Pack
    why: Literal["standard", "state", "body", "named", "extended"]
    about: tuple[str, ...] = ()
    day: str | None = None


class Rules:
    """The packs that hold for a report, with the reason for each; later packs are the more special ones."""

    def __init__(
        self,
        chosen: Iterable[Chosen | Pack],
        systems: Iterable[str] = (),
        severities: Mapping[str, Severity] | None = None,
        limits: Mapping[str, Severity] | None = None,
    ) -> None:
        self.chosen = tuple(one if isinstance(one, Chosen) else Chosen(one, "named") for one in chosen)
        self.packs = tuple(one.pack for one in self.chosen)
        self._systems = frozenset(systems)
        self._severities = severities or {}
        self._limits = limits or {}

    @property
    def ids(self) -> list[str]:
        """The packs' ids, the general one first."""
        return [pack.id for pack in self.packs]

    @property
    def versions(self) -> dict[str, str]:
        """The packs' versions by id."""
        return {pack.id: pack.version for pack in self.packs}

    def parameter(
        self, name: str, applies_to: str | None = None, systems: Iterable[str] | None = None
    ) -> Parameter | None:
        """The strictest value of a parameter with every pack's clause; null where no pack sets it.

        Of equal values that of the more special pack is told. `applies_to` (a system or risk) takes the
        values for it beside those for all; `systems` (default: all that are audited) leaves out what is for
        other systems."""
        stated = list(self._stated(name, applies_to, self._concerned(systems)))
        if not stated:
            return None
        stated.sort(key=lambda pair: (_laxity(pair[1]), -self.packs.index(pair[0])))
        clauses = tuple(clause for pack, entry in stated for clause in _clauses_of(pack, entry))
        return _parameter(name, *stated[0], clauses)

    def parameters(self, name: str, systems: Iterable[str] | None = None) -> list[Parameter]:
        """Every pack's value of a parameter, each with its own clause alone."""
        stated = self._stated(name, None, self._concerned(systems))
        return [_parameter(name, pack, entry, _clauses_of(pack, entry)) for pack, entry in stated]

    def severity(self, name: str, default: Severity) -> Severity:
        """The severity of a rule (or a code): the user's, else that of the most special pack that sets one.

        What says a rule goes before what says its code. Where none sets one, or the general pack alone, it is
        the general pack's, else `default`, and at most what the rule's record at first sight allows."""
        special = (pack.severities for pack in reversed(self.packs) if pack.id != GENERAL)
        for table in (self._severities, *special):
            if (overruled := _of(name, table)) is not None:
                return overruled
        general = (_of(name, pack.severities) for pack in self.packs if pack.id == GENERAL)
        own: Severity = next((one for one in general if one is not None), default)
        limit: Severity = _of(name, self._limits) or own
        return max(own, limit, key=SEVERITIES.index)

    def clauses(
        self, code: str, systems: Iterable[str] | None = None, variant: str | None = None
    ) -> list[Clause]:
        """The clauses behind a code, of every pack; those of single systems only for `systems` (default: all
        that are audited), those of single messages only for `variant` (default: any)."""
        concerned = self._concerned(systems)
        return [
            Clause(pack=pack.id, document=entry.document or pack.document, clause=entry.clause)
            for pack in self.packs
            for entry in pack.clauses.get(code, ())
            if not entry.systems or not concerned.isdisjoint(entry.systems)
            if not entry.messages or variant is None or variant in entry.messages
        ]

    def _concerned(self, systems: Iterable[str] | None) -> frozenset[str]:
        return self._systems if systems is None else frozenset(systems)

    def _stated(
        self, name: str, applies_to: str | None, concerned: frozenset[str]
    ) -> Iterator[tuple[Pack, PackParameter]]:
        for pack in self.packs:
            if concerned and not pack.concerns(concerned):
                continue
            for entry in pack.parameters:
                if entry.name != name or entry.applies_to not in (None, applies_to):
                    continue
                if not entry.systems or not concerned or not concerned.isdisjoint(entry.systems):
                    yield pack, entry


def _of(name: str, table: Mapping[str, Severity]) -> Severity | None:
    """What a table says of a rule: under its id, else under its code."""
    return table.get(name) or table.get(code_of(name))


def _clauses_of(pack: Pack, entry: PackParameter) -> tuple[Clause, ...]:
    """The clause that sets a parameter, if the pack tells one."""
    if entry.clause is None:
        return ()
    return (Clause(pack=pack.id, document=entry.document or pack.document, clause=entry.clause),)


def _parameter(name: str, pack: Pack, entry: PackParameter, clauses: tuple[Clause, ...]) -> Parameter:
    return Parameter(
        name=name,
        value=entry.value,
        unit=entry.unit,
        clause=entry.clause,
        document=entry.document or pack.document,
        pack=pack.id,
        clauses=clauses,
        confidence=entry.confidence or pack.confidence,
        since=entry.since,
    )


@cache
def all_packs() -> list[Pack]:
    """The packs that come with the program, the general one first, then by id."""
    return [*map(known, written())]


def choose(
    report: Report,
    as_of: str | None,
    wanted: str = "auto",
    own: Iterable[str] = (),
    severities: Mapping[str, Severity] | None = None,
    limits: Mapping[str, Severity] | None = None,
) -> Rules:
    """The rules for a report: always the standard's pack, and the `wanted` ones with what they extend.

    `wanted` is a comma-separated list of pack ids, YAML files and `auto`: the packs of the state and of the
    body that the report names, which are for an audited system and hold on the audit days (on `as_of`, when
    given). `own` are files of a user's packs, known as those that come along, `severities` a user's
    own by code or rule, `limits` the severities above which rules are not given (null: those of their record
    at first sight). Raises ValueError for an unknown id, naming the nearest known one, and for a file that is
    no pack.
    """
    systems = [leaf.value for leaf in report.systems if leaf.value]
    others = {pack.id: pack for pack in map(validated, map(Path, own))}
    found: dict[str, Chosen] = {GENERAL: Chosen(known(GENERAL), "standard")}
    for name in (part.strip() for part in wanted.split(",") if part.strip()):
        if name == "auto":
            wanted_packs = list(_of_report(report, systems, as_of, others))
        else:
            wanted_packs = [Chosen(named(name, others), "named")]
        for one in wanted_packs:
            for parent in parents(one.pack, others):
                found.setdefault(parent.id, Chosen(parent, "extended", (one.pack.id,)))
            found.setdefault(one.pack.id, one)
    return Rules(found.values(), systems, severities, first_sight.limits() if limits is None else limits)


def _of_report(report: Report, systems: list[str], as_of: str | None, others: Others) -> Iterator[Chosen]:
    """The packs of standards and the state for the systems and day, then those of the body that is named."""
    day = as_of or _day(report.audit.end) or _day(report.audit.start)
    if day is None:
        return
    body = report.certification_body.name
    name = (body.value or "") if body is not None else ""
    packs = sorted((*_by_head(systems, name), *others.values()), key=lambda pack: pack.issuer != "standard")
    holding = [pack for pack in packs if pack.concerns(systems) and pack.holds_on(day)]
    for pack in holding:
        if pack.issuer in ("standard", "state"):
            yield Chosen(pack, "state", tuple(one for one in systems if pack.concerns([one])), day)
    for pack in holding:
        if pack.issuer == "body" and name and fold(name) in map(fold, pack.body):
            yield Chosen(pack, "body", (name,), day)


def _by_head(systems: list[str], body: str) -> Iterator[Pack]:
    """The program's packs that may be chosen, without making those that cannot."""
    for identity, content in written().items():
        if identity == GENERAL:
            continue
        wanted = content.get("systems") or systems
        if set(wanted).isdisjoint(systems):
            continue
        if content.get("issuer") in ("standard", "state") or fold(body) in map(fold, content.get("body", ())):
            yield known(identity)


def _day(leaf: Leaf[str] | None) -> str | None:
    return leaf.value if leaf is not None and leaf.value and leaf.value[:1].isdigit() else None


def _laxity(entry: PackParameter) -> float:
    """Smaller is stricter: what is a minimum must be large, everything else small, in one unit of time."""
    amount = entry.value * _DAYS.get(entry.unit, 1.0)
    return -amount if entry.name.endswith(("_min", "_extra_days")) else amount
