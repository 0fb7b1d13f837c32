"""Check boxes in pixels: a square frame or a filled square at a place, and what is inside it."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np

from ingest.ocr.picture.pixels import Flags, Grey
from schemas.document import MarkState

_AROUND = 0.35
_DARK = 0.3
"""From the paper's grey towards the darkest near by: what counts as drawn. A thin frame is paler than
its tick."""

_LEAST_CONTRAST = 40
_SMALLEST = 9
_LEAST = 0.45
"""Of the place looked at: a box is not the hole of a letter."""

_SQUARE = 1.3
_SIDE, _SURE_SIDE = 0.8, 0.93
_SOLID, _CORE = 0.85, 0.35
"""The share of a filled square that is ink; and of a piece of ink, what is broader than a stroke."""

_EMPTY, _TICKED = 0.04, 0.09
"""The share of ink inside: up to the first a box is empty, from the second on it is ticked."""

_SPAN = 0.6
"""How much of the room inside a thin stroke takes, both ways, to be a tick."""

_BAR, _BESIDE_BAR = 0.8, 0.06
"""The share of a row inside that is ink in the middle stroke of 日; of the rows beside it, at most."""


class CheckBox(NamedTuple):
    """A box in pixels (right and bottom exclusive), its state as the pixels tell it, and whether
    nothing but a check box looks like this (closed sides, square, nothing sticking out but a tick)."""

    left: int
    top: int
    right: int
    bottom: int
    state: MarkState
    sure: bool


def box_at(grey: Grey, left: float, top: float, right: float, bottom: float) -> CheckBox | None:
    """The check box that stands at a place of a grey picture (about where a character was read), or
    None."""
    more = _AROUND * max(right - left, bottom - top)
    x, y = max(int(left - more), 0), max(int(top - more), 0)
    part = grey[y : int(bottom + more) + 1, x : int(right + more) + 1]
    if min(part.shape) < _SMALLEST:
        return None
    paper, dark = float(np.percentile(part, 85)), float(np.percentile(part, 1))
    if paper - dark < _LEAST_CONTRAST:
        return None
    drawn = (part < paper - _DARK * (paper - dark)).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(drawn, connectivity=8)
    middle = (left + right) / 2 - x, (top + bottom) / 2 - y
    for label in np.argsort(-stats[1:count, cv2.CC_STAT_AREA]).tolist():
        a, b, wide, high, _ = stats[label + 1].tolist()
        if not (a <= middle[0] <= a + wide and b <= middle[1] <= b + high):
            continue
        piece = slice(b, b + high), slice(a, a + wide)
        found = shape_of(labels[piece] == label + 1, drawn[piece] > 0)
        if found is not None and found.right - found.left >= _LEAST * max(right - left, bottom - top):
            return _moved(found, x + a, y + b)
    return None


def _moved(box: CheckBox, x: int, y: int) -> CheckBox:
    return box._replace(left=box.left + x, top=box.top + y, right=box.right + x, bottom=box.bottom + y)


def shape_of(part: Flags, every: Flags) -> CheckBox | None:
    """The check box that a connected piece of ink is, in its own pixels, or None; `every` has all ink
    there (a tick need not touch its box)."""
    high, wide = part.shape
    if min(high, wide) < _SMALLEST:
        return None
    if max(high, wide) <= _SQUARE * min(high, wide):
        fill = float(np.count_nonzero(part)) / part.size
        if fill >= 0.92:
            return CheckBox(0, 0, wide, high, "ticked", True)
    return _solid(part) or _frame(part, every)


def _solid(part: Flags) -> CheckBox | None:
    """A filled square, whatever thin strokes and specks hang on it."""
    core = max(round(_CORE * min(part.shape)), _SMALLEST // 2)
    body = cv2.morphologyEx(part.astype(np.uint8), cv2.MORPH_OPEN, np.ones((core, core), np.uint8))
    left, top, wide, high = cv2.boundingRect(body)
    if min(wide, high) < _SMALLEST or max(wide, high) > _SQUARE * min(wide, high):
        return None
    fill = float(body[top : top + high, left : left + wide].mean())
    return CheckBox(left, top, left + wide, top + high, "ticked", fill >= 0.9) if fill >= _SOLID else None


def _frame(part: Flags, every: Flags) -> CheckBox | None:
    """A square frame: two rows and two columns of ink that close a square; a tick may stick out of it."""
    rows, columns = _lines(part), _lines(part.T)
    if len(rows) < 2 or len(columns) < 2:
        return None
    top, bottom, left, right = rows[0][0], rows[-1][1], columns[0][0], columns[-1][1]
    wide, high = right - left, bottom - top
    if min(wide, high) < _SMALLEST or max(wide, high) > _SQUARE * min(wide, high):
        return None
    inner = part[top:bottom, left:right]
    band = max(round(0.1 * min(wide, high)), 2)
    cover = min(
        float(side.mean())
        for side in (
            inner[:band].any(axis=0),
            inner[-band:].any(axis=0),
            inner[:, :band].any(axis=1),
            inner[:, -band:].any(axis=1),
        )
    )
    if cover < _SIDE:
        return None
    thick = max(rows[0][1] - rows[0][0], rows[-1][1] - rows[-1][0], columns[0][1] - columns[0][0], 1)
    edge = min(max(band, thick) + 1, min(wide, high) // 3)
    inside = every[top:bottom, left:right][edge:-edge, edge:-edge]
    if is_barred(inside):
        return None
    fill = float(inside.mean())
    edges = part[max(top - 1, 0) : bottom + 1, max(left - 1, 0) : right + 1]
    outside = np.count_nonzero(part) - np.count_nonzero(edges)
    ticked = fill >= _TICKED or (fill > _EMPTY and spanned(inside))
    state: MarkState = "ticked" if ticked else "empty" if fill <= _EMPTY else "unknown"
    sure = cover >= _SURE_SIDE and (outside == 0 or state == "ticked")
    return CheckBox(left, top, right, bottom, state, sure)


def spanned(inside: Flags) -> bool:
    """Whether a connected stroke goes through most of a box: the thin tick or cross of a large one."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(inside.astype(np.uint8), connectivity=8)
    spans = stats[1:, [cv2.CC_STAT_HEIGHT, cv2.CC_STAT_WIDTH]] >= _SPAN * np.array(inside.shape)
    return bool(spans.all(axis=1).any())


def is_barred(inside: Flags) -> bool:
    """Whether there is a level stroke from side to side within a frame, and nothing above and below: it is
    the character 日."""
    rows = inside.mean(axis=1)
    bar = np.flatnonzero(rows >= _BAR)
    if not len(bar) or bar[-1] - bar[0] >= len(rows) / 2:
        return False
    above, below = rows[: max(bar[0] - 1, 0)], rows[bar[-1] + 2 :]
    return min(len(above), len(below)) > 0 and max(above.mean(), below.mean()) <= _BESIDE_BAR


def _lines(part: Flags) -> list[tuple[int, int]]:
    """Bands of rows (start, end) with a run of ink as long as a frame's side."""
    least = max(int(0.55 * min(part.shape)), _SMALLEST - 2)
    runs = cv2.morphologyEx(part.astype(np.uint8), cv2.MORPH_OPEN, np.ones((1, least), np.uint8))
    long = np.concatenate(([False], runs.any(axis=1), [False]))
    edges = np.flatnonzero(np.diff(long))
    return [(int(edges[at]), int(edges[at + 1])) for at in range(0, len(edges), 2)]
