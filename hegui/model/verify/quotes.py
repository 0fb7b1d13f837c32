"""Where the words that a model quotes stand in a document: verbatim, but for white space and width.

Found by characters, not by words: what parts Chinese into words differs between programs.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Generic, TypeVar

from schemas.answers.claim import Quote
from schemas.document import Document
from schemas.leaf import Leaf
from schemas.mentions import Mentions
from schemas.slotted import slotted
from schemas.text import RADICALS

T = TypeVar("T")
Place = tuple[int, int]

NEAR = 3
"""So many lines away from the one told a quote may stand."""

LONG = 6
"""So many characters must a quote have that is found anywhere else, where it must stand alone."""

_CUT = 2 * LONG
"""A quote of so many characters may end within a number or word: all of it is then quoted."""

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
        self._folded = [_Folded(document.text)]
        if (
            len(mentions.surroundings.text) == len(document.text)
            and mentions.surroundings.text != document.text
        ):
            self._folded.append(_Folded(mentions.surroundings.text))
        if document.marks:
            raw = {mark.offset: mark.raw for mark in document.marks}
            self._folded.append(_Folded(document.text, raw))
        self._lines: dict[int, tuple[int, int]] = {}
        for line in document.lines:
            start, end = self._lines.get(line.number, (line.start, line.end))
            self._lines[line.number] = min(start, line.start), max(end, line.end)

    def all_of(self, quotes: Iterable[Quote]) -> list[Quoted] | None:
        """Where the quotes of a claim stand, the same words twice at two places where there are; null where
        one of them does not."""
        found: dict[int, Quoted] = {}
        wanted = [*quotes]
        for at in sorted(range(len(wanted)), key=lambda at: -len(wanted[at].text)):
            taken = [(stated.start, stated.end) for stated in found.values()]
            one = self.find(wanted[at], taken) or self.find(wanted[at])
            if one is None:
                return None
            found[at] = one
        return [found[at] for at in range(len(wanted))]

    def find(self, quote: Quote, but: Collection[Place] = ()) -> Quoted | None:
        """Where a quote stands at its line or near it, else where it stands alone; null where it does not,
        or only within some ranges (`but`)."""
        wanted = _Folded(quote.text[:_LONGEST]).text
        if not wanted or len(quote.text) > _LONGEST:
            return None
        for folded in self._folded:
            place = self._near(folded, wanted, quote.line, but) or _alone(folded, wanted)
            if place is not None and not _is_within(place, but):
                start, end = place
                text = folded.written[start:end]
                leaf: Leaf[str] = self._mentions.leaf(" ".join(text.split()), start, end)
                return Quoted(text, start, end, leaf)
        return None

    def _near(self, folded: _Folded, wanted: str, line: int, but: Collection[Place]) -> Place | None:
        """The first place on the line, or in the paragraph that goes on from it; else on the nearest line."""
        for away in range(NEAR + 1):
            for number in (line,) if not away else (line - away, line + away):
                if number not in self._lines:
                    continue
                low, high = self._lines[number]
                if not away:
                    over = folded.written.find("\n", low)
                    high = max(high, over) if over >= 0 else len(folded.written)
                places = folded.places(wanted, low, high)
                place = next((one for one in places if not _is_within(one, but)), None)
                if place is not None:
                    return place
        return None


def _is_within(place: Place, ranges: Iterable[Place]) -> bool:
    return any(low <= place[0] and place[1] <= high for low, high in ranges)


def _alone(folded: _Folded, wanted: str) -> Place | None:
    """The only place in a text, for what is long enough."""
    places = [*islice(folded.places(wanted, 0, len(folded.written)), 2)] if len(wanted) >= LONG else []
    return places[0] if len(places) == 1 else None


class _Folded:
    """A text without white space, in one width, and where each of its characters stands; `raw` has what the
    file has at some of them (the signs of check marks)."""

    def __init__(self, written: str, raw: Mapping[int, str] | None = None) -> None:
        self.written = written
        self.offsets = array("I")
        parts: list[str] = []
        signs = raw or {}
        for at, char in enumerate(written):
            folded = "".join(map(_fold, signs[at])) if at in signs else _fold(char)
            if folded:
                parts.append(folded)
                self.offsets.extend([at] * len(folded))
        self.text = "".join(parts)

    def places(self, wanted: str, low: int, high: int) -> Iterator[Place]:
        """The ranges that are the same as what is wanted and meet a range of the written text, in order; one
        that begins or ends within a number or word is none, or is all of it where much is wanted."""
        more = len(wanted) - 1
        first, last = bisect_left(self.offsets, low) - more, bisect_left(self.offsets, high) + more
        at = self.text.find(wanted, max(first, 0), last)
        while at >= 0:
            start, end = self.offsets[at], self.offsets[at + more] + 1
            whole = self.whole(start, end)
            if whole == (start, end) or len(wanted) >= _CUT:
                yield whole
            at = self.text.find(wanted, at + 1, last)

    def whole(self, start: int, end: int) -> tuple[int, int]:
        """A range with the rest of the numbers or words in Latin letters that it begins and ends in."""
        text = self.written
        while _joins(text[max(start - 1, 0) : start], text[start]):
            start -= 1
        while _joins(text[end - 1], text[end : end + 1]):
            end += 1
        return start, end


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
