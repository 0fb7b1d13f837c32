"""Whether the review of a certificate was made that was due on a day, or is not due."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.people.certificates.review_rows import (
    REVIEW,
    denied,
    has,
    head,
    is_in,
    next_of_same,
    row_of,
)
from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.people.certificates import ReviewMade


def read(reading: Reading, place: Leaf[str]) -> Iterator[ReviewMade]:
    """The day, where its sentence or row tells that the review was made, or is not due."""
    words = "".join((*reading.around(place), *reading.beside(place)))
    not_due = has(words, "not_due") or _made_in_row(reading, place)
    if not_due or _is_told(words) or _made_next(reading, place):
        yield ReviewMade(place, words)


def _is_told(said: str) -> bool:
    return has(said, "reviewed") and not has(said, "unreviewed")


def _made_next(reading: Reading, place: Leaf[str]) -> bool:
    """Whether the next sentence tells of the same certificate that it was reviewed (该证已办结复审)."""
    return REVIEW in (stated := next_of_same(reading, place)) and _is_told(stated)


def _made_in_row(reading: Reading, place: Leaf[str]) -> bool:
    """Whether a cell of a due day's row, under a head for the review that was made, has a day by then."""
    found = row_of(reading, place)
    if found is None:
        return False
    made = [
        cell
        for cell in found[0].begun(found[1])
        if has(title := head(*found, cell.column), "reviewed_head") and not has(title, "due_head")
    ]
    due = str(place.value)
    days = [one.leaf for one in reading.mentions.dates if one.leaf.value and one.leaf.value <= due]
    return any(is_in(day, made) for day in days) and not any(denied(cell.text) for cell in made)
