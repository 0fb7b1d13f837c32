"""The lines of a text in which a pattern can match at all: to look for it in them alone takes less time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from schemas import rx

_BREAK = rx.compile(r"\n")


def finditer(
    pattern: re.Pattern[str], words: tuple[str, ...], text: str, end: int | None = None
) -> Iterator[re.Match[str]]:
    """The matches of a pattern up to `end` that have one of some words in them, and reach over one line end.

    >>> [m[0] for m in finditer(re.compile(r"\\d\\s?人日"), ("人日",), "共\\n1 人日\\n2 人\\n\\n3\\n人日")]
    ['1 人日', '3\\n人日']
    """
    for low, high in _ranges(words, text, len(text) if end is None else end):
        yield from pattern.finditer(text, low, high)


def _ranges(words: tuple[str, ...], text: str, end: int) -> list[tuple[int, int]]:
    """The lines that have one of the words in them, with those beside them, joined where they touch."""
    breaks = _breaks(text)
    touched: set[int] = set()
    for word in words:
        at = text.find(word, 0, end)
        while at >= 0:
            line = bisect_left(breaks, at)
            touched.add(line)
            at = text.find(word, breaks[line], end) if line < len(breaks) else -1
    joined: list[tuple[int, int]] = []
    for line in sorted(touched):
        low = breaks[line - 2] if line > 1 else 0
        high = min(breaks[line + 1], end) if line + 1 < len(breaks) else end
        if joined and low <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(high, joined[-1][1])
        else:
            joined.append((low, high))
    return joined


@lru_cache(maxsize=2)
def _breaks(text: str) -> list[int]:
    """Where the lines of a text end, but for the last one; the text of a document is asked for by many."""
    return [match.start() for match in _BREAK.finditer(text)]
