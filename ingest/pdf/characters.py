"""The characters of a PDF page with their boxes, as parallel arrays, and the text objects they come from."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from array import array
from dataclasses import dataclass
from itertools import compress, repeat
from typing import Any, NamedTuple, cast

import pypdfium2.raw as pdfium

from ingest.layout.page import Glyph
from ingest.pdf import library
from ingest.pdf.turn import Turn
from ingest.symbols import box_state, ordinary, symbol_font
from schemas import rx
from schemas.document import MarkState

_BLANK = frozenset("\r\n\t\x0b\x0c\u2028\u2029\x00")
_HYPHENS = frozenset("\ufffe\x02\u00ad")
_SYMBOLS = frozenset("R£¨þýüSTQPopqrn*¢¡¤l")
_RADICALS = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_SUPPLEMENT = zip(
    "⺁⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "厂民西见角贝车长门青韦页风飞食马骨鱼鸟卤麦黄齐齿龙龟",
    strict=True,
)
_RADICALS.update((ord(radical), character) for radical, character in _SUPPLEMENT)
_SPECIAL = rx.compile(
    r"[\x00-\x20*R£¨þýüSTQPopqrn¢¡¤l\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u205f-\u2060"
    r"\u2e80-\u2fff\u3000\ud800-\uf8ff\ufeff\ufff0-\uffff]"
)
_BOLD = rx.compile(r"(?i:bold|black|heavy|demi)|simhei|heiti")
_STROKED = 2
_LEVEL = 0.1
_ABOVE, _BELOW_ABOVE = 0.9, 0.22 / 0.9
_LOWEST, _HIGHEST = 0.05, 2.2
_Colour = tuple[int, int, int, int]
_Told = tuple[float, float, float, float, _Colour, int, float]
"""Of a text object: a, b, c, d of its matrix, colour, render mode, font size."""
_Sides = tuple[list[float], list[float], list[float], list[float], list[float]]


class Pen(NamedTuple):
    """What the characters of a text object have in common: their angle as shown (radians from level), colour
    (red, green, blue, opacity), render mode, and font size as shown in points."""

    angle: float
    colour: _Colour
    mode: int
    size: float


@dataclass(slots=True)
class Characters:
    """A page's characters by index: text (empty: none), sides and base line as shown, text object;
    `first` has the index of each text object's first character."""

    texts: list[str]
    lefts: list[float]
    tops: list[float]
    rights: list[float]
    bottoms: list[float]
    bases: list[float]
    objects: list[int | None]
    states: list[MarkState | None]
    pens: dict[int, Pen]
    first: dict[int | None, int]
    inks: dict[int | None, int]

    def glyphs(self) -> list[Glyph]:
        """The characters that there are."""
        rows = zip(
            self.texts,
            self.lefts,
            self.tops,
            self.rights,
            self.bottoms,
            self.bases,
            self.states,
            repeat(1.0),
            map(self.inks.__getitem__, self.objects),
            strict=False,
        )
        return cast(list[Glyph], list(map(tuple.__new__, repeat(Glyph), compress(rows, self.texts))))

    def drop(self, keep: list[bool]) -> None:
        """Forgets the characters not to be kept."""
        self.texts = [text if kept else "" for text, kept in zip(self.texts, keep, strict=True)]


def read_characters(page: Any, turn: Turn) -> Characters | None:
    """The characters of a loaded page, or None where it has no text at all."""
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
    got = library.GET_TEXT(library.address(text), 0, count, buffer.buffer_info()[0])
    whole = buffer.tobytes()[: 2 * max(got - 1, 0)].decode("utf-16-le", "replace")
    if len(whole) == count:
        return whole
    codes = (pdfium.FPDFText_GetUnicode(text, index) for index in range(count))
    return "".join(
        chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\x00" for code in codes
    )


def _read(text: Any, written: str, turn: Turn) -> Characters:
    handle, count = library.address(text), len(written)
    objects = library.text_objects(handle, count)
    first = dict(zip(reversed(objects), range(count - 1, -1, -1), strict=True))
    first.pop(None, None)
    pens = _pens(handle, first, turn)
    boxes = library.loose_boxes(handle, count)
    level = not turn.quarter and not any(pen.angle for pen in pens.values())
    sides = _level_sides(handle, boxes, objects, first, pens, turn) if level else None
    sides = sides or _any_sides(handle, boxes, objects, first, pens, turn)
    made = Characters(list(written), *sides, objects, [None] * count, pens, first, _inks(pens))
    _put_right(text, written, made)
    return made


def _level_sides(
    handle: int,
    boxes: array[float],
    objects: list[int | None],
    first: dict[int | None, int],
    pens: dict[int, Pen],
    turn: Turn,
) -> _Sides | None:
    """Left, top, right, bottom and base line of the characters of a page with level text alone; None where
    a font size does not fit.

    Those of one text object have one base line and the height of its font about it."""
    left, height = turn.left, turn.bottom + turn.height
    inks = [boxes[4 * at + 1] - boxes[4 * at + 3] for at in first.values()]
    if not {pen.size for pen in pens.values()} <= _fitting(pens, inks):
        return None
    bases: dict[int | None, float] = {None: 0.0}
    tops, bottoms = dict(bases), dict(bases)
    heights = library.origins(handle, list(first.values()))[1::2]
    for (item, pen), y in zip(pens.items(), heights, strict=True):
        up = _ABOVE * pen.size
        bases[item] = base = height - y
        tops[item], bottoms[item] = base - up, base + _BELOW_ABOVE * up
    lefts, rights = boxes[0::4].tolist(), boxes[2::4].tolist()
    if left:
        lefts, rights = [x - left for x in lefts], [x - left for x in rights]
    of = (list(map(side.__getitem__, objects)) for side in (tops, bottoms, bases))
    above, below, on = of
    return lefts, above, rights, below, on


