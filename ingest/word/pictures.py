"""Pictures within a Word file: each is a figure, and what is written on it stands behind it as recognised.

A picture too small to hold more than a signature or a sign is not looked into.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from copy import deepcopy
from typing import TYPE_CHECKING

from ingest import limits
from ingest.drafts import Draft
from ingest.errors import UnreadableError
from ingest.settings import Settings
from ingest.word.package import Package

if TYPE_CHECKING:
    from PIL.Image import Image

LEAST_SIZE = (140.0, 70.0)
"""Points: 5 by 2.5 cm. Signatures, marks and most logos are smaller, certificates are larger."""

LEAST_PIXELS = (300, 150)
LEAST_CONFIDENCE = 0.6
"""Below this what was recognised is the pattern of a photograph rather than writing."""

_SCREEN = 96.0
_BYTES = 256 * 1024 * 1024
"""What all pictures of a file may take unpacked."""


class Pictures:
    """The pictures of a file, each recognised once however often it is shown; `unread` were not read."""

    def __init__(self, package: Package, settings: Settings) -> None:
        self.unread = 0
        self._package = package
        self._settings = settings
        self._known: dict[str, list[Draft] | None] = {}
        self._left = _BYTES

    def read(self, name: str, size: tuple[float, float] | None) -> list[Draft]:
        """The figure of a picture part shown at `size` (points), and the blocks that stand on it."""
        if not name or (size is not None and not _large(size, LEAST_SIZE)):
            return [Draft("figure")]
        data = self._bytes(name)
        key = hashlib.sha256(data).hexdigest()
        if key not in self._known:
            self._known[key] = self._recognised(data, size)
        found = self._known[key]
        self.unread += found is None
        return [Draft("figure"), *deepcopy(found or [])]

    def _bytes(self, name: str) -> bytes:
        """The content of a picture part; blank where it is missing, broken or beyond what all may take."""
        if self._left <= 0:
            return b""
        try:
            data = self._package.blob(name)
        except UnreadableError:
            return b""
        self._left -= len(data)
        return data

    def _recognised(self, data: bytes, size: tuple[float, float] | None) -> list[Draft] | None:
        """The blocks on a picture, none where nothing is written; None where it could not be read."""
        from PIL import Image

        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            try:
                with Image.open(io.BytesIO(data)) as image:
                    pixels = image.size
                    if size is None and not _large(_on_screen(pixels), LEAST_SIZE):
                        return []
                    if not _large(pixels, LEAST_PIXELS):
                        return []
                    if self._settings.ocr == "never" or pixels[0] * pixels[1] > limits.PICTURE_PIXELS:
                        return None
                    return _blocks(_opaque(image), pixels[0] * 72 / (size or _on_screen(pixels))[0])
            except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError):
                return None


def _large(size: tuple[float, float], least: tuple[float, float]) -> bool:
    return max(size) >= least[0] and min(size) >= least[1]


def _on_screen(pixels: tuple[int, int]) -> tuple[float, float]:
    """The size in points of a picture of which only its pixels are known."""
    return pixels[0] * 72 / _SCREEN, pixels[1] * 72 / _SCREEN


def _opaque(image: Image) -> Image:
    """The picture on white paper."""
    from PIL import Image

    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        image = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB")
    return image.convert("RGB")


def _blocks(image: Image, dpi: float) -> list[Draft] | None:
    """What is recognised on a picture, laid out as a page is; None without recognition."""
    import numpy as np

    from ingest.layout import blocks, lay_out
    from ingest.layout.grid import find_grids
    from ingest.ocr import MissingModelsError, recognise

    try:
        found = recognise(np.asarray(image), 1, dpi)
    except MissingModelsError:
        return None
    if found.blank or not found.page.glyphs:
        return []
    if found.confidence < LEAST_CONFIDENCE:
        return None
    drafts = blocks([lay_out(found.page, find_grids(found.page.horizontal, found.page.vertical))])
    for draft in drafts:
        for segment in (*draft.segments, *(each for cell in draft.cells for each in cell.segments)):
            segment.page = segment.bbox = segment.places = None
    return drafts
