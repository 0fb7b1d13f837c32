"""A scan that carries the text of an earlier recognition: that text against what the page shows.

A page whose content is a picture is read from the picture; of a line that is read with little certainty there
the text layer counts, where that is not poorer still. How far the two agree goes with the page."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ingest.layout.page import Glyph, Ink, Page, apart
from ingest.pdf.text_or_picture.quality import is_garbage

_UNSURE = 0.8
"""The mean certainty of a line below which the text layer's reading of it may be the better one."""

_REACH = 2.0
"""Points around a line within which the layer's characters stand for it."""

_ALIKE = 0.5
"""A line of the layer that has less in common with a line is another, or a misplaced one."""


def agreement(layer: Sequence[Ink], page: Page) -> float:
    """The share of pairs of neighbouring characters that both readings of a page have (0 to 1), whatever
    their order on the page."""
    first, second = _pairs(_folded(layer)), _pairs(_folded(page.glyphs))
    longer = max(first.total(), second.total())
    return (first & second).total() / longer if longer else 1.0


def with_better_lines(page: Page, layer: Sequence[Glyph], confidence: float) -> None:
    """Puts the layer's characters in place of lines read with little certainty (in place); `confidence` is
    what the layer's are worth. Both are placed on the same upright page."""
    glyphs: list[Ink] = []
    for line in _lines(apart(page.glyphs)):
        there = list(_at(line, layer)) if _sure(line) < _UNSURE else []
        better = there and _common(line, there) >= _ALIKE and not is_garbage(_folded(there))
        glyphs += [one._replace(confidence=confidence) for one in there] if better else line
    page.glyphs = glyphs


def _lines(glyphs: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """The characters of a page by line, as recognition gives them: one base a line."""
    for _, line in groupby(glyphs, key=lambda glyph: glyph.base):
        yield list(line)


def _at(line: Sequence[Glyph], layer: Sequence[Glyph]) -> Iterator[Glyph]:
    left, right = min(one.left for one in line) - _REACH, max(one.right for one in line) + _REACH
    top, bottom = min(one.top for one in line) - _REACH, max(one.bottom for one in line) + _REACH
    for glyph in layer:
        x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
        if left <= x <= right and top <= y <= bottom:
            yield glyph


def _sure(line: Sequence[Glyph]) -> float:
    return sum(one.confidence for one in line) / len(line)


def _common(line: Sequence[Ink], other: Sequence[Ink]) -> float:
    first, second = Counter(_folded(line)), Counter(_folded(other))
    return (first & second).total() / max(first.total(), second.total(), 1)


def _folded(inks: Sequence[Ink]) -> str:
    """The letters, digits and ideographs alone."""
    text = unicodedata.normalize("NFKC", "".join(ink[0] for ink in inks))
    return "".join(filter(str.isalnum, text))


def _pairs(text: str) -> Counter[str]:
    return Counter(a + b for a, b in pairwise(text))
