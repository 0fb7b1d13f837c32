"""Days told as that of the system's beginning."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import Day, SystemBeginning


def read(_reading: Reading, days: list[Day], launched: bool) -> Iterator[SystemBeginning]:
    """Those of some days that are told so; `launched`: by such words next to them."""
    for day in days:
        if _is_beginning(day, launched=launched):
            yield SystemBeginning(day.place, day.words, day)


def _is_beginning(day: Day, *, launched: bool) -> bool:
    if day.ends or day.joined or day.row or has("ahead", day.lead) or has("anew", day.near):
        return False
    if launched:
        return has("launched", f"{day.lead} {day.rest}")
    return has("run", f"{day.lead} {day.after}") and has("system", day.near)
