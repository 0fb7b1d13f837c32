"""Which letter of a clause the fact of a nonconformity is against (`clause_letters.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.statements.nonconformities import OtherItem
from schemas.text import fold

_CITED = patterns.compile(
    r"(?<![\d.])(?P<clause>\d{1,2}(?:\.\d{1,2}){1,3})(?:条款|条|款)?[.\-]?(?:的|第)?(?P<letters>[(]?[a-h][)]?(?![A-Za-z])"
    r"(?:[、,，/和及与]{0,2}[(]?[a-h][)]?(?![A-Za-z])){0,6})"
)
_LETTER = patterns.compile(r"[a-h]")
_DIGITS = patterns.compile(r"(?<!\d)\d{4,5}(?!\d)")
_BEHIND = 12
"""So many characters behind a clause may have further letters of it."""


class Ask(NamedTuple):
    """What an item asks, by its name; words that tell that a fact is against it, and that it may be."""

    name: str
    tells: re.Pattern[str]
    may: re.Pattern[str]


class Cited(NamedTuple):
    """A clause and its letters as they are cited."""

    clause: str
    letters: tuple[str, ...]


class Other(NamedTuple):
    """The letters that a fact is against, where they are others than the cited ones; what both ask."""

    letters: tuple[str, ...]
    asked: tuple[Ask, ...]
    cited: tuple[Ask, ...]


def read(reading: Reading) -> Iterator[OtherItem]:
    """The facts that are against other items than the letters of their clauses."""
    for item in reading.report.nonconformities.items:
        fact = _fact(reading, item)
        if item.clause is None or fact is None or not fact.value:
            continue
        for one in cited(str(item.clause.value) + reading.around(item.clause)[1][:_BEHIND]):
            if right := other(_standard(reading, item), one, fact.value):
                asks = (tuple(ask.name for ask in asked) for asked in (right.cited, right.asked))
                place, letters = item.clause, (one.letters, right.letters)
                yield OtherItem(place, fact.value, item, fact, one.clause, *letters, *asks)


def _fact(reading: Reading, item: Nonconformity) -> Leaf[str] | None:
    """What a nonconformity was raised on: its description; of the only one, what is told of it beside."""
    if item.description is not None:
        return item.description
    numbers = {one.number for one in reading.report.nonconformities.items}
    raised = reading.mentions.raised
    return raised[0] if len(numbers) == 1 and len(raised) == 1 else None


def _standard(reading: Reading, item: Nonconformity) -> str:
    """The standard that the clause is of; where it is not told, the only one of the criteria."""
    if item.standard is not None and item.standard.value:
        return str(item.standard.value)
    numbers = [one.number for one in reading.report.standards if one.number is not None]
    return str(numbers[0].value) if len(numbers) == 1 else ""


def cited(text: str) -> list[Cited]:
    """The clauses of a field that are cited with letters.

    >>> cited("GB/T 45001-2020 标准 7.2 条款 a)、d)"), cited("7.2 能力")
    ([Cited(clause='7.2', letters=('a', 'd'))], [])
    """
    return [
        Cited(match["clause"], tuple(dict.fromkeys(_LETTER.findall(match["letters"]))))
        for match in _CITED.finditer(fold(text))
    ]


def other(standard: str, citation: Cited, fact: str) -> Other | None:
    """The items that a fact is against instead of the cited ones; null where it may be against those.

    >>> found = other("GB/T 24001-2016", Cited("7.2", ("a",)), "内审员不能回答条款要求，能力不足")
    >>> found.letters if found else None
    ('b',)
    """
    items = next((items for numbers, items in _items(citation.clause) if numbers & _numbers(standard)), {})
    if not items or any(letter not in items for letter in citation.letters):
        return None
    text = fold(fact)
    ours = [items[letter] for letter in citation.letters]
    if any(ask.tells.search(text) or ask.may.search(text) for ask in ours):
        return None
    found = {letter: ask for letter, ask in items.items() if ask.tells.search(text)}
    return Other(tuple(found), tuple(found.values()), tuple(ours)) if found else None


def _numbers(standard: str) -> frozenset[str]:
    return frozenset(_DIGITS.findall(fold(standard)))


@cache
def _items(clause: str) -> list[tuple[frozenset[str], dict[str, Ask]]]:
    """The items of a clause, by the numbers of the standards."""
    said: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    asks = {
        name: Ask(name, patterns.compile(one["tells"]), patterns.compile(one["may"]))
        for name, one in said["asks"].items()
    }
    return [
        (frozenset(one["standards"]), {letter: asks[name] for letter, name in one["items"].items()})
        for one in said["clauses"]
        if one["clause"] == clause
    ]
