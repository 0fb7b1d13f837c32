"""A page of a PDF: what a reader of it sees, what he does not, its rules and its pictures."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from ingest.layout.back import Back
from ingest.layout.page import Glyph, Page, apart
from ingest.pdf.boxes import with_boxes
from ingest.pdf.drawing import Drawing, Picture, read_drawing
from ingest.pdf.fields import field_glyphs
from ingest.pdf.text.characters import Characters
from ingest.pdf.text.level import Level
from ingest.pdf.text.runs import read_text
from ingest.pdf.text.unseen import all_seen, over_pictures, visible
from ingest.pdf.turn import Turn

_LEVEL = 0.1
_MOST = 0.7
_QUARTER = math.pi / 2


@dataclass(slots=True)
class PdfPage:
    """A page as it was found: `page` has what is seen; `layer` the glyphs that are not drawn but stand on a
    picture, as recognition leaves them; `pictures` those on the page; `drawn` whether anything is on it;
    `sideways` the quarter turns clockwise that brought its text upright."""

    page: Page
    layer: list[Glyph] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    drawn: bool = False
    sideways: int = 0


def read_page(handle: Any, number: int) -> PdfPage:
    """The content of a loaded page (a raw PDFium handle, which stays the caller's)."""
    turn = Turn(handle)
    found = read_text(handle, turn)
    sideways = _sideways(found) if isinstance(found, Characters) else 0
    if sideways:
        turn.quarter = (turn.quarter + sideways) % 4
        found = read_text(handle, turn)
    drawing = read_drawing(handle, turn, found.objects.first if found else ())
    made = PdfPage(Page(number, *turn.size), pictures=drawing.pictures, sideways=sideways)
    if isinstance(found, Level) and all_seen(found, drawing, turn):
        made.page.glyphs = found.runs()
    elif found:
        found = found.characters() if isinstance(found, Level) else found
        _text(found, drawing, turn, made)
    made.page.horizontal, made.page.vertical = drawing.horizontal, drawing.vertical
    made.page.glyphs += field_glyphs(handle, turn.box)
    if drawing.boxes:
        made.page.glyphs = list(with_boxes(apart(made.page.glyphs), drawing.boxes))
    made.drawn = bool(found or drawing.paths or drawing.pictures or drawing.shaded or made.page.glyphs)
    if sideways:
        made.page.back, made.page.shown = _back(turn, sideways), (made.page.height, made.page.width)
        if sideways == 2:
            made.page.shown = turn.size
    return made


def _sideways(found: Characters) -> int:
    """By how many quarter turns a page must be turned so that nearly all of its text is level, usually
    none."""
    if all(pen.angle == 0.0 for pen in found.objects.kinds):
        return 0
    counts = [0, 0, 0, 0]
    total = 0
    for item, text in zip(found.objects.of, found.texts, strict=True):
        pen = found.objects.pens.get(item) if item is not None and not text.isspace() else None
        if pen is not None:
            total += 1
            quarters = pen.angle / _QUARTER
            if abs(quarters - round(quarters)) * _QUARTER < _LEVEL:
                counts[round(quarters) % 4] += 1
    most = max(range(4), key=counts.__getitem__)
    return most if most and counts[most] >= max(_MOST * total, 8) else 0


def _back(turn: Turn, sideways: int) -> Back:
    """From the page turned clockwise by so many quarters to the page as shown."""
    width, height = turn.size
    if sideways == 1:
        return Back(0.0, 1.0, 0.0, -1.0, 0.0, width)
    if sideways == 2:
        return Back(-1.0, 0.0, width, 0.0, -1.0, height)
    return Back(0.0, -1.0, height, 1.0, 0.0, 0.0)


def _text(found: Characters, drawing: Drawing, turn: Turn, made: PdfPage) -> None:
    """Parts the characters: seen, in a layer over a picture, unseen; level, slanted, at a right angle."""
    page = made.page
    seen = visible(found, drawing, turn)
    if seen is not None:
        scanned = over_pictures(found, drawing, turn)
        texts = found.texts
        found.drop([not shown and over for shown, over in zip(seen, scanned, strict=True)])
        made.layer = found.glyphs()
        found.texts = texts
        unseen = [not shown and not over for shown, over in zip(seen, scanned, strict=True)]
        page.unseen = list(_runs(found, unseen))
        found.drop(seen)
    if any(pen.angle for pen in found.objects.kinds):
        _slanted(found, page)
    page.glyphs = list(found.glyphs())


def _slanted(found: Characters, page: Page) -> None:
    """Takes text that is not level out of the characters (in place)."""
    askew: set[int | None] = set()
    upright: set[int | None] = set()
    for item, pen in found.objects.pens.items():
        if abs(pen.angle) >= _LEVEL:
            (askew if abs(math.remainder(pen.angle, _QUARTER)) >= _LEVEL else upright).add(item)
    if not askew and not upright:
        return
    for items, texts in ((askew, page.askew), (upright, page.upright)):
        texts += _runs(found, [item in items for item in found.objects.of])
    found.drop([item not in askew and item not in upright for item in found.objects.of])


def _runs(found: Characters, wanted: list[bool]) -> Iterator[str]:
    """The wanted text, that of each stretch of a page as one."""
    for chosen, group in groupby(zip(wanted, found.texts, strict=True), key=lambda pair: pair[0]):
        text = "".join(text for _, text in group)
        if chosen and text.strip():
            yield text.strip()
