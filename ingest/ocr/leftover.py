"""Ink that no line covers: check boxes before a line, and single characters in cells that the detector
missed."""

from __future__ import annotations

import cv2
import numpy as np

from ingest.layout.grid import Grid
from ingest.layout.page import Glyph
from ingest.ocr.detect import Region
from ingest.ocr.engine import Engine
from ingest.ocr.lines import Line, read_lines
from ingest.ocr.marks.boxes import box_at
from ingest.ocr.marks.glyphs import DESCENDERS, glyphs_of
from ingest.ocr.marks.lone import by_shape
from ingest.ocr.marks.marks import marked, settled
from ingest.ocr.picture.pixels import Grey, Mask

_LETTER = 0.035
_LARGEST = 0.5
_MOST = 400
IN_CELLS, ELSEWHERE = 0.35, 0.8
"""What confidence a piece must be read with: a cell has writing in it, elsewhere it may be a logo or a
signature."""

_DESCENT = 0.25
"""How far a Latin letter may reach below its box in a line of ideographs, of its height."""

_FEW = 40
_FLAT, _SHORTEST, _LONGEST, _MIDDLE = 0.2, 0.4, 2.2, 0.2
"""Of the usual letter: how high a dash is at most, how long; how far from the middle of a line it stands."""


def uncovered(ink: Mask, glyphs: list[Glyph], dpi: float) -> list[Region]:
    """Pieces of ink about as large as a letter that lie under no glyph, those side by side put together."""
    free = ink.copy()
    for glyph in glyphs:
        below = _DESCENT * (glyph.bottom - glyph.top) if glyph.text in DESCENDERS else 0.0
        free[
            max(int(glyph.top) - 2, 0) : int(glyph.bottom + below) + 3,
            max(int(glyph.left) - 2, 0) : int(glyph.right) + 3,
        ] = 0
    near = cv2.dilate(free, np.ones((3, max(int(0.04 * dpi), 3)), np.uint8))
    contours, _ = cv2.findContours(near, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for left, top, wide, high in map(cv2.boundingRect, contours[: 50 * _MOST]):
        if max(wide, high) < _LETTER * dpi or max(wide, high) > 6 * _LARGEST * dpi or high > _LARGEST * dpi:
            continue
        part = free[top : top + high, left : left + wide]
        columns, rows = np.flatnonzero(part.any(axis=0)), np.flatnonzero(part.any(axis=1))
        if not len(columns) or max(columns[-1] - columns[0], rows[-1] - rows[0]) < _LETTER * dpi:
            continue
        a, b = left + int(columns[0]), top + int(rows[0])
        c, d = left + int(columns[-1]) + 1, top + int(rows[-1]) + 1
        found.append(Region(a, b, c, d, 0.0, (a, b, c, d)))
    return found if len(found) <= _MOST else []


def boxes_among(regions: list[Region], grey: Grey) -> tuple[list[Glyph], list[Region]]:
    """Check boxes among pieces of ink as glyphs, and the pieces that are none."""
    glyphs, rest = [], []
    for region in regions:
        box = box_at(grey, *region[:4])
        if box is None or not box.sure:
            rest.append(region)
            continue
        high = region.bottom - region.top
        left, top, right, bottom = map(float, region[:4])
        glyphs.append(marked(Glyph("□", left, top, right, bottom, bottom - 0.08 * high), box))
    return glyphs, rest


def read_pieces(
    regions: list[Region], level: tuple[Grey, Mask], em: float, engine: Engine, least: float
) -> list[Glyph]:
    """What pieces of ink say, read with the room of a line (`level`: the picture and its ink), as far
    as it is read with a confidence of `least`."""
    grey, ink = level
    inside = [_grown(region, em, grey) for region in regions]
    lines = read_lines([grey[r.top : r.bottom, r.left : r.right] for r in inside], engine)
    glyphs: list[Glyph] = []
    for region, line in zip(inside, lines, strict=True):
        line = by_shape(line, ink[region.top : region.bottom, region.left : region.right], em)
        if line and _mean(line) >= least:
            glyphs += glyphs_of(line, region, ink)
    return settled(glyphs, grey)


def in_cell(region: Region, grids: list[Grid], scale: float) -> bool:
    """Whether a piece of ink stands in a cell of grids in points (`scale` of them a pixel)."""
    x, y = (region.left + region.right) / 2 * scale, (region.top + region.bottom) / 2 * scale
    return any(grid.cell_at(x, y) is not None for grid in grids)


def few(regions: list[Region], em: float, glyphs: list[Glyph]) -> list[Region]:
    """Pieces outside of cells that may be written: as high as a letter, or dashes, and not many."""
    likely = [r for r in regions if 0.4 * em <= r.height <= 1.5 * em and r.width <= 4 * em]
    flat = [r for r in regions if r.height <= _FLAT * em and _SHORTEST * em <= r.width <= _LONGEST * em]
    dashes = [region for region in flat if _is_level(region, glyphs)]
    return [*(likely if len(likely) <= _FEW else []), *(dashes if len(dashes) <= _FEW else [])]


def _is_level(region: Region, glyphs: list[Glyph]) -> bool:
    """Whether a flat piece stands at half the height of a line of text, as the dash in an empty place does; a
    line under a place to be filled in stands at the foot."""
    middle = (region.top + region.bottom) / 2
    return any(
        abs((glyph.top + glyph.bottom) / 2 - middle) <= _MIDDLE * (glyph.bottom - glyph.top)
        for glyph in glyphs
    )


def _grown(region: Region, em: float, grey: Grey) -> Region:
    """A piece of ink with the room that a line of text has around it."""
    middle, half = (region.top + region.bottom) / 2, max(0.7 * em, (region.bottom - region.top) / 2 + 3)
    side = 0.3 * em
    return region._replace(
        left=max(int(region.left - side), 0),
        right=min(int(region.right + side) + 1, grey.shape[1]),
        top=max(int(middle - half), 0),
        bottom=min(int(middle + half) + 1, grey.shape[0]),
    )


def _mean(line: Line) -> float:
    return sum(character.confidence for character in line) / len(line)
