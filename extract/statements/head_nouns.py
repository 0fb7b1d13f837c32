"""Names of things known by their last words, with the words before that belong to them (耐震压力表)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.readers.leaves import clean
from extract.values.found import Found
from schemas import patterns

_REACH = 8
_ENGLISH = patterns.compile("[A-Za-z]{3}")
_HAN_BEFORE = patterns.compile(r"[^\W\x00-\x7f]{1,8}\Z")


class Names:
    """Names that end with one of some words, or with one of `parts` behind it; `stop` ends what belongs to
    them, `apart` may not follow."""

    def __init__(self, words: list[str], stop: list[str], apart: str, parts: Iterable[str] = ()) -> None:
        longest = sorted(words, key=lambda word: (-len(word), word))
        chinese = "|".join(re.escape(word) for word in longest if not word.isascii())
        english = "|".join(re.escape(word) for word in longest if word.isascii())
        self._chinese = patterns.compile(rf"(?:{chinese})(?:{'|'.join(parts)})?(?!{apart})")
        self._english = patterns.compile(rf"(?<![A-Za-z])(?:{english})s?(?![A-Za-z])", re.I)
        self._stop = patterns.compile("|".join(["[①-⑳]", *sorted(stop, key=lambda word: (-len(word), word))]))

    def find(self, text: str) -> Iterator[Found]:
        """The names of a text: the Chinese ones in reading order, then the English ones."""
        last = 0
        for match in self._chinese.finditer(text):
            low = max(last, match.start() - _REACH)
            before = _HAN_BEFORE.search(text, low, match.start())
            start = match.start()
            if before:
                cuts = self._stop.finditer(before[0])
                start = before.start() + max((cut.end() for cut in cuts), default=0)
            last = match.end()
            yield Found(start, match.end(), clean(text[start : match.end()]))
        for match in self._english.finditer(text) if _ENGLISH.search(text) else ():
            yield Found(match.start(), match.end(), clean(match[0]))
