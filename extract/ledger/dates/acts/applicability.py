"""Days of the versions of the statement of applicability."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.acts.events import is_done
from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import words
from schemas.statements.times.days import ApplicabilityDay, Day

_SHORT, _SAYS = 24, 44
"""Letters before a day that show its title; from the statement of applicability to its day."""


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[ApplicabilityDay]:
    """Those of some days that are told of a version."""
    for day in filter(is_done, asked(reading, days)):
        version = _version(f"{day.head} {day.left} {day.before}")
        if version:
            low = max(day.at - _SHORT, *(reading.text.rfind(mark, 0, day.at) + 1 for mark in "\n\t《"))
            place = reading.leaf(day.place.value, low, day.place.span[1])
            yield ApplicabilityDay(place, day.words, day, words()["statement"][0], version)


def _version(before: str) -> str:
    """The version of the statement of applicability that ends the words before a day; empty: none does."""
    at, word = max((before.rfind(word), word) for word in words()["statement"])
    wording = before[at + len(word) :] if at >= 0 else ""
    parts = "".join(char if char.isascii() and (char.isalnum() or char in "./-") else " " for char in wording)
    named = [one for one in parts.split() if one[:1] in "VvA" and one[-1:].isdecimal() and "-" not in one]
    dated = any(one[:2] == "20" and one[:4].isdecimal() for one in parts.split())
    return named[-1].upper() if named and not dated and len(wording) <= _SAYS else ""
