"""Which letter of a clause a nonconformity's fact is against (`clause_letters.yaml`)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from schemas import patterns
from schemas.cache import yaml_file
from schemas.text import fold

_CITED = patterns.compile(
    r"(?<![\d.])(?P<clause>\d{1,2}(?:\.\d{1,2}){1,3})(?:条款|条|款)?[.\-]?(?:的|第)?(?P<letters>[(]?[a-h][)]?(?![A-Za-z])"
    r"(?:[、,，/和及与]{0,2}[(]?[a-h][)]?(?![A-Za-z])){0,6})"
)
_LETTER = patterns.compile(r"[a-h]")
_DIGITS = patterns.compile(r"(?<!\d)\d{4,5}(?!\d)")


class Ask(NamedTuple):
    """What an item asks, by language; words that tell that a fact is against it, and that it may be."""

    names: dict[str, str]
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


def cited(text: str) -> list[Cited]:
    """The clauses of a field that are cited with letters.

    >>> cited("GB/T 45001-2020 标准 7.2 条款 a)、d)"), cited("7.2 能力")
    ([Cited(clause='7.2', letters=('a', 'd'))], [])
    """
    return [
        Cited(match["clause"], tuple(dict.fromkeys(_LETTER.findall(match["letters"]))))
        for match in _CITED.finditer(fold(text))
    ]


def other(standard: str, stated: Cited, fact: str) -> Other | None:
    """The items that a fact is against instead of the cited ones; null where it may be against those.

    >>> found = other("GB/T 24001-2016", Cited("7.2", ("a",)), "内审员不能回答条款要求，能力不足")
    >>> found.letters if found else None
    ('b',)
    """
    items = next((items for numbers, items in _items(stated.clause) if numbers & _numbers(standard)), {})
    if not items or any(letter not in items for letter in stated.letters):
        return None
    text = fold(fact)
    ours = [items[letter] for letter in stated.letters]
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
        name: Ask(
            {"zh": one["zh"], "en": one["en"]}, patterns.compile(one["tells"]), patterns.compile(one["may"])
        )
        for name, one in said["asks"].items()
    }
    return [
        (frozenset(one["standards"]), {letter: asks[name] for letter, name in one["items"].items()})
        for one in said["clauses"]
        if one["clause"] == clause
    ]
