"""Round stamps in a grey scan: their ring is found, and what is as light as it within is taken for paper.

Without colour a stamp is only a grey between ink and paper. What it crosses is read worse than under a
red stamp, so where one was is told to those who say how sure a character is.
"""

from __future__ import annotations

import cv2
import numpy as np

from ingest.ocr.picture.pixels import Flags, Grey

_SHRINK = 4
_STROKE = 0.025
_SMALLEST, _LARGEST = 0.5, 1.05
"""The radius of a stamp in inches: official ones have 38 to 45 mm across, some up to 50."""

_DARK, _DARKEST, _LIGHTEST = 0.3, 0.25, 0.85
_LEAST_GREY = 0.05
_HINT, _LEAST_RING = 0.33, 0.5
"""The share of a ring that is grey: of a first guess, and of the best circle near it."""

_MOST_STAMPS, _CANDIDATES = 3, 40
_MARGIN, _DARKER = 0.06, 35.0
"""How far a stamp reaches beyond its ring (of the radius); how much darker than it ink is (grey levels)."""

_Circle = tuple[float, float, float]


def without_grey_stamps(grey: Grey, dpi: float) -> tuple[Grey, Flags | None]:
    """The picture with the grey of round stamps as light as the paper, and where that was (None:
    nowhere)."""
    paper = float(np.median(grey[::8, ::8]))
    broad, alone = _broad_grey(grey, paper, dpi)
    if np.count_nonzero(alone) < _LEAST_GREY * dpi * dpi:
        return grey, None
    size = max(grey.shape[1] // _SHRINK, 1), max(grey.shape[0] // _SHRINK, 1)
    small = (cv2.resize(alone * 255, size, interpolation=cv2.INTER_AREA) > 80).astype(np.uint8)
    possible = sorted(((_ring(small, c), c) for c in _circles(small, dpi / _SHRINK)), reverse=True)
    likely = [_refined(small, circle) for ring, circle in possible[:_MOST_STAMPS] if ring >= _HINT]
    circles = [circle for circle in likely if _ring(small, circle) >= _LEAST_RING]
    if not circles:
        return grey, None
    where = np.zeros(grey.shape, bool)
    for circle in circles:
        where |= _stamped(grey, broad, circle, paper)
    cleaned = grey.copy()
    cleaned[where] = max(int(paper), 1)
    return cleaned, where


def _broad_grey(grey: Grey, paper: float, dpi: float) -> tuple[Grey, Grey]:
    """Where there is a grey as broad as the strokes of a stamp (1, else 0), and where of it no ink is
    near: the edges of letters are grey as well, but thin and beside ink."""
    smooth = cv2.blur(grey, (3, 3))
    between = ((smooth > _DARKEST * paper) & (smooth < _LIGHTEST * paper)).astype(np.uint8)
    stroke = max(round(_STROKE * dpi), 3)
    broad = cv2.morphologyEx(between, cv2.MORPH_OPEN, np.ones((stroke, stroke), np.uint8))
    dark = (smooth <= _DARK * paper).astype(np.uint8)
    near = cv2.dilate(dark, np.ones((2 * stroke + 1, 2 * stroke + 1), np.uint8))
    return broad.astype(np.uint8), np.where(near > 0, 0, broad).astype(np.uint8)


def _circles(between: Grey, dpi: float) -> list[_Circle]:
    """Possible rings, the likeliest first."""
    found = cv2.HoughCircles(
        cv2.GaussianBlur(between * 255, (3, 3), 0),
        cv2.HOUGH_GRADIENT,
        dp=2,
        minDist=_SMALLEST * dpi,
        param1=120,
        param2=30,
        minRadius=int(_SMALLEST * dpi),
        maxRadius=int(_LARGEST * dpi),
    )
    if found is None:
        return []
    return [(float(x), float(y), float(r)) for x, y, r in found.reshape(-1, 3)[:_CANDIDATES]]


def _refined(between: Grey, circle: _Circle) -> _Circle:
    """The circle near by along which there is most grey."""
    for step in (3.0, 1.0):
        moves = [(a, b, c) for a in (-step, 0, step) for b in (-step, 0, step) for c in (-step, 0, step)]
        for _ in range(3):
            near = [(circle[0] + a, circle[1] + b, circle[2] + c) for a, b, c in moves]
            best = max(near, key=lambda one: _ring(between, one))
            if _ring(between, best) <= _ring(between, circle):
                break
            circle = best
    return circle


def _ring(between: Grey, circle: _Circle) -> float:
    """The share of a circle along which there is grey on it and paper just inside and outside."""
    x, y, radius = circle
    angles = np.linspace(0, 2 * np.pi, 240, endpoint=False)

    def along(r: float) -> Flags:
        columns = np.clip((x + r * np.cos(angles)).round().astype(int), 0, between.shape[1] - 1)
        rows = np.clip((y + r * np.sin(angles)).round().astype(int), 0, between.shape[0] - 1)
        hits: Flags = between[rows, columns] > 0
        return hits

    on = along(radius - 1) | along(radius) | along(radius + 1)
    beside = along(radius + 6)
    return float((on & ~beside).mean())


def _stamped(grey: Grey, broad: Grey, circle: _Circle, paper: float) -> Flags:
    """The pixels of a stamp: within its ring, part of a broad grey or at its edge, no darker than the
    ring."""
    x, y, radius = (side * _SHRINK for side in circle)
    rows, columns = np.ogrid[: grey.shape[0], : grey.shape[1]]
    inside = np.hypot(columns - x, rows - y) <= radius * (1 + _MARGIN) + _SHRINK
    greys = grey[inside & (broad > 0)]
    if not len(greys):
        return np.zeros(grey.shape, bool)
    level = float(np.median(greys)) - _DARKER
    strokes = cv2.dilate(broad, np.ones((5, 5), np.uint8)) > 0
    flags: Flags = inside & strokes & (grey > level) & (grey < paper)
    return flags
