"""Days that are told of stage 1."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import Day, Stage1Visit


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[Stage1Visit]:
    """Those of some days, not of what came after it."""
    for day in asked(reading, days):
        near = f"{day.head} {day.left} {day.before}"
        if (
            not has("stage1", near)
            or has("stage2", f"{near} {day.near}")
            or has("after", f"{near} {day.near}")
        ):
            continue
        if not day.ends and not has("ahead", day.lead) and day.done is not False:
            yield Stage1Visit(day.place, day.words, day)
