"""Which characters of a PDF page no reader of the page sees, and why.

Text may be drawn in invisible mode or without opacity, in the colour of what lies beneath, smaller than an
eye can read, off the page, outside its clipping path, or under an area drawn later. Where a picture lies
under (or over) text that is not drawn, the text is what somebody recognised in the picture: a layer, not
something hidden.
"""

from __future__ import annotations

from array import array

from ingest.pdf import library
from ingest.pdf.drawing import Drawing
from ingest.pdf.text.characters import Characters, Pen
from ingest.pdf.text.level import Level
from ingest.pdf.turn import Turn
from schemas.document import Box

_INVISIBLE = 3
_FILLED = {0, 4}
_SMALLEST = 1.5
_FAINTEST = 13
_ALIKE = 24
_OPAQUE = 255
_LARGE = 0.4
_MOST_COVERS = 400
_PAPER = (255, 255, 255)
_Mask = list[bool]


def all_seen(found: Level, drawing: Drawing, turn: Turn) -> bool:
    """Whether all of a level text is surely seen; of what may be hidden the characters are looked at."""
    beneath = _beneath(drawing)
    if not all(_is_plain(pen, beneath) and pen.size >= _SMALLEST for pen in found.objects.kinds):
        return False
    width, height = turn.size
    if min(found.lefts) < 0 or max(found.rights) > width:
        return False
    if any(look[0] < 0 or look[1] > height for _, look in found.looks):
        return False
    return _is_uncut(found, turn) and _is_uncovered(found, drawing, turn)


def _is_uncut(found: Level, turn: Turn) -> bool:
    """Whether all text objects stand within their clipping paths."""
    items = list(found.objects.pens)
    clips = library.clips(items)
    if not any(clips):
        return True
    reader, last = _Clips(turn), found.objects.last()
    for item, clip in zip(items, clips, strict=True):
        if clip:
            left, top, right, bottom = reader.box(clip)
            begun, base = found.lefts[found.objects.first[item]], found.bases[item]
            if not (left <= begun and found.rights[last[item]] <= right and top <= base <= bottom):
                return False
    return True


def _is_uncovered(found: Level, drawing: Drawing, turn: Turn) -> bool:
    """Whether nothing that may cover a text object was drawn on it later."""
    covers = _covers(drawing, turn)
    last = found.objects.last() if covers else {}
    for order, (left, top, right, bottom) in covers:
        for item in found.bases:
            if (
                found.look(item)[0] < bottom
                and top < found.look(item)[1]
                and drawing.order.get(item, order) < order
                and found.lefts[found.objects.first[item]] < right
                and left < found.rights[last[item]]
            ):
                return False
    return True


def _covers(drawing: Drawing, turn: Turn) -> list[tuple[int, Box]]:
    """What may cover text drawn before it: opaque areas and large pictures, with their order."""
    covers = [
        (fill.order, fill.box)
        for fill in drawing.fills
        if fill.order > 0 and fill.solid and fill.colour[3] == _OPAQUE
    ]
    covers += [
        (picture.order, picture.box)
        for picture in drawing.pictures
        if picture.order > 0 and _share(picture.box, turn) > _LARGE
    ]
    return covers[:_MOST_COVERS]


def _beneath(drawing: Drawing) -> set[tuple[int, ...]]:
    """The colours that text may stand on."""
    return {fill.colour[:3] for fill in drawing.fills} | {_PAPER}


def _is_plain(pen: Pen, beneath: set[tuple[int, ...]]) -> bool:
    """Whether text drawn so is seen wherever it stands."""
    if pen.mode == _INVISIBLE:
        return False
    return pen.mode not in _FILLED or (
        pen.colour[3] >= _FAINTEST and not any(_alike(pen.colour, colour) for colour in beneath)
    )


def visible(found: Characters, drawing: Drawing, turn: Turn) -> _Mask | None:
    """Whether each character is seen; None where all are."""
    hidden = _Hidden(found, drawing, turn)
    hidden.not_drawn()
    hidden.tiny()
    hidden.off_the_page()
    hidden.clipped()
    hidden.covered()
    return [not gone for gone in hidden.gone] if any(hidden.gone) else None


def over_pictures(found: Characters, drawing: Drawing, turn: Turn) -> _Mask:
    """Whether each character stands on a picture large enough to be a scan, or on one with text of its
    own."""
    boxes = [picture.box for picture in drawing.pictures if _share(picture.box, turn) > 0.02]
    return [
        any(_within(x, y, box) for box in boxes)
        for x, y in zip(_middles(found.lefts, found.rights), _middles(found.tops, found.bottoms), strict=True)
    ]


def _share(box: Box, turn: Turn) -> float:
    area: float = max(turn.width * turn.height, 1.0)
    return (box[2] - box[0]) * (box[3] - box[1]) / area


def _middles(first: list[float], second: list[float]) -> list[float]:
    return [(a + b) / 2 for a, b in zip(first, second, strict=True)]


def _within(x: float, y: float, box: Box) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


