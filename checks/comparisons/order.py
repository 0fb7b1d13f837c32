"""Order: what should come first, and what follows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, undecided
from schemas.dates import FOREVER, first_day, last_day


def out_of_order(earlier: str | None, later: str | None) -> bool:
    """Whether what should come first surely comes after: a month counts in whichever way is the kinder.

    >>> out_of_order("2025-06-05", "2025-06-04"), out_of_order("2025-06-05", "2025-06")
    (True, False)
    """
    if not earlier or not later or earlier == FOREVER:
        return False
    return first_day(earlier) > last_day(later)


def days_agree(day: str, other: str) -> bool:
    """Whether two dates can be the same: equal, or a month and a day in it.

    >>> days_agree("2025-04", "2025-04-13"), days_agree("2025-04-13", "2025-04-14")
    (True, False)
    """
    return day == other or (day[:7] == other[:7] and min(len(day), len(other)) == 7)


class Event(NamedTuple):
    """A day of something that stands at a height of one or more ladders: what is higher follows.

    `sure`: the day is of a field that a report has once; `worded`: words beside it say what it is; `joined`:
    it is the last day of a span."""

    day: str
    heights: Mapping[int, int]
    sure: bool = False
    worded: bool = False
    joined: bool = False


def sequence(events: Sequence[Event], *, whole: bool) -> Outcome:
    """Whether two of the days are the wrong way round; `whole`: every day there was read."""
    pairs = [pair for first, second in combinations(events, 2) if (pair := _in_turn(first, second))]
    wrong = [(early, late) for early, late in pairs if out_of_order(early.day, late.day)]
    if wrong:
        early, late = wrong[0]
        worked = f"{early.day} > {late.day}"
        alone = sum(not event.joined for event in events) == len(wrong[0])
        sure = all(event.sure or (alone and event.worded) for event in wrong[0])
        return (
            confirmed("out_of_order", early.day, late.day, worked=worked)
            if sure
            else undecided("other_days", worked)
        )
    if not pairs:
        return OPEN
    compared = {id(event) for pair in pairs for event in pair}
    if not whole or any(id(event) not in compared for event in events):
        return undecided("other_days")
    if not all(out_of_order(late.day, early.day) for early, late in pairs):
        return undecided("same_day")
    return refuted("in_order", *(event.day for event in events), worked=_line(pairs))


def _in_turn(first: Event, second: Event) -> tuple[Event, Event] | None:
    """Two events as what comes first and what follows, on the first ladder that has both at two heights."""
    at, to = first.heights, second.heights
    for ladder in at:
        if ladder in to and at[ladder] != to[ladder]:
            return (first, second) if at[ladder] < to[ladder] else (second, first)
    return None


def _line(pairs: Sequence[tuple[Event, Event]]) -> str:
    return "; ".join(f"{early.day} < {late.day}" for early, late in pairs)


def done_by(days: Sequence[tuple[str, bool]], limit: str, *, whole: bool) -> Outcome:
    """Whether days, each with whether it is of something done, lie after the last day that they may have."""
    late = [(day, done) for day, done in days if out_of_order(day, limit)]
    if not late:
        values = [day for day, _ in days]
        worked = "; ".join(f"{day} ≤ {limit}" for day in values)
        return refuted("not_later", *values, limit, worked=worked) if whole else undecided("unread_days")
    values = [day for day, _ in late]
    worked = "; ".join(f"{day} > {limit}" for day in values)
    return (
        confirmed("later", *values, limit, worked=worked)
        if all(done for _, done in late)
        else undecided("not_done", worked)
    )
