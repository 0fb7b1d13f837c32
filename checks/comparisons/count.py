"""Count: a number against what is listed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checks.comparisons.outcome import OPEN, Outcome, confirmed, refuted, undecided


class Listed(NamedTuple):
    """A number (null: not readable) beside a list: how many items are listed, whether that is all
    (`whole`), and whether marks part as many (`parted`)."""

    number: int | None
    items: int
    whole: bool = True
    parted: bool = True


def count(lists: Sequence[Listed], *, alone: bool) -> Outcome:
    """Whether a number is not that of what is listed; `alone`: no other numbers stand there."""
    wrong = [listed for listed in lists if listed.number != listed.items]
    if wrong:
        values = (value for listed in wrong for value in (listed.number, listed.items))
        worked = "; ".join(f"{listed.items} ≠ {listed.number}" for listed in wrong)
        return (
            confirmed("miscounted", *values, worked=worked)
            if wrong[0].whole
            else undecided("not_all_listed", worked)
        )
    if not lists:
        return OPEN
    if not alone or not all(listed.parted for listed in lists):
        return undecided("other_numbers" if not alone else "not_parted")
    worked = "; ".join(f"{listed.items} = {listed.number}" for listed in lists)
    return refuted("counted", *(listed.items for listed in lists), worked=worked)


def counted(items: int, numbers: Iterable[int]) -> Outcome:
    """Whether so many items stand beside a number that is theirs."""
    if items > 1 and items in numbers:
        return refuted("counted", items, worked=f"{items} = {items}")
    return OPEN
