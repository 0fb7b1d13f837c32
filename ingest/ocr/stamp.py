"""Stamps over text: red ones are taken out of the picture, round ones in a grey scan are told."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ingest.ocr.detect import Picture

_RED = 30
"""By how much red must exceed the other colours; faded ink and JPEG's colour loss stay below it."""


def without_stamp(picture: Picture) -> tuple[Picture, NDArray[np.bool_] | None]:
    """The picture (RGB) with strongly red pixels in the grey of their red part, and where they were.

    What is black under a stamp has little red of its own and stays dark. None where there is no red."""
    red, green, blue = cv2.split(picture)
    mask = cv2.subtract(red, cv2.max(green, blue)) > _RED
    if not mask.any():
        return picture, None
    cleaned = picture.copy()
    cleaned[mask] = red[mask][:, None]
    return cleaned, mask
