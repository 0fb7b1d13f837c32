"""What stands on a page of a PDF: characters with boxes, and the straight lines drawn on it.

PDFium is asked once for each character; all coordinates are turned to the page as shown (origin top left,
after rotation). The library is not thread safe: one process, one thread.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

from ingest import limits
from ingest.layout.page import Glyph, Page
from ingest.pdf.fields import field_glyphs
from ingest.symbols import box_state, ordinary, symbol_font
from schemas.document import Box

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
_LEVEL = 0.1
_DEEPEST_FORM = 8
_LOOKED_AT = {pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM}


class _Turn:
    """From a page's own coordinates to those of the page as shown."""

    def __init__(self, page: Any) -> None:
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        self.left, self.bottom = box.left, box.bottom
        self.width, self.height = box.right - box.left, box.top - box.bottom
        self.quarter = pdfium.FPDFPage_GetRotation(page) % 4

    @property
    def size(self) -> tuple[float, float]:
        return (self.height, self.width) if self.quarter % 2 else (self.width, self.height)

    def point(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self.left, y - self.bottom
        if self.quarter == 0:
            return x, self.height - y
        if self.quarter == 1:
            return y, x
        if self.quarter == 2:
            return self.width - x, y
        return self.height - y, self.width - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def read_page(page: Any, number: int) -> Page:
    """The content of a loaded page (a raw PDFium handle, which stays the caller's)."""
    turn = _Turn(page)
    made = Page(number, *turn.size)
    slanted = _draw(page, turn, made)
    made.glyphs += field_glyphs(page, turn.box)
    text = pdfium.FPDFText_LoadPage(page)
    if not text:
        return made
    try:
        _glyphs(text, turn, made, slanted=slanted)
    finally:
        pdfium.FPDFText_ClosePage(text)
    return made


def _characters(text: Any) -> str:
    """All characters of a text page; the index is PDFium's."""
    count = pdfium.FPDFText_CountChars(text)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    got = pdfium.FPDFText_GetText(text, 0, count, buffer)
    whole = bytes(buffer)[: 2 * max(got - 1, 0)].decode("utf-16-le", "replace")
    if len(whole) == count:
        return whole
    codes = (pdfium.FPDFText_GetUnicode(text, index) for index in range(count))
    return "".join(
        chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\x00" for code in codes
    )


def _glyphs(text: Any, turn: _Turn, made: Page, *, slanted: bool) -> None:
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    box_of, origin_of = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    by_box, by_x, by_y = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    straight, left, height = turn.quarter == 0, turn.left, turn.bottom + turn.height
    askew: dict[bool, list[str]] = {True: [], False: []}
    glyphs = made.glyphs
    for index, character in enumerate(_characters(text)):
        plain = "\u3000" < character < "\ue000"
        if not plain and _is_blank(text, index, character):
            continue
        if slanted and (lies := _askew(text, index, turn)) is not None:
            askew[lies].append(character)
            continue
        if not box_of(text, index, by_box) or not origin_of(text, index, by_x, by_y):
            continue
        if straight:
            edges = (box.left - left, height - box.top, box.right - left, height - box.bottom)
            base = height - y.value
        else:
            edges = turn.box(box.left, box.bottom, box.right, box.top)
            base = turn.point(x.value, y.value)[1]
        glyphs.append(
            Glyph(character, *edges, base) if plain else _glyph(text, index, character, edges, base)
        )
    made.askew, made.upright = ["".join(askew[True])], ["".join(askew[False])]


def _is_blank(text: Any, index: int, character: str) -> bool:
    """A line end, or a space that is not written but was put in for a gap."""
    return character in _BLANK or (character.isspace() and pdfium.FPDFText_IsGenerated(text, index) == 1)


def _glyph(text: Any, index: int, character: str, edges: Box, base: float) -> Glyph:
    state = None
    if character in _HYPHENS:
        character = "-"
    elif character in _SYMBOLS or "\uf000" <= character <= "\uf0ff":
        font = symbol_font(_font(text, index))
        if font is not None:
            state = box_state(font, character)
            character = character if state else ordinary(font, character)
    else:
        character = _RADICALS.get(ord(character), character)
    return Glyph(character, *edges, base, state)


def _font(text: Any, index: int) -> str:
    buffer = ctypes.create_string_buffer(128)
    length = pdfium.FPDFText_GetFontInfo(text, index, buffer, 128, None)
    return buffer.raw[: max(min(length, 128) - 1, 0)].decode("utf-8", "replace")


def _askew(text: Any, index: int, turn: _Turn) -> bool | None:
    """None for level text, True for slanted text (a watermark), False for text at a right angle."""
    told = pdfium.FPDFText_GetCharAngle(text, index)
    angle = told + turn.quarter * math.pi / 2
    if told < 0 or abs(math.remainder(angle, 2 * math.pi)) < _LEVEL:
        return None
    return abs(math.remainder(angle, math.pi / 2)) >= _LEVEL


_Matrix = tuple[float, float, float, float, float, float]


def _draw(page: Any, turn: _Turn, made: Page) -> bool:
    """Collects the page's straight edges. Returns whether any text on it is not level."""
    slanted = False
    for item, kind, matrix in _objects(page, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject):
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            _path(item, matrix, turn, made)
        elif not slanted:
            slanted = _slanted(matrix, turn.quarter)
    return slanted


def _objects(
    holder: Any,
    count: Callable[[Any], int],
    get: Callable[[Any, int], Any],
    outer: _Matrix | None = None,
    depth: int = 0,
) -> Iterator[tuple[Any, int, _Matrix]]:
    """Paths and texts of a page or form with their kinds and matrices, those within forms included."""
    own = pdfium.FS_MATRIX()
    for index in range(min(count(holder), limits.PAGE_OBJECTS)):
        item = get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(item) if item else pdfium.FPDF_PAGEOBJ_UNKNOWN
        if kind not in _LOOKED_AT or not pdfium.FPDFPageObj_GetMatrix(item, own):
            continue
        matrix = (own.a, own.b, own.c, own.d, own.e, own.f)
        matrix = _times(matrix, outer) if outer else matrix
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            yield item, kind, matrix
        elif depth < _DEEPEST_FORM:
            inner = pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject
            yield from _objects(item, *inner, matrix, depth + 1)


def _times(first: _Matrix, second: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _slanted(matrix: _Matrix, quarter: int) -> bool:
    angle = math.atan2(matrix[1], matrix[0]) - quarter * math.pi / 2
    return abs(math.remainder(angle, 2 * math.pi)) > _LEVEL


def _path(item: Any, matrix: _Matrix, turn: _Turn, made: Page) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if pdfium.FPDFPath_GetDrawMode(item, fill, stroke) and not fill.value and not stroke.value:
        return
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for index in range(min(pdfium.FPDFPath_CountSegments(item), limits.PAGE_OBJECTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        point = turn.point(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            _edge(last, point, made)
        if pdfium.FPDFPathSegment_GetClose(segment):
            _edge(point, start, made)
        last = point


def _edge(first: tuple[float, float], second: tuple[float, float], made: Page) -> None:
    if abs(first[1] - second[1]) < _LEVEL:
        made.horizontal.append((first[1], min(first[0], second[0]), max(first[0], second[0])))
    elif abs(first[0] - second[0]) < _LEVEL:
        made.vertical.append((first[0], min(first[1], second[1]), max(first[1], second[1])))
