"""Sums, products, shares and means of numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from typing import NamedTuple

from checks.comparisons.outcome import OPEN, Outcome, confirmed, number, refuted, shown, undecided

_FINEST = 10**6
"""In parts of this size amounts are whole numbers."""

FEWEST, _SHARED = 2, 100
"""Parts of a whole at least; hundredths."""


def exact(amount: float) -> int:
    """An amount in millionths, so that sums are exact.

    >>> exact(0.1) + exact(0.2) == exact(0.3), exact(0.058) + exact(0.066) == exact(0.124)
    (True, True)
    """
    return round(amount * _FINEST)


def shortfall(items: Iterable[float], total: float) -> float:
    """What the total lacks, in its own unit: the sum of the items less the total.

    >>> shortfall([350, 200, 0.1, 0.2], 550), shortfall([1.1, 2.2], 3.3)
    (0.3, 0.0)
    """
    return (sum(map(exact, items)) - exact(total)) / _FINEST


class Amount(NamedTuple):
    """A number, its unit or the first character behind it, its decimals, where it begins in its text, and
    whether a word for a total stands right before it, whether it stands in brackets."""

    number: float
    unit: str
    digits: int
    start: int
    is_total: bool = False
    inside: bool = False


def tables(sums: Sequence[tuple[Sequence[float], float]]) -> Outcome:
    """Whether the totals of tables are the sums of their items."""
    if not sums:
        return OPEN
    if any(shortfall(items, total) for items, total in sums):
        return undecided("table_differs", "; ".join(_line(items, total) for items, total in sums))
    worked = "; ".join(_line(items, total) for items, total in sums)
    return refuted("adds_up", *(total for _, total in sums), worked=worked)


def total(parts: Sequence[float], whole: float) -> Outcome:
    """Whether a total is not the sum of the only parts that stand with it."""
    worked = _line(parts, whole)
    if len(parts) < FEWEST:
        return OPEN
    wrong = bool(shortfall(parts, whole))
    return confirmed("sum_wrong", *parts, whole, worked=worked) if wrong else undecided("adds_up", worked)


def _line(parts: Sequence[float], whole: float) -> str:
    """The sum of parts against their whole.

    >>> _line([12, 60, 81], 148)
    '12 + 60 + 81 = 153 ≠ 148'
    """
    made = " + ".join(map(number, parts))
    lacks = shortfall(parts, whole)
    return f"{made} = {number(whole + lacks)} ≠ {number(whole)}" if lacks else f"{made} = {number(whole)}"


def made_up(items: Sequence[Amount]) -> Outcome:
    """Whether numbers that stand together are a sum, a product or a share of one another."""
    outside = [item for item in items if not item.inside]
    items = outside if len(outside) > FEWEST else items
    for group in _groups(items):
        if _adds_up(group) or _multiplies(group):
            return refuted(
                "adds_up", *(item.number for item in group), worked=shown(*(item.number for item in group))
            )
    if _is_share(items):
        return refuted(
            "adds_up", *(item.number for item in items), worked=shown(*(item.number for item in items))
        )
    return undecided("no_sum") if items else OPEN


def _groups(items: Sequence[Amount]) -> Iterator[Sequence[Amount]]:
    """The numbers of each unit, then all of them."""
    for unit in dict.fromkeys(item.unit for item in items):
        yield [item for item in items if item.unit == unit]
    yield items


def _adds_up(group: Sequence[Amount]) -> bool:
    """Whether each number behind a word for a total is the sum of those before or behind it; where no such
    word is, whether any number is that of all others, or of all on one side of it."""
    totals = [at for at, item in enumerate(group) if item.is_total]
    if totals:
        return all(_is_sum(group, at) for at in totals)
    return any(_is_sum(group, at) for at in range(len(group)))


def _is_sum(group: Sequence[Amount], at: int) -> bool:
    """Whether a number is the sum of the parts before it, behind it or on both sides; of a total after
    another also of those between, or of the totals before it."""
    parts = [
        (place, exact(item.number)) for place, item in enumerate(group) if place != at and not item.is_total
    ]
    before, behind = [n for place, n in parts if place < at], [n for place, n in parts if place > at]
    last = max((place for place, item in enumerate(group[:at]) if item.is_total), default=-1)
    totals = [exact(item.number) for item in group[:at] if item.is_total]
    between = [n for place, n in parts if last < place < at]
    whole = exact(group[at].number)
    options = (before, behind, [*before, *behind], between, totals)
    return bool(whole) and any(len(option) >= FEWEST and sum(option) == whole for option in options)


def _multiplies(group: Sequence[Amount]) -> bool:
    """Whether one of three numbers is the product of the two others, as far as it is told."""
    if len(group) != FEWEST + 1:
        return False
    return any(
        factor.number > 1
        and other.number > 1
        and abs(factor.number * other.number - made.number) < 0.5 * 10**-made.digits
        for factor, other, made in permutations(group)
    )


def _is_share(items: Sequence[Amount]) -> bool:
    """Whether a share is that of one of the numbers in another."""
    shares = [item for item in items if item.unit in ("%", "％")]
    others = [item for item in items if item not in shares and item.number]
    return bool(shares) and all(
        any(
            abs(_SHARED * part.number / whole.number - share.number) <= 0.5 * 10**-share.digits + 1e-9
            for part, whole in permutations(others, 2)
        )
        for share in shares
    )


def mean(value: Amount, items: Sequence[float], *, listed: bool) -> Outcome:
    """Whether a mean is not that of its items; `listed`: they are all that stand before it."""
    if len(items) < FEWEST:
        return OPEN
    made = sum(items) / len(items)
    worked = f"({' + '.join(map(number, items))}) / {len(items)} = {number(made)}"
    if abs(made - value.number) < 10**-value.digits - 1e-9:
        return refuted("mean_right", value.number, *items, worked=worked)
    worked = f"{worked} ≠ {number(value.number)}"
    sure = listed and len(items) > FEWEST and bool(value.unit)
    return (
        confirmed("mean_wrong", value.number, *items, worked=worked)
        if sure
        else undecided("other_items", worked)
    )
