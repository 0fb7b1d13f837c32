"""Characters that recognition doubts, settled by the rest of the document.

A rare character (莳, of a name) is read as itself on one page and as one like it (蔚) on another, each time
with a doubt. Of what a doubtful ideograph may be, that is taken which the document has most beside the same
neighbours. What was read without doubt stays, whatever else is written.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise

from ingest.drafts import Draft, Segment
from ingest.layout.page import Glyph, Page

_Place = tuple[int, bytes]
_Pair = tuple[str, str]


class Doubted:
    """The doubtful ideographs of recognised pages, by where they stand."""

    def __init__(self) -> None:
        self._glyphs: dict[_Place, Glyph] = {}
        self._pages: set[int] = set()

    def note(self, page: Page) -> None:
        """Notes those of a page."""
        for ink in page.glyphs:
            if isinstance(ink, Glyph) and ink.others and _is_ideograph(ink.text):
                self._glyphs[_place(page.number, ink.left, ink.top)] = ink
                self._pages.add(page.number)

    def settle(self, drafts: Iterable[Draft]) -> None:
        """Puts each right in the blocks (in place), where the rest of them tells which it is."""
        if not self._glyphs:
            return
        segments = [one for draft in drafts for one in _segments(draft)]
        found = [(one, at, glyph) for one in segments for at, glyph in self._within(one)]
        stated = dict.fromkeys((pair for place in found for pair in _asked(*place)), 0)
        for one in segments:
            for pair in pairwise(_bare(one.text)):
                if pair in stated:
                    stated[pair] += 1
        changes = [(one, at, _likeliest(one, at, glyph, stated)) for one, at, glyph in found]
        for one, at, text in changes:
            one.text = one.text[:at] + text + one.text[at + 1 :]

    def _within(self, segment: Segment) -> Iterator[tuple[int, Glyph]]:
        """The doubtful characters of a segment, and their offsets."""
        if segment.page not in self._pages or segment.places is None:
            return
        for at, (left, top, _, _) in enumerate(segment.boxes()):
            glyph = self._glyphs.get(_place(segment.page, left, top))
            if glyph is not None and segment.text[at] == glyph.text:
                yield at, glyph


def _segments(draft: Draft) -> Iterator[Segment]:
    yield from draft.segments
    for cell in draft.cells:
        yield from cell.segments


def _place(page: int, left: float, top: float) -> _Place:
    """A place as segments keep it, in single precision."""
    return page, array("f", (left, top)).tobytes()


def _is_ideograph(text: str) -> bool:
    return "\u3400" <= text <= "\u9fff"


def _bare(text: str) -> str:
    return "".join(text.split())


def _likeliest(segment: Segment, at: int, glyph: Glyph, stated: dict[_Pair, int]) -> str:
    """What a doubtful character is: itself, unless another one that it may be stands more often beside one of
    its neighbours."""
    counts = {text: sum(stated[pair] for pair in _pairs(segment, at, text)) for text in _readings(glyph)}
    return max(counts, key=counts.__getitem__)


def _readings(glyph: Glyph) -> list[str]:
    return [glyph.text, *filter(_is_ideograph, glyph.others)]


def _asked(segment: Segment, at: int, glyph: Glyph) -> Iterator[_Pair]:
    for text in _readings(glyph):
        yield from _pairs(segment, at, text)


def _pairs(segment: Segment, at: int, text: str) -> Iterator[_Pair]:
    """A reading with the ideograph before it, and with the one after it."""
    before, after = _bare(segment.text[:at])[-1:], _bare(segment.text[at + 1 :])[:1]
    if before and _is_ideograph(before):
        yield before, text
    if after and _is_ideograph(after):
        yield text, after
