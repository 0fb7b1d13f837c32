"""How a page lies: its skew (a few degrees) from the profile of its ink, and turning it upright."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.layout.back import Back
from ingest.ocr.picture.pixels import Flags, Grey, Mask

_MOST_DEGREES = 10.0
_POINTS = 40_000
_LEAST_GAIN = 1.05
_LEAST_DEGREES = 0.04
_Points = tuple[NDArray[np.float32], NDArray[np.float32]]


def skew_of(ink: Mask) -> float:
    """By how many degrees (clockwise) the lines of a page slope, between -10 and 10.

    The page is level when the ink of its rows, or of its columns, is most unevenly spread."""
    points = _points(ink)
    if len(points[0]) < 50:
        return 0.0
    best, level = 0.0, _unevenness(points, 0.0)
    most = level
    for step, reach in ((0.5, _MOST_DEGREES), (0.1, 0.4), (0.02, 0.08)):
        around = best
        for offset in np.arange(-reach, reach + step / 2, step).tolist():
            found = _unevenness(points, around + offset)
            if found > most:
                best, most = around + offset, found
    small = most < _LEAST_GAIN * level and abs(best) > 1
    return 0.0 if small or abs(best) < _LEAST_DEGREES else best


def _points(ink: Mask) -> _Points:
    """Ink pixels of the picture at half its size, evenly thinned out."""
    small = ink[::2, ::2]
    y, x = np.nonzero(small)
    thin = max(len(x) // _POINTS, 1)
    return x[::thin].astype(np.float32), y[::thin].astype(np.float32)


def _unevenness(points: _Points, degrees: float) -> float:
    x, y = points
    slope = math.tan(math.radians(degrees))
    return _spread(y - x * slope) + _spread(x + y * slope)


def _spread(places: NDArray[np.float32]) -> float:
    counts = np.bincount((places - places.min()).astype(np.int32)).astype(np.float64)
    steps = np.diff(counts)
    return float((steps * steps).sum())


def levelled(grey: Grey, degrees: float) -> Grey:
    """The picture turned back by its skew about its middle; its size stays, corners become white."""
    if not degrees:
        return grey
    height, width = grey.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    turned = cv2.warpAffine(grey, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)
    return turned.astype(np.uint8, copy=False)


def levelled_flags(flags: Flags, degrees: float) -> Flags:
    """Flags of a picture's pixels turned as `levelled` turns the picture."""
    height, width = flags.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return cv2.warpAffine(flags.astype(np.uint8), turn, (width, height), flags=cv2.INTER_NEAREST) > 0


def way_back(width: float, height: float, degrees: float, quarters: int) -> Back:
    """From the upright page to a page as shown of `width` and `height` points.

    As shown → turned clockwise by `quarters` → level; `degrees` is the skew that was taken out after
    that."""
    wide, high = (height, width) if quarters % 2 else (width, height)
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    # Out of the level page: a clockwise turn by the skew about the middle.
    a, b, d, e = cos, -sin, sin, cos
    c = wide / 2 - a * wide / 2 - b * high / 2
    f = high / 2 - d * wide / 2 - e * high / 2
    level = Back(a, b, c, d, e, f)
    if quarters % 4 == 0:
        return level
    if quarters % 4 == 1:
        return Back(level.d, level.e, level.f, -level.a, -level.b, height - level.c)
    if quarters % 4 == 2:
        return Back(-level.a, -level.b, width - level.c, -level.d, -level.e, height - level.f)
    return Back(-level.d, -level.e, width - level.f, level.a, level.b, level.c)
