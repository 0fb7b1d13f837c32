"""A document whose text is masked, and the places on its pages that are to be covered."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from schemas.document import Block, Boxes, Document, Gap, Line, Lines, Mark

if TYPE_CHECKING:
    from hegui.redaction.masks import Span

Hidden = Mapping[int, Sequence[tuple[float, float, float, float]]]
"""By page (1-based) what is covered, as shares of its width and height: left, top, right, bottom."""

_MARGIN = 1.5


def hidden(document: Document, spans: Iterable[Span]) -> Hidden:
    """Where the masked ranges stand on the pages."""
    sizes = {page.number: (page.width, page.height) for page in document.sheets}
    found: dict[int, list[tuple[float, float, float, float]]] = {}
    for span in spans:
        for page, (left, top, right, bottom) in _boxes(document, span):
            width, height = sizes.get(page, (0.0, 0.0))
            if width and height:
                found.setdefault(page, []).append(
                    (
                        (left - _MARGIN) / width,
                        (top - _MARGIN) / height,
                        (right + _MARGIN) / width,
                        (bottom + _MARGIN) / height,
                    )
                )
    return found


def _boxes(document: Document, span: Span) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    """The box of each line's part of a range; the line's own where its characters have none."""
    for line in document.lines_of(span.start, span.end):
        start, end = max(span.start, line.start), min(span.end, line.end)
        box = document.boxes.hull(start, end) if document.boxes is not None and start < end else None
        if line.page is not None and (box or line.bbox) is not None:
            yield line.page, box or line.bbox  # type: ignore[misc]


def masked(document: Document, shift: Shift, path: str) -> Document:
    """The document with other words in the ranges, shown under a path; all else stands where it stood."""
    lines = Lines(Line(shift.at(line.start), shift.at(line.end), *line[2:]) for line in document.lines)
    return Document(
        path=path,
        sha256=document.sha256,
        format=document.format,
        text=shift.text,
        lines=lines,
        blocks=tuple(_block(block, shift) for block in document.blocks),
        marks=tuple(Mark(shift.at(mark.offset), mark.state, mark.raw) for mark in document.marks),
        pages=document.pages,
        ocr_pages=document.ocr_pages,
        boxes=document.boxes and _characters(document.boxes, shift),
        sheets=document.sheets,
        notes=document.notes,
        gaps=tuple(Gap(shift.at(gap.offset), gap.drawn) for gap in document.gaps),
    )


class Shift:
    """A text with other words in ranges: where each place of the old one is in the new one."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.spans = spans
        self.starts = [span.start for span in spans]
        pieces, self.gains, gain, end = [], [0], 0, 0
        for span in spans:
            pieces += [text[end : span.start], span.shown]
            gain += len(span.shown) - (span.end - span.start)
            self.gains.append(gain)
            end = span.end
        self.text = "".join([*pieces, text[end:]])

    def at(self, offset: int) -> int:
        """A place in the new text; one within a range is where its new words end."""
        before = bisect_right(self.starts, offset)
        if before and offset > self.spans[before - 1].start:
            offset = max(offset, self.spans[before - 1].end)
        elif before:
            before -= 1
        return offset + self.gains[before]


def _block(block: Block, shift: Shift) -> Block:
    cells = tuple(cell._replace(start=shift.at(cell.start), end=shift.at(cell.end)) for cell in block.cells)
    return block._replace(start=shift.at(block.start), end=shift.at(block.end), cells=cells)


def _characters(boxes: Boxes, shift: Shift) -> Boxes:
    """The places of the characters: those of new words share the room of the old ones."""
    lefts, rights, end = array("f"), array("f"), 0
    for span in shift.spans:
        lefts += boxes.lefts[end : span.start]
        rights += boxes.rights[end : span.start]
        room = [
            (left, right)
            for left, right in zip(
                boxes.lefts[span.start : span.end], boxes.rights[span.start : span.end], strict=True
            )
            if right > left
        ]
        left, right = (min(one[0] for one in room), max(one[1] for one in room)) if room else (0.0, 0.0)
        lefts.extend([left] * len(span.shown))
        rights.extend([right] * len(span.shown))
        end = span.end
    return Boxes(
        lefts=lefts + boxes.lefts[end:],
        rights=rights + boxes.rights[end:],
        starts=array("I", map(shift.at, boxes.starts)),
        tops=boxes.tops,
        bottoms=boxes.bottoms,
    )
