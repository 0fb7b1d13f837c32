"""Whether it is left open that a review that was due may wait, as for one long in the trade."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.people.certificates.review_rows import REVIEW, has, next_of_same, row_of
from extract.ledger.reading import Reading
from schemas.dates import FOREVER, last_day
from schemas.leaf import Leaf
from schemas.statements.people.certificates import ReviewDeferral


def read(reading: Reading, place: Leaf[str]) -> Iterator[ReviewDeferral]:
    """What the sentence or row of the day tells: that the review is denied, or was made later, and the first
    issue of the certificate, the latest where several cells have one."""
    before, after = reading.around(place)
    words = "".join((before, after, *reading.beside(place)))
    denied = has(words, "unreviewed") or _denied_next(reading, place)
    due, row = str(place.value), row_of(reading, place)
    if row is None:
        within = place.span[0] - len(before), place.span[1] + len(after)
        first = min(_days_in(reading, *within), default="") if has(words, "first_issued") else ""
        yield ReviewDeferral(place, words, denied, first)
        return
    issued: list[str] = []
    for cell in row[0].begun(row[1]):
        head = next((one.text for one in row[0].rows[0][cell.column : cell.column + 1] if one), "")
        days = _days_in(reading, cell.start, cell.end)
        later = any(day > due for day in days)
        denied = denied or (later and has(head, "reviewed_head") and not has(head, "due_head"))
        if days and has(head, "first_issued"):
            issued.append(min(days))
    yield ReviewDeferral(place, words, denied, max(issued, key=last_day, default=""))


def _days_in(reading: Reading, start: int, end: int) -> list[str]:
    days = (one.leaf for one in reading.mentions.dates if start <= one.leaf.span[0] < end)
    return [str(day.value) for day in days if day.value and day.value != FOREVER]


def _denied_next(reading: Reading, place: Leaf[str]) -> bool:
    return REVIEW in (stated := next_of_same(reading, place)) and has(stated, "unreviewed")
