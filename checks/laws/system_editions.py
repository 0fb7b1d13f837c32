"""Editions of management-system standards that a list of laws, standards or external documents has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checks.comparisons.equal import every_place
from checks.context import Context
from schemas.facts import Facts, StandardEdition
from schemas.leaf import Leaf
from schemas.standards import edition_year, number_key
from schemas.statements.laws import ListedEdition

_LATE = 5
"""So many years back an edition is of late."""


def usable_successor(facts: Facts, edition: StandardEdition, day: str) -> str | None:
    """What replaced an edition, and was itself usable on the day."""
    number, seen = edition.replaced_by, {edition.number}
    while number and number not in seen:
        seen.add(number)
        following = facts.edition(number)
        if following is None or not following.superseded(day):
            return number
        number = following.replaced_by
    return number


def may_be_new(facts: Facts, number: str, known: list[str]) -> bool:
    """Whether the facts may be behind an edition: one of the last years, newer than all that are `known`, of
    which the latest adopts an international one that has a successor."""
    newest, year = max(known, key=lambda one: edition_year(one) or ""), edition_year(number) or ""
    edition = facts.edition(newest)
    adopted = facts.edition(edition.iso) if edition and edition.iso else None
    followed = adopted is None or adopted.replaced_by is not None
    late = int(facts.version[:4]) - int(year or 0) < _LATE
    return late and followed and year > (edition_year(newest) or "")


def outdated(context: Context) -> Iterator[tuple[StandardEdition, list[Leaf[str]]]]:
    """The editions in lists that were no longer usable on the judged day, each once with its places; an
    international twin is told with the national number that stands beside it, and what is a criterion or
    is worked by is told as such (SCOPE003)."""
    found: dict[str, tuple[StandardEdition, list[Leaf[str]]]] = {}
    lines: dict[int, set[str]] = {}
    wanted = partial(_superseded, context)
    for one in context.mentions.statements(ListedEdition, wanted) if context.as_of else ():
        edition = one.edition
        twins = lines.setdefault(one.place.evidence.line, set())
        if edition.number in twins:
            continue
        twins.add(edition.iso or "")
        if edition.number != edition.iso or edition.number not in _twins_of(found):
            found.setdefault(edition.number, (edition, []))[1].append(one.place)
    judged = _judged(context) if found else set()
    yield from ((one, places) for one, places in found.values() if number_key(one.number) not in judged)


def _superseded(context: Context, number: str) -> StandardEdition | None:
    """The edition of a management-system standard that was no longer usable on the judged day."""
    edition = context.facts.edition(number)
    if edition is None or edition.system not in context.facts.systems:
        return None
    return edition if edition.superseded(str(context.as_of)) and edition.replaced_by else None


def _twins_of(found: dict[str, tuple[StandardEdition, list[Leaf[str]]]]) -> set[str]:
    return {one.iso for one, _ in found.values() if one.iso and one.iso != one.number}


def _judged(context: Context) -> set[str]:
    """The keys of the numbers that are criteria, or that a sentence or nonconformity works by."""
    report = context.report
    numbers = [leaf for one in report.standards for leaf in (one.number, one.iso) if leaf is not None]
    places = [
        *every_place(numbers),
        *(one.leaf for one in context.mentions.standards),
        *(one.standard for one in report.nonconformities.items if one.standard is not None),
    ]
    return {number_key(str(place.value)) for place in places if place.value}
