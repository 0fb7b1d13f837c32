"""PDFium's functions that are called once for each character or drawn object, with as little around them
as can be.

A function of `pypdfium2.raw` checks and turns every argument. Here an argument is told a type only where it
is an address given as a number; handles (see `handle`), small numbers and places for answers are handed on as
they are. One `map` asks for all characters of a page without a step of Python between two calls, and the
places that take the answers are made once. The library is not thread safe: one process, one thread.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, repeat
from struct import Struct
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

_POINTER, _INT = ctypes.c_void_p, ctypes.c_int
_LONGEST_NAME = 128


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    """A function of the library by its address, called without checks."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


GET_TEXT = _plain(pdfium.FPDFText_GetText, _INT)
LOOSE_BOX = _plain(pdfium.FPDFText_GetLooseCharBox, None)
ORIGIN = _plain(pdfium.FPDFText_GetCharOrigin, None)
TEXT_OBJECT = _plain(pdfium.FPDFText_GetTextObject, _POINTER)
MATRIX = _plain(pdfium.FPDFText_GetMatrix, None)
RENDER_MODE = _plain(pdfium.FPDFTextObj_GetTextRenderMode, _INT)
FILLS = _plain(pdfium.FPDFPageObj_GetFillColor, None)
FILL = _plain(pdfium.FPDFPageObj_GetFillColor, _INT, _POINTER)
TRANSPARENT = _plain(pdfium.FPDFPageObj_HasTransparency, _INT, _POINTER)
FONT = _plain(pdfium.FPDFTextObj_GetFont, ctypes.c_size_t)
FONT_NAME = _plain(pdfium.FPDFFont_GetBaseFontName, ctypes.c_size_t, _POINTER, _POINTER, ctypes.c_size_t)
FONT_SIZE = _plain(pdfium.FPDFTextObj_GetFontSize, None)
CLIP = _plain(pdfium.FPDFPageObj_GetClipPath, _POINTER, _POINTER)
CLIP_PATHS = _plain(pdfium.FPDFClipPath_CountPaths, _INT, _POINTER)
CLIP_SEGMENTS = _plain(pdfium.FPDFClipPath_CountPathSegments, _INT, _POINTER)
CLIP_SEGMENT = _plain(pdfium.FPDFClipPath_GetPathSegment, _POINTER, _POINTER)
OBJECT_TYPE = _plain(pdfium.FPDFPageObj_GetType, _INT, _POINTER)
OBJECT_MATRIX = _plain(pdfium.FPDFPageObj_GetMatrix, _INT, _POINTER)
PATH_SEGMENTS = _plain(pdfium.FPDFPath_CountSegments, _INT, _POINTER)
PATH_SEGMENT = _plain(pdfium.FPDFPath_GetPathSegment, _POINTER)
DRAW_MODE = _plain(pdfium.FPDFPath_GetDrawMode, _INT, _POINTER)
SEGMENT_POINT = _plain(pdfium.FPDFPathSegment_GetPoint, _INT)
SEGMENT_TYPE = _plain(pdfium.FPDFPathSegment_GetType, _INT)
SEGMENT_CLOSE = _plain(pdfium.FPDFPathSegment_GetClose, _INT)
PAGE_OBJECT = _plain(pdfium.FPDFPage_GetObject, _POINTER)
FORM_OBJECTS = _plain(pdfium.FPDFFormObj_CountObjects, _INT, _POINTER)
FORM_OBJECT = _plain(pdfium.FPDFFormObj_GetObject, _POINTER, _POINTER, ctypes.c_ulong)

_SEGMENTS = 10_000
_WORD, _WORDS = 4, 4096
_answers = (ctypes.c_uint32 * _WORDS)()
_bytes = memoryview(_answers).cast("B")
_name = array("B", bytes(_LONGEST_NAME))
_name_at = _name.buffer_info()[0]

handle: Any = _POINTER.from_param
"""What to hand on for an address, as often as it is needed."""


def address(handle: Any) -> int:
    """The address that a handle of `pypdfium2.raw` holds."""
    return ctypes.addressof(handle.contents) if handle else 0


@cache
def _places(first: int, step: int) -> list[Any]:
    """Where answers of so many words are put: the places of the word numbered `first` in each."""
    return [ctypes.byref(_answers, _WORD * at) for at in range(first, _WORDS, step)]


def _answered(function: Any, kind: str, words: tuple[int, ...], *given: Any) -> array[Any]:
    """What a function tells of each of the things given (of the last, which has a length): as many words
    as the last of `words`, those before are the places where it puts them. Zeros where it tells nothing."""
    made = array(kind)
    *parts, each = words
    at_once = _WORDS // each
    *same, things = given
    for start in range(0, len(things), at_once):
        some = things[start : start + at_once]
        size = _WORD * each * len(some)
        ctypes.memset(_answers, 0, size)
        deque(map(function, *map(repeat, same), some, *(_places(part, each) for part in parts)), maxlen=0)
        made.frombytes(_bytes[:size])
    return made


