"""Days by which nonconformities of this audit are to be put right."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import CorrectionDeadline, Day

OPENING = 24
"""So many characters of a paragraph tell what it is about."""

NEAR = 6
"""Letters behind a day that tell what is due."""


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[CorrectionDeadline]:
    """Those of some days that are such deadlines."""
    for day in asked(reading, days):
        text = f"{day.sentence} {' '.join(day.titles)}"
        label = f"{day.head} {day.left} {day.lead} {day.rest[:NEAR]}"
        if not has("term", label) or not has("nonconformity", text):
            continue
        if (
            has("last_time", text)
            or has("others_faults", text)
            or has("other_audits", _opening(reading, day))
        ):
            continue
        yield CorrectionDeadline(day.place, day.words, day)


def _opening(reading: Reading, day: Day) -> str:
    """How the paragraph of a day in running text begins: with what it is about (4.7 内部审核。…)."""
    text = reading.text
    low = text.rfind("\n", 0, day.at) + 1
    return text[low : min(low + OPENING, day.at)] if reading.table(day.place) < 0 else ""
