"""A character that stands alone: strokes without a neighbour are told by their shape, where reading
guesses."""

from __future__ import annotations

import numpy as np

from ingest.ocr.lines import Character, Line
from ingest.ocr.pixels import Mask

_STROKES = frozenset("1lI|/\\丿ノJ!i丨］]［[7fft")
_FLATS = frozenset("-－—–一_~～ー‐−―•·")
_SLANT = 0.18
_FLAT = 2.0
_SHORT = 0.7
_SURE = 0.9


def by_shape(line: Line, ink: Mask, em: float) -> Line:
    """A line of one character as its ink shows it: a slash, a dash. `em` is the usual size of letters
    here."""
    if len(line) > 1 or (line and line[0].text not in _STROKES | _FLATS):
        return line
    ys, xs = np.nonzero(ink)
    if not len(xs):
        return line
    wide, high = int(xs.max() - xs.min()) + 1, int(ys.max() - ys.min()) + 1
    middle = line[0].middle if line else 0.5
    if wide >= _FLAT * high and high <= 0.3 * em and wide <= 2.2 * em:
        return (Character("-" if wide <= _SHORT * em else "—", _SURE, middle),)
    if high > 1.2 * wide and high >= 0.5 * em and _leaning(xs, ys, high):
        return (Character("/", _SURE, middle),)
    return line


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
