"""What a reader hands over: blocks made of segments, before they have offsets."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from schemas.document import BlockKind, Box, MarkState, Role

Gap = Literal["none", "blank", "break"]
"""What lies before a block: nothing, a blank line, or a page break (or what looks like one)."""


class Row(NamedTuple):
    """A line of a text file: its 1-based number, its text, and whether a form feed stands before it."""

    number: int
    text: str
    feed: bool = False


@dataclass(slots=True)
class Segment:
    """The text of one physical line, or the part of it that belongs to one block or cell.

    `boxes` has four floats a character; `marks` are (offset in the text, state, raw); `before` joins it to
    the segment before it in its block: nothing, a space, or a newline between paragraphs of a cell."""

    text: str
    number: int
    page: int | None = None
    bbox: Box | None = None
    boxes: array[float] | None = None
    marks: Sequence[tuple[int, MarkState, str]] = ()
    before: str = ""
    confidence: float = 1.0

    def hull(self) -> Box | None:
        """`bbox`, or where it is not told what the characters' boxes cover, in tenths of a point.

        A line that begins and ends at one height is taken to be of that height (a raised figure is not
        looked for)."""
        boxes = self.boxes
        if self.bbox is not None or not boxes:
            return self.bbox
        left, top, right, bottom = boxes[0], boxes[1], boxes[-2], boxes[3]
        if top and boxes[-3] == top and boxes[-1] == bottom:
            return round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)
        top, bottom, right = min(boxes[1::4]), max(boxes[3::4]), max(boxes[2::4])
        left = min(boxes[0::4])
        if not left or not top:
            seen = [at for at in range(0, len(boxes), 4) if boxes[at + 2] > boxes[at]]
            if not seen:
                return None
            left, top = min([boxes[at] for at in seen]), min([boxes[at + 1] for at in seen])
        return round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)


class Look(NamedTuple):
    """How a heading is told apart where its words do not: the size of its letters, and their ink.

    A style of level n has the size -n. Headings of one look have one level, larger ones stand above."""

    size: float
    ink: int = 0


@dataclass(slots=True)
class DraftCell:
    """A table cell with its segments; a blank cell has none, or an empty one that knows its place."""

    row: int
    column: int
    segments: list[Segment] = field(default_factory=list)
    row_span: int = 1
    column_span: int = 1

    @property
    def text(self) -> str:
        """The cell's text as it will stand in the document."""
        return joined(self.segments)


@dataclass(slots=True)
class Draft:
    """A block in the making. `gap` is what lies before it; `contents`: an entry of a table of contents;
    `look`: how it looks, where that is known."""

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

    @property
    def text(self) -> str:
        """A paragraph's text as it will stand in the document."""
        return joined(self.segments)


def joined(segments: list[Segment]) -> str:
    """The text of segments with what joins them."""
    if len(segments) == 1:
        return segments[0].text
    return "".join(piece for i, s in enumerate(segments) for piece in (s.before if i else "", s.text))
