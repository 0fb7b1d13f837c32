"""Two acts told one after the other, in a cell, a line or a row, each with its day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import Day, FollowingAct

_NEAR = 90
"""Characters between the two days."""


def read(reading: Reading, days: list[Day], kind: str) -> Iterator[FollowingAct]:
    """The days that follow one another so: where something is `verified` behind what was done, or is
    `closed`, done or verified, behind what was raised."""
    for earlier, later in _neighbours(reading, days):
        between = _between(reading, earlier, later)
        if kind == "verified":
            follows = _is_done(earlier) and _is_verified(later, between)
        else:
            follows = _is_raised(earlier) and (_is_done(later) or _is_verified(later, between))
        if follows:
            yield FollowingAct(later.place, later.words, later, earlier)


def _neighbours(reading: Reading, days: list[Day]) -> Iterator[tuple[Day, Day]]:
    """Days that follow one another within a sentence or a row."""
    for one, other in pairwise(days):
        between = reading.text[one.place.span[1] : other.at]
        if len(between) <= _NEAR and "。" not in between and between.count("\n") <= 1:
            yield one, other


def _between(reading: Reading, one: Day, other: Day) -> str:
    return reading.text[one.place.span[1] : other.at].rpartition("\n")[2]


def _is_raised(day: Day) -> bool:
    return has("raised", f"{day.lead} {day.rest}" if day.lead else day.label) and not day.ends


def _is_done(day: Day) -> bool:
    """Whether something was done on a day, and is not only to be."""
    near = f"{day.lead} {day.rest}"
    near = near if any("\u4e00" <= char <= "\u9fff" for char in near) else day.label
    return has("made", near) and not has("ahead", near) and not day.ends and day.done is not False


def _is_verified(day: Day, between: str) -> bool:
    """Whether a day is told with a word of verification, in its line between the day before and it, or behind
    it."""
    near = f"{between} {day.lead} {day.rest} {day.head}"
    other = has("ahead", f"{day.lead} {day.rest}") or has("earlier", day.before)
    return has("verified", near) and not other and not day.ends
