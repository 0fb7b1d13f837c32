"""Closings, and the days told before them in their paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import ClosingGround, Day

_NEAR = 120
"""Characters before a closing in which what it rests on is told."""


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[ClosingGround]:
    """The days of closings with those told before them, of what was done."""
    group: list[Day] = []
    for day in asked(reading, days):
        if day.row or day.ends or day.done is False or has("paper", day.near):
            continue
        if group and (day.at - group[-1].at > _NEAR or _line(day) != _line(group[-1])):
            group = []
        if has("closed", day.rest) and not has("ahead", day.lead) and not has("earlier", day.before):
            yield ClosingGround(day.place, day.words, day, tuple(group))
            group = []
        else:
            group.append(day)


def _line(day: Day) -> int:
    return day.place.evidence.line
