"""Recognition for PDF pages: which pages and pictures need it, their pixels, and what comes of it.

A page without usable text is recognised from its picture at 200 dpi; pictures on a page with text that are
large enough to hold text (a certificate photographed) one by one. The same pixels are recognised once.
"""

from __future__ import annotations

import ctypes
import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from ingest import limits
from ingest.layout.back import Back
from ingest.layout.page import Inset, Page
from ingest.pdf.drawing import Picture
from ingest.pdf.page import PdfPage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from ingest.ocr import Recognised

    Pixels = NDArray[np.uint8]

DPI = 200.0
_MOST_PIXELS = 25_000_000
_LEAST_PIXELS = 100
_LEAST_POINTS = 60.0
_LEAST_AREA = 12_000.0
_MOST_ON_A_PAGE = 30
_LEAST_CONFIDENCE = 0.6
_LEAST_CHARACTERS = 4
_MOST_OF_PAGE, _COARSE_DPI = 0.5, 100.0
COARSE = 0.85
"""The confidence of a page whose scan has so few pixels an inch, at the most."""


@dataclass(slots=True)
class Recogniser:
    """Recognises pages and pictures of one document; `known` has what was recognised by the pixels' hash."""

    known: dict[bytes, Recognised] = field(default_factory=dict)
    placed: set[tuple[bytes, tuple[int, ...]]] = field(default_factory=set)

    def page(self, handle: Any, found: PdfPage) -> Page:
        """The page as recognised from its picture. A page whose picture is empty has the state `empty`."""
        page = found.page
        width, height = page.shown or (page.width, page.height)
        dpi = affordable(width, height)
        made = self._recognised(rendered(handle, (width, height), dpi), page.number, dpi)
        result = Page(page.number, made.page.width, made.page.height, list(made.page.glyphs))
        result.horizontal, result.vertical = made.page.horizontal, made.page.vertical
        result.reading, result.confidence, result.unseen = "ocr", made.confidence, page.unseen
        result.back, result.shown = Back(*made.back), (width, height)
        if _coarse(found.pictures, width * height):
            result.confidence = min(result.confidence, COARSE)
        if made.blank:
            result.state, result.reading, result.confidence = "empty", "none", 1.0
        return result

    def add_pictures(self, handle: Any, found: PdfPage) -> None:
        """Adds what pictures on a page with text hold (in place); the page is `mixed` then."""
        page = found.page
        for picture in [p for p in found.pictures if _may_hold_text(p, page)][:_MOST_ON_A_PAGE]:
            left, top = max(picture.box[0], 0.0), max(picture.box[1], 0.0)
            right, bottom = min(picture.box[2], page.width), min(picture.box[3], page.height)
            part = left, top, right - left, bottom - top
            dpi = affordable(part[2], part[3])
            pixels = rendered(handle, (page.width, page.height), dpi, found.sideways, part)
            place = hashlib.sha256(pixels.tobytes()).digest(), tuple(round(side) for side in picture.box)
            if place in self.placed:
                continue
            self.placed.add(place)
            made = self._recognised(pixels, page.number, dpi)
            if _worth(made):
                back = Back(*made.back).then(Back(c=left, f=top))
                page.insets.append(Inset(top, bottom, _without(made.page, page, back), back))
                page.reading = "mixed"

    def _recognised(self, pixels: Pixels, number: int, dpi: float) -> Recognised:
        from ingest.ocr import recognise

        key = hashlib.sha256(pixels.tobytes() + repr((pixels.shape, dpi)).encode()).digest()
        if key not in self.known:
            self.known[key] = recognise(pixels, number, dpi)
        return self.known[key]


def affordable(width: float, height: float) -> float:
    """The resolution at which a page of that size in points is no more than `_MOST_PIXELS`."""
    whole = width * height * (DPI / 72) ** 2
    return DPI if whole <= _MOST_PIXELS else DPI * (_MOST_PIXELS / whole) ** 0.5


def rendered(
    handle: Any,
    size: tuple[float, float],
    dpi: float,
    quarters: int = 0,
    part: tuple[float, float, float, float] | None = None,
) -> Pixels:
    """The pixels (RGB) of a loaded page as shown, or of a part of it (left, top, width, height in points).

    `size` is the page's in points after `quarters` more turns clockwise."""
    import numpy as np

    scale = dpi / 72
    left, top, wide, high = part or (0.0, 0.0, *size)
    columns, rows = max(round(wide * scale), 1), max(round(high * scale), 1)
    bitmap = pdfium.FPDFBitmap_CreateEx(columns, rows, pdfium.FPDFBitmap_BGR, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, 0xFFFFFFFF)
        place = -round(left * scale), -round(top * scale), round(size[0] * scale), round(size[1] * scale)
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
        pdfium.FPDF_RenderPageBitmap(bitmap, handle, *place, quarters, flags)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        start = ctypes.cast(pdfium.FPDFBitmap_GetBuffer(bitmap), ctypes.c_void_p).value
        raw = ctypes.string_at(start, stride * rows) if start else bytes(stride * rows)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    lines = np.frombuffer(raw, np.uint8).reshape(rows, stride)[:, : 3 * columns]
    return lines.reshape(rows, columns, 3)


def too_large(pictures: list[Picture]) -> bool:
    """Whether a picture has more pixels than are decoded."""
    return any(wide * high > limits.PICTURE_PIXELS for wide, high in map(_pixels, pictures))


def _pixels(picture: Picture) -> tuple[int, int]:
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    item = ctypes.cast(picture.handle, pdfium.FPDF_PAGEOBJECT)
    if not pdfium.FPDFImageObj_GetImagePixelSize(item, wide, high):
        return 0, 0
    return wide.value, high.value


def _coarse(pictures: list[Picture], area: float) -> bool:
    """Whether a picture that takes most of a page has too few pixels for letters to be read surely."""
    for picture in pictures:
        wide, high = picture.box[2] - picture.box[0], picture.box[3] - picture.box[1]
        across, down = _pixels(picture)
        if wide * high > _MOST_OF_PAGE * area and max(across / wide, down / high) * 72 < _COARSE_DPI:
            return True
    return False


def _may_hold_text(picture: Picture, page: Page) -> bool:
    """Whether a picture is large enough, in pixels and on the page, to be more than a logo."""
    left, top, right, bottom = picture.box
    wide, high = min(right, page.width) - max(left, 0.0), min(bottom, page.height) - max(top, 0.0)
    if min(wide, high) < _LEAST_POINTS or wide * high < _LEAST_AREA:
        return False
    return min(_pixels(picture)) >= _LEAST_PIXELS and not too_large([picture])


def _worth(found: Recognised) -> bool:
    """Whether what was recognised in a picture is text rather than what a drawing looks like."""
    letters = sum(glyph.text.isalnum() for glyph in found.page.glyphs)
    return not found.blank and letters >= _LEAST_CHARACTERS and found.confidence >= _LEAST_CONFIDENCE


def _without(inner: Page, page: Page, back: Back) -> Page:
    """The recognised page without what the page has as text at the same place (written over the picture)."""
    kept = []
    for glyph in inner.glyphs:
        left, top, right, bottom = back.box((glyph.left, glyph.top, glyph.right, glyph.bottom))
        x, y = (left + right) / 2, (top + bottom) / 2
        if not any(g.left <= x <= g.right and g.top <= y <= g.bottom for g in page.glyphs):
            kept.append(glyph)
    made = Page(inner.number, inner.width, inner.height, kept, inner.horizontal, inner.vertical)
    made.reading = "ocr"
    return made
