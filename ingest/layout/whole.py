"""Pages to a `Document`, wherever they come from: a PDF, recognised pictures, several files joined."""

from __future__ import annotations

from collections.abc import Iterable

import schemas.document
from ingest.assemble import assemble, in_order
from ingest.drafts import Draft, Segment
from ingest.errors import UnreadableError
from ingest.garbage_collection import without_collection
from ingest.layout import Sheet, blocks, lay_out, loose_at_foot
from ingest.layout.back import Back, put_back
from ingest.layout.cut.frames import make_frames_rows
from ingest.layout.doubted import Doubted
from ingest.layout.footnotes import set_footnotes_apart
from ingest.layout.grid import find_grids
from ingest.layout.page import Page
from ingest.layout.running import set_running_apart
from ingest.wording.headings import find_headings
from ingest.wording.titles import find_titles
from schemas.document import Document, Format


@without_collection()
def document(pages: Iterable[Page], *, path: str, data: bytes, format: Format) -> Document:
    """The document of pages numbered from 1; each is laid out as it comes. `data` is what its hash is of.

    Raises UnreadableError: `no_text`, and what the pages raise."""
    sheets: list[Sheet] = []
    loose: list[Draft] = []
    seen: set[str] = set()
    backs: dict[int, Back] = {}
    doubted = Doubted()
    unseen = 0
    for page in pages:
        before = loose_at_foot(sheets[-1]) if sheets else None
        sheets.append(lay_out(page, find_grids(page.horizontal, page.vertical), before))
        loose += _not_level(page, seen)
        loose += [
            Draft("paragraph", [Segment(text, 0, page.number)], role="hidden")
            for text in map(_one_line, page.unseen)
            if text
        ]
        unseen += len(page.unseen)
        if page.reading == "ocr":
            doubted.note(page)
        if page.back is not None and page.back != Back():
            backs[page.number] = page.back
        del page
    if not any(sheet.items for sheet in sheets) and all(draft.role == "hidden" for draft in loose):
        raise UnreadableError("no_text", pages=len(sheets))
    set_running_apart([sheet for sheet in sheets if sheet.state != "not_reached"])
    set_footnotes_apart(sheets)
    make_frames_rows(sheets)
    stated = _pages(sheets)
    drafts = blocks(sheets) + loose
    sheets.clear()
    doubted.settle(drafts)
    find_titles(drafts)
    find_headings(drafts)
    _number(drafts)
    put_back(drafts, backs)
    notes = (f"hidden_text:{unseen}",) if unseen else ()
    return assemble(drafts, path=path, data=data, format=format, sheets=stated, with_boxes=True, notes=notes)


def _pages(sheets: list[Sheet]) -> tuple[schemas.document.Page, ...]:
    return tuple(
        schemas.document.Page(
            sheet.number,
            sheet.width,
            sheet.height,
            sheet.reading if sheet.items else "none",
            sheet.state or ("read" if sheet.items else "unread"),
            round(sheet.confidence, 2),
            None if sheet.agreement is None else round(sheet.agreement, 2),
        )
        for sheet in sheets
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _not_level(page: Page, seen: set[str]) -> list[Draft]:
    """Slanted text as a watermark, each wording once; text at a right angle as a paragraph of the body."""
    drafts = []
    for texts, watermark in ((page.askew, True), (page.upright, False)):
        text = _one_line("".join(texts))
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
    for draft in in_order(drafts):
        if draft.kind == "table":
            number = _number_rows(draft, number)
            continue
        for segment in draft.segments:
            number += 1
            segment.number = number


def _number_rows(draft: Draft, number: int) -> int:
    deepest = [1] * draft.rows
    for cell in draft.cells:
        if len(cell.segments) > deepest[cell.row]:
            deepest[cell.row] = len(cell.segments)
    numbers = []
    for lines in deepest:
        numbers.append(list(range(number + 1, number + lines + 1)))
        number += lines
    for cell in draft.cells:
        for segment, stated in zip(cell.segments, numbers[cell.row], strict=False):
            segment.number = stated
    return number