def _any_sides(
    handle: int,
    boxes: array[float],
    objects: list[int | None],
    first: dict[int | None, int],
    pens: dict[int, Pen],
    turn: Turn,
) -> _Sides:
    """The same for text at any angle, on a turned page, or in a font of an unclear size: one by one."""
    origins = library.origins(handle, range(len(objects)))
    bases = [turn.point(x, y)[1] for x, y in zip(origins[0::2], origins[1::2], strict=True)]
    each = (boxes[0::4], boxes[3::4], boxes[2::4], boxes[1::4])
    placed = [turn.box(*sides) for sides in zip(*each, strict=True)]
    lefts, tops, rights, bottoms = (list(side) for side in zip(*placed, strict=True))
    fits = _fitting(pens, [bottoms[at] - tops[at] for at in first.values()])
    above = {i: _ABOVE * pen.size for i, pen in pens.items() if pen.size in fits and not pen.angle}
    for at, (owner, base) in enumerate(zip(objects, bases, strict=True)):
        if owner is not None and (up := above.get(owner)):
            tops[at], bottoms[at] = base - up, base + _BELOW_ABOVE * up
    return lefts, tops, rights, bottoms, bases


def _fitting(pens: dict[int, Pen], inks: list[float]) -> set[float]:
    """The font sizes that go with the height of what is drawn (of each object's first character).

    A font that tells no ascent has boxes as high as each character's ink, and those of fonts that do differ
    by far. A size that does not go with the ink (a font with a scale of its own) is not believed."""
    most: dict[float, float] = {}
    for pen, high in zip(pens.values(), inks, strict=True):
        if high > most.get(pen.size, 0.0):
            most[pen.size] = high
    return {size for size, high in most.items() if _LOWEST * size <= high <= _HIGHEST * size}


def _put_right(text: Any, written: str, made: Characters) -> None:
    """Drops blanks that are not written; hyphens, symbols and radicals to ordinary characters (in place)."""
    texts, objects = made.texts, made.objects
    for match in _SPECIAL.finditer(written):
        index, character = match.start(), match.group()
        if character in _BLANK or (character.isspace() and objects[index] is None):
            texts[index] = ""
        elif character in _HYPHENS:
            texts[index] = "-"
        elif character in _SYMBOLS or "\uf000" <= character <= "\uf0ff":
            _symbol(text, index, character, made)
        else:
            texts[index] = _RADICALS.get(ord(character), character)


def _symbol(text: Any, index: int, character: str, made: Characters) -> None:
    font = symbol_font(_font(text, index)) or ("wingdings" if character >= "\uf000" else None)
    if font is not None:
        made.states[index] = box_state(font, character)
        made.texts[index] = character if made.states[index] else ordinary(font, character)


def _font(text: Any, index: int) -> str:
    buffer = ctypes.create_string_buffer(128)
    length = pdfium.FPDFText_GetFontInfo(text, index, buffer, 128, None)
    return buffer.raw[: max(min(length, 128) - 1, 0)].decode("utf-8", "replace")


def _pens(handle: int, first: dict[int | None, int], turn: Turn) -> dict[int, Pen]:
    """The pen of each text object, by its first character."""
    items = [item for item in first if item is not None]
    matrices, colours = library.matrices(handle, list(first.values())), library.fill_colours(items)
    told: list[_Told] = list(
        zip(
            *(matrices[part::6] for part in range(4)),
            zip(*(colours[part::4] for part in range(4)), strict=True),
            library.render_modes(items),
            library.font_sizes(items),
            strict=True,
        )
    )
    made = {one: _pen(one, turn.quarter) for one in set(told)}
    return dict(zip(items, map(made.__getitem__, told), strict=True))


def _inks(pens: dict[int, Pen]) -> dict[int | None, int]:
    """The ink of each text object, as `Glyph` has it: its colour, and whether it is bold."""
    made: dict[int | None, int] = {None: 0}
    for (item, pen), name in zip(pens.items(), library.font_names(list(pens)), strict=True):
        red, green, blue, _ = pen.colour
        bold = pen.mode == _STROKED or _BOLD.search(name) is not None
        made[item] = 2 * (red << 16 | green << 8 | blue) + bold
    return made


def _pen(told: _Told, quarter: int) -> Pen:
    """The pen of a text object on a page turned so often."""
    a, b, c, d, colour, mode, size = told
    if b == 0 == c and a > 0 < d and quarter == 0:
        return Pen(0.0, colour, mode, round(size * d, 3))
    return Pen(_angle(a, b, quarter), colour, mode, round(size * math.hypot(c, d), 3))


def _angle(a: float, b: float, quarter: int) -> float:
    """How far text is from level in the page as shown, counter-clockwise, in radians between -pi and pi."""
    return math.remainder(math.atan2(b, a) + quarter * math.pi / 2 * -1, 2 * math.pi)
