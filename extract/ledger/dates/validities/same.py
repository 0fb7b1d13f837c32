"""Days on which the validity of the same thing ends."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.validities.things import thing
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import words
from schemas.statements.times.days import Day, SameValidity, ValidityEnd

_NUMBER = 4
"""So many digits are a number or a day."""


def read(_reading: Reading, end: ValidityEnd, days: list[Day]) -> Iterator[SameValidity]:
    """Those of some days on which the same thing ends."""
    for day in days:
        if day.ends and _is_same(end, day):
            yield SameValidity(day.place, day.words, day)


def _is_same(end: ValidityEnd, other: Day) -> bool:
    day, (its, named) = end.day, thing(other)
    if day.place.evidence.line == other.place.evidence.line and not day.row:
        between = other.before[day.place.span[1] - other.at :] if other.at > day.at else end.word
        return its == end.kind and not any(one in between for one in (end.word, *words()[end.kind]) if one)
    apart = day.place.evidence.line != other.place.evidence.line
    if its != end.kind or (named != end.word and not (apart and named and named in day.before)):
        return False
    return not (day.row and other.row) or _name(day) == _name(other)


def _name(day: Day) -> list[str]:
    """The cells of a row that are neither days nor numbers."""
    return [cell for cell in day.row if sum(map(str.isdigit, cell)) < _NUMBER]
