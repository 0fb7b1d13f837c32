"""What is drawn on a page of a PDF beside text: straight rules, filled areas, pictures; and in which
order.

Rules come as stroked lines, as thin filled rectangles or as thin pictures; all of them end as edges. A wide
filled area is a background: its sides are edges only where such areas lie side by side like cells.
"""

from __future__ import annotations

from array import array
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ingest import limits
from ingest.pdf import library
from ingest.pdf.boxes import LARGEST, Shape, find_boxes, inside
from ingest.pdf.library import Outline
from ingest.pdf.turn import Matrix, Turn, hull, times
from schemas.document import Box

LEVEL = 0.1
_THIN = 3.0
_LONG = 10.0
_DEEPEST_FORM = 8
_MOST_FILLS = 3000
_WHITE = 0xF0
_OPAQUE = 255
Colour = tuple[int, int, int, int]
_Edge = tuple[float, float, float]
_Point = tuple[float, float]


class Fill(NamedTuple):
    """A filled area: when it was drawn, its hull, its colour (red, green, blue, opacity), whether a
    rectangle."""

    order: int
    box: Box
    colour: Colour
    solid: bool


class Picture(NamedTuple):
    """A picture: when it was drawn, where, its address in the library and its matrix."""

    order: int
    box: Box
    handle: int
    matrix: Matrix


class Small(NamedTuple):
    """A small shape with its edges, which are rules unless it is a check box."""

    shape: Shape
    across: list[_Edge]
    down: list[_Edge]


@dataclass(slots=True)
class Drawing:
    """Edges (position, start, end), areas, pictures and check boxes (with whether they are ticked) as
    shown; `drawn` are all objects by their addresses, in order."""

    horizontal: list[_Edge] = field(default_factory=list)
    vertical: list[_Edge] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    drawn: list[int] = field(default_factory=list)
    shaded: list[Box] = field(default_factory=list)
    paths: int = 0
    small: list[Small] = field(default_factory=list)
    boxes: list[tuple[Box, bool]] = field(default_factory=list)
    _order: dict[int, int] | None = None

    @property
    def order(self) -> dict[int, int]:
        """When each object was drawn."""
        if self._order is None:
            self._order = dict(zip(self.drawn, range(len(self.drawn)), strict=True))
        return self._order


def read_drawing(page: Any, turn: Turn, texts: Container[int] = ()) -> Drawing:
    """What a loaded page draws, forms within it included; `texts` are objects that are known to be text."""
    made = Drawing()
    count = min(max(pdfium.FPDFPage_CountObjects(page), 0), limits.PAGE_OBJECTS)
    handle = library.address(page)
    pens = _Pens()
    objects = list(_objects(made.drawn, handle, count, library.PAGE_OBJECT, texts))
    paths = [item for _, item, kind, _ in objects if kind == pdfium.FPDF_PAGEOBJ_PATH]
    outlines = library.outlines(paths, limits.PAGE_OBJECTS)
    for order, item, kind, outer in objects:
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            made.paths += 1
            pens.path(item, next(outlines), outer, turn, order, made)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            matrix = pens.matrix(item, outer)
            _picture(Picture(order, hull(matrix, turn), item, matrix), made)
        elif kind == pdfium.FPDF_PAGEOBJ_SHADING:
            made.shaded.append((0.0, 0.0, *turn.size))
    _cells_of_fills(made)
    _boxes(made)
    return made


def _boxes(made: Drawing) -> None:
    """Tells small shapes that are check boxes, or stand in one, from those that are parts of rules (in
    place)."""
    made.boxes = find_boxes([small.shape for small in made.small])
    for shape, across, down in made.small:
        if not any(inside(box, shape.box) for box, _ in made.boxes):
            made.horizontal += across
            made.vertical += down


def _objects(
    drawn: list[int],
    holder: int,
    count: int,
    get: Any,
    texts: Container[int],
    outer: Matrix | None = None,
    depth: int = 0,
) -> Iterator[tuple[int, int, int, Matrix | None]]:
    """What of a page or form is no text, in the order it is drawn: order, address, kind, matrix of the
    forms around.

    `drawn` gets each object; `texts` are known to be text."""
    items = list(map(get, repeat(library.handle(holder)), range(count)))
    start = len(drawn)
    drawn += items
    for at in [at for at, item in enumerate(items) if item not in texts]:
        item = items[at]
        kind = library.OBJECT_TYPE(item)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        if kind != pdfium.FPDF_PAGEOBJ_FORM:
            yield start + at, item, kind, outer
        elif depth < _DEEPEST_FORM:
            inner = min(max(library.FORM_OBJECTS(item), 0), limits.PAGE_OBJECTS)
            within = _Pens().matrix(item, outer)
            yield from _objects(drawn, item, inner, library.FORM_OBJECT, texts, within, depth + 1)


