"""From a page's own coordinates (origin bottom left, before rotation) to the page as shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium

from schemas.document import Box

Matrix = tuple[float, float, float, float, float, float]


class Turn:
    """The page's visible box (what the crop box leaves of it) and its quarter turns clockwise."""

    def __init__(self, page: Any) -> None:
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        self.left, self.bottom = box.left, box.bottom
        self.width, self.height = box.right - box.left, box.top - box.bottom
        self.quarter = pdfium.FPDFPage_GetRotation(page) % 4

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown, in points."""
        return (self.height, self.width) if self.quarter % 2 else (self.width, self.height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point as shown."""
        x, y = x - self.left, y - self.bottom
        if self.quarter == 0:
            return x, self.height - y
        if self.quarter == 1:
            return y, x
        if self.quarter == 2:
            return self.width - x, y
        return self.height - y, self.width - x

    def points(self, xs: list[float], ys: list[float]) -> tuple[Sequence[float], Sequence[float]]:
        """Across and down of points as shown (at least one)."""
        if self.quarter:
            across, down = zip(*map(self.point, xs, ys), strict=True)
            return across, down
        left, bottom, height = self.left, self.bottom, self.height
        return [x - left for x in xs], [height - (y - bottom) for y in ys]

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box as shown."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def corners(self, box: Box) -> list[tuple[float, float]]:
        """The corners of a box as shown (left and right at the top, then at the bottom) in the page's own
        coordinates."""
        left, top, right, bottom = box
        return [self._own(x, y) for x, y in ((left, top), (right, top), (left, bottom), (right, bottom))]

    def _own(self, across: float, down: float) -> tuple[float, float]:
        """The page's own coordinates of a point as shown."""
        if self.quarter == 0:
            x, y = across, self.height - down
        elif self.quarter == 1:
            x, y = down, across
        elif self.quarter == 2:
            x, y = self.width - across, down
        else:
            x, y = self.width - down, self.height - across
        return x + self.left, y + self.bottom


def times(first: Matrix, second: Matrix) -> Matrix:
    """The matrix that does `first`, then `second`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def hull(matrix: Matrix, turn: Turn) -> Box:
    """The box as shown of what a matrix makes of the unit square (a picture)."""
    a, b, c, d, e, f = matrix
    corners = [
        turn.point(*corner) for corner in ((e, f), (e + a, f + b), (e + c, f + d), (e + a + c, f + b + d))
    ]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)
