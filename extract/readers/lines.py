"""The lines of a text in which a pattern can match at all: to look for it in them alone takes less time."""

from __future__ import annotations

import re
from collections.abc import Iterator


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
    lines: set[tuple[int, int]] = set()
    for word in words:
        at = text.find(word, 0, end)
        while at >= 0:
            low, high = text.rfind("\n", 0, at), _line_end(text, at, end)
            lines.add((max(text.rfind("\n", 0, max(low, 0)), 0), _line_end(text, high + 1, end)))
            at = text.find(word, high, end)
    joined: list[tuple[int, int]] = []
    for low, high in sorted(lines):
        if joined and low <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(high, joined[-1][1])
        else:
            joined.append((low, high))
    return joined


def _line_end(text: str, at: int, end: int) -> int:
    found = text.find("\n", at, end)
    return found if found >= 0 else end
