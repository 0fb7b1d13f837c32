"""How good the picture of a page is: blurred or faint letters are read surely and wrongly, so that such a
page is never told to be read surely."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ingest.ocr.detect import Region
from ingest.ocr.picture.pixels import Grey

CEILING = 0.85
"""The confidence of a page whose picture is poor, at the most."""

_LEAST_DPI = 100.0
_SHARP = 0.24
"""Of the contrast: how steep the steepest edge of a line is, a pixel at 200 dpi. Clean and noisy scans have
0.3 and more, a blur of two pixels 0.2."""

_CONTRAST = 60.0
_DPI = 200.0
_SAMPLE = 40
_SMALLEST = 8


def is_poor(grey: Grey, regions: Sequence[Region], dpi: float) -> bool:
    """Whether most lines of a page are blurred, or hardly darker than the paper."""
    smooth = cv2.blur(grey, (3, 3)).astype(np.int16)
    stated = [
        _edge(smooth[region.top : region.bottom, region.left : region.right])
        for region in regions[:: max(len(regions) // _SAMPLE, 1)]
        if min(region.width, region.height) >= _SMALLEST
    ]
    if not stated:
        return False
    steep, contrast = (float(np.median(values)) for values in zip(*stated, strict=True))
    return contrast < _CONTRAST or steep * max(dpi / _DPI, 1.0) < _SHARP


def is_coarse(dpi: float) -> bool:
    """Whether a picture has fewer pixels an inch than letters need."""
    return dpi < _LEAST_DPI


def _edge(part: np.ndarray) -> tuple[float, float]:
    """The steepest edge of a line, of its contrast, and the contrast in grey levels."""
    contrast = max(float(np.percentile(part, 90)) - float(part.min()), 1.0)
    across = int(np.abs(part[:, 2:] - part[:, :-2]).max())
    down = int(np.abs(part[2:] - part[:-2]).max())
    return max(across, down) / 2 / contrast, contrast
