"""Check boxes written as a pair of brackets, `[ ]` or `[√]`: alone in a cell they are often read as letters,
but their ink is two upright strokes with arms towards one another.
"""

from __future__ import annotations

import cv2
import numpy as np

from ingest.layout.page import Glyph
from ingest.ocr.detect import Region
from ingest.ocr.lines import Line
from ingest.ocr.marks.boxes import CheckBox
from ingest.ocr.marks.marks import glyph_of
from ingest.ocr.picture.pixels import Flags, Grey
from schemas.document import EMPTY

_MOST_CHARACTERS = 4
_LIKE = frozenset(
    "[]［］【】(){}|!/\\1lIiUuJjLCcDEFTtVvYyrnIl口日回目匚凵コロ冂凹√✓丫Vvyⅴ七几儿」「∪ ˇ～~.,'-"
)
"""What brackets, and a tick between them, are read as."""

_EMPTY = frozenset({"[]", "［］"})

_DARK = 0.45
_LEAST_CONTRAST = 40
_SMALLEST = 10
_SLIM, _LEVEL = 0.55, 0.15
"""Of its height: how wide a bracket is at the most, and by how much two differ in height and place."""

_UPRIGHT, _STROKE, _ARM = 0.85, 0.3, 0.7
"""The share of its height that a bracket's stroke takes, of its width in which that lies, and of its width
that its arms take."""

_NEAREST, _FURTHEST = 0.1, 1.8
"""Of the height: how far apart two brackets stand."""

_TICK = 0.35
"""Of the height: how high what stands between them is, to be a tick."""

_Box = tuple[int, int, int, int]


def brackets_in(line: Line, region: Region, grey: Grey) -> list[Glyph]:
    """The one check box that a short line is, where its ink is a pair of brackets."""
    text = "".join(character.text for character in line)
    if not 0 < len(line) <= _MOST_CHARACTERS or not _LIKE.issuperset(text) or text.isdigit():
        return []
    part = grey[region.top : region.bottom, region.left : region.right]
    if min(part.shape) < _SMALLEST:
        return []
    paper, dark = float(np.percentile(part, 90)), float(np.percentile(part, 1))
    if paper - dark < _LEAST_CONTRAST:
        return []
    drawn = (part < paper - _DARK * (paper - dark)).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(drawn, connectivity=8)
    pieces = [
        ((x, y, x + wide, y + high), labels[y : y + high, x : x + wide] == at)
        for at, (x, y, wide, high, _) in enumerate(stats.tolist())
        if at and high >= _SMALLEST
    ]
    lefts = [box for box, ink in pieces if _is_bracket(ink)]
    rights = [box for box, ink in pieces if _is_bracket(ink[:, ::-1])]
    pairs = [(first, second) for first in lefts for second in rights if _are_pair(first, second)]
    if len(pairs) != 1:
        return []
    (left, top, inner, bottom), (end, _, right, _) = pairs[0]
    others = [box for box, _ in pieces if not inner - 2 <= box[0] <= box[2] <= end + 2]
    if len(others) > 2:
        return []
    between = [box for box, _ in pieces if inner - 2 <= box[0] and box[2] <= end + 2]
    ticked = any(box[3] - box[1] >= _TICK * (bottom - top) for box in between)
    x, y = region.left, region.top
    return [
        glyph_of(CheckBox(x + left, y + top, x + right, y + bottom, "ticked" if ticked else "empty", True))
    ]


def closed_up(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs of a line with brackets that have nothing between them as the check boxes they are."""
    made: list[Glyph] = []
    for glyph in glyphs:
        before = made[-1] if made else None
        if before is not None and before.text + glyph.text in _EMPTY:
            sure = min(before.confidence, glyph.confidence)
            made[-1] = before._replace(text=EMPTY, right=glyph.right, confidence=sure)
        else:
            made.append(glyph)
    return made


def _is_bracket(ink: Flags) -> bool:
    """Whether a piece of ink is an opening bracket: a stroke at its left all the way, arms at top and foot,
    nothing else."""
    high, wide = ink.shape
    if wide > _SLIM * high or wide < 3:
        return False
    stroke = max(round(_STROKE * wide), 2)
    upright = ink[:, :stroke].any(axis=1).mean()
    band = max(high // 6, 2)
    arms = min(ink[:band].any(axis=0).mean(), ink[-band:].any(axis=0).mean())
    middle = ink[2 * band : -2 * band, -max(wide // 3, 1) :]
    return bool(upright >= _UPRIGHT and arms >= _ARM and not middle.any())


def _are_pair(first: _Box, second: _Box) -> bool:
    high = first[3] - first[1]
    level = max(abs(first[1] - second[1]), abs(first[3] - second[3])) <= max(_LEVEL * high, 2)
    return level and _NEAREST * high <= second[0] - first[2] <= _FURTHEST * high
