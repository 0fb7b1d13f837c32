"""Wholes with their parts behind 其中, of any unit, that a slip of the pen keeps from adding up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from schemas.statements.amounts.quantities import PartsOfWhich

_EXAM_GAP = 0.1
_MANY, _NEAR, _MOST = 4, 0.03, 2
_CLOSE = 1e-6
"""So little apart, numbers are the same."""


def is_slip(split: PartsOfWhich) -> bool:
    """Whether the parts are one slip apart from their whole: two figures turned round, one kind of things
    with more parts than the whole, or many parts that nearly make it up."""
    amounts = [number for _, number in split.parts]
    whole, added = split.whole, sum(amounts)
    if split.flow or abs(added - whole) < _CLOSE:
        return abs(added - whole) > _CLOSE
    if split.examined and abs(added - whole) <= _EXAM_GAP * whole:
        return True
    if split.some:
        return False
    near = len(amounts) >= _MANY and abs(added - whole) <= _NEAR * whole
    return near or (split.alike and whole < added <= _MOST * whole) or _is_turned(whole, amounts)


def _is_turned(whole: float, amounts: list[float]) -> bool:
    """Whether two neighbouring figures of one of the numbers, turned round, make them add up.

    >>> _is_turned(75.0, [42.8, 26.8]), _is_turned(75.0, [42.0, 26.8])
    (True, False)
    """
    rest = sum(amounts)
    for amount in amounts:
        if any(abs(rest - amount + other - whole) < _CLOSE for other in _turned(amount)):
            return True
    return any(abs(rest - other) < _CLOSE for other in _turned(whole))


def _turned(amount: float) -> Iterator[float]:
    """The numbers that an amount becomes with two neighbouring figures of it turned round."""
    written = f"{amount:.3f}".rstrip("0").rstrip(".")
    places = [at for at, one in enumerate(written) if one.isdigit()]
    for at, after in pairwise(places):
        if written[at] != written[after]:
            chars = list(written)
            chars[at], chars[after] = chars[after], chars[at]
            yield float("".join(chars))
