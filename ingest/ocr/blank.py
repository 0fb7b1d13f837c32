"""Empty pages: paper, specks, the shadow of an edge, but nothing written."""

from __future__ import annotations

import cv2
import numpy as np

from ingest.ocr.pixels import Mask

_LETTER = 0.03
_MARGIN = 0.02
_MOST_SPECKS = 3


def is_blank(ink: Mask, dpi: float) -> bool:
    """Whether a page has no ink that could be writing: specks do not count, nor what lies at its very
    edge."""
    height, width = ink.shape
    down, across = int(_MARGIN * height), int(_MARGIN * width)
    inner = ink[down : height - down, across : width - across]
    if not inner.any():
        return True
    inner = np.ascontiguousarray(inner[::2, ::2])
    contours, _ = cv2.findContours(inner, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    least = max(_LETTER * dpi / 2, 3)
    return sum(max(cv2.boundingRect(contour)[2:]) >= least for contour in contours) <= _MOST_SPECKS
