"""Text that runs askew on a level page (a watermark): read from a crop turned level."""

from __future__ import annotations

import math

import cv2
import numpy as np

from ingest.ocr.detect import Region
from ingest.ocr.engine import Engine
from ingest.ocr.lines import read_lines
from ingest.ocr.picture.pixels import Grey

_LEAST = 0.6


def read_askew(grey: Grey, regions: list[Region], engine: Engine) -> list[str]:
    """What slanted boxes say, as far as it is read with some confidence."""
    lines = read_lines([_level(grey, region) for region in regions], engine)
    sure = [line for line in lines if line and sum(c.confidence for c in line) / len(line) >= _LEAST]
    return ["".join(character.text for character in line) for line in sure]


def _level(grey: Grey, region: Region) -> Grey:
    """The slanted rectangle within a box's bounds, turned level."""
    angle = math.radians(region.slope)
    cos, sin = abs(math.cos(angle)), abs(math.sin(angle))
    spread = cos * cos - sin * sin
    if abs(spread) < 0.2:  # near 45 degrees the bounds do not tell the sides
        wide, high = region.width / cos * 0.9, region.width / cos * 0.12
    else:
        wide = abs(region.width * cos - region.height * sin) / abs(spread)
        high = abs(region.height * cos - region.width * sin) / abs(spread)
    wide, high = max(wide, high, 8.0), max(min(wide, high), 8.0)
    middle = (region.left + region.right) / 2, (region.top + region.bottom) / 2
    turn = cv2.getRotationMatrix2D(middle, region.slope, 1.0)
    turn[:, 2] += np.array([wide / 2 - middle[0], high / 2 - middle[1]])
    size = math.ceil(wide), math.ceil(high)
    return cv2.warpAffine(grey, turn, size, flags=cv2.INTER_LINEAR, borderValue=255).astype(np.uint8)
