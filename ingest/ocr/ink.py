"""What is ink on a page: dark against its surroundings, whatever the paper's shade."""

from __future__ import annotations

import cv2
import numpy as np

from ingest.ocr.pixels import Grey, Mask

_CONTRAST = 12
"""By how many of 255 grey levels ink is darker than what surrounds it; scanner noise stays below after
blurring."""


def ink_of(grey: Grey, dpi: float) -> Mask:
    """The ink of a picture. The surroundings are a third of an inch wide."""
    smooth = cv2.GaussianBlur(grey, (3, 3), 0)
    around = max(int(dpi / 3) | 1, 15)
    paper = cv2.blur(smooth, (around, around))
    return np.where(paper.astype(np.int16) - smooth > _CONTRAST, np.uint8(255), np.uint8(0))
