"""Stamps over text: red ones are taken out of the picture, round ones in a grey scan are told."""

from __future__ import annotations

import cv2
import numpy as np

from ingest.ocr.picture.pixels import Flags, Grey, Picture

_RED, _REDDISH = 30, 10
"""By how much red exceeds the other colours in a stamp, and around it where JPEG has blurred its colour."""

_BLUR = 5
_FAINT = 0.86
_LEAST = 0.0002


def without_stamp(picture: Picture) -> tuple[Grey, Flags | None]:
    """The picture in grey with what is red as light as the paper, and where that was (None: nowhere).

    What is black under a stamp has little red of its own and stays dark."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY).astype(np.uint8, copy=False)
    red, green, blue = cv2.split(picture)
    excess = cv2.subtract(red, cv2.max(green, blue))
    strong = (excess > _RED).astype(np.uint8)
    if np.count_nonzero(strong) < _LEAST * strong.size:
        return grey, None
    near = cv2.dilate(strong, np.ones((_BLUR, _BLUR), np.uint8)).astype(bool)
    mask = near & (excess > _REDDISH)
    paper = float(np.median(red[::8, ::8]))
    lighter = max(paper / max(float(np.median(red[strong.astype(bool)])), 64.0), 1.0)
    light = red[mask] * lighter
    light[light > _FAINT * paper] = paper
    grey[mask] = light.astype(np.uint8)
    return grey, mask
