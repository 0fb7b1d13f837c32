"""Days of the audit's meetings and visits."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import AuditDay, Day

_FAR = 24
"""Characters before a day that tell it to be one of the audit's."""


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[AuditDay]:
    """Those of some days that are whole days of an opening or closing meeting, or of a stage."""
    for day in asked(reading, days):
        near = f"{day.head} {day.left} {day.before[-_FAR:]} {day.rest}"
        other = has("no_audit_days", f"{near} {day.after[:_FAR]}")
        if day.first == day.last and not day.ends and not other and has("audit_days", near):
            yield AuditDay(day.place, day.words, day)
