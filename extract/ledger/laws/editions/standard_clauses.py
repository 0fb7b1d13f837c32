"""Clauses right behind the number of a standard, anywhere in the text."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.standards import cited
from schemas.statements.laws import StandardClause
from schemas.text import fold

_REACH, _YEAR = 16, 4
"""Characters behind a standard in which its clause stands; figures of a year."""

_STOPS = "，,。；;、和及与"


def read(reading: Reading) -> Iterator[StandardClause]:
    """The standards with a clause behind them (GB/T 19001-2016 §7.1.7, ISO 45001:2018 Clause 9.1.4)."""
    for passage in reading.passages(words()["system_signs"]):
        text = fold(str(passage.leaf.value))
        for number, clause in _pairs(text) if not has("mistaken", text) else ():
            yield StandardClause(passage.leaf, text, number, clause)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Each standard with the clause that follows in its clause of the sentence."""
    for sign in words()["system_signs"]:
        at = text.find(sign)
        while at >= 0:
            number, end = _dated(text, sign, at + len(sign))
            behind = text[end : end + _REACH]
            stop = min((i for i in map(behind.find, _STOPS) if i >= 0), default=len(behind))
            found = cited(behind[:stop])
            if found and found[0].system is None and not any(one in behind[:stop] for one in ("GB", "ISO")):
                yield number, found[0].number
            at = text.find(sign, end)


def _dated(text: str, sign: str, end: int) -> tuple[str, int]:
    """The number of a standard with the year behind it, where there is one, and where it ends."""
    mark = text[end : end + 1]
    year = text[end + 1 : end + 1 + _YEAR]
    if mark in ("-", ":", "—", "–", "(") and year.isdecimal():
        joined = ":" if sign.startswith("ISO") else "-"
        return f"{sign}{joined}{year}", end + 1 + _YEAR
    return sign, end
