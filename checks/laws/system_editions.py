"""Editions of management-system standards that a list of laws, standards or external documents has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checks.compare import every_place
from checks.context import Context
from checks.laws.lists import titles
from schemas import patterns
from schemas.cache import yaml_file
from schemas.facts import Facts, StandardEdition
from schemas.leaf import Leaf
from schemas.standards import edition_year, number_key

_NUMBER = patterns.compile(
    r"(?<![A-Za-z])(?:GB\s?/\s?T|GJB|SY\s?/\s?T|YY\s?/\s?T|(?:IECQ\s?)?QC|OHSAS|IATF|ISO\s?/\s?(?:IEC|TS)|ISO)\s?"
    r"\d{4,6}[A-Z]?(?:[.-]\d{1,2}(?!\d))?\s?[-—–－:：]{1,2}\s?(?:19|20)\d\d(?!\d)"
)
_BESIDE = 24
"""So far around a number in running text a word tells that it is past."""

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
    for match in _NUMBER.finditer(context.mentions.text) if context.as_of else ():
        edition = context.facts.edition(match[0])
        if edition is None or edition.system not in context.facts.systems:
            continue
        if not edition.superseded(str(context.as_of)) or not edition.replaced_by:
            continue
        leaf = context.mentions.leaf(edition.number, *match.span())
        twins = lines.setdefault(leaf.evidence.line, set())
        if edition.number in twins or not _is_listed(context, leaf) or _is_past(context, leaf):
            continue
        twins.add(edition.iso or "")
        if edition.number != edition.iso or edition.number not in _twins_of(found):
            found.setdefault(edition.number, (edition, []))[1].append(leaf)
    judged = _judged(context) if found else set()
    yield from ((one, places) for one, places in found.values() if number_key(one.number) not in judged)


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


def _is_listed(context: Context, leaf: Leaf[str]) -> bool:
    """Whether a number stands in a list of norms: under its heads or caption, or in a line of titles."""
    leads = "\n".join(context.mentions.leads(leaf))
    own = "".join(context.mentions.around(leaf)) + "".join(context.mentions.beside(leaf))
    if _has("others", leads + own):
        return False
    if _has("norms", leads):
        return True
    lines = {(one.evidence.page, one.evidence.line) for one in titles(context.report)}
    return (leaf.evidence.page, leaf.evidence.line) in lines


def _is_past(context: Context, leaf: Leaf[str]) -> bool:
    """Whether the words or cells beside a number say that it is no longer the one in force."""
    before, after = context.mentions.around(leaf)
    stated = (before[-_BESIDE:], after[:_BESIDE], *context.mentions.beside(leaf))
    return any(_has("past", one) for one in stated)


def _has(kind: str, text: str) -> bool:
    return any(word in text for word in _words()[kind])


@cache
def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return found
