"""Drafts to a `Document`: one text, and offsets into it."""

from __future__ import annotations

from array import array
from operator import attrgetter

from ingest import char_boxes
from ingest.drafts import Draft, DraftCell, Segment
from ingest.record_forms import platform_exports, records, slash_lists, system_printouts
from ingest.wording import gaps, lost_marks
from schemas.digest import sha256
from schemas.document import Block, Boxes, Cell, Document, Format, Gap, Lines, Mark, Page, Role, Sources

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

_RANK = {role: at for at, role in enumerate(ORDER)}
_COLUMN = attrgetter("column")


def in_order(drafts: list[Draft]) -> list[Draft]:
    """The drafts as they will stand: by role, those of one role as they come."""
    return sorted(drafts, key=lambda draft: _RANK[draft.role])


def assemble(
    drafts: list[Draft],
    *,
    path: str,
    data: bytes,
    format: Format,
    sheets: tuple[Page, ...] | None = None,
    with_boxes: bool = False,
    with_sources: bool = False,
    notes: tuple[str, ...] = (),
) -> Document:
    """The document of `drafts`: the body in its order, then what is set apart, by role.

    The drafts are used up: each goes as it is written, so that what it has is held once."""
    stated = slash_lists.tables(records.tables(platform_exports.tables(drafts)))
    drafts.clear()
    lost_marks.restore(stated)
    form = system_printouts.form_of(stated)
    writer = _Writer(with_boxes=with_boxes, with_sources=with_sources, form=form)
    blocks = []
    waiting = in_order(system_printouts.apart(stated, form, lines=format == "text") if form else stated)[::-1]
    stated.clear()
    while waiting:
        blocks.append(writer.block(waiting.pop()))
    return Document(
        path=path,
        sha256=sha256(data),
        format=format,
        text="".join(writer.whole),
        lines=writer.lines,
        blocks=tuple(blocks),
        marks=tuple(writer.marks),
        pages=None if sheets is None else len(sheets),
        ocr_pages=sum(sheet.reading == "ocr" for sheet in sheets or ()),
        boxes=writer.told_boxes(),
        sheets=sheets or (),
        notes=notes,
        sources=writer.told_sources(),
        gaps=tuple(writer.gaps),
    )


class _Writer:
    def __init__(
        self, *, with_boxes: bool, with_sources: bool, form: system_printouts.Form | None = None
    ) -> None:
        self.form = form
        self.begun = False
        self.blocks = 0
        self.cells: dict[int, tuple[list[Segment], tuple[int, int]]] = {}
        self.whole: list[str] = []
        self.texts: list[str] = []
        self.size = 0
        self.lines = Lines()
        self.marks: list[Mark] = []
        self.gaps: list[Gap] = []
        self.boxes = Boxes() if with_boxes else None
        self.sources = Sources() if with_sources else None
        self.height: tuple[float, float] | None = None

    def told_boxes(self) -> Boxes | None:
        """The boxes of what was written."""
        if self.boxes is not None:
            self._fill(self.boxes, self.size)
        return self.boxes

    def told_sources(self) -> Sources | None:
        """The elements that what was written comes from."""
        if self.sources is not None:
            self.sources.tell(self.size, ())
        return self.sources

    def block(self, draft: Draft) -> Block:
        """Writes a block; its text is held in one piece, that of its segments is not needed any more."""
        made = self._block(draft)
        self.blocks += 1
        self.whole.append("".join(self.texts))
        self.texts.clear()
        return made

    def _block(self, draft: Draft) -> Block:
        if self.begun:
            self._put("\n")
        self.begun = True
        start = self.size
        if draft.kind == "table":
            size = {"rows": draft.rows, "columns": draft.columns}
            cells = tuple(self._rows(draft))
            held = draft.within and self.cells.get(id(draft.within.segments))
            within = held[1] if held else None
            return Block("table", start, self.size, draft.role, **size, cells=cells, within=within)
        self._segments(draft.segments, title=draft.kind == "heading")
        return Block(draft.kind, start, self.size, draft.role, draft.level)

    def _rows(self, draft: Draft) -> list[Cell]:
        by_row: list[list[DraftCell]] = [[] for _ in range(draft.rows)]
        for cell in draft.cells:
            by_row[cell.row].append(cell)
        made: list[Cell] = []
        new = tuple.__new__
        for at, row in enumerate(by_row):
            if at:
                self._put("\n")
            for place, cell in enumerate(sorted(row, key=_COLUMN)):
                if place:
                    self._put("\t")
                start = self.size
                self.cells[id(cell.segments)] = cell.segments, (self.blocks, len(made))
                self._segments(cell.segments)
                if cell.drawn and self.size > start:
                    self.gaps.append(Gap(start, cell.drawn))
                spans = cell.row_span, cell.column_span
                made.append(new(Cell, (cell.row, cell.column, start, self.size, *spans)))
        return made

    def _segments(self, segments: list[Segment], *, title: bool = False) -> None:
        """Writes segments with what joins them.

        Text of one physical line in several cells is one line, where no box tells the pieces apart."""
        first = True
        codes = (self.form.number if title else self.form.codes) if self.form else None
        for segment, drawn in zip(segments, gaps.close(segments, codes), strict=True):
            if first:
                first = False
            elif segment.before:
                self._put(segment.before)
            start = self.size
            self.gaps += [Gap(start + offset, signs) for offset, signs in drawn]
            text = segment.text
            self.texts.append(text)
            self.size = end = start + len(text)
            if segment.marks:
                self.marks += [Mark(start + offset, state, raw) for offset, state, raw in segment.marks]
            number, page, places = segment.number, segment.page, segment.places
            box = segment.bbox if places is None else segment.hull()
            if box is not None or not self.lines.lengthen(end, number, page):
                self.lines.add(start, end, number, page, box, segment.confidence)
            if self.sources is not None and segment.sources is not None:
                self.sources.tell(start, segment.sources)
            if places is not None:
                if self.boxes is not None:
                    self._place(places, start, self.boxes)
                segment.places = None

    def _place(self, found: array[float], start: int, boxes: Boxes) -> None:
        """Hands over where the characters of a segment stand that begins at `start`."""
        if len(boxes.lefts) < start:
            self._fill(boxes, start)
        count = self.size - start
        boxes.lefts.extend(found[:count])
        boxes.rights.extend(found[count : 2 * count])
        if len(found) == 2 * count + 2:
            height = found[-2], found[-1]
            if height != self.height:
                self._height(start, height, boxes)
            return
        for at, height in enumerate(zip(*char_boxes.heights(found, count), strict=True), start):
            self._height(at, height, boxes)

    def _height(self, at: int, height: tuple[float, float], boxes: Boxes) -> None:
        """Tells the height of the characters from there on, where it is another."""
        if height != self.height:
            boxes.starts.append(at)
            boxes.tops.append(height[0])
            boxes.bottoms.append(height[1])
            self.height = height

    @staticmethod
    def _fill(boxes: Boxes, end: int) -> None:
        """The characters up to there that have no place stand nowhere."""
        if missing := end - len(boxes.lefts):
            boxes.lefts.frombytes(bytes(4 * missing))
            boxes.rights.frombytes(bytes(4 * missing))

    def _put(self, separator: str) -> None:
        self.texts.append(separator)
        self.size += len(separator)
