"""The lines of a text, each with the place where it begins."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=64)
def placed_lines(text: str) -> tuple[tuple[int, str], ...]:
    r"""The lines of a text, and the offset in it at which each begins.

    >>> placed_lines("甲\n\n乙")
    ((0, '甲'), (2, ''), (3, '乙'))
    """
    found, start = [], 0
    for line in text.split("\n"):
        found.append((start, line))
        start += len(line) + 1
    return tuple(found)
