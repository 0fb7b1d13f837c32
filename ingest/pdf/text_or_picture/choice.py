"""How a page of a PDF is read: from its text, from a layer over its scan, or by recognition."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from ingest.layout.back import Back
from ingest.layout.page import Glyph, Ink, Page
from ingest.pdf import fonts
from ingest.pdf.page import PdfPage
from ingest.pdf.text_or_picture.quality import is_garbage, is_poor
from ingest.pdf.text_or_picture.redrawn import loaded_again
from ingest.pdf.text_or_picture.searchable import agreement, with_better_lines
from ingest.settings import Settings

LAYER_CONFIDENCE = 0.9
POOR_CONFIDENCE = 0.5
_SCAN = 0.5
_FEW = 60
_LOWEST_DPI = 20.0
_SAMPLE = 300


class Choice:
    """Chooses for each page of one document, whose file's content is `data`."""

    def __init__(self, settings: Settings, data: bytes) -> None:
        self.ocr = settings.ocr
        self.data = data
        self._asked = fonts.asked()
        self._recogniser: Any = None

    def read(self, handle: Any, found: PdfPage) -> Page:
        """The page as it is to be laid out. `handle` is its raw PDFium handle."""
        page = found.page
        if not found.drawn:
            page.state, page.reading = "empty", "none"
            return page
        if self.ocr == "always":
            return self._recognised(handle, found)
        text = _text(page.glyphs)
        usable = bool(text) and not is_garbage(text[:: 1 + len(text) // _SAMPLE])
        if usable and not (len(text) < _FEW and _is_scan(found)):
            self._with_pictures(handle, found)
            return page
        layered = bool(found.layer) and not is_poor(_text(found.layer))
        if self.ocr == "auto":
            made = self._recognised(handle, found)
            if made.glyphs or not layered:
                return _compared(made, found) if found.layer else made
            page.state, page.reading = None, "text"
        if layered:
            _use_layer(page, found.layer, LAYER_CONFIDENCE, usable=usable)
            return page
        return _unrecognised(found, usable=usable)

    def _with_pictures(self, handle: Any, found: PdfPage) -> None:
        """A page with text: a good layer over pictures on it is text, too; pictures without one are
        recognised."""
        if found.layer and not is_poor(_text(found.layer)):
            _use_layer(found.page, found.layer, LAYER_CONFIDENCE, usable=True)
        elif self.ocr == "auto" and found.pictures:
            with self._drawn(handle, found.page.number) as drawn:
                self._pictures().add_pictures(drawn, found)

    def _recognised(self, handle: Any, found: PdfPage) -> Page:
        from ingest.pdf import pictures

        page = found.page
        dpi = pictures.affordable(*(page.shown or (page.width, page.height)))
        if dpi < _LOWEST_DPI or pictures.too_large(found.pictures):
            return _unread(page)
        with self._drawn(handle, page.number) as drawn:
            made: Page = self._pictures().page(drawn, found)
        return made

    def _drawn(self, handle: Any, number: int) -> AbstractContextManager[Any]:
        """The page to draw: the same, or once more with the system's fonts if others may stand in for
        them."""
        if fonts.asked() == self._asked:
            return nullcontext(handle)
        return loaded_again(self.data, number, handle)

    def _pictures(self) -> Any:
        if self._recogniser is None:
            from ingest.pdf.pictures import Recogniser

            self._recogniser = Recogniser()
        return self._recogniser


def _compared(made: Page, found: PdfPage) -> Page:
    """A recognised scan with what its text layer reads better, and how far the two agree."""
    made.agreement = agreement(found.layer, made)
    if made.back in (None, Back()):
        with_better_lines(made, found.layer, LAYER_CONFIDENCE)
    return made


def _unrecognised(found: PdfPage, *, usable: bool) -> Page:
    """What there is without recognition: a poor layer at a low confidence, the few words that are text,
    or nothing."""
    page = found.page
    if found.layer and not is_garbage(_text(found.layer)):
        _use_layer(page, found.layer, POOR_CONFIDENCE, usable=usable)
        return page
    return page if usable else _unread(page)


def _unread(page: Page) -> Page:
    page.glyphs, page.askew, page.upright = [], [], []
    page.state, page.reading = "unread", "none"
    return page


def _use_layer(page: Page, layer: list[Glyph], confidence: float, *, usable: bool) -> None:
    """Takes the layer for text (in place), beside the text that is seen where that is usable."""
    seen = page.glyphs if usable else []
    page.glyphs = seen + [glyph._replace(confidence=confidence) for glyph in layer]
    written = sum(len(ink[0]) for ink in seen)
    page.confidence = (written + confidence * len(layer)) / max(written + len(layer), 1)


def _text(inks: Sequence[Ink]) -> str:
    return "".join([ink[0] for ink in inks]).strip()


def _is_scan(found: PdfPage) -> bool:
    """Whether pictures cover a good part of the page."""
    area = found.page.width * found.page.height
    covered = 0.0
    for picture in found.pictures:
        left, top, right, bottom = picture.box
        wide, high = (
            min(right, found.page.width) - max(left, 0.0),
            min(bottom, found.page.height) - max(top, 0.0),
        )
        covered += max(wide, 0.0) * max(high, 0.0)
    return covered >= _SCAN * area
