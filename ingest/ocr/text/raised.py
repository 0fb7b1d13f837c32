"""Superscript figures among the characters of a recognised line: digits whose ink ends well above the base
line (references to footnotes, powers). A PDF tells them by their base line, a picture by their ink.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import cv2
import numpy as np

from ingest.layout.page import Glyph
from ingest.ocr.picture.pixels import Grey

_FOOT, _HEAD = 0.24, 0.45
"""Of the em above the base line: how far up the foot of a raised figure is at least, and its head."""

_LEAST, _MOST, _FULL = 0.22, 0.6, 0.62
"""Of the em: how high a raised figure is, and how high one on the base line is at least."""

_NEAR, _WIDEST = 0.35, 0.6
"""Of the em: how far from where a digit was read its ink lies, and how wide it is."""

_HIGH, _LOW = 1.1, 0.2
"""Of the em: from where above the base line to where below it a line is looked at."""

_LEAST_CONTRAST = 40
_DARK = 0.3
"""From the paper's grey towards the darkest: figures stand apart from letters, and hang together."""

_SPECK = 3
_DIGIT = 0.74
_DIGITS = frozenset("0123456789")


class _Piece(NamedTuple):
    """A connected piece of ink: its middle, top and bottom in pixels, and whether it stands high."""

    middle: float
    top: int
    bottom: int
    high: bool


def with_raised(glyphs: list[Glyph], grey: Grey) -> list[Glyph]:
    """The glyphs of a line (in pixels of the grey picture) with those of raised digits where their ink is:
    above the base line that they keep."""
    if len(glyphs) < 2:
        return glyphs
    made = list(glyphs)
    for start, end in _digits(glyphs):
        pieces = _pieces(glyphs[start:end], grey)
        if not any(piece.high for piece in pieces):
            continue
        own = [_nearest(glyph, pieces) for glyph in glyphs[start:end]]
        stated = [piece for piece in own if piece is not None]
        together = stated[0] if stated and all(piece.high for piece in stated) else None
        for at, piece in enumerate(own, start):
            piece = piece or together
            if piece is not None and piece.high:
                top = piece.bottom - (piece.bottom - piece.top) / _DIGIT
                made[at] = glyphs[at]._replace(top=top, bottom=float(piece.bottom))
    return made


def _nearest(glyph: Glyph, pieces: list[_Piece]) -> _Piece | None:
    """The piece of ink where a digit was read."""
    middle, em = (glyph.left + glyph.right) / 2, glyph.bottom - glyph.top
    nearest = min(pieces, key=lambda piece: abs(piece.middle - middle))
    return nearest if abs(nearest.middle - middle) <= _NEAR * em else None


def _digits(glyphs: Sequence[Glyph]) -> Iterator[tuple[int, int]]:
    """The runs of digits among glyphs."""
    start = 0
    for at in range(len(glyphs) + 1):
        if at < len(glyphs) and glyphs[at].text in _DIGITS:
            continue
        if start < at:
            yield start, at
        start = at + 1


def _pieces(run: Sequence[Glyph], grey: Grey) -> list[_Piece]:
    """The pieces of ink around a run of digits that are as high as a figure, raised or not."""
    base, em = run[0].base, run[0].bottom - run[0].top
    first, last = (
        (run[0].left + run[0].right) / 2 - _NEAR * em,
        (run[-1].left + run[-1].right) / 2 + _NEAR * em,
    )
    x, y = max(int(first - _WIDEST * em), 0), max(int(base - _HIGH * em), 0)
    strip = grey[y : int(base + _LOW * em) + 1, x : int(last + _WIDEST * em) + 1]
    if min(strip.shape) < _SPECK:
        return []
    dark, paper, _, _ = cv2.minMaxLoc(strip)
    if paper - dark < _LEAST_CONTRAST:
        return []
    drawn = (strip < paper - _DARK * (paper - dark)).astype(np.uint8)
    found = []
    for left, top, wide, high, _ in cv2.connectedComponentsWithStats(drawn, connectivity=8)[2][1:].tolist():
        middle, foot = x + left + wide / 2, y + top + high
        if not first <= middle <= last or wide > _WIDEST * em or high < _LEAST * em:
            continue
        raised = foot <= base - _FOOT * em and y + top <= base - _HEAD * em and high <= _MOST * em
        inner = slice(left + wide // 4, left + wide - wide // 4)
        raised = raised and not drawn[top + high : int(base) - y, inner].any()
        if raised or high >= _FULL * em:
            found.append(_Piece(middle, y + top, foot, raised))
    return found
