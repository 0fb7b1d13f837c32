"""The rules of certification by their numbers and years, where no line tells that one replaced another."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from extract.ledger.text.word_kinds import has, words
from schemas.statements.laws import RuleEdition
from schemas.text import plain_same

_YEAR = 4
"""Figures of a year."""


def read(reading: Reading) -> Iterator[RuleEdition]:
    """The rules of certification with the years of their editions."""
    for start, line in placed_lines(plain_same(reading.text)):
        for sign in words()["rule_signs"] if not (has("gone", line) or has("mistaken", line)) else ():
            at = line.find(sign)
            while at >= 0:
                end = at + len(sign)
                while line[end : end + 1].isascii() and (
                    line[end : end + 1].isalnum() or line[end : end + 1] == "-"
                ):
                    end += 1
                year = line[end + 1 : end + 1 + _YEAR]
                if line[end : end + 1] == ":" and year.isdecimal() and len(year) == _YEAR:
                    low, high = start + at, start + end + 1 + _YEAR
                    place = reading.leaf(f"{line[at:end]}:{year}", low, high)
                    yield RuleEdition(place, line, line[at:end], year)
                at = line.find(sign, at + 1)
