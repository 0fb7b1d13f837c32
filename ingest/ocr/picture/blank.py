"""Empty pages: paper, specks, the shadow of an edge, but nothing written."""

from __future__ import annotations

import cv2
import numpy as np

from ingest.ocr.picture.pixels import Mask

_LETTER = 0.03
_MARGIN = 0.02
_MOST_SPECKS = 3


def is_blank(ink: Mask, dpi: float) -> bool:
    """Whether a page has no ink that could be writing: specks do not count, nor what lies at its very
    edge. What stands within the frame of a table counts by itself."""
    height, width = ink.shape
    down, across = int(_MARGIN * height), int(_MARGIN * width)
    inner = ink[down : height - down, across : width - across]
    if not inner.any():
        return True
    inner = np.ascontiguousarray(inner[::2, ::2])
    _, _, pieces, _ = cv2.connectedComponentsWithStats(inner.astype(np.uint8), connectivity=8)
    least = max(_LETTER * dpi / 2, 3)
    sizes = pieces[1:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1, initial=0)
    return int((sizes >= least).sum()) <= _MOST_SPECKS
