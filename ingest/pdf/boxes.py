"""Check boxes that are drawn: a small square that stands alone, ticked when something is drawn within
it.

Writers draw the boxes of form controls and of symbol fonts in this way. A square that touches another one
is a cell of a table; one with text in it is a frame.
"""

from __future__ import annotations

from typing import NamedTuple

from ingest.layout.page import Glyph
from schemas.document import Box

SMALLEST, LARGEST = 5.0, 20.0
_TICKS = frozenset("√✓✔×✗✘xXvV■●•")
_APART = 0.9
_MOST = 3000


class Shape(NamedTuple):
    """A small drawn thing: its box, whether it is a closed rectangle, whether it is filled with colour
    or white."""

    box: Box
    rectangle: bool
    dark: bool
    white: bool


def find_boxes(shapes: list[Shape]) -> list[tuple[Box, bool]]:
    """The squares among small shapes that stand alone: box, and whether something is drawn within."""
    squares = [shape for shape in shapes[:_MOST] if shape.rectangle and _square(shape.box)]
    outer = [
        s for s in squares if not any(inside(other.box, s.box) for other in squares if other.box != s.box)
    ]
    boxes = list(dict.fromkeys(shape.box for shape in outer))
    alone = [box for box in boxes if not any(other != box and _touch(box, other) for other in boxes)]
    made = []
    for box in alone:
        within = [s for s in shapes if not (s.rectangle and s.box == box) and inside(box, s.box)]
        blank = all(s.white for s in within if s.rectangle)
        drawn = any(not s.rectangle for s in within)
        filled = any(s.dark for s in shapes if s.box == box) and not any(s.white for s in within)
        made.append((box, drawn or filled or not blank))
    return made


def _square(box: Box) -> bool:
    wide, high = box[2] - box[0], box[3] - box[1]
    return SMALLEST <= wide <= LARGEST and abs(wide - high) <= 0.15 * max(wide, high)


def inside(outer: Box, inner: Box) -> bool:
    """Whether a box lies in another, or hardly reaches over it."""
    slack = 0.1 * (outer[2] - outer[0])
    return (
        outer[0] - slack <= inner[0]
        and outer[1] - slack <= inner[1]
        and inner[2] <= outer[2] + slack
        and inner[3] <= outer[3] + slack
    )


def _touch(first: Box, second: Box) -> bool:
    return (
        first[0] - _APART < second[2]
        and second[0] - _APART < first[2]
        and first[1] - _APART < second[3]
        and second[1] - _APART < first[3]
    )


def with_boxes(glyphs: list[Glyph], boxes: list[tuple[Box, bool]]) -> list[Glyph]:
    """The glyphs with the boxes as marks; a tick written into a box is part of it, other text makes it a
    frame."""
    made: list[Glyph] = []
    gone: set[int] = set()
    for (left, top, right, bottom), ticked in boxes:
        within = [
            (at, g)
            for at, g in enumerate(glyphs)
            if left <= (g[1] + g[3]) / 2 <= right
            and top <= (g[2] + g[4]) / 2 <= bottom
            and not g[0].isspace()
        ]
        if any(g[0] not in _TICKS for _, g in within):
            continue
        gone.update(at for at, _ in within)
        base = _base(glyphs, top, bottom)
        if ticked or within:
            made.append(Glyph("☒", left, top, right, bottom, base, "ticked"))
        else:
            made.append(Glyph("☐", left, top, right, bottom, base, "empty"))
    return [glyph for at, glyph in enumerate(glyphs) if at not in gone] + made


def _base(glyphs: list[Glyph], top: float, bottom: float) -> float:
    """The base line of the text beside a box, else a little above its lower side."""
    beside = [g[5] for g in glyphs if top < (g[2] + g[4]) / 2 < bottom and top < g[5] < bottom + 4]
    return sorted(beside)[len(beside) // 2] if beside else bottom - 0.2 * (bottom - top)
