"""Places to be filled in that are empty: a line at the foot of the text beside it, or within a cell, and
nothing written on it.

Long ones are taken for rules and painted over before text is read, short ones are left over; both are written
again as underscores, as a file with text has them. A signature, or what a stamp covers, is ink: such a place
is not empty.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from ingest.layout.grid import Grid
from ingest.layout.page import Glyph
from ingest.ocr.detect import Region
from ingest.ocr.leftover import in_cell
from ingest.ocr.picture.pixels import Flags, Mask
from ingest.ocr.rules import Rule, Rules

_SHORTEST, _LONGEST, _REACH = 2.5, 16.0, 12.0
"""Of a letter: how long such a line is, and how far the text before it may end."""

_FOOT, _ABOVE, _NEAR, _SIGN = 0.35, 1.1, 0.25, 0.5
"""Of a letter: how far off the base line it may lie; how much room above it is looked at; where it touches
another rule; how far the sign between two of them reaches over it."""

_WRITTEN = 0.004
"""The share of that room that has ink, where something is written."""

_ON, _ROOM = 0.1, 0.6
"""Of a letter: how far above the line over a row, and below it, a line leaves no room to be written on."""

_DESCENT, _WIDTH, _LEAST, _SURE = 0.12, 0.5, 4, 0.9
_STROKES = frozenset("一—-－~")


def with_blanks(
    glyphs: list[Glyph],
    rules: Rules,
    pieces: list[Region],
    pixels: tuple[Mask, Flags | None],
    cells: tuple[list[Grid], float],
    em: float,
) -> tuple[list[Glyph], list[Region]]:
    """The glyphs (in pixels) with underscores for the empty lines among the rules and the pieces of ink that
    were not read, and the pieces that are none; what was read of the ends of such a line goes.

    `pixels`: the ink, and where a stamp was; `cells`: grids in points, and how many points a pixel is; `em`:
    the usual size of letters."""
    made: list[Glyph] = []
    ink, _ = pixels
    left = list(pieces)
    drawn: list[tuple[Rule, Region | None]] = [(rule, None) for rule in rules.horizontal]
    drawn += [(line, piece) for piece in pieces for line in _lines(piece, ink, em)]
    for rule, piece in sorted(drawn, key=lambda one: one[0].start):
        if _touches(rule, rules, _NEAR * em) or _is_edge(rule, *cells, em):
            continue
        inside = piece is not None and in_cell(piece, *cells)
        lead = _lead(rule, [*glyphs, *made]) or (_letter(rule, em) if inside else None)
        if lead is None or not _fits(rule, lead):
            continue
        if _is_empty(rule, lead, *pixels):
            glyphs = [glyph for glyph in glyphs if not _is_end(glyph, rule)]
            made += _underscores(rule, lead)
            left = [one for one in left if one is not piece]
    return glyphs + made, left


def _lines(piece: Region, ink: Mask, em: float) -> Iterator[Rule]:
    """The line in a piece of ink, which may have a comma or slash at its end."""
    part = ink[piece.top : piece.bottom, piece.left : piece.right]
    filled = np.count_nonzero(part, axis=1)
    at = int(np.argmax(filled))
    if filled[at] < _SHORTEST * em:
        return
    sides = np.flatnonzero(np.diff(np.concatenate(([0], part[at] != 0, [0])).astype(np.int8))).tolist()
    start, end = max(zip(sides[::2], sides[1::2], strict=True), key=lambda run: int(run[1] - run[0]))
    yield Rule(piece.top + at, piece.left + start, piece.left + end, 1.0)


def _lead(rule: Rule, glyphs: list[Glyph]) -> Glyph | None:
    """The nearest character before a line that stands at its height."""
    before = [
        glyph
        for glyph in glyphs
        if abs(glyph.base - rule.at) <= _FOOT * (glyph.bottom - glyph.top)
        and -_SIGN <= (rule.start - glyph.right) / (glyph.bottom - glyph.top) <= _REACH
        and glyph.text not in _STROKES
    ]
    return max(before, key=lambda glyph: glyph.right, default=None)


def _letter(rule: Rule, em: float) -> Glyph:
    """A letter that would stand on a line."""
    top = rule.at - (1 - _DESCENT) * em
    return Glyph("_", rule.start, top, rule.start, top + em, rule.at)


def _fits(rule: Rule, lead: Glyph) -> bool:
    return _SHORTEST <= rule.length / (lead.bottom - lead.top) <= _LONGEST


def _touches(rule: Rule, rules: Rules, near: float) -> bool:
    """Whether a line meets an upright one: the side of a cell."""
    return any(
        min(abs(side.at - rule.start), abs(side.at - rule.end)) <= near
        and side.start - near <= rule.at <= side.end + near
        for side in rules.vertical
    )


def _is_edge(rule: Rule, grids: list[Grid], scale: float, em: float) -> bool:
    """Whether a line within a table is a piece of a row's upper line, or the end of the shading there: no
    letter has room above it."""
    return any(
        grid.xs[0] / scale - em <= rule.start
        and rule.end <= grid.xs[-1] / scale + em
        and any(-_ON * em <= rule.at - y / scale <= _ROOM * em for y in grid.ys)
        for grid in grids
    )


def _is_empty(rule: Rule, lead: Glyph, ink: Mask, stamp: Flags | None) -> bool:
    em = lead.bottom - lead.top
    rows = slice(max(int(rule.at - _ABOVE * em), 0), max(int(rule.at - 0.1 * em), 0))
    columns = slice(int(rule.start + _SIGN * em), int(rule.end - _SIGN * em) + 1)
    part = ink[rows, columns]
    covered = stamp is not None and bool(stamp[rows, columns].any())
    return bool(part.size) and not covered and float(np.count_nonzero(part)) <= _WRITTEN * part.size


def _is_end(glyph: Glyph, rule: Rule) -> bool:
    """Whether a character is what painting over left of a line."""
    high = glyph.bottom - glyph.top
    within = rule.start - high <= glyph.left and glyph.right <= rule.end + high
    return glyph.text in _STROKES and within and glyph.top - high <= rule.at <= glyph.bottom + high


def _underscores(rule: Rule, lead: Glyph) -> list[Glyph]:
    count = max(round(rule.length / (_WIDTH * (lead.bottom - lead.top))), _LEAST)
    sides = np.linspace(rule.start, rule.end, count + 1).tolist()
    return [
        Glyph("_", left, lead.top, right, lead.bottom, lead.base, None, _SURE)
        for left, right in pairwise(sides)
    ]
