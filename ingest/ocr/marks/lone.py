"""A character that stands alone: strokes and round bullets without a neighbour are told by their shape, where
reading guesses."""

from __future__ import annotations

import cv2
import numpy as np

from ingest.ocr.lines import Character, Line
from ingest.ocr.picture.pixels import Flags, Mask

_STROKES = frozenset("1lI|/\\丿ノJ!i丨］]［[7fft")
_FLATS = frozenset("-－—–一_~～ー‐−―•·")
_ROUND = frozenset("OoQD0〇○◯●•·⚫.")
_SLANT = 0.18
_FLAT = 2.0
_SHORT = 0.7
_SURE = 0.9
_SMALLEST, _LARGEST, _LEVEL = 0.25, 1.1, 1.12
"""Of the usual letter: how large a bullet is; of its shorter side, its longer one."""

_DISC, _HOLE = 0.72, 0.3
"""The share of its bounds that a disc takes (a circle: 0.785); what a ring leaves free around its middle."""

_CORNER = 1.25
"""Of the radius: beyond it a disc has no ink."""

_ALL_AROUND = 36
"""Of some 37 sectors, in how many a ring has ink."""


def by_shape(line: Line, ink: Mask, em: float) -> Line:
    """A line of one character as its ink shows it: a slash, a dash, a bullet. `em` is the usual size of
    letters here."""
    if len(line) > 1 or (line and line[0].text not in _STROKES | _FLATS | _ROUND):
        return line
    ys, xs = np.nonzero(ink)
    if not len(xs):
        return line
    wide, high = int(xs.max() - xs.min()) + 1, int(ys.max() - ys.min()) + 1
    middle = line[0].middle if line else 0.5
    if line and line[0].text in _ROUND:
        bullet = _bullet(_largest(ink), em)
        return (Character(bullet, _SURE, middle),) if bullet and line[0].confidence < _SURE else line
    if wide >= _FLAT * high and high <= 0.3 * em and wide <= 2.2 * em:
        return (Character("-" if wide <= _SHORT * em else "—", _SURE, middle),)
    if high > 1.2 * wide and high >= 0.5 * em and _leaning(xs, ys, high):
        return (Character("/", _SURE, middle),)
    return line


def _largest(ink: Mask) -> Flags:
    """The largest piece of ink that hangs together, in its bounds: the edge of a letter may lie beside."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(np.ascontiguousarray(ink), connectivity=8)
    label = int(stats[1:, cv2.CC_STAT_AREA].argmax()) + 1
    left, top, wide, high, _ = stats[label].tolist()
    piece: Flags = labels[top : top + high, left : left + wide] == label
    return piece


def _bullet(part: Flags, em: float) -> str:
    """The bullet that a piece of ink is: a disc, a ring, or none."""
    high, wide = part.shape
    if max(wide, high) > _LEVEL * min(wide, high) or not _SMALLEST * em <= high <= _LARGEST * em:
        return ""
    y, x = np.ogrid[:high, :wide]
    off = np.hypot((y - (high - 1) / 2) / high, (x - (wide - 1) / 2) / wide) * 2
    if not part[off <= 2 * _HOLE].any():
        around = np.arctan2(*(np.nonzero(part)[at] - (side - 1) / 2 for at, side in enumerate(part.shape)))
        return "○" if len(set((around * 6).astype(int).tolist())) >= _ALL_AROUND else ""
    return (
        "●" if part.mean() >= _DISC and part[off <= 2 * _HOLE].all() and not part[off > _CORNER].any() else ""
    )


def _leaning(xs: np.ndarray, ys: np.ndarray, high: int) -> bool:
    """Whether a thin stroke leans to the right all the way up, as a slash does and the flag of a 1 does
    not."""
    top = int(ys.min())
    thirds = [xs[(ys >= top + part * high / 3) & (ys < top + (part + 1) * high / 3)] for part in range(3)]
    if any(not len(third) for third in thirds):
        return False
    upper, middle, lower = (float(third.mean()) for third in thirds)
    step = _SLANT * high / 3
    return upper - lower > 2 * step and upper - middle > step / 2 and middle - lower > step / 2
