"""Days of calibrations."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import CalibrationDay, Day


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[CalibrationDay]:
    """Those of some days on which a device of the organization was calibrated."""
    for day in asked(reading, days):
        if day.ends or day.joined or day.begins:
            continue
        theirs = has("theirs", day.sentence) or has("programme", " ".join(day.titles))
        if theirs or day.after[:1] == ":" or _is_ahead(day):
            continue
        if has("calibrated", f"{day.label} {day.rest}"):
            yield CalibrationDay(day.place, day.words, day)


def _is_ahead(day: Day) -> bool:
    """Whether the words next to a day tell that it is still to come."""
    return has("ahead", day.near)
