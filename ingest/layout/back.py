"""The way back: boxes of a page that was turned upright to read it, to where they stand on the page as
shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ingest import char_boxes
from ingest.drafts import Draft, Segment
from schemas.document import Box


class Back(NamedTuple):
    """From the upright page to the page as shown, in points: x' = a·x + b·y + c, y' = d·x + e·y + f."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 0.0
    e: float = 1.0
    f: float = 0.0

    def box(self, box: Box) -> Box:
        """A box of the upright page as shown: the same middle, as large as it was (quarter turns apart)."""
        left, top, right, bottom = box
        x, y = (left + right) / 2, (top + bottom) / 2
        x, y = self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f
        wide, high = (right - left) / 2, (bottom - top) / 2
        if abs(self.b) > abs(self.a):
            wide, high = high, wide
        return x - wide, y - high, x + wide, y + high

    def then(self, last: Back) -> Back:
        """This way, then `last`."""
        a, b, c, d, e, f = self
        g, h, i, j, k, m = last
        return Back(
            g * a + h * d, g * b + h * e, g * c + h * f + i, j * a + k * d, j * b + k * e, j * c + k * f + m
        )


def put_back(drafts: Iterable[Draft], backs: Mapping[int, Back]) -> None:
    """Moves the boxes of what stands on the pages of `backs` (by number), in place. The last step of all."""
    if not backs:
        return
    for draft in drafts:
        for segment in _segments(draft):
            back = backs.get(segment.page) if segment.page is not None else None
            if back is not None:
                _move(segment, back)


def _segments(draft: Draft) -> Iterator[Segment]:
    yield from draft.segments
    for cell in draft.cells:
        yield from cell.segments


def _move(segment: Segment, back: Back) -> None:
    if segment.places is not None:
        moved = [back.box(box) if box[2] > box[0] else char_boxes.NOWHERE for box in segment.boxes()]
        segment.places = char_boxes.of_boxes(moved)
    if segment.bbox is not None:
        left, top, right, bottom = back.box(segment.bbox)
        segment.bbox = round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)
