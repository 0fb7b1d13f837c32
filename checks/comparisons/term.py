"""Term: a length against its days, and an interval against the longest that is allowed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, undecided
from schemas.dates import add_months, first_day, last_day, span_months

CLOSE = 0.2
"""Months by which a term may differ from its days."""

_LONGEST, _WHOLE = 600, len("2025-01-01")


def longer_than(start: str, end: str, months: int, *, tolerance: timedelta = timedelta(days=1)) -> bool:
    """Whether the term from `start` to `end` is surely longer than so many months.

    The end may be the start's own day; `tolerance` allows for one more.

    >>> longer_than("2025-06-10", "2026-06-10", 12), longer_than("2025-06-10", "2026-07-09", 12)
    (False, True)
    """
    begin = last_day(start)
    if begin == date.max:
        return False
    return first_day(end) > add_months(begin, months) + tolerance


def term(start: str, end: str, months: set[int], *, sure: bool = True) -> Outcome:
    """Whether a length (or one of several) is the span of two days; `sure`: they are surely its own."""
    if len(start) != len(end) or len(start) < _WHOLE:
        return OPEN
    span = span_months(first_day(start), last_day(end))
    if not 0 < span < _LONGEST:
        return undecided("no_span")
    worked = f"{start} … {end} = {span:.1f} ≠ {', '.join(map(str, sorted(months)))}"
    if any(abs(span - length) <= CLOSE for length in months):
        return refuted("term_right", start, end, *months, worked=worked.replace("≠", "="))
    return (
        confirmed("term_wrong", start, end, *months, worked=worked)
        if sure
        else undecided("other_length", worked)
    )


def terms(spans: Sequence[tuple[str, str, int]], *, alone: bool) -> Outcome:
    """Whether one of several spans (first day, last day, months) is not as long as is said; `alone`: no other
    days stand there."""
    outcomes = [term(start, end, {months}) for start, end, months in spans]
    wrong = next((outcome for outcome in outcomes if outcome.state == "confirmed"), None)
    if wrong is not None:
        return wrong
    if not outcomes or any(outcome.state != "refuted" for outcome in outcomes):
        return OPEN
    return outcomes[0] if alone else undecided("other_days", outcomes[0].worked)


def interval(first: str, second: str, months: int, *, sure: bool = True, several: bool = False) -> Outcome:
    """Whether two days lie further apart than so many months; `several`: other intervals are allowed too."""
    worked = f"{first} … {second} > {months}"
    if longer_than(first, second, months):
        return confirmed("longer", first, second, months, sure=sure, worked=worked)
    worked = worked.replace(">", "≤")
    return (
        undecided("several_intervals", worked)
        if several
        else refuted("not_longer", first, second, months, worked=worked)
    )


def ran(since: str, until: str, months: int, *, sure: bool = True) -> Outcome:
    """Whether less than so many months lie between two days."""
    enough = add_months(first_day(since), months) <= first_day(until)
    worked = f"{since} … {until} {'≥' if enough else '<'} {months}"
    if enough:
        return refuted("run_long", since, until, months, worked=worked)
    return confirmed("run_short", since, until, months, sure=sure, worked=worked)
