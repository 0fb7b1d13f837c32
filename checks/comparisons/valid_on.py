"""Valid on: the days of the audit within the days on which something holds."""

from __future__ import annotations

from typing import Literal, NamedTuple

from checks.comparisons.order import out_of_order
from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, undecided


def uncovered(
    start: str | None, end: str | None, valid_from: str | None, valid_to: str | None
) -> Literal["before", "after"] | None:
    """Where the days `start` to `end` surely lie outside of a validity; an open side of it covers everything.

    >>> uncovered("2025-11-07", "2025-11-10", "2024-11-08", "2025-11-09")
    'after'
    """
    if out_of_order(valid_from, start):
        return "before"
    if out_of_order(end, valid_to):
        return "after"
    return None


class Validity(NamedTuple):
    """The days beside what holds: its last days as they are stated (`ends`), those that follow from a length
    (`reckoned`), all others; `whole`: every day there was read."""

    ends: tuple[str, ...] = ()
    reckoned: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    whole: bool = True


def valid_on(validity: Validity, start: str, end: str) -> Outcome:
    """Whether what holds had run out on a day from `start` to `end`."""
    lasts, others = [*validity.ends, *validity.reckoned], validity.others
    gone = [last for last in lasts if out_of_order(end, last)]
    if lasts and len(gone) == len(lasts):
        worked = "; ".join(f"{last} < {end}" for last in lasts)
        if any(not out_of_order(last, day) for last in lasts for day in others):
            return undecided("renewed", worked)
        return confirmed("expired", *lasts, end, worked=worked)
    return _holds(validity, start, end, gone)


def _holds(validity: Validity, start: str, end: str, gone: list[str]) -> Outcome:
    lasts, others = [*validity.ends, *validity.reckoned], validity.others
    if not lasts and not others:
        return OPEN
    if not validity.whole:
        return undecided("unread_days")
    if len(others) > len(validity.ends) > 0:
        return undecided("other_days")
    if lasts and not gone and not any(out_of_order(day, start) for day in others):
        worked = "; ".join(f"{last} ≥ {end}" for last in lasts)
        return (
            refuted("valid", *lasts, end, worked=worked)
            if len(others) <= len(validity.ends)
            else undecided("other_days")
        )
    if not lasts and all(not out_of_order(start, day) for day in others):
        return refuted("valid", *others, start, worked="; ".join(f"{day} ≥ {start}" for day in others))
    return undecided("some_hold" if lasts else "no_last_day")
