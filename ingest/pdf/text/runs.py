"""The text of a PDF page as PDFium tells it: characters with their boxes, and what their text objects are
drawn with."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable
from functools import lru_cache
from struct import Struct, iter_unpack
from typing import Any, cast

import pypdfium2.raw as pdfium

from ingest.pdf import library
from ingest.pdf.text.characters import ABOVE, BELOW_ABOVE, Characters, Pen, TextObjects
from ingest.pdf.text.level import Level
from ingest.pdf.turn import Turn
from ingest.wording.symbols import symbol_font
from schemas import patterns

_BOLD = patterns.compile(r"(?i:bold|black|heavy|demi)|simhei|heiti")
_STROKED = 2
_LOWEST, _HIGHEST = 0.05, 2.2
_LOOK, _PLACE = Struct("4I f i Q 4f"), 8
"""The first part of a text object's state, which tells its look; the rest is its place."""


def read_text(page: Any, turn: Turn) -> Level | Characters | None:
    """The text of a loaded page, or None where it has none at all."""
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return None
    try:
        written = _written(text)
        return _read(text, written, turn) if written else None
    finally:
        pdfium.FPDFText_ClosePage(text)


def _written(text: Any) -> str:
    """All characters of a text page; the index is PDFium's."""
    count = pdfium.FPDFText_CountChars(text)
    if count <= 0:
        return ""
    buffer = array("H", bytes(4 * count + 4))
    place = library.handle(buffer.buffer_info()[0])
    got = library.GET_TEXT(library.handle(library.address(text)), 0, count, place)
    whole = buffer.tobytes()[: 2 * max(got - 1, 0)].decode("utf-16-le", "replace")
    if len(whole) == count:
        return whole
    codes = (pdfium.FPDFText_GetUnicode(text, index) for index in range(count))
    return "".join(
        chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\x00" for code in codes
    )


def _read(text: Any, written: str, turn: Turn) -> Level | Characters:
    handle, count = library.address(text), len(written)
    owners = library.text_objects(handle, count)
    found = dict(zip(reversed(owners), range(count - 1, -1, -1), strict=True))
    found.pop(None, None)
    first = cast(dict[int, int], found)
    items = list(first)
    states = library.states(handle, list(first.values()), list(map(library.handle, items)))
    kinds: dict[Pen, Pen] = {}
    pens = _pens(items, states, kinds, turn.quarter)
    objects = TextObjects(owners, first, pens, list(kinds))
    boxes = library.loose_boxes(handle, count)
    if not turn.quarter and not any(pen.angle for pen in objects.kinds):
        tops, bottoms = boxes[1::4], boxes[3::4]
        highs = [tops[at] - bottoms[at] for at in first.values()]
        sizes = {pen.size for pen in objects.kinds}
        if sizes <= (_fitting(sizes, [max(highs)]) if len(sizes) == 1 else _fitting(_sizes(pens), highs)):
            words = library.STATE.size // 4
            return _level(written, boxes, objects, array("f", states)[words - 1 :: words], turn)
    made = Characters(list(written), *_any_sides(handle, boxes, objects, turn), [None] * count, objects)
    made.put_right(written)
    return made


def _level(
    written: str, boxes: array[float], objects: TextObjects, heights: array[float], turn: Turn
) -> Level:
    """A page with level text alone; `heights` has where its text objects stand above its lower edge.

    The characters of one have one base line and the height of its font about it."""
    lefts, rights = boxes[0::4], boxes[2::4]
    if turn.left:
        lefts = array("f", [x - turn.left for x in lefts])
        rights = array("f", [x - turn.left for x in rights])
    height = turn.bottom + turn.height
    bases = dict(zip(objects.first, [height - y for y in heights], strict=True))
    return Level(written, lefts, rights, bases, objects)


def _any_sides(
    handle: int, boxes: array[float], found: TextObjects, turn: Turn
) -> tuple[list[float], list[float], list[float], list[float], list[float]]:
    """Left, top, right, bottom and base line of each character of a page with text at any angle, that is
    turned, or with a font of an unclear size."""
    origins = library.origins(handle, range(len(found.of)))
    bases = [turn.point(x, y)[1] for x, y in zip(origins[0::2], origins[1::2], strict=True)]
    each = (boxes[0::4], boxes[3::4], boxes[2::4], boxes[1::4])
    placed = [turn.box(*sides) for sides in zip(*each, strict=True)]
    lefts, tops, rights, bottoms = (list(side) for side in zip(*placed, strict=True))
    fits = _fitting(_sizes(found.pens), [bottoms[at] - tops[at] for at in found.first.values()])
    above = {i: ABOVE * pen.size for i, pen in found.pens.items() if pen.size in fits and not pen.angle}
    for at, (owner, base) in enumerate(zip(found.of, bases, strict=True)):
        if owner is not None and (up := above.get(owner)):
            tops[at], bottoms[at] = base - up, base + BELOW_ABOVE * up
    return lefts, tops, rights, bottoms, bases


def _sizes(pens: dict[int, Pen]) -> list[float]:
    return [pen.size for pen in pens.values()]


def _fitting(sizes: Iterable[float], inks: list[float]) -> set[float]:
    """The font sizes that go with the height of what is drawn (of each object's first character).

    A font that tells no ascent has boxes as high as each character's ink, and those of fonts that do differ
    by far. A size that does not go with the ink (a font with a scale of its own) is not believed."""
    most: dict[float, float] = {}
    for size, high in zip(sizes, inks, strict=True):
        if high > most.get(size, 0.0):
            most[size] = high
    return {size for size, high in most.items() if _LOWEST * size <= high <= _HIGHEST * size}


def _pens(items: list[int], states: bytes, kinds: dict[Pen, Pen], quarter: int) -> dict[int, Pen]:
    """The pen of each text object on a page turned so often: for alike ones the same, which `kinds` gets."""
    looks = list(iter_unpack(f"{_LOOK.size}s{_PLACE}x", states))
    known: dict[tuple[bytes], Pen] = {}
    for look in dict.fromkeys(looks):
        pen = _pen(look[0], quarter)
        known[look] = kinds.setdefault(pen, pen)
    return dict(zip(items, map(known.__getitem__, looks), strict=True))


def _pen(state: bytes, quarter: int) -> Pen:
    red, green, blue, opacity, size, mode, font, a, b, c, d = _LOOK.unpack(state)
    bold, symbols = _traits(library.font_name(font))
    bold = bold or mode == _STROKED
    level = b == 0 == c and a > 0 < d and quarter == 0
    return Pen(
        0.0 if level else _angle(a, b, quarter),
        (red, green, blue, opacity),
        mode,
        round(size * (d if level else math.hypot(c, d)), 3),
        2 * (red << 16 | green << 8 | blue) + bold,
        symbols,
    )


@lru_cache
def _traits(name: str) -> tuple[bool, str | None]:
    """Whether a font is bold by its name, and the symbol font that it is."""
    return _BOLD.search(name) is not None, symbol_font(name)


def _angle(a: float, b: float, quarter: int) -> float:
    """How far text is from level in the page as shown, counter-clockwise, in radians between -pi and pi."""
    return math.remainder(math.atan2(b, a) + quarter * math.pi / 2 * -1, 2 * math.pi)
