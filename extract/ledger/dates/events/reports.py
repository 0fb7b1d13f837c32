"""Days on which this report is told to be made."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import Day, ReportMade


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[ReportMade]:
    """Those of some days."""
    for day in asked(reading, days):
        made = has("issued", f"{day.lead} {day.rest}") and has("this_report", day.before + day.after)
        if made and not has("ahead", day.label):
            yield ReportMade(day.place, day.words, day)
