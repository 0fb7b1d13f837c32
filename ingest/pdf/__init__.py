"""PDF files with a text layer: characters with boxes, ruled tables, paragraphs and tables over pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2  # noqa: F401  (starts the library)
import pypdfium2.raw as pdfium

import schemas.document
from ingest import limits
from ingest.assemble import ORDER, assemble
from ingest.drafts import Draft, Segment
from ingest.errors import UnreadableError
from ingest.headings import find_headings
from ingest.layout import Sheet, blocks, lay_out
from ingest.layout.grid import find_grids
from ingest.layout.page import Page
from ingest.layout.running import set_running_apart
from ingest.pdf.page import read_page
from ingest.pdf.whole import is_whole
from ingest.settings import DEFAULT, Settings
from schemas.document import Document

_ENCRYPTED = {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}


def read_document(data: bytes, path: str, settings: Settings = DEFAULT) -> Document:  # noqa: ARG001
    """The document in a PDF's bytes.

    Raises UnreadableError: `encrypted`, `corrupt`, `too_large` (pages), `no_text` (pictures only)."""
    with _opened(data) as handle:
        sheets, loose = _sheets(handle)
    if not any(sheet.items for sheet in sheets) and not loose:
        raise UnreadableError("no_text", pages=len(sheets))
    set_running_apart(sheets)
    drafts = blocks(sheets) + loose
    find_headings(drafts)
    _number(drafts)
    return assemble(drafts, path=path, data=data, format="pdf", sheets=_pages(sheets), with_boxes=True)


def _pages(sheets: list[Sheet]) -> tuple[schemas.document.Page, ...]:
    return tuple(
        schemas.document.Page(
            sheet.number, sheet.width, sheet.height, state="read" if sheet.items else "unread"
        )
        for sheet in sheets
    )


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    """The open document. Raises UnreadableError."""
    handle = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not handle:
        kind = "encrypted" if pdfium.FPDF_GetLastError() in _ENCRYPTED else "corrupt"
        raise UnreadableError(kind, format="pdf")
    try:
        if not is_whole(data):
            raise UnreadableError("corrupt", format="pdf")
        yield handle
    finally:
        pdfium.FPDF_CloseDocument(handle)


def _sheets(handle: Any) -> tuple[list[Sheet], list[Draft]]:
    count = pdfium.FPDF_GetPageCount(handle)
    if count < 1:
        raise UnreadableError("corrupt", format="pdf")
    if count > limits.PAGES:
        raise UnreadableError("too_large", limit=limits.PAGES, unit="pages")
    sheets: list[Sheet] = []
    loose: list[Draft] = []
    seen: set[str] = set()
    for index in range(count):
        page = _page(handle, index)
        sheets.append(lay_out(page, find_grids(page.horizontal, page.vertical)))
        loose += _not_level(page, seen)
    return sheets, loose


def _page(handle: Any, index: int) -> Page:
    page = pdfium.FPDF_LoadPage(handle, index)
    if not page:
        raise UnreadableError("corrupt", format="pdf", page=index + 1)
    try:
        return read_page(page, index + 1)
    finally:
        pdfium.FPDF_ClosePage(page)


def _not_level(page: Page, seen: set[str]) -> list[Draft]:
    """Slanted text as a watermark, each wording once; text at a right angle as a paragraph of the body."""
    drafts = []
    for texts, watermark in ((page.askew, True), (page.upright, False)):
        text = " ".join("".join(texts).split())
        if text and not (watermark and text in seen):
            seen.add(text)
            role = Draft(
                "paragraph", [Segment(text, 0, page.number)], role="watermark" if watermark else "body"
            )
            drafts.append(role)
    return drafts


def _number(drafts: list[Draft]) -> None:
    """Numbers the lines through the document; the lines of a table row's cells run side by side."""
    number = 0
    for role in ORDER:
        for draft in drafts:
            if draft.role != role:
                continue
            if draft.kind != "table":
                for segment in draft.segments:
                    number += 1
                    segment.number = number
                continue
            number = _number_rows(draft, number)


def _number_rows(draft: Draft, number: int) -> int:
    deepest = [1] * draft.rows
    for cell in draft.cells:
        deepest[cell.row] = max(deepest[cell.row], len(cell.segments))
    starts = []
    for lines in deepest:
        starts.append(number)
        number += lines
    for cell in draft.cells:
        for at, segment in enumerate(cell.segments, 1):
            segment.number = starts[cell.row] + at
    return number