class _Hidden:
    """Marks the characters that are not seen in `gone`."""

    def __init__(self, found: Characters, drawing: Drawing, turn: Turn) -> None:
        self.found, self.drawing, self.turn = found, drawing, turn
        self.gone = [False] * len(found.texts)
        self._ranges: dict[int, list[int]] | None = None

    def indices(self, item: int) -> list[int]:
        """The characters of a text object."""
        if self._ranges is None:
            self._ranges = {}
            for index, owner in enumerate(self.found.objects.of):
                if owner is not None:
                    self._ranges.setdefault(owner, []).append(index)
        return self._ranges.get(item, [])

    def where(self, item: int, box: Box, *, outside: bool) -> None:
        """Marks what of a text object stands outside a box, or within it."""
        found = self.found
        for at in self.indices(item):
            x, y = (found.lefts[at] + found.rights[at]) / 2, (found.tops[at] + found.bottoms[at]) / 2
            if _within(x, y, box) != outside:
                self.gone[at] = True

    def mark(self, item: int) -> None:
        for index in self.indices(item):
            self.gone[index] = True

    def not_drawn(self) -> None:
        """Invisible mode, no opacity, or in the colour of what lies beneath."""
        beneath = _beneath(self.drawing)
        if all(_is_plain(pen, beneath) for pen in self.found.objects.kinds):
            return
        for item, pen in self.found.objects.pens.items():
            if pen.mode == _INVISIBLE or (pen.mode in _FILLED and pen.colour[3] < _FAINTEST):
                self.mark(item)
            elif pen.mode in _FILLED and any(_alike(pen.colour, colour) for colour in beneath):
                self._on_its_own_colour(item, pen)

    def tiny(self) -> None:
        """Text that is too small to be read, by its boxes and its font size (a dash has a low box, too)."""
        for item, pen in self.found.objects.pens.items():
            if pen.size < _SMALLEST and self._low(item):
                self.mark(item)

    def _low(self, item: int) -> bool:
        found = self.found
        return all(found.bottoms[at] - found.tops[at] < _SMALLEST for at in self.indices(item))

    def _on_its_own_colour(self, item: int, pen: Pen) -> None:
        found, drawing = self.found, self.drawing
        order = drawing.order.get(item, 0)
        if any(picture.order < order for picture in drawing.pictures) and self._on_picture(item, order):
            return
        if drawing.shaded:
            return
        for at in self.indices(item):
            x, y = (found.lefts[at] + found.rights[at]) / 2, (found.tops[at] + found.bottoms[at]) / 2
            if _alike(pen.colour, self._colour_at(x, y, order)):
                self.gone[at] = True

    def _on_picture(self, item: int, order: int) -> bool:
        found = self.found
        at = self.indices(item)[0]
        x, y = (found.lefts[at] + found.rights[at]) / 2, (found.tops[at] + found.bottoms[at]) / 2
        return any(_within(x, y, picture.box) for picture in self.drawing.pictures if picture.order < order)

    def _colour_at(self, x: float, y: float, order: int) -> tuple[int, ...]:
        """The colour of the last area drawn before `order` there; an area of unclear shape counts as
        none alike."""
        for fill in reversed(self.drawing.fills):
            if fill.order < order and fill.colour[3] > _FAINTEST and _within(x, y, fill.box):
                return fill.colour[:3] if fill.solid else (-255, -255, -255)
        return _PAPER

    def off_the_page(self) -> None:
        found = self.found
        width, height = self.turn.size
        if not found.lefts:
            return
        across = min(found.lefts) >= 0 and max(found.rights) <= width
        if across and min(found.tops) >= 0 and max(found.bottoms) <= height:
            return
        xs, ys = _middles(found.lefts, found.rights), _middles(found.tops, found.bottoms)
        for index, (x, y) in enumerate(zip(xs, ys, strict=True)):
            if not (0 <= x <= width and 0 <= y <= height):
                self.gone[index] = True

    def clipped(self) -> None:
        """Text outside the box of its clipping path (the parts of a form keep to their own)."""
        found, reader = self.found, _Clips(self.turn)
        items = list(found.objects.pens)
        clips = library.clips(items)
        last = found.objects.last() if any(clips) else {}
        for item, clip in zip(items, clips, strict=True):
            if not clip:
                continue
            left, top, right, bottom = box = reader.box(clip)
            at = found.objects.first[item]
            inside = left <= found.lefts[at] and top <= found.bases[at] <= bottom
            if inside and found.rights[last[item]] <= right:
                continue
            self.where(item, box, outside=True)

    def covered(self) -> None:
        """Text under an opaque area, or under a picture of a good part of the page, drawn later."""
        drawing, found = self.drawing, self.found
        for order, box in _covers(drawing, self.turn):
            for item in found.objects.pens:
                if drawing.order.get(item, order) < order:
                    self.where(item, box, outside=False)


def _alike(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    red, green, blue = first[0] - second[0], first[1] - second[1], first[2] - second[2]
    return -_ALIKE < red < _ALIKE and -_ALIKE < green < _ALIKE and -_ALIKE < blue < _ALIKE


class _Clips:
    """The boxes of clipping paths; several paths are all in force at once."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.point = array("f", bytes(8))
        at = self.point.buffer_info()[0]
        self.x, self.y = library.handle(at), library.handle(at + 4)

    def box(self, clip: int) -> Box:
        """The box that a clipping path leaves of the page as shown."""
        count = library.CLIP_PATHS(clip)
        width, height = self.turn.size
        left, top, right, bottom = 0.0, 0.0, width, height
        for path in range(min(count, 8)):
            one = self._path(clip, path)
            if one is not None:
                left, top = max(left, one[0]), max(top, one[1])
                right, bottom = min(right, one[2]), min(bottom, one[3])
        return left, top, right, bottom

    def _path(self, clip: int, path: int) -> Box | None:
        xs, ys = [], []
        for index in range(min(library.CLIP_SEGMENTS(clip, path), 64)):
            segment = library.CLIP_SEGMENT(clip, path, index)
            if library.SEGMENT_POINT(library.handle(segment), self.x, self.y):
                x, y = self.turn.point(self.point[0], self.point[1])
                xs.append(x)
                ys.append(y)
        return (min(xs), min(ys), max(xs), max(ys)) if xs else None
