"""What is ink on a page: dark against its surroundings, whatever the paper's shade."""

from __future__ import annotations

import cv2
import numpy as np

from ingest.ocr.picture.pixels import Grey, Mask

_CONTRAST = 12
"""By how many of 255 grey levels ink is darker than the mean around it; noise stays below once blurred."""

_THIN, _THIN_CONTRAST = 0.075, 30
"""Strokes up to so many inches are ink against the paper on both sides: a hairline close to bold
letters, where the mean is dark, or on a shaded cell."""


def ink_of(grey: Grey, dpi: float) -> Mask:
    """The ink of a picture. The surroundings are a third of an inch wide."""
    smooth = cv2.GaussianBlur(grey, (3, 3), 0)
    around = max(int(dpi / 3) | 1, 15)
    darker = cv2.subtract(cv2.blur(smooth, (around, around)), smooth)
    thin = max(int(_THIN * dpi) | 1, 5)
    paper = cv2.morphologyEx(smooth, cv2.MORPH_CLOSE, np.ones((thin, thin), np.uint8))
    ink = (darker > _CONTRAST) | (cv2.subtract(paper, smooth) > _THIN_CONTRAST)
    return np.where(ink, np.uint8(255), np.uint8(0))
