"""Leader dots of a table of contents: rows of small dots at even distances that end at a page number.

They are taken out before text is looked for, since they hide the number, and are written again as full
stops, as a PDF has them, where a number was read behind them.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import NamedTuple

import cv2
import numpy as np

from ingest.layout.page import Glyph
from ingest.ocr.picture.pixels import Grey, Mask

_DOT, _PITCH, _LEVEL = 0.045, 0.15, 0.012
"""Inches: the largest dot, the widest distance between two, how far off their line they lie."""

_LEAST = 13
"""Dots: more than two dashes of ellipsis (…… is six)."""

_EVEN, _OFF = 0.8, 0.3
"""The share of distances that are even, and by how much of the usual one an even one may be off."""

_BEHIND, _SURE = 1.5, 0.98
"""How far behind the dots (in ems) the number begins."""


class Leader(NamedTuple):
    """A row of dots: left, top, right and bottom of each, in pixels."""

    dots: tuple[tuple[int, int, int, int], ...]


def find_leaders(ink: Mask, dpi: float) -> list[Leader]:
    """The rows of leader dots in the ink of a level page."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    most = _DOT * dpi
    small = (stats[:, cv2.CC_STAT_WIDTH] <= most) & (stats[:, cv2.CC_STAT_HEIGHT] <= most)
    dots = [(x, y, x + wide, y + high) for x, y, wide, high, _ in stats[small].tolist()]
    return [Leader(tuple(row)) for row in _rows(sorted(dots), dpi) if _even(row)]


def _rows(dots: list[tuple[int, int, int, int]], dpi: float) -> list[list[tuple[int, int, int, int]]]:
    """Dots (sorted from left to right) that follow one another on one line."""
    near = max(round(_LEVEL * dpi), 1)
    rows: list[list[tuple[int, int, int, int]]] = []
    open_at: dict[int, int] = {}
    for dot in dots:
        level = (dot[1] + dot[3]) // 2
        for place in (at for off in range(near + 1) for at in (level - off, level + off)):
            row = open_at.get(place)
            if row is not None and 0 < dot[0] - rows[row][-1][0] <= _PITCH * dpi:
                rows[row].append(dot)
                del open_at[place]
                open_at[level] = row
                break
        else:
            open_at[level] = len(rows)
            rows.append([dot])
    return [row for row in rows if len(row) >= _LEAST]


def _even(row: list[tuple[int, int, int, int]]) -> bool:
    steps = [after[0] + after[2] - before[0] - before[2] for before, after in pairwise(row)]
    usual = median(steps)
    even = sum(abs(step - usual) <= _OFF * usual for step in steps)
    return even >= _EVEN * len(steps)


def without_leaders(grey: Grey, leaders: list[Leader]) -> Grey:
    """The picture with leader dots painted over with the paper around them."""
    made = grey.copy()
    for leader in leaders:
        for left, top, right, bottom in leader.dots:
            place = slice(max(top - 2, 0), bottom + 2), slice(max(left - 2, 0), right + 2)
            made[place] = np.percentile(grey[place], 90)
    return made


def dots_of(leaders: list[Leader], glyphs: list[Glyph], em: float) -> list[Glyph]:
    """The full stops of the leaders that end at a digit among glyphs (in pixels)."""
    digits = [glyph for glyph in glyphs if glyph.text.isdigit()] if leaders else []
    made: list[Glyph] = []
    for leader in leaders:
        end, base = leader.dots[-1][2], float(median(dot[3] for dot in leader.dots))
        number = [
            glyph
            for glyph in digits
            if end - 2 <= (glyph.left + glyph.right) / 2 <= end + _BEHIND * em
            and glyph.top < base - 0.1 * em < glyph.bottom
        ]
        if number:
            top, base = number[0].top, number[0].base
            bottom = number[0].bottom
            made += [
                Glyph(".", float(dot[0]), top, float(dot[2]), bottom, base, None, _SURE)
                for dot in leader.dots
            ]
    return made
