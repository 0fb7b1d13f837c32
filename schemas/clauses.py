"""Clauses of standards as they are cited: their numbers, and the letters of a system before them."""

from __future__ import annotations

from typing import NamedTuple

from schemas import patterns
from schemas.text import fold

_CLAUSE = patterns.compile(
    r"(?<![\d.])(?:(?<![A-Z])(?P<letters>[A-Z][A-Za-z]{0,4})\s?:?\s?)?"
    r"(?P<number>(?:A\.)?\d{1,2}(?:\.\d{1,2}){1,4}|A\.\d{1,2})(?!\d)(?!\.\d)"
)
_AT_END = patterns.compile(r"(?<![A-Za-z])(?P<letters>[A-Za-z]{1,2}):?$")
_LETTERS = {
    "Q": "QMS",
    "E": "EMS",
    "S": "OHSMS",
    "O": "OHSMS",
    "EN": "EnMS",
    "F": "FSMS",
    "H": "HACCP",
    "I": "ISMS",
}
"""Letters of a system before a clause (E7.4.3)."""


class Cited(NamedTuple):
    """A clause as it is cited, and the system that letters before it name (null: none)."""

    number: str
    system: str | None = None


def cited(text: str) -> list[Cited]:
    """The clauses that a field cites, once each; a single number without points is none.

    >>> [each.number for each in cited("7.1.5.2 a)，8.5.1、Clauses 4.1-4.4 和 A.5.31")]
    ['7.1.5.2', '8.5.1', '4.1', '4.4', 'A.5.31']
    >>> cited("E7.4.3/Q 8.2"), cited("第 8 章")
    ([Cited(number='7.4.3', system='EMS'), Cited(number='8.2', system='QMS')], [])
    """
    found = []
    for match in _CLAUSE.finditer(fold(text)):
        letters = (match["letters"] or "").upper()
        number = match["number"]
        if letters == "A" and not number.startswith("A."):
            continue
        found.append(Cited(number, _LETTERS.get(letters)))
    return list(dict.fromkeys(found))


def letters_at_end(text: str) -> str:
    """The letters of a system that a text ends with; empty for others.

    >>> letters_at_end("生产部 E"), letters_at_end("见 ISO"), letters_at_end("Q7.2 S:")
    ('E', '', 'S')
    """
    found = _AT_END.search(fold(text))
    return found["letters"] if found and found["letters"].upper() in _LETTERS else ""
