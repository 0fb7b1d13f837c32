"""Days of what is the first record of its kind."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import Day, FirstRecordDay

_NEAR = 40


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[FirstRecordDay]:
    """Those of some days that are told so."""
    for day in asked(reading, days):
        near = f"{day.before[-_NEAR:]} {day.after[:_NEAR]} {day.head} {day.left}"
        if day.ends or day.joined or not has("first_record", near) or has("earlier_kind", day.sentence):
            continue
        yield FirstRecordDay(day.place, day.words, day, has("of_system_records", day.sentence))
