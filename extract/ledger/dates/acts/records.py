"""Days of records."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.statements.times.days import Day, RecordDay


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[RecordDay]:
    """Those of some days that are of a record."""
    first = {one.leaf.evidence.line for one in reading.passages(words()["first_edition"])}
    for day in asked(reading, days):
        if day.ends or day.joined or not has("records", f"{day.before} {day.near} {' '.join(day.row)}"):
            continue
        label = f"{day.head} {day.left} {day.lead} {day.rest}"
        others, drawn_up = has("of_others", label), has("drawn_up", label)
        yield RecordDay(day.place, day.words, day, others, day.place.evidence.line in first, drawn_up)
