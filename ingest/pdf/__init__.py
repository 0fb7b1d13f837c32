"""PDF files: the text that a reader of a page sees, recognition for pages without it, one page after
another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium

from ingest import limits, progress
from ingest.errors import UnreadableError
from ingest.in_time import in_time
from ingest.layout.page import Page
from ingest.layout.whole import document
from ingest.pdf import fonts
from ingest.pdf.page import read_page
from ingest.pdf.text_or_picture.choice import Choice
from ingest.pdf.whole import damaged_pages
from ingest.settings import DEFAULT, Settings
from schemas.document import Document

_ENCRYPTED = {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}


def read_document(data: bytes, path: str, settings: Settings = DEFAULT) -> Document:
    """The document in a PDF's bytes. Raises UnreadableError as `pages` does, and `no_text`."""
    return document(in_time(pages(data, settings), settings.until), path=path, data=data, format="pdf")


def pages(data: bytes, settings: Settings = DEFAULT) -> Iterator[Page]:
    """The pages of a PDF, one after another.

    Raises UnreadableError: `encrypted`, `corrupt`, `too_large` (pages)."""
    with _opened(data) as handle:
        count = pdfium.FPDF_GetPageCount(handle)
        if count < 1:
            raise UnreadableError("corrupt", format="pdf")
        if count > limits.PAGES:
            raise UnreadableError("too_large", limit=limits.PAGES, unit="pages")
        passed_over = _damaged_pages(data, count).union(settings.skip)
        choice = Choice(settings, data)
        with _Pages(handle) as opened:
            for index in range(count):
                progress.page(index + 1, count)
                yield _damaged(index) if index + 1 in passed_over else _page(opened, index, choice)


def count_pages(data: bytes) -> int:
    """How many pages a PDF has. Raises UnreadableError: `encrypted`, `corrupt`."""
    with _opened(data) as handle:
        return int(pdfium.FPDF_GetPageCount(handle))


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    """The open document. Raises UnreadableError."""
    handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle:
        kind = "encrypted" if pdfium.FPDF_GetLastError() in _ENCRYPTED else "corrupt"
        raise UnreadableError(kind, format="pdf")
    try:
        yield handle
    finally:
        pdfium.FPDF_CloseDocument(handle)


def _damaged_pages(data: bytes, count: int) -> set[int]:
    """The pages that cannot be trusted. Raises UnreadableError where that may be all of them."""
    found = damaged_pages(data)
    if found is None or len(found) >= count:
        raise UnreadableError("corrupt", format="pdf")
    return found


def _damaged(index: int) -> Page:
    return Page(index + 1, 0.0, 0.0, state="damaged", reading="none")


class _Pages:
    """Opens the pages of a document in turn. One stays open until the next one is, which has most of its
    fonts: they are taken apart once."""

    def __init__(self, handle: Any) -> None:
        self._handle = handle
        self._last: Any = None

    def open(self, index: int) -> Any:
        """A page, or null; it is closed with the next one."""
        with fonts.for_reading():
            page = pdfium.FPDF_LoadPage(self._handle, index)
        self._close()
        self._last = page
        return page

    def _close(self) -> None:
        if self._last:
            pdfium.FPDF_ClosePage(self._last)
            self._last = None

    def __enter__(self) -> _Pages:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()


def _page(pages: _Pages, index: int, choice: Choice) -> Page:
    page = pages.open(index)
    if not page:
        return _damaged(index)
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    if not 0 < max(width, height) <= limits.PAGE_POINTS:
        return Page(index + 1, 0.0, 0.0, state="unread", reading="none")
    with fonts.for_reading():
        found = read_page(page, index + 1)
    return choice.read(page, found)
