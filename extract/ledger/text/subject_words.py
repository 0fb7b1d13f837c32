"""What stands in a text where its folded form has some words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from schemas import patterns
from schemas.text import fold

MOST = 18
"""So far behind the words the end of their clause is near."""

_CLAUSE = patterns.compile(r"[，,；;。：:]")


def as_written(raw: str, start: int, end: int) -> str:
    """What stands in `raw` where its folded text has the characters from `start` to `end`, up to the end of
    its clause if that is near; white space is left out.

    >>> as_written("固废 单独存放，待条件具备后,委托处置；其他", 5, 9)
    '放，待条件具备后'
    """
    first, last = _in_raw(raw, start, end)
    if stop := _CLAUSE.search(raw, last, last + MOST):
        last = stop.start()
    elif len(raw) <= last + MOST:
        last = len(raw)
    return "".join(raw[first:last].split())


def raw_of(raw: str, start: int, end: int) -> str:
    """What stands in `raw` where its folded text has the characters from `start` to `end`, no white space.

    >>> raw_of("所查的 项目，均已改正", 3, 6)
    '项目，'
    """
    first, last = _in_raw(raw, start, end)
    return "".join(raw[first:last].split())


def _in_raw(raw: str, start: int, end: int) -> tuple[int, int]:
    """The range of `raw` that its folded text has from `start` to `end`."""
    starts = list(accumulate((len(fold(character)) for character in raw), initial=0))
    return bisect_right(starts, start) - 1, bisect_left(starts, end)
