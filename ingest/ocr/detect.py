"""Where text stands on an upright page: boxes of lines in pixels (differentiable binarisation, DB).

The page is level when it comes here, so boxes are axis-parallel; text that runs askew has a box of its
own kind.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.ocr.engine import Engine
from ingest.ocr.picture.pixels import Floats, Grey

_STEP = 32
_THRESHOLD, _BOX_THRESHOLD, _GROW = 0.3, 0.5, 1.6
_SMALLEST = 3
_SLANTED = 8.0
_MOST_BOXES = 3000


Contour = Any


class Region(NamedTuple):
    """A box of text in pixels (left, top, right, bottom), by how many degrees it slopes (clockwise),
    and its core: the detector marks the middle of letters, the box is that grown to their edges."""

    left: int
    top: int
    right: int
    bottom: int
    slope: float
    core: tuple[float, float, float, float]

    @property
    def width(self) -> int:
        """Width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.bottom - self.top


def find_text(grey: Grey, engine: Engine, longest: int) -> list[Region]:
    """The boxes of text lines in a picture, looked for with its longer side at most `longest` pixels."""
    height, width = grey.shape
    shrink = min(1.0, longest / max(height, width))
    size = _multiple(width * shrink), _multiple(height * shrink)
    small = cv2.resize(grey, size, interpolation=cv2.INTER_AREA if shrink < 1 else cv2.INTER_LINEAR)
    likely = engine.detect(_batch(small.astype(np.uint8, copy=False)))[0, 0]
    return _regions(likely, width / size[0], height / size[1], width, height)


def _multiple(length: float) -> int:
    return max(round(length / _STEP), 1) * _STEP


def _batch(small: NDArray[np.uint8]) -> Floats:
    scaled = small.astype(np.float32) * np.float32(2 / 255) - np.float32(1)
    return np.repeat(scaled[None, None], 3, axis=1)


def _regions(likely: Floats, across: float, down: float, width: int, height: int) -> list[Region]:
    mask = cv2.dilate((likely > _THRESHOLD).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    found = []
    for contour in contours[:_MOST_BOXES]:
        left, top, wide, high = cv2.boundingRect(contour)
        if min(wide, high) < _SMALLEST or _score(likely, contour, left, top, wide, high) < _BOX_THRESHOLD:
            continue
        grow = wide * high * _GROW / (2 * (wide + high))
        found.append(
            Region(
                max(round((left - grow) * across), 0),
                max(round((top - grow) * down), 0),
                min(round((left + wide + grow) * across), width),
                min(round((top + high + grow) * down), height),
                _slope(contour, across, down),
                (left * across, top * down, (left + wide) * across, (top + high) * down),
            )
        )
    return found


def _score(likely: Floats, contour: Contour, left: int, top: int, wide: int, high: int) -> float:
    mask = np.zeros((high, wide), np.uint8)
    cv2.fillPoly(mask, [contour - np.array([left, top], np.int32)], 1)
    return float(cv2.mean(likely[top : top + high, left : left + wide], mask)[0])


def _slope(contour: Contour, across: float, down: float) -> float:
    """The angle of the longer side in degrees (-90…90, clockwise positive) of what is long and slanted,
    else 0: a level line, a column of characters, a blot."""
    scaled = contour.reshape(-1, 2).astype(np.float32) * np.array([across, down], np.float32)
    (_, _), (wide, high), angle = cv2.minAreaRect(scaled)
    if max(wide, high) < 3 * min(wide, high):
        return 0.0
    angle = float((angle if wide >= high else angle - 90) + 90) % 180 - 90
    return angle if _SLANTED < abs(angle) < 90 - _SLANTED else 0.0
