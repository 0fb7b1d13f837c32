"""A page of a PDF loaded a second time, to be drawn with the system's fonts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium


@contextmanager
def loaded_again(data: bytes, number: int, first: Any) -> Iterator[Any]:
    """The page of that number (from 1) of a document opened anew: the library keeps the fonts that it took
    for a document as long as that is open. Where it cannot be loaded, the page as loaded `first`."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    page = pdfium.FPDF_LoadPage(document, number - 1) if document else None
    try:
        yield page or first
    finally:
        if page:
            pdfium.FPDF_ClosePage(page)
        if document:
            pdfium.FPDF_CloseDocument(document)
