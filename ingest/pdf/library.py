"""PDFium's functions that are called once for each character or drawn object, with as little around them
as can be.

A function of `pypdfium2.raw` checks and turns every argument; here the arguments are addresses and numbers,
so that one `map` asks for all characters of a page without a step of Python between two calls. An `array`
made beforehand takes the answers. The library is not thread safe: one process, one thread.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium

_POINTER, _INT = ctypes.c_void_p, ctypes.c_int
_LONGEST_NAME = 128


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    """A function of the library by its address, called without checks."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


GET_TEXT = _plain(pdfium.FPDFText_GetText, _INT, _POINTER, _INT, _INT, _POINTER)
LOOSE_BOX = _plain(pdfium.FPDFText_GetLooseCharBox, _INT, _POINTER, _INT, _POINTER)
ORIGIN = _plain(pdfium.FPDFText_GetCharOrigin, _INT, _POINTER, _INT, _POINTER, _POINTER)
TEXT_OBJECT = _plain(pdfium.FPDFText_GetTextObject, _POINTER, _POINTER, _INT)
MATRIX = _plain(pdfium.FPDFText_GetMatrix, _INT, _POINTER, _INT, _POINTER)
RENDER_MODE = _plain(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _POINTER)
FILL = _plain(pdfium.FPDFPageObj_GetFillColor, _INT, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
TRANSPARENT = _plain(pdfium.FPDFPageObj_HasTransparency, _INT, _POINTER)
FONT = _plain(pdfium.FPDFTextObj_GetFont, _POINTER, _POINTER)
FONT_NAME = _plain(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, _POINTER, _POINTER, ctypes.c_size_t)
FONT_SIZE = _plain(pdfium.FPDFTextObj_GetFontSize, _INT, _POINTER, _POINTER)
CLIP = _plain(pdfium.FPDFPageObj_GetClipPath, _POINTER, _POINTER)
CLIP_PATHS = _plain(pdfium.FPDFClipPath_CountPaths, _INT, _POINTER)
CLIP_SEGMENTS = _plain(pdfium.FPDFClipPath_CountPathSegments, _INT, _POINTER, _INT)
CLIP_SEGMENT = _plain(pdfium.FPDFClipPath_GetPathSegment, _POINTER, _POINTER, _INT, _INT)
OBJECT_TYPE = _plain(pdfium.FPDFPageObj_GetType, _INT, _POINTER)
OBJECT_MATRIX = _plain(pdfium.FPDFPageObj_GetMatrix, _INT, _POINTER, _POINTER)
PATH_SEGMENTS = _plain(pdfium.FPDFPath_CountSegments, _INT, _POINTER)
PATH_SEGMENT = _plain(pdfium.FPDFPath_GetPathSegment, _POINTER, _POINTER, _INT)
DRAW_MODE = _plain(pdfium.FPDFPath_GetDrawMode, _INT, _POINTER, _POINTER, _POINTER)
SEGMENT_POINT = _plain(pdfium.FPDFPathSegment_GetPoint, _INT, _POINTER, _POINTER, _POINTER)
SEGMENT_TYPE = _plain(pdfium.FPDFPathSegment_GetType, _INT, _POINTER)
SEGMENT_CLOSE = _plain(pdfium.FPDFPathSegment_GetClose, _INT, _POINTER)
PAGE_OBJECT = _plain(pdfium.FPDFPage_GetObject, _POINTER, _POINTER, _INT)
FORM_OBJECTS = _plain(pdfium.FPDFFormObj_CountObjects, _INT, _POINTER)
FORM_OBJECT = _plain(pdfium.FPDFFormObj_GetObject, _POINTER, _POINTER, ctypes.c_ulong)


_name = array("B", bytes(_LONGEST_NAME))
_name_at = _name.buffer_info()[0]


def address(handle: Any) -> int:
    """The address that a handle of `pypdfium2.raw` holds."""
    return ctypes.addressof(handle.contents) if handle else 0


def loose_boxes(text: int, count: int) -> array[float]:
    """Left, top, right, bottom of each character in the page's own coordinates; zeros where there is none."""
    made = array("f", bytes(16 * count))
    at = made.buffer_info()[0]
    _exhaust(map(LOOSE_BOX, repeat(text), range(count), range(at, at + 16 * count, 16)))
    return made


def origins(text: int, indices: Sequence[int]) -> array[float]:
    """x and y of the origin of each character asked for, in the page's own coordinates."""
    count = len(indices)
    made = array("d", bytes(16 * count))
    at = made.buffer_info()[0]
    end = at + 16 * count
    _exhaust(map(ORIGIN, repeat(text), indices, range(at, end, 16), range(at + 8, end + 8, 16)))
    return made


def text_objects(text: int, count: int) -> list[int | None]:
    """The address of the text object of each character; None for one that the library put in."""
    return list(map(TEXT_OBJECT, repeat(text), range(count)))


def matrices(text: int, indices: Sequence[int]) -> array[float]:
    """Six numbers a, b, c, d, e, f for each character asked for, forms around it counted in."""
    made = array("f", bytes(24 * len(indices)))
    at = made.buffer_info()[0]
    _exhaust(map(MATRIX, repeat(text), indices, range(at, at + 24 * len(indices), 24)))
    return made


def fill_colours(objects: list[int]) -> array[int]:
    """Red, green, blue and opacity (0 to 255) of each object; zeros where it has none to tell."""
    made = array("I", bytes(16 * len(objects)))
    at = made.buffer_info()[0]
    parts = [range(at + 4 * part, at + 4 * part + 16 * len(objects), 16) for part in range(4)]
    _exhaust(map(FILL, objects, *parts))
    return made


def clips(objects: list[int]) -> list[int]:
    """The clipping path of each object where it has one, else 0."""
    found = list(map(CLIP, objects))
    counts = map(CLIP_PATHS, found)
    return [clip if count > 0 else 0 for clip, count in zip(found, counts, strict=True)]


def render_modes(objects: list[int]) -> list[int]:
    """The text render mode of each text object (3: invisible)."""
    return list(map(RENDER_MODE, objects))


def _exhaust(calls: Iterable[object]) -> None:
    deque(calls, maxlen=0)


def font_sizes(items: list[int]) -> array[float]:
    """The font size of each text object before its matrix."""
    made = array("f", bytes(4 * len(items)))
    at = made.buffer_info()[0]
    _exhaust(map(FONT_SIZE, items, range(at, at + 4 * len(items), 4)))
    return made


def fonts(items: list[int]) -> list[int | None]:
    """The address of the font of each text object."""
    return list(map(FONT, items))


def font_name(font: int | None) -> str:
    """The name of a font; of none it is empty."""
    length = FONT_NAME(font, _name_at, _LONGEST_NAME) if font else 0
    return _name[: max(min(length, _LONGEST_NAME) - 1, 0)].tobytes().decode("utf-8", "replace")
