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

    The characters' boxes go over to the document: the drafts' segments have none afterwards."""
    writer = _Writer(with_boxes)
    blocks = []
    for role in ORDER:
        for draft in drafts:
            if draft.role == role:
                blocks.append(writer.block(draft))
    return Document(
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        format=format,
        text="".join(writer.parts),
        lines=tuple(Line(*line) for line in writer.lines),
        blocks=tuple(blocks),
        marks=tuple(writer.marks),
        pages=None if sheets is None else len(sheets),
        ocr_pages=sum(sheet.reading == "ocr" for sheet in sheets or ()),
        boxes=writer.boxes,
        sheets=sheets or (),
        notes=notes,
    )


class _Writer:
    def __init__(self, with_boxes: bool) -> None:
        self.begun = False
        self.parts: list[str] = []
        self.size = 0
        self.lines: list[tuple[int, int, int, int | None, Box | None, float]] = []
        self.marks: list[Mark] = []
        self.boxes: array[float] | None = array("f") if with_boxes else None

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
        self.parts.append(segment.text)
        self.size += len(segment.text)
        if self.boxes is not None:
            self.boxes.extend(segment.boxes or array("f", bytes(16 * len(segment.text))))
        self._line(start, segment)

    def _line(self, start: int, segment: Segment) -> None:
        """Text of one physical line in several cells is one line, where no box tells the pieces apart."""
        last = self.lines[-1] if self.lines else None
        box = segment.hull()
        segment.boxes = None
        if last and box is None and last[2:5] == (segment.number, segment.page, None):
            self.lines[-1] = (last[0], self.size, *last[2:])
        else:
            place = segment.number, segment.page, box
            self.lines.append((start, self.size, *place, segment.confidence))

    def _put(self, separator: str) -> None:
        self.parts.append(separator)
        self.size += len(separator)
        if self.boxes is not None:
            self.boxes.extend((0.0,) * (4 * len(separator)))
