"""Form fields of a PDF: check boxes, radio buttons and what was filled in, as glyphs where they stand.

PDFium keeps them apart from a page's text: they are drawn by annotations."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

from ingest.layout.page import Glyph
from schemas.document import Box, MarkState

_MOST_FIELDS = 5000
_MOST_CHARACTERS = 20_000
_LETTER = 12.0
_OFF = {"", "Off", "/Off"}
ToShown = Callable[[float, float, float, float], Box]
"""From left, bottom, right, top in the page's own coordinates to the box as shown."""


def field_glyphs(page: Any, shown: ToShown) -> list[Glyph]:
    """The fields of a page as glyphs: a mark for a box or button, its characters for a text."""
    glyphs: list[Glyph] = []
    for annotation, box in _widgets(page, shown):
        left, top, right, bottom = box
        base = bottom - 0.2 * min(bottom - top, _LETTER)
        if pdfium.FPDFAnnot_HasKey(annotation, b"AS"):
            stated = _string(annotation, b"AS")
            state: MarkState = "empty" if stated in _OFF else "ticked"
            glyphs.append(Glyph("☐" if state == "empty" else "☒", left, top, right, bottom, base, state))
        else:
            glyphs += _written(_string(annotation, b"V"), box)
    return glyphs


def _widgets(page: Any, shown: ToShown) -> Iterator[tuple[Any, Box]]:
    rect = pdfium.FS_RECTF()
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_FIELDS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            widget = pdfium.FPDFAnnot_GetSubtype(annotation) == pdfium.FPDF_ANNOT_WIDGET
            hidden = pdfium.FPDFAnnot_GetFlags(annotation) & pdfium.FPDF_ANNOT_FLAG_HIDDEN
            if widget and not hidden and pdfium.FPDFAnnot_GetRect(annotation, rect):
                yield annotation, shown(rect.left, rect.bottom, rect.right, rect.top)
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)


def _string(annotation: Any, key: bytes) -> str:
    length = pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    if not 2 < length <= 2 * _MOST_CHARACTERS:
        return ""
    buffer = (ctypes.c_ushort * (length // 2))()
    pdfium.FPDFAnnot_GetStringValue(annotation, key, buffer, length)
    return bytes(buffer)[:-2].decode("utf-16-le", "replace")


def _written(text: str, box: Box) -> Iterator[Glyph]:
    """The lines of a filled-in text, from the top of its box, its characters side by side."""
    left, top, right, bottom = box
    rows = [row for row in text.replace("\r", "\n").split("\n") if row.strip()]
    height = min((bottom - top) / max(len(rows), 1), _LETTER)
    for number, row in enumerate(rows):
        step = min((right - left) / len(row), height)
        foot = top + height * (number + 1) if len(rows) > 1 else (top + bottom + height) / 2
        for at, character in enumerate(row):
            edge = left + step * at
            yield Glyph(character, edge, foot - height, edge + step, foot, foot - 0.2 * height)
