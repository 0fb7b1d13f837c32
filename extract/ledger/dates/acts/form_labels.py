"""Labels of one form: those right below the one on which something was raised."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import Day, FormLabel

_LINES = 6
"""Lines of a form from one label to the other."""


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[FormLabel]:
    """The days on labels right below that of the raising, up to the next of raising."""
    raised: Day | None = None
    for day in asked(reading, days):
        if not day.lead.endswith(":") or day.row:
            continue
        if has("raised_label", day.lead):
            raised = day
        elif raised is not None and day.place.evidence.line - raised.place.evidence.line <= _LINES:
            closes, is_term = has("closed_label", day.lead), has("term", day.lead)
            yield FormLabel(day.place, day.words, day, raised, closes, is_term)
