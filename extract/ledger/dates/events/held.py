"""Days told as those of an internal audit or a review."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.activities.neighbouring_acts import is_looked_at
from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import Day, HeldActivity


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[HeldActivity]:
    """Those of some days that their label or clause tells so, but for days on which the records were looked
    at, and for those of what came of it."""
    for day in asked(reading, days):
        if is_looked_at(day.after):
            continue
        for event, other in (("internal", "review"), ("review", "internal")):
            if _is_held(day, event, other):
                yield HeldActivity(day.place, day.words, day, event)


def _is_held(day: Day, event: str, other: str) -> bool:
    what_came = has("after", f"{day.head} {day.left} {day.lead}") or has("closed", day.rest)
    if day.ends or has("ahead", day.label) or what_came or has("several", day.sentence):
        return False
    if (
        has("programme", " ".join((*day.titles, day.before)))
        or has("theirs", day.near)
        or day.after[:1] == ":"
    ):
        return False
    near = f"{day.head} {day.left} {day.lead} {day.rest} {day.then}"
    return has(event, near) and not has(other, near)
