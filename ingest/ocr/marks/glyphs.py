"""Characters of a recognised line to glyphs: boxes as a PDF's fonts give them, in pixels of the level
page."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Sequence

import numpy as np

from ingest.layout.page import Glyph
from ingest.ocr.detect import Region
from ingest.ocr.lines import Line
from ingest.ocr.picture.pixels import Mask

_FULL = 0.92
_TALL = 0.74
_SMALL = 0.52
_DESCENT = 0.12
"""Of the em: the ink of an ideograph, of a capital or digit, of a small letter; an ideograph's foot
below the base."""

_PITCH, _LOWER, _UPPER = 1.08, 0.5, 1.05
"""The height of a font's line over the distance of its ideographs; brackets and commas, and a neighbour that
touches, make the ink of a line higher than that, but not without bounds."""

_INK = 0.86
"""The ink of ideographs, of that height."""

_LEAST_RUN, _LEAST_PITCHES = 3, 4
_WIDEST = 0.6
DESCENDERS = frozenset("gjpqy,;()[]{}|")
_ASCENDERS = frozenset("bdfhkltij()[]{}|/\\%&#@$")


def glyphs_of(line: Line, region: Region, ink: Mask) -> list[Glyph]:
    """The glyphs of a line read in a box. `ink` is the page's, without rules."""
    if not line:
        return []
    part = ink[region.top : region.bottom, region.left : region.right]
    band = _band(part, region)
    em, base = _em(line, band, region, part)
    places = _territories([character.middle for character in line], region)
    made = []
    for character, (left, middle, right) in zip(line, places, strict=True):
        left, right = max(left, middle - _WIDEST * em), min(right, middle + _WIDEST * em)
        if not is_full(character.text):
            left, right = _inked(left, right, region, part)
        top = base - (1 - _DESCENT) * em
        sure = round(character.confidence, 4)
        made.append(
            Glyph(character.text, left, top, right, top + em, base, None, sure, others=character.others)
        )
    return made


def ink_height(region: Region, ink: Mask) -> int:
    """How high the ink of a line of text is, in pixels."""
    top, bottom = _band(ink[region.top : region.bottom, region.left : region.right], region)
    return bottom - top


def is_full(text: str) -> bool:
    """Whether a character takes a full em."""
    return unicodedata.east_asian_width(text[0]) in "WF" or text in "“”‘’…—·"


def _em(line: Line, band: tuple[int, int], region: Region, part: Mask) -> tuple[float, float]:
    """The size of a line's letters and the height of its base line, from its ink."""
    top, bottom = band
    high = float(bottom - top)
    texts = [character.text for character in line]
    if any(map(_is_ideograph, texts)):
        em = high / _FULL
        pitch = _PITCH * _pitch(line) * region.width
        if _LOWER * em <= pitch <= _UPPER * em:
            em = pitch
            bottom = _foot(part, band, round(_INK * em))
        return em, region.top + bottom - 0.08 * em
    below = any(text in DESCENDERS for text in texts)
    tall = any(text in _ASCENDERS or text.isupper() or text.isdigit() for text in texts)
    if not tall and not any(text.isalnum() for text in texts):
        em = float(region.height) * 0.7
        return em, region.top + (top + bottom) / 2 + 0.35 * em
    share = (_TALL if tall else _SMALL) + (0.2 if below else 0.0)
    em = high / share
    return em, region.top + bottom - (0.2 * em if below else 0.0)


def _foot(part: Mask, band: tuple[int, int], high: int) -> int:
    """The lower edge of the stretch of so many rows of a line that has most of its ink: commas and brackets
    reach lower, and what is left of a stamp."""
    top, bottom = band
    if bottom - top <= high:
        return bottom
    filled = np.concatenate(([0], np.cumsum(np.count_nonzero(part[top:bottom], axis=1))))
    return top + high + int(np.argmax(filled[high:] - filled[:-high]))


def _is_ideograph(text: str) -> bool:
    return unicodedata.east_asian_width(text[0]) == "W" and text.isalnum()


def _pitch(line: Line) -> float:
    """The distance of ideographs that follow one another, as a share of the line's width; 0 where they are
    few."""
    distance, count = 0.0, 0
    for full, run in itertools.groupby(line, lambda character: _is_ideograph(character.text)):
        middles = [character.middle for character in run] if full else []
        if len(middles) >= _LEAST_RUN:
            distance += middles[-1] - middles[0]
            count += len(middles) - 1
    return distance / count if count >= _LEAST_PITCHES else 0.0


def _band(part: Mask, region: Region) -> tuple[int, int]:
    """The rows of a line's ink: from its core up and down to the first free rows, where a neighbour may
    follow."""
    filled = np.count_nonzero(part, axis=1) > 0.004 * part.shape[1]
    rows = np.flatnonzero(filled)
    if not len(rows):
        return 0, part.shape[0]
    core = int(region.core[1]) - region.top, int(region.core[3]) - region.top
    top, bottom = max(core[0], int(rows[0]), 0), min(core[1], int(rows[-1]) + 1)
    if top >= bottom:
        return int(rows[0]), int(rows[-1]) + 1
    while top > 0 and filled[top - 1]:
        top -= 1
    while bottom < len(filled) and filled[bottom]:
        bottom += 1
    while top < bottom - 1 and not filled[top]:
        top += 1
    while bottom > top + 1 and not filled[bottom - 1]:
        bottom -= 1
    return top, bottom


def _territories(middles: Sequence[float], region: Region) -> list[tuple[float, float, float]]:
    """Left, middle and right of each character: half way to its neighbours."""
    xs = [region.left + middle * region.width for middle in middles]
    edges = [
        float(region.left),
        *((a + b) / 2 for a, b in itertools.pairwise(xs)),
        float(region.right),
    ]
    return [(edges[at], x, edges[at + 1]) for at, x in enumerate(xs)]


def _inked(left: float, right: float, region: Region, part: Mask) -> tuple[float, float]:
    first, last = max(int(left) - region.left, 0), max(int(right) - region.left, 1)
    columns = np.flatnonzero(part[:, first:last].any(axis=0))
    if not len(columns):
        return left, right
    return region.left + first + float(columns[0]), region.left + first + float(columns[-1]) + 1
