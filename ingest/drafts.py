"""What a reader hands over: blocks made of segments, before they have offsets."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from copy import copy
from typing import Literal, NamedTuple

from ingest import char_boxes
from schemas.document import BlockKind, Box, MarkState, Role
from schemas.slotted import field, slotted

Gap = Literal["none", "blank", "break"]
"""What lies before a block: nothing, a blank line, or a page break (or what looks like one)."""


class Row(NamedTuple):
    """A line of a text file: its 1-based number, its text, and whether a form feed stands before it."""

    number: int
    text: str
    feed: bool = False


@slotted
class Segment:
    """The text of one physical line, or the part of it that belongs to one block or cell.

    `places` tells where its characters stand (see `ingest.char_boxes`); `marks` are (offset in the text,
    state, raw); `before` joins it to the segment before it in its block: nothing, a space, or a newline
    between paragraphs of a cell; `sources` are element and offset of each character (`Document.sources`)."""

    text: str
    number: int
    page: int | None = None
    bbox: Box | None = None
    places: array[float] | None = None
    marks: Sequence[tuple[int, MarkState, str]] = ()
    before: str = ""
    confidence: float = 1.0
    sources: Sequence[tuple[int, int]] | None = None

    def hull(self) -> Box | None:
        """`bbox`, or where it is not told what the characters cover, in tenths of a point."""
        if self.bbox is not None or self.places is None:
            return self.bbox
        box = char_boxes.hull(self.places, len(self.text))
        if box is None:
            return None
        left, top, right, bottom = box
        return round(left * 10) / 10, round(top * 10) / 10, round(right * 10) / 10, round(bottom * 10) / 10

    def edges(self) -> tuple[array[float], array[float]]:
        """The left and the right edges of its characters, which must have places."""
        assert self.places is not None
        return char_boxes.edges(self.places, len(self.text))

    def boxes(self) -> list[Box]:
        """The boxes of its characters, which must have places."""
        assert self.places is not None
        return char_boxes.boxes(self.places, len(self.text))

    def put(self, start: int, end: int, instead: str, box: Box = char_boxes.NOWHERE) -> None:
        """Puts other text for a range (in place), each character of it with the box given; marks are not
        moved."""
        if self.places is not None:
            found = self.boxes()
            found[start:end] = [box] * len(instead)
            self.places = char_boxes.of_boxes(found)
        self.text = self.text[:start] + instead + self.text[end:]

    def cut(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Takes ranges out (in place), given in order and apart; marks are not moved."""
        if not ranges:
            return
        begins = [0, *(end for _, end in ranges)]
        ends = [*(start for start, _ in ranges), len(self.text)]
        kept = [*zip(begins, ends, strict=True)]
        if self.places is not None:
            boxes = self.boxes()
            self.places = char_boxes.of_boxes([box for start, end in kept for box in boxes[start:end]])
        if self.sources is not None:
            self.sources = [one for start, end in kept for one in self.sources[start:end]]
        self.text = "".join(self.text[start:end] for start, end in kept)


class Look(NamedTuple):
    """How a heading is told apart where its words do not: the size of its letters, and their ink.

    A style of level n has the size -n. Headings of one look have one level, larger ones stand above."""

    size: float
    ink: int = 0


@slotted
class DraftCell:
    """A table cell with its segments; a blank cell has none, or an empty one that knows its place.

    `drawn` is what the file has before its value that is no part of it (see `schemas.document.Gap`)."""

    row: int
    column: int
    segments: list[Segment] = field(default_factory=list)
    row_span: int = 1
    column_span: int = 1
    drawn: str = ""

    @property
    def text(self) -> str:
        """The cell's text as it will stand in the document."""
        return joined(self.segments)


@slotted
class Draft:
    """A block in the making. `gap` is what lies before it; `contents`: an entry of a table of contents;
    `look`: how it looks, where that is known; `within`: the cell that a table stands in."""

    kind: BlockKind
    segments: list[Segment] = field(default_factory=list)
    role: Role = "body"
    level: int | None = None
    cells: list[DraftCell] = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    gap: Gap = "none"
    contents: bool = False
    look: Look | None = None
    within: DraftCell | None = None

    @property
    def text(self) -> str:
        """A paragraph's text as it will stand in the document."""
        return joined(self.segments)


def joined(segments: Sequence[Segment]) -> str:
    """The text of segments with what joins them."""
    if len(segments) == 1:
        return segments[0].text
    return "".join(piece for i, s in enumerate(segments) for piece in (s.before if i else "", s.text))


def part(segments: list[Segment], start: int, end: int) -> list[Segment]:
    """A range of the joined text of segments, without white space around it; an empty segment for a blank."""
    text = joined(segments)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    found: list[Segment] = []
    low = 0
    for at, segment in enumerate(segments):
        low += len(segment.before) if at else 0
        size = len(segment.text)
        first, last = max(start - low, 0), min(end - low, size)
        low += size
        if first >= last:
            continue
        one = copy(segment)
        one.marks = [(at - first, state, raw) for at, state, raw in segment.marks if first <= at < last]
        one.cut([(a, b) for a, b in ((0, first), (last, size)) if a < b])
        found.append(one)
    return found or [Segment("", segments[0].number, segments[0].page)]