def _picture(picture: Picture, made: Drawing) -> None:
    """Keeps a picture; one as thin as a line is a rule."""
    left, top, right, bottom = picture.box
    if bottom - top < _THIN and right - left >= _LONG:
        made.horizontal.append(((top + bottom) / 2, left, right))
    elif right - left < _THIN and bottom - top >= _LONG:
        made.vertical.append(((left + right) / 2, top, bottom))
    else:
        made.pictures.append(picture)


class _Pens:
    """Reads paths and matrices with buffers that are used again and again."""

    def __init__(self) -> None:
        self.six = array("f", bytes(24))
        self.at = library.handle(self.six.buffer_info()[0])
        self.ints = array("I", bytes(16))
        at = self.ints.buffer_info()[0]
        self.ints_at = [library.handle(at + 4 * part) for part in range(4)]
        self.filled, self.stroked = self.ints_at[:2]

    def matrix(self, item: int, outer: Matrix | None) -> Matrix:
        if not library.OBJECT_MATRIX(item, self.at):
            return outer or (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        a, b, c, d, e, f = self.six
        own = (a, b, c, d, e, f)
        return times(own, outer) if outer else own

    def path(
        self, item: int, outline: Outline, outer: Matrix | None, turn: Turn, order: int, made: Drawing
    ) -> None:
        """The straight edges of a path, and the area that it fills."""
        if not library.DRAW_MODE(item, self.filled, self.stroked):
            return
        filled, stroked = self.ints[0], self.ints[1]
        if not filled and not stroked:
            return
        across: list[_Edge] = []
        down: list[_Edge] = []
        box = _edges(outline, self.matrix(item, outer), turn, (across, down))
        if (
            filled
            and box
            and box[2] - box[0] > _THIN
            and box[3] - box[1] > _THIN
            and len(made.fills) < _MOST_FILLS
        ):
            solid = len(across) == 2 and len(down) == 2 and len(outline.kinds) <= 6
            made.fills.append(Fill(order, box, self._colour(item), solid))
            if solid and not stroked and max(box[2] - box[0], box[3] - box[1]) > LARGEST:
                return
        if box and max(box[2] - box[0], box[3] - box[1]) <= LARGEST:
            white = bool(filled) and min(self._colour(item)[:3]) >= _WHITE
            four = len(across) >= 2 and len(down) >= 2
            made.small.append(Small(Shape(box, four, bool(filled) and not white, white), across, down))
            return
        made.horizontal += across
        made.vertical += down

    def _colour(self, item: int) -> Colour:
        if not library.FILL(item, *self.ints_at):
            return 0, 0, 0, 255
        red, green, blue, opacity = self.ints
        mixed = opacity == _OPAQUE and library.TRANSPARENT(item)
        return red, green, blue, _OPAQUE - 1 if mixed else opacity


def _edges(outline: Outline, matrix: Matrix, turn: Turn, made: tuple[list[_Edge], list[_Edge]]) -> Box | None:
    """Collects the level and upright edges of a path; returns the path's box."""
    if not outline.kinds:
        return None
    a, b, c, d, e, f = matrix
    points = list(zip(outline.xs, outline.ys, strict=True))
    xs, ys = turn.points([a * x + c * y + e for x, y in points], [b * x + d * y + f for x, y in points])
    start = last = (0.0, 0.0)
    for point, kind, close in zip(zip(xs, ys, strict=True), outline.kinds, outline.closes, strict=True):
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            _edge(last, point, made)
        if close:
            _edge(point, start, made)
        last = point
    return min(xs), min(ys), max(xs), max(ys)


def _edge(first: _Point, second: _Point, made: tuple[list[_Edge], list[_Edge]]) -> None:
    (x, y), (to_x, to_y) = first, second
    if -LEVEL < y - to_y < LEVEL:
        if first != second:
            made[0].append((y, x, to_x) if x < to_x else (y, to_x, x))
    elif -LEVEL < x - to_x < LEVEL:
        made[1].append((x, y, to_y) if y < to_y else (x, to_y, y))


def _cells_of_fills(made: Drawing) -> None:
    """The sides of coloured areas that lie side by side at one height, as backgrounds of cells do."""
    rows: dict[tuple[int, int], list[Box]] = {}
    for fill in made.fills:
        if fill.solid and fill.colour[3] and min(fill.colour[:3]) < _WHITE:
            box = fill.box
            rows.setdefault((round(box[1]), round(box[3])), []).append(box)
    for boxes in rows.values():
        boxes.sort()
        for at, (left, top, right, bottom) in enumerate(boxes):
            near = [boxes[i] for i in (at - 1, at + 1) if 0 <= i < len(boxes)]
            if any(min(abs(other[0] - right), abs(left - other[2])) <= _THIN for other in near):
                made.horizontal += [(top, left, right), (bottom, left, right)]
                made.vertical += [(left, top, bottom), (right, top, bottom)]
