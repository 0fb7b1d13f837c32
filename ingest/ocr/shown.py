"""Boxes of the upright, level page to where they stand in the picture: the last step before assembling."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping

from ingest.drafts import Draft, Segment
from ingest.ocr.upright import Back
from schemas.document import Box


def put_back(drafts: Iterable[Draft], backs: Mapping[int, Back]) -> None:
    """Moves the boxes of what stands on the pages of `backs` (by number), in place."""
    for draft in drafts:
        for segment in _segments(draft):
            back = backs.get(segment.page) if segment.page is not None else None
            if back is not None and back != Back():
                _move(segment, back)


def _segments(draft: Draft) -> Iterator[Segment]:
    yield from draft.segments
    for cell in draft.cells:
        yield from cell.segments


def _move(segment: Segment, back: Back) -> None:
    boxes = segment.boxes
    if boxes:
        moved = array("f")
        for at in range(0, len(boxes), 4):
            box = boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]
            moved.extend(back.box(box) if box[2] > box[0] else box)
        segment.boxes = moved
        segment.bbox = _hull(moved) or segment.bbox
    elif segment.bbox is not None:
        left, top, right, bottom = back.box(segment.bbox)
        segment.bbox = round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)


def _hull(boxes: array[float]) -> Box | None:
    seen = [at for at in range(0, len(boxes), 4) if boxes[at + 2] > boxes[at]]
    if not seen:
        return None
    return (
        round(min(boxes[at] for at in seen), 1),
        round(min(boxes[at + 1] for at in seen), 1),
        round(max(boxes[at + 2] for at in seen), 1),
        round(max(boxes[at + 3] for at in seen), 1),
    )