def loose_boxes(text: int, count: int) -> array[float]:
    """Left, top, right, bottom of each character in the page's own coordinates; zeros where there is none."""
    return _answered(LOOSE_BOX, "f", (0, 4), handle(text), range(count))


def origins(text: int, indices: Sequence[int]) -> array[float]:
    """x and y of the origin of each character asked for, in the page's own coordinates."""
    return _answered(ORIGIN, "d", (0, 2, 4), handle(text), indices)


def text_objects(text: int, count: int) -> list[int | None]:
    """The address of the text object of each character; None for one that the library put in."""
    return list(map(TEXT_OBJECT, repeat(handle(text)), range(count)))


STATE = Struct("4I f i Q 6f")
"""How a text object is drawn: red, green, blue, opacity (0 to 255), font size before its matrix, render mode
(3: invisible), address of the font (0: none), and its matrix a, b, c, d, e, f, forms around it counted in."""

_STATE = STATE.size // _WORD
_AT_ONCE = 256
_states = (ctypes.c_uint32 * (_STATE * _AT_ONCE))()
_state_words = memoryview(_states).cast("B").cast("i")
_state_longs = memoryview(_states).cast("B").cast("Q")
_state_places = [
    [ctypes.byref(_states, _WORD * at) for at in range(n, len(_states), _STATE)] for n in range(9)
]


def states(text: int, indices: Sequence[int], objects: Sequence[Any]) -> bytes:
    """The `STATE` of each text object, by its handle and the index of a character of it; zeros where nothing
    is told."""
    made = bytearray()
    red, green, blue, opacity, size, _, _, _, matrix = _state_places
    page = repeat(handle(text))
    for start in range(0, len(objects), _AT_ONCE):
        some = objects[start : start + _AT_ONCE]
        count = len(some)
        ctypes.memset(_states, 0, STATE.size * count)
        deque(map(FILLS, some, red, green, blue, opacity), maxlen=0)
        deque(map(FONT_SIZE, some, size), maxlen=0)
        deque(map(MATRIX, page, indices[start : start + count], matrix), maxlen=0)
        _state_words[5 : _STATE * count : _STATE] = array("i", map(RENDER_MODE, some))
        _state_longs[3 : _STATE // 2 * count : _STATE // 2] = array("Q", map(FONT, some))
        made += _state_words[: _STATE * count]
    return bytes(made)


class Outline(NamedTuple):
    """A path's segments: the points they lead to in the path's own coordinates, their kinds, and whether each
    closes its figure."""

    xs: Sequence[float]
    ys: Sequence[float]
    kinds: list[int]
    closes: list[int]


def outlines(paths: list[int], most: int) -> Iterator[Outline]:
    """The outline of each path (by its address) in turn, up to so many segments of each."""
    counts = [min(max(count, 0), most) for count in map(PATH_SEGMENTS, paths)]
    if sum(counts) <= _SEGMENTS:
        yield from _outlines(paths, counts)
        return
    for path, count in zip(paths, counts, strict=True):
        yield from _outlines([path], [count])


def _outlines(paths: list[int], counts: list[int]) -> Iterator[Outline]:
    """The outlines of paths with so many segments each, asked for in one go."""
    holders = chain.from_iterable(map(repeat, map(handle, paths), counts))
    segments = list(map(handle, map(PATH_SEGMENT, holders, chain.from_iterable(map(range, counts)))))
    points = _answered(SEGMENT_POINT, "f", (0, 1, 2), segments)
    kinds, closes = list(map(SEGMENT_TYPE, segments)), list(map(SEGMENT_CLOSE, segments))
    xs, ys, start = points[0::2], points[1::2], 0
    for count in counts:
        own = slice(start, start + count)
        start += count
        yield Outline(xs[own], ys[own], kinds[own], closes[own])


def clips(objects: list[int]) -> list[int]:
    """The clipping path of each object where it has one, else 0."""
    found = list(map(CLIP, objects))
    counts = list(map(CLIP_PATHS, found))
    if max(counts, default=0) <= 0:
        return [0] * len(objects)
    return [clip if count > 0 else 0 for clip, count in zip(found, counts, strict=True)]


def font_name(font: int) -> str:
    """The name of a font; of none it is empty."""
    length = FONT_NAME(font, _name_at, _LONGEST_NAME) if font else 0
    return _name[: max(min(length, _LONGEST_NAME) - 1, 0)].tobytes().decode("utf-8", "replace")
