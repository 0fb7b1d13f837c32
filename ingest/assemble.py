"""Drafts to a `Document`: one text, and offsets into it."""

from __future__ import annotations

import hashlib
from array import array

from ingest.drafts import Draft, DraftCell, Segment
from schemas.document import Block, Box, Cell, Document, Format, Line, Mark, Page, Role

ORDER: tuple[Role, ...] = (
    "body",
    "footnote",
    "header",
    "footer",
    "page_number",
    "watermark",
    "comment",
    "hidden",
)
"""The body first, then what is set apart."""


def in_order(drafts: list[Draft]) -> list[Draft]:
    """The drafts as they will stand: by role, those of one role as they come."""
    return sorted(drafts, key=lambda draft: ORDER.index(draft.role))


def assemble(
    drafts: list[Draft],
    *,
    path: str,
    data: bytes,
    format: Format,
    sheets: tuple[Page, ...] | None = None,
    with_boxes: bool = False,
    notes: tuple[str, ...] = (),
) -> Document:
    """The document of `drafts`: the body in its order, then what is set apart, by role.

    The drafts are used up: what goes over to the document is taken out of them, so that it is held once."""
    writer = _Writer(_most_characters(drafts) if with_boxes else None)
    blocks = []
    for draft in in_order(drafts):
        blocks.append(writer.block(draft))
        draft.segments, draft.cells = [], []
    return Document(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        format=format,
        text="".join(writer.texts),
        lines=tuple(writer.lines),
        blocks=tuple(blocks),
        marks=tuple(writer.marks),
        pages=None if sheets is None else len(sheets),
        ocr_pages=sum(sheet.reading == "ocr" for sheet in sheets or ()),
        boxes=writer.told_boxes(),
        sheets=sheets or (),
        notes=notes,
    )


def _most_characters(drafts: list[Draft]) -> int:
    """At least as many characters as the text will have."""
    count = 0
    for draft in drafts:
        count += 1 + draft.rows + _length(draft.segments)
        count += sum([1 + _length(cell.segments) for cell in draft.cells])
    return count


def _length(segments: list[Segment]) -> int:
    return sum([len(segment.text) + len(segment.before) for segment in segments])


class _Writer:
    """`most`: no fewer characters than will be written; their boxes are held in one piece from the start."""

    def __init__(self, most: int | None) -> None:
        self.begun = False
        self.texts: list[str] = []
        self.size = 0
        self.lines: list[Line] = []
        self.marks: list[Mark] = []
        self.places: dict[float, float] = {}
        self.boxes: array[float] | None = None if most is None else array("f", (0.0,)) * (4 * most)

    def told_boxes(self) -> array[float] | None:
        """The boxes of what was written."""
        if self.boxes is not None:
            del self.boxes[4 * self.size :]
        return self.boxes

    def block(self, draft: Draft) -> Block:
        if self.begun:
            self._put("\n")
        self.begun = True
        start = self.size
        if draft.kind == "table":
            cells = tuple(self._rows(draft))
            return Block(
                "table", start, self.size, draft.role, rows=draft.rows, columns=draft.columns, cells=cells
            )
        self._segments(draft.segments)
        return Block(draft.kind, start, self.size, draft.role, draft.level)

    def _rows(self, draft: Draft) -> list[Cell]:
        by_row: list[list[DraftCell]] = [[] for _ in range(draft.rows)]
        for cell in draft.cells:
            by_row[cell.row].append(cell)
        made = []
        for at, row in enumerate(by_row):
            if at:
                self._put("\n")
            for place, cell in enumerate(sorted(row, key=lambda cell: cell.column)):
                if place:
                    self._put("\t")
                start = self.size
                self._segments(cell.segments)
                made.append(Cell(cell.row, cell.column, start, self.size, cell.row_span, cell.column_span))
        return made

    def _segments(self, segments: list[Segment]) -> None:
        for at, segment in enumerate(segments):
            if at and segment.before:
                self._put(segment.before)
            self._segment(segment)

    def _segment(self, segment: Segment) -> None:
        start = self.size
        for offset, state, raw in segment.marks:
            self.marks.append(Mark(start + offset, state, raw))
        self.texts.append(segment.text)
        self.size += len(segment.text)
        if self.boxes is not None and segment.boxes:
            self.boxes[4 * start : 4 * self.size] = segment.boxes
        self._line(start, segment)
        segment.boxes = None

    def _line(self, start: int, segment: Segment) -> None:
        """Text of one physical line in several cells is one line, where no box tells the pieces apart."""
        number, page = segment.number, segment.page
        box = None if segment.boxes is None and segment.bbox is None else self._box(segment)
        if box is None and self.lines:
            begun, _, last_number, last_page, last_box, confidence = self.lines[-1]
            if last_number == number and last_box is None and last_page == page:
                self.lines[-1] = Line(begun, self.size, number, page, None, confidence)
                return
        self.lines.append(Line(start, self.size, number, page, box, segment.confidence))

    def _box(self, segment: Segment) -> Box | None:
        """Where a segment stands; a height or place that many lines share is held once."""
        box = segment.hull()
        if box is None:
            return None
        left, top, right, bottom = box
        held = self.places.setdefault
        return held(left, left), held(top, top), held(right, right), held(bottom, bottom)

    def _put(self, separator: str) -> None:
        self.texts.append(separator)
        self.size += len(separator)
