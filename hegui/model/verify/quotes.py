"""Where the words that a model quotes stand in a document: verbatim, but for white space and width.

Found by characters, not by words: what parts Chinese into words differs between programs.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

from schemas.claim import Quote
from schemas.document import Document
from schemas.leaf import Leaf
from schemas.mentions import Mentions
from schemas.slotted import slotted
from schemas.text import RADICALS

T = TypeVar("T")

NEAR = 3
"""So many lines away from the one told a quote may stand."""

LONG = 6
"""So many characters must a quote have that is found anywhere else, where it must stand alone."""

_LONGEST = 2000
"""More characters are no quote."""

_TICKED, _EMPTY = dict.fromkeys("√✓✔■☒", "☑"), dict.fromkeys("☐◻", "□")
_SAME = str.maketrans(
    dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("‘’‚‛", "'")
    | dict.fromkeys("–—―‐‑‒−", "-")
    | _TICKED
    | _EMPTY
)
_BETWEEN_CELLS = "|¦"


@slotted
class Quoted:
    """A quote that was found: its text as the document has it, its range there, and the place to be shown."""

    text: str
    start: int
    end: int
    leaf: Leaf[str]

    def has(self, start: int, end: int) -> bool:
        """Whether a range of the document lies within it."""
        return self.start <= start and end <= self.end

    def meets(self, start: int, end: int) -> bool:
        """Whether a range of the document and it have a character in common."""
        return start < self.end and self.start < end


class Quotes:
    """Finds quotes in one document."""

    def __init__(self, document: Document, mentions: Mentions) -> None:
        self._mentions = mentions
        self._texts = [document.text]
        if len(mentions.text) == len(document.text) and mentions.text != document.text:
            self._texts.append(mentions.text)
        self._folded = [_Folded(text) for text in self._texts]
        self._lines: dict[int, tuple[int, int]] = {}
        for line in document.lines:
            start, end = self._lines.get(line.number, (line.start, line.end))
            self._lines[line.number] = min(start, line.start), max(end, line.end)

    def find(self, quote: Quote) -> Quoted | None:
        """Where a quote stands at its line or near it, else where it stands alone; null where it does not."""
        wanted = _Folded(quote.text[:_LONGEST]).text
        if not wanted or len(quote.text) > _LONGEST:
            return None
        for folded in self._folded:
            places = [place for place in folded.places(wanted) if folded.is_whole(*place)]
            chosen = self._chosen(places, quote.line, len(wanted))
            if chosen is not None:
                start, end = chosen
                text = folded.written[start:end]
                leaf: Leaf[str] = self._mentions.leaf(" ".join(text.split()), start, end)
                return Quoted(text, start, end, leaf)
        return None

    def _chosen(self, places: list[tuple[int, int]], line: int, length: int) -> tuple[int, int] | None:
        away = [(self._distance(place, line), place) for place in places]
        near = min((one for one in away if one[0] <= NEAR), default=None)
        if near is not None:
            return near[1]
        return places[0] if len(places) == 1 and length >= LONG else None

    def _distance(self, place: tuple[int, int], line: int) -> int:
        """How many lines a place is away from a line; many where there is no such line."""
        start, end = place
        for away in range(NEAR + 1):
            for number in (line - away, line + away):
                low, high = self._lines.get(number, (-1, -1))
                if start < high and low < end:
                    return away
        return NEAR + 1


class _Folded:
    """A text without white space, in one width, and where each of its characters stands."""

    def __init__(self, written: str) -> None:
        self.written = written
        self.offsets = array("I")
        parts: list[str] = []
        for at, char in enumerate(written):
            folded = _fold(char)
            if folded:
                parts.append(folded)
                self.offsets.extend([at] * len(folded))
        self.text = "".join(parts)

    def places(self, wanted: str) -> Iterator[tuple[int, int]]:
        """The ranges of the written text that are the same as what is wanted, in order."""
        at = self.text.find(wanted)
        while at >= 0:
            yield self.offsets[at], self.offsets[at + len(wanted) - 1] + 1
            at = self.text.find(wanted, at + 1)

    def is_whole(self, start: int, end: int) -> bool:
        """Whether a range neither begins nor ends within a number or a word in Latin letters."""
        text = self.written
        return not (
            _joins(text[start - 1 : start], text[start]) or _joins(text[end - 1], text[end : end + 1])
        )


def _joins(one: str, other: str) -> bool:
    if not one or not other:
        return False
    latin = one.isascii() and other.isascii() and one.isalpha() and other.isalpha()
    return latin or (one.isdecimal() and other.isdecimal())


@lru_cache(maxsize=8192)
def _fold(char: str) -> str:
    """A character as it is compared: nothing of white space, marks between cells and what is not seen.

    >>> [_fold(char) for char in ("Ａ", "　", "－", "”", "㎡", "✓", "|")]
    ['A', '', '-', '"', 'm2', '☑', '']
    """
    if char.isspace() or unicodedata.category(char) == "Cf":
        return ""
    plain = unicodedata.normalize("NFKC", RADICALS.get(ord(char), char)).translate(_SAME)
    return "".join(one for one in plain if not one.isspace() and one not in _BETWEEN_CELLS)


class Spans(Generic[T]):
    """Values by their ranges in a document, and which of them lie within a range."""

    def __init__(self, placed: Iterable[tuple[int, int, T]]) -> None:
        self._placed = sorted(placed, key=lambda one: one[:2])
        self._starts = [start for start, _, _ in self._placed]

    def within(self, start: int, end: int) -> Iterator[T]:
        """Those that lie wholly within a range, in order."""
        for at in range(bisect_left(self._starts, start), bisect_right(self._starts, end)):
            if self._placed[at][1] <= end:
                yield self._placed[at][2]
