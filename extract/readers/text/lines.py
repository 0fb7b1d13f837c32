"""The lines of a text in which a pattern can match at all: to look for it in them alone takes less time."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from operator import add

from schemas import patterns

_BREAK = patterns.compile(r"\n")
_SIGNS = frozenset("\\.^$*+?{}[]()")
"""What makes a pattern more than words."""


def finditer(
    pattern: re.Pattern[str],
    words: tuple[str, ...],
    text: str,
    end: int | None = None,
    shown: str | None = None,
) -> Iterator[re.Match[str]]:
    """The matches of a pattern up to `end` that have one of some words in them, and reach over one line end.

    `shown`: what the pattern is looked for in, as long as the text: the same in letters of one width.

    >>> [m[0] for m in finditer(re.compile(r"\\d\\s?人日"), ("人日",), "共\\n1 人日\\n2 人\\n\\n3\\n人日")]
    ['1 人日', '3\\n人日']
    """
    for low, high in _ranges(words, text, len(text) if end is None else end):
        yield from pattern.finditer(text if shown is None else shown, low, high)


@lru_cache(maxsize=4)
def pairs(text: str) -> frozenset[str]:
    """Every two characters that stand side by side in a text: most words that are looked for have others."""
    return frozenset(map(add, text, islice(text, 1, None)))


def has(text: str, word: str) -> bool:
    """Whether a word stands in the text of a document, as `word in text`.

    >>> has("内部审核", "审核"), has("内部审核", "内核")
    (True, False)
    """
    known = pairs(text)
    return (len(word) < 2 or (word[:2] in known and word[-2:] in known)) and word in text


def spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The ranges of a pattern's matches in the text of a document; of words alone, those of each of them.

    >>> sorted(spans(re.compile("审核|核查"), "审核查")), list(spans(re.compile("[一二]"), "第二"))
    ([(0, 2), (1, 3)], [(1, 2)])
    """
    words = _words_of(pattern)
    if words is None:
        yield from (match.span() for match in pattern.finditer(text))
        return
    yield from spans_of(words, text)


def longest(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The ranges of a pattern's words in the text of a document, none within another one.

    >>> list(longest(re.compile("审核组长|审核组|组长"), "审核组长"))
    [(0, 4)]
    """
    last = 0
    for start, end in sorted(spans(pattern, text), key=lambda found: (found[0], -found[1])):
        if start >= last:
            yield start, end
            last = end


def spans_of(words: tuple[str, ...], text: str) -> Iterator[tuple[int, int]]:
    """The ranges of words in the text of a document, word by word."""
    known = pairs(text)
    for word in words:
        at = text.find(word) if len(word) < 2 or (word[:2] in known and word[-2:] in known) else -1
        while at >= 0:
            yield at, at + len(word)
            at = text.find(word, at + 1)


@cache
def _words_of(pattern: re.Pattern[str]) -> tuple[str, ...] | None:
    """The words of a pattern that has words alone (检定|校准), else null.

    Where case does not count: in small letters, in capitals, and with a capital at the beginning."""
    plain = pattern.pattern.replace("\\ ", " ").replace("\\-", "-")
    if set(plain) & _SIGNS or pattern.flags & ~re.I != re.UNICODE:
        return None
    words = plain.split("|")
    if pattern.flags & re.I:
        words = [form for word in words for form in (word, word.lower(), word.upper(), word.capitalize())]
    return tuple(dict.fromkeys(words))


def _ranges(words: tuple[str, ...], text: str, end: int) -> list[tuple[int, int]]:
    """The lines that have one of the words in them, with those beside them, joined where they touch."""
    breaks, known = _breaks(text), pairs(text)
    there = [word for word in words if len(word) < 2 or (word[:2] in known and word[-2:] in known)]
    touched = {line for word in there for line, last in _lines_with(text, word) if last <= end}
    joined: list[tuple[int, int]] = []
    for line in sorted(touched):
        low = breaks[line - 2] if line > 1 else 0
        high = min(breaks[line + 1], end) if line + 1 < len(breaks) else end
        if joined and low <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(high, joined[-1][1])
        else:
            joined.append((low, high))
    return joined


@lru_cache(maxsize=1024)
def _lines_with(text: str, word: str) -> tuple[tuple[int, int], ...]:
    """The numbers of the lines that have a word in them, with the end of the first one in each."""
    breaks = _breaks(text)
    found: list[tuple[int, int]] = []
    at = text.find(word)
    while at >= 0:
        line = bisect_left(breaks, at)
        found.append((line, at + len(word)))
        at = text.find(word, breaks[line]) if line < len(breaks) else -1
    return tuple(found)


@lru_cache(maxsize=2)
def _breaks(text: str) -> list[int]:
    """Where the lines of a text end, but for the last one; the text of a document is asked for by many."""
    return [match.start() for match in _BREAK.finditer(text)]
