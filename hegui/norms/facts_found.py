"""What is known under a name: the facts whose names are, or contain, what was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from schemas.facts import (
    CertificateKind,
    ClauseList,
    EquipmentRule,
    Fact,
    Facts,
    Grade,
    HolidayYear,
    Identifier,
    Interval,
    Law,
    NumberForm,
    StandardEdition,
    System,
    TimeTable,
)
from schemas.facts.titles import title_key
from schemas.standards import normalize_number, number_key
from schemas.text import fold

KINDS: tuple[type[Fact], ...] = (
    Law,
    StandardEdition,
    ClauseList,
    Interval,
    EquipmentRule,
    CertificateKind,
    TimeTable,
    System,
    Identifier,
    NumberForm,
    Grade,
    HolidayYear,
)
"""The kinds of facts in the order in which they are shown."""

CLOSE = 70
"""From this likeness (of 100) on a name may be what was meant."""


class Found(NamedTuple):
    """A fact and the name under which it is shown."""

    name: str
    fact: Fact


def names(fact: Fact) -> list[str]:
    """What a fact is known by, the name that is shown first."""
    if isinstance(fact, Law):
        return [fact.title, *fact.aliases]
    if isinstance(fact, StandardEdition):
        return [fact.number, *filter(None, (fact.iso, fact.title))]
    if isinstance(fact, ClauseList):
        return [fact.standard, *fact.also]
    if isinstance(fact, Interval | EquipmentRule | Identifier | Grade):
        return list(fact.names)
    if isinstance(fact, CertificateKind):
        return [fact.kind, *fact.aliases]
    if isinstance(fact, TimeTable):
        return [f"{fact.document} {fact.system}", fact.document, fact.system]
    if isinstance(fact, System):
        return [fact.code, *fact.zh, *fact.en]
    if isinstance(fact, HolidayYear):
        return [str(fact.year), f"{fact.year}年节假日"]
    return [fact.name] if isinstance(fact, NumberForm) else []


def search(facts: Facts, wanted: str) -> list[Found]:
    """The facts of a name: those that are called so in any spelling, else those whose names contain it."""
    same = {_key(wanted), _key(normalize_number(wanted)), number_key(wanted)}
    exact, within = [], []
    part = _key(wanted)
    for fact in every(facts):
        keys = [_key(name) for name in names(fact)]
        if same.intersection(keys):
            exact.append(Found(names(fact)[0], fact))
        elif part and any(part in key for key in keys):
            within.append(Found(names(fact)[0], fact))
    law = facts.law(wanted)
    if law is not None and all(found.fact != law for found in exact):
        exact.insert(0, Found(law.title, law))
    return exact or within


def every(facts: Facts) -> Iterator[Fact]:
    """All facts, kind after kind."""
    for kind in KINDS:
        yield from facts.of_kind(kind)


def near(facts: Facts, wanted: str) -> str | None:
    """The known name most like one that is not known; null where none is like it."""
    from rapidfuzz import fuzz, process

    known = {_key(name): name for fact in every(facts) for name in names(fact)}
    best = process.extractOne(_key(wanted), known.keys(), scorer=fuzz.ratio, score_cutoff=CLOSE)
    return known[best[0]] if best else None


def before(facts: Facts, fact: Law | StandardEdition) -> list[str]:
    """The titles or numbers of what a law or an edition took the place of."""
    if isinstance(fact, Law):
        return [law.title for law in facts.of_kind(Law) if law.replaced_by == fact.title]
    return [one.number for one in facts.of_kind(StandardEdition) if one.replaced_by == fact.number]


def state(fact: Fact, day: str) -> str | None:
    """How a law or edition is on an ISO day: `in_force`, `to_come`, `over`, `transition`; null if unknown."""
    if isinstance(fact, Law):
        over, begins = fact.repealed(day), fact.effective_on
    elif isinstance(fact, StandardEdition):
        if fact.withdrawn_on is not None and fact.withdrawn_on <= day and not fact.superseded(day):
            return "transition"
        over, begins = fact.superseded(day), fact.effective_on or fact.published_on
    else:
        return None
    if over:
        return "over"
    return None if begins is None else "in_force" if begins <= day else "to_come"


def as_json(found: Found) -> dict[str, Any]:
    """A fact as JSON: its kind, name and what it says."""
    return {"kind": type(found.fact).__name__, "name": found.name, **found.fact.values()}


def _key(name: str) -> str:
    return fold(title_key(name)).casefold()
