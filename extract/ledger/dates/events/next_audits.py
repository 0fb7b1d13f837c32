"""Days that are told of the next audit."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.statements.times.days import Day, NextAudit

FORM = 3
"""Lines of a form below the one that speaks of it."""


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[NextAudit]:
    """Those of some days that are told of the next audit: in their sentence or row, under a heading of it, or
    on a label right below."""
    lines = {
        one.leaf.evidence.line
        for one in reading.passages(words()["next"])
        if has("audit", str(one.leaf.value))
    }
    for day in asked(reading, days):
        if _is_next(day, lines):
            yield NextAudit(day.place, day.words, day)


def _is_next(day: Day, lines: set[int]) -> bool:
    """`lines`: those that speak of it."""
    if day.ends or has("device", day.before):
        return False
    if not has("deadline", f"{day.head} {day.left} {day.before} {day.rest}"):
        return False
    line = day.place.evidence.line
    if has("deadline", day.label) and len(day.row) <= 2 and lines & set(range(line - FORM, line + 1)):
        return True
    texts = (f"{day.head} {day.left} {day.before} {day.after}", *day.titles[-1:])
    return any(has("next", text) and has("audit", text) for text in texts)
