"""Days on which an internal audit or a review was held, as sentences tell."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.statements.times.days import Day, HeldInSentence

_NEAR = 16
"""Characters beside a day that tell an act."""


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[HeldInSentence]:
    """Those of some days of which their sentence or clause tells it."""
    for day in asked(reading, days):
        act = has("held", day.rest[:_NEAR]) or has("held", day.before[-_NEAR:])
        other = (
            has("unheld", f"{day.lead} {day.rest}")
            or has("several", day.sentence)
            or has("theirs", day.sentence)
        )
        if act and not other and not day.ends and not day.joined and (event := _event(day)):
            yield HeldInSentence(day.place, day.words, day, event)


def _event(day: Day) -> str:
    """Whether a day is of an internal audit or a review: as its sentence names last, or its clause is."""
    for text in (day.before, day.head, *day.titles[-1:], *day.row[:1]):
        ends = {kind: max(map(text.rfind, words()[kind])) for kind in ("internal", "review")}
        if max(ends.values()) >= 0:
            return max(ends, key=lambda kind: ends[kind])
        if text.startswith(("9.2", "9.3")):
            return "internal" if text.startswith("9.2") else "review"
    return ""
