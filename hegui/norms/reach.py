"""How far the facts reach: how many there are of each kind, how sure, how new, and how long ago that was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hegui.norms import facts_found
from schemas.facts import Confidence, Fact, Facts, Law, StandardEdition

MOST_DAYS = 120
"""A day so long after the one that the facts reach to may have laws that are not known."""

DEGREES: tuple[Confidence, ...] = ("high", "medium", "low")


class Newest(NamedTuple):
    """The act or standard that was issued last, of those that are known."""

    day: str
    name: str
    kind: str


class Kind(NamedTuple):
    """The facts of a kind, and how many of each confidence."""

    kind: str
    known: int
    confidence: dict[str, int]
    newest: str | None


class Reach(NamedTuple):
    """The facts' version, the day that they reach to, how many days before `as_of` that is (0: not before),
    the newest of them up to that day, and what there is of each kind."""

    version: str
    day: str
    as_of: str
    days_behind: int
    newest: Newest | None
    kinds: list[Kind]

    @property
    def total(self) -> int:
        """How many facts there are."""
        return sum(kind.known for kind in self.kinds)

    @property
    def confidence(self) -> dict[str, int]:
        """How many facts there are of each confidence."""
        return {degree: sum(kind.confidence[degree] for kind in self.kinds) for degree in DEGREES}

    @property
    def behind(self) -> bool:
        """Whether the day is too long after the facts'."""
        return self.days_behind > MOST_DAYS


def reach(facts: Facts, as_of: str) -> Reach:
    """How far the facts reach, seen from an ISO day."""
    kinds, last = [], list[Newest]()
    for kind in facts_found.KINDS:
        known = facts.of_kind(kind)
        dated = [
            Newest(day, facts_found.names(one)[0], kind.__name__) for one in known for day in _issued(one)
        ]
        newest = max((one for one in dated if one.day <= as_of), default=None)
        last += [newest] if newest else []
        sure = Counter(one.confidence for one in known)
        degrees: dict[str, int] = {degree: sure[degree] for degree in DEGREES}
        kinds.append(Kind(kind.__name__, len(known), degrees, newest.day if newest else None))
    return Reach(facts.version, facts.day, as_of, behind(facts, as_of), max(last, default=None), kinds)


def behind(facts: Facts, as_of: str) -> int:
    """How many days an ISO day is after the one that the facts reach to."""
    return max(0, (date.fromisoformat(as_of) - date.fromisoformat(facts.day)).days)


def today() -> str:
    """The machine's day: for what is told of an installation, never for what is told of a document."""
    return date.today().isoformat()


def _issued(fact: Fact) -> Iterator[str]:
    """The days on which an act was adopted, or a standard published."""
    if isinstance(fact, Law):
        yield from filter(None, (fact.promulgated_on, *(adopted for adopted, _ in fact.revisions)))
    elif isinstance(fact, StandardEdition) and fact.published_on:
        yield fact.published_on
