"""Words anywhere in the text: whether the report says something, whatever field it would be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import islice
from operator import add, itemgetter

from extract.reading.source import Source
from schemas import patterns
from schemas.leaf import Leaf
from schemas.text import RADICALS

_BLANKS = patterns.compile(r"[ \r\v\f\x1c-\x1f\x85\xa0\u2002\u2003\u2009\u200b\u3000\ufeff]+")
_SAME: dict[int, str | None] = {
    **dict.fromkeys(map(ord, " \r\v\f\x1c\x1d\x1e\x1f\x85\xa0\u2002\u2003\u2009\u200b\u3000\ufeff")),
    **RADICALS,
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)},
    **{code + 0xFEE0: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)},
}
"""What looks the same, character for character; blanks go."""

_BREAKS = "\n\t"
_NUMBERING = frozenset(
    "0123456789.()[]【】、一二三四五六七八九十第节章条款部分①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
    "甲乙丙丁戊己庚辛壬癸◆◇■□▸●·•※*#-—|"
)
_LONGEST_NUMBER = 8
_BEHIND = frozenset("\n\t:;,(/、和与及以是为=-—|】]")


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return "".join(text.split()).translate(_SAME)


@lru_cache(maxsize=4096)
def _asked(words: tuple[str, ...]) -> tuple[tuple[bool, str], ...]:
    """Words as they are looked for: whether it is a label, the word as the text has it."""
    return tuple((one.startswith("^"), _folded(one.removeprefix("^"))) for one in words)


@lru_cache(maxsize=512)
def _by_pair(words: tuple[str, ...]) -> dict[str, list[tuple[int, str, str]]]:
    """The words by their first two characters: the number of each, it as the text has it, as it is given."""
    found: dict[str, list[tuple[int, str, str]]] = {}
    for number, word in enumerate(words):
        folded = _folded(word)
        found.setdefault(folded[:2], []).append((number, folded, word))
    return found


class Wording:
    """The text of a document made ready to be searched for words: without blanks, in one width, small."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = source.text.translate(_SAME)
        self._cuts: list[int] = []
        self._gone: list[int] = [0]
        for blank in _BLANKS.finditer(source.text):
            self._gone.append(self._gone[-1] + blank.end() - blank.start())
            self._cuts.append(blank.end() - self._gone[-1])
        self._known: dict[tuple[tuple[str, ...], tuple[str, ...]], Leaf[str] | None] = {}

    @property
    def length(self) -> int:
        """Characters of the text that are no white space."""
        return len(self._text)

    def find(self, words: Iterable[str], but: Iterable[str] = ()) -> Leaf[str] | None:
        """The place of the first of the words that the text has; null where it has none.

        A word that begins with ^ is one at the beginning of a line or cell, after its number, and is followed
        by its end, a colon, a bracket or what joins it to another: a heading or label. Words within one of
        the phrases of `but` do not count."""
        asked = tuple(words), tuple(but)
        if asked not in self._known:
            self._known[asked] = self._find(*asked)
        return self._known[asked]

    def _find(self, words: tuple[str, ...], but: tuple[str, ...]) -> Leaf[str] | None:
        phrases = [_folded(phrase) for phrase in but]
        for label, word in _asked(words):
            at = self._text.find(word)
            while at >= 0:
                end = at + len(word)
                right = not label or (self._begins(at) and self._ends(end))
                if right and not self._in(phrases, at, end):
                    start, stop = self._place(at), self._place(end - 1) + 1
                    return self._source.leaf(self._source.text[start:stop], start, stop)
                at = self._text.find(word, at + 1)
        return None

    def every(self, words: Iterable[str]) -> list[tuple[int, int, str]]:
        """Every place of any of the words, of at least two characters each: its range in the document's
        text and the word, in reading order.

        Of words that overlap only the first, longest one. Takes as long for many words as for few: those of
        which the text does not even have the first and last two characters are not looked for."""
        pairs, asked, found = self._pairs, _by_pair(tuple(words)), []
        begun = (one for pair in pairs & asked.keys() for one in asked[pair] if one[1][-2:] in pairs)
        for _, folded, word in sorted(begun, key=itemgetter(0)):
            at = self._text.find(folded)
            while at >= 0:
                found.append((at, at + len(folded), word))
                at = self._text.find(folded, at + len(folded))
        places: list[tuple[int, int, str]] = []
        end = 0
        for start, stop, word in sorted(found, key=lambda one: (one[0], -one[1])):
            if start >= end:
                places.append((self._place(start), self._place(stop - 1) + 1, word))
                end = stop
        return places

    @cached_property
    def _pairs(self) -> frozenset[str]:
        """Every two characters that stand beside each other."""
        return frozenset(map(add, self._text, islice(self._text, 1, None)))

    def _place(self, at: int) -> int:
        """Where a character stands in the document's text."""
        return at + self._gone[bisect_right(self._cuts, at)]

    def _in(self, phrases: Iterable[str], start: int, end: int) -> bool:
        """Whether what stands there is within one of the phrases."""
        return any(
            self._text.find(phrase, max(end - len(phrase), 0), start + len(phrase)) >= 0 for phrase in phrases
        )

    def _begins(self, at: int) -> bool:
        text = self._text
        for before in range(at - 1, max(at - 1 - _LONGEST_NUMBER, -1), -1):
            if text[before] in _BREAKS:
                return True
            if text[before] not in _NUMBERING:
                return self._is_lettered(before, at)
        return at <= _LONGEST_NUMBER

    def _is_lettered(self, letter: int, at: int) -> bool:
        """Whether a number of a letter stands before a place: B.2, A、, c)."""
        text = self._text
        opens = letter == 0 or text[letter - 1] in _BREAKS or text[letter - 1] in "(["
        return opens and "a" <= text[letter] <= "z" and letter + 1 < at

    def _ends(self, end: int) -> bool:
        behind = self._text[end : end + 1]
        return not behind or behind in _BEHIND or behind.isascii()
