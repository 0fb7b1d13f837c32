"""Full stops that were read as a nought: a small ring at the foot of a line, `3。` for `30`."""

from __future__ import annotations

import numpy as np

from ingest.layout.page import Glyph
from ingest.ocr.picture.pixels import Mask

_STOP = "。"
_RINGS = frozenset("0oO°")
_HIGH, _FOOT = 0.42, 0.55
"""Of a character's height: how high a stop is at most; how far down it begins at least."""


def with_stops(glyphs: list[Glyph], ink: Mask) -> list[Glyph]:
    """The glyphs (in pixels) with what may be a stop, and is as small and as low as one, read as one."""
    return [
        glyph._replace(text=_STOP, others="")
        if glyph.text in _RINGS and _STOP in glyph.others and _is_low(glyph, ink)
        else glyph
        for glyph in glyphs
    ]


def _is_low(glyph: Glyph, ink: Mask) -> bool:
    part = ink[int(glyph.top) : int(glyph.bottom) + 1, int(glyph.left) : int(glyph.right) + 1]
    rows = np.flatnonzero(part.any(axis=1))
    if not len(rows):
        return False
    high = glyph.bottom - glyph.top
    return bool(rows[-1] + 1 - rows[0] <= _HIGH * high and rows[0] >= _FOOT * high)
