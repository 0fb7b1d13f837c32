"""Round stamps in a grey scan: their ring is found, and what is as light as it within is taken for paper.

Without colour a stamp is only a grey between ink and paper. What it crosses is read worse than under a
red stamp, so where one was is told to those who say how sure a character is.
"""

from __future__ import annotations

import cv2
import numpy as np

from ingest.ocr.pixels import Flags, Grey

_SHRINK = 4
_SMALLEST, _LARGEST = 0.5, 1.05
"""The radius of a stamp in inches: official ones have 38 to 45 mm across, some up to 50."""

_DARKEST, _LIGHTEST = 0.25, 0.85
_LEAST_RING = 0.56
_MOST_STAMPS, _CANDIDATES = 3, 40
_MARGIN, _ROUND = 0.06, 12.0
"""How far a stamp reaches beyond its ring (of the radius); how much darker than it ink is (grey levels)."""

_Circle = tuple[float, float, float]


def without_grey_stamps(grey: Grey, dpi: float) -> tuple[Grey, Flags | None]:
    """The picture with the grey of round stamps as light as the paper, and where they were (None:
    nowhere)."""
    paper = float(np.median(grey[::8, ::8]))
    small = cv2.resize(grey, None, fx=1 / _SHRINK, fy=1 / _SHRINK, interpolation=cv2.INTER_AREA)
    between = ((small > _DARKEST * paper) & (small < _LIGHTEST * paper)).astype(np.uint8)
    possible = sorted(((_ring(between, c), c) for c in _circles(between, dpi / _SHRINK)), reverse=True)
    circles = [circle for ring, circle in possible if ring >= _LEAST_RING]
    if not circles:
        return grey, None
    cleaned, where = grey.copy(), np.zeros(grey.shape, np.uint8)
    for circle in circles[:_MOST_STAMPS]:
        _take_out(cleaned, where, circle, paper)
    return cleaned, where > 0


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


def _take_out(grey: Grey, where: Grey, circle: _Circle, paper: float) -> None:
    """Makes paper of what is as light as a stamp's ring (in place), and marks where that was."""
    x, y, radius = (side * _SHRINK for side in circle)
    reach = radius * (1 + _MARGIN) + _SHRINK
    left, top = max(int(x - reach), 0), max(int(y - reach), 0)
    part = grey[top : int(y + reach) + 1, left : int(x + reach) + 1]
    rows, columns = np.ogrid[: part.shape[0], : part.shape[1]]
    away = np.hypot(columns + left - x, rows + top - y)
    ring = part[np.abs(away - radius) < 2 * _SHRINK]
    greys = ring[(ring > _DARKEST * paper) & (ring < _LIGHTEST * paper)]
    level = float(np.percentile(greys, 25)) - _ROUND
    inside = away <= reach
    stamped = inside & (part > level) & (part < _LIGHTEST * paper)
    where[top : top + part.shape[0], left : left + part.shape[1]][stamped] = 255
    stretched = np.minimum(part.astype(np.float32) * (paper / max(level, 1.0)), paper)
    part[inside] = np.where(part > level, max(paper, 1.0), stretched)[inside].astype(np.uint8)
