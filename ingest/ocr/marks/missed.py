"""What reading passed over where no ideograph was read: check boxes, square outlines; and the diamond with a
question mark that is printed for a broken character."""

from __future__ import annotations

import cv2
import numpy as np

from ingest.layout.page import Glyph
from ingest.ocr.marks.boxes import CheckBox, box_at
from ingest.ocr.marks.glyphs import is_full
from ingest.ocr.marks.marks import glyph_of
from ingest.ocr.picture.pixels import Flags, Grey, Mask
from schemas.document import EMPTY, TICKED

_SMALLEST, _LARGEST, _SQUARE = 0.45, 2.0, 1.3
"""Of the usual letter: how small and large a box is; and how far from square with the edge that a scan
has."""

_OWN = 0.6
"""Of an ideograph that was read in its place: how large a box is at least; a part of 井 is smaller."""

_DARK = 50.0
"""Grey levels below the paper: ink at the edges of letters joins them to boxes beside."""

_CORE = 0.4
"""Of the usual letter: what is broader than any stroke."""

_DIAMOND, _FILLED, _MARK = 0.6, 0.9, (0.06, 0.6)
"""Of the usual letter: the least size of the diamond; how much of its edge is ink; how much of its middle
is the mark in it."""

BROKEN = "\N{REPLACEMENT CHARACTER}"
_SURE = 0.8
_MOST = 400


def with_missed(glyphs: list[Glyph], grey: Grey, ink: Mask, em: float) -> list[Glyph]:
    """The glyphs (in pixels) with the check boxes and broken characters that stand between them unread; what
    was read of a box's own outline goes."""
    dark = (grey < float(np.median(grey[::8, ::8])) - _DARK).astype(np.uint8)
    contours, _ = cv2.findContours(dark & ink, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    solid, _ = cv2.findContours(_solid(dark, em), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    read = _sure(glyphs, ink.shape)
    found: list[Glyph] = []
    tried = 0
    for left, top, wide, high in map(cv2.boundingRect, (*contours, *solid)):
        fits = _SMALLEST * em <= min(wide, high) and max(wide, high) <= _LARGEST * em
        if not fits or max(wide, high) > _SQUARE * min(wide, high) or read[top + high // 2, left + wide // 2]:
            continue
        tried += 1
        box = box_at(grey, left, top, left + wide, top + high) if tried <= _MOST else None
        whole = box is not None and box.right - box.left >= _SMALLEST * em
        if box is not None and whole and box.sure and box.state != "unknown" and not _is_part(box, glyphs):
            found.append(glyph_of(box))
            read[box.top : box.bottom, box.left : box.right] = 1
        elif tried <= _MOST and _is_broken(dark[top : top + high, left : left + wide] > 0, em):
            place = float(left), float(top), float(left + wide), float(top + high)
            found.append(Glyph(BROKEN, *place, top + 0.92 * high, confidence=_SURE))
            read[top : top + high, left : left + wide] = 1
    return [glyph for glyph in glyphs if not _within(glyph, found)] + found if found else glyphs


def _is_broken(part: Flags, em: float) -> bool:
    """Whether a piece of ink is a filled diamond with something light in its middle."""
    high, wide = part.shape
    if min(high, wide) < _DIAMOND * em:
        return False
    y, x = np.ogrid[:high, :wide]
    off = np.abs((y - (high - 1) / 2) / high) * 2 + np.abs((x - (wide - 1) / 2) / wide) * 2
    edge, middle = part[(off > 0.7) & (off < 0.95)], part[off < 0.6]
    light = 1 - float(middle.mean())
    return bool(
        edge.mean() >= _FILLED and part[off > 1.2].mean() <= 1 - _FILLED and _MARK[0] <= light <= _MARK[1]
    )


def _solid(dark: Mask, em: float) -> Mask:
    """Ink broader than strokes: filled squares, also where a signature runs into them."""
    core = max(round(_CORE * em), 3)
    return np.asarray(cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((core, core), np.uint8)), np.uint8)


def _sure(glyphs: list[Glyph], shape: tuple[int, ...]) -> Grey:
    """Where ideographs and boxes were read with confidence: 1, else 0. 日 is as square as a box."""
    read = np.zeros(shape, np.uint8)
    for glyph in glyphs:
        mark = glyph.state is not None or glyph.text in (TICKED, EMPTY)
        if mark or (glyph.confidence >= _SURE and is_full(glyph.text)):
            left, right = max(int(glyph.left), 0), int(glyph.right) + 1
            read[max(int(glyph.top), 0) : int(glyph.bottom) + 1, left:right] = 1
    return read


def _is_part(box: CheckBox, glyphs: list[Glyph]) -> bool:
    """Whether a box is a part of an ideograph that was read there, much smaller than that."""
    x, y, wide = (box.left + box.right) / 2, (box.top + box.bottom) / 2, box.right - box.left
    return any(
        glyph.left < x < glyph.right
        and glyph.top < y < glyph.bottom
        and is_full(glyph.text)
        and glyph.text.isalpha()
        and wide < _OWN * (glyph.bottom - glyph.top)
        for glyph in glyphs
    )


def _within(glyph: Glyph, boxes: list[Glyph]) -> bool:
    x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
    return any(box.left < x < box.right and box.top < y < box.bottom for box in boxes)
