"""`Document`: what stands where in a file, with no meaning yet.

The whole text of a document is one string, `Document.text`, in reading order: the body first, then what was
set apart (running headers, footers, page numbers, watermarks). Everything else points into it by character
offsets, half open: blocks, table cells, check marks, and the lines that know their place on the page. A
mention found anywhere in `text` therefore has its evidence: `document.evidence(start, end)`.

Conventions that every reader in `ingest/` keeps:

* blocks are separated by one newline; the cells of a table row by a tab, its rows by a newline;
* a table within a cell is a block of its own directly behind the outer table (depth first, in reading order),
  and the outer cell keeps only its own text; a frame of one cell is no table, but paragraphs, or cell text;
* a paragraph broken over lines or pages is one run of text without a newline in it;
* a check mark is one character: `TICKED`, `EMPTY` or `UNKNOWN`, with a `Mark` at its offset that keeps what
  was written there; a conversion that lost the box altogether leaves no mark;
* what is drawn around a value that fills in a gap (`共__12__项`) is no text: a `Gap` keeps it, and so the
  codes that a system prints beside its labels (`名称[MC]: 值`), whose fields are a table of two columns;
* the cards that a platform exports (`[REC-01] 器具`, then `编号: 7`) are headings over tables of two columns;
* width, spaces and misprints stay as they are written: folding is the business of those who compare.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import Literal, NamedTuple, overload

from schemas.slotted import field, slotted

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in PDF points, origin top left of the page as shown."""

BlockKind = Literal["heading", "paragraph", "table", "figure"]
Role = Literal["body", "header", "footer", "page_number", "watermark", "footnote", "comment", "hidden"]
"""`hidden`: written, but not seen by who reads the page; `comment`: a remark on the text, not part of it."""

Reading = Literal["text", "ocr", "mixed", "none"]
"""How a page was read: its text layer, recognition, both (pictures within text), or nothing was read."""

MarkState = Literal["ticked", "empty", "unknown"]
Format = Literal["pdf", "docx", "text", "image"]

TICKED, EMPTY, UNKNOWN = "☑", "□", "▢"
STATE_OF = {TICKED: "ticked", EMPTY: "empty", UNKNOWN: "unknown"}


class Line(NamedTuple):
    """A physical line: its range in `Document.text`, 1-based `number`, page (1-based, null without pages)."""

    start: int
    end: int
    number: int
    page: int | None = None
    bbox: Box | None = None
    confidence: float = 1.0


_NO_BOX: Box = (inf, inf, inf, inf)


class Lines(Sequence[Line]):
    """Lines held as columns of numbers; each is made when it is asked for.

    >>> lines = Lines([Line(0, 4, 1), Line(5, 9, 2, 1, (1.0, 2.0, 3.0, 4.0), 0.9)])
    >>> lines[0].bbox, lines[-1] == lines[1:][0], [(line.page, line.bbox) for line in lines]
    (None, True, [(None, None), (1, (1.0, 2.0, 3.0, 4.0))])
    """

    __slots__ = ("boxes", "confidences", "ends", "numbers", "pages", "starts")

    def __init__(self, lines: Iterable[Line] = ()) -> None:
        self.starts, self.ends, self.numbers, self.pages = (array("I") for _ in range(4))
        self.boxes, self.confidences = array("d"), array("d")
        for line in lines:
            self.add(*line)

    def add(
        self,
        start: int,
        end: int,
        number: int,
        page: int | None = None,
        bbox: Box | None = None,
        confidence: float = 1.0,
    ) -> None:
        """Adds a line; the arguments are the fields of `Line`."""
        self.starts.append(start)
        self.ends.append(end)
        self.numbers.append(number)
        self.pages.append(page or 0)
        self.boxes.extend(bbox or _NO_BOX)
        self.confidences.append(confidence)

    def lengthen(self, end: int, number: int, page: int | None = None) -> bool:
        """Lets the last line reach to there if it has that number and page, and no box; else it is false."""
        if not self.numbers or self.numbers[-1] != number or self.pages[-1] != (page or 0):
            return False
        if self.boxes[-1] != inf:
            return False
        self.ends[-1] = end
        return True

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Line]:
        boxes = zip(*(self.boxes[side::4] for side in range(4)), strict=True)
        stated = zip(self.starts, self.ends, self.numbers, self.pages, boxes, self.confidences, strict=True)
        for start, end, number, page, box, confidence in stated:
            yield Line(start, end, number, page or None, None if box == _NO_BOX else box, confidence)

    @overload
    def __getitem__(self, at: int) -> Line: ...
    @overload
    def __getitem__(self, at: slice) -> list[Line]: ...
    def __getitem__(self, at: int | slice) -> Line | list[Line]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        start = self.starts[at]
        at = at if at >= 0 else at + len(self.starts)
        boxes, of = self.boxes, 4 * at
        box = None if boxes[of] == inf else (boxes[of], boxes[of + 1], boxes[of + 2], boxes[of + 3])
        page = self.pages[at] or None
        return Line(start, self.ends[at], self.numbers[at], page, box, self.confidences[at])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lines) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Lines({list(self)!r})"


class Mark(NamedTuple):
    """A check mark at `offset` of the text; `raw` is what the file has there (a tag, a glyph, a control)."""

    offset: int
    state: MarkState
    raw: str


class Gap(NamedTuple):
    """What was drawn before the character at `offset` of the text, by the value of a gap or by a label."""

    offset: int
    drawn: str


class Cell(NamedTuple):
    """A table cell: 0-based grid place, spans, and its range in the text (empty for a blank cell)."""

    row: int
    column: int
    start: int
    end: int
    row_span: int = 1
    column_span: int = 1


PageState = Literal["read", "empty", "unread", "damaged", "not_reached"]


class Page(NamedTuple):
    """A page as it was read: its size in points as shown, and how sure its text is (mean over characters).

    `state`: `read`; `empty` (nothing is on it); `unread` (something is on it that gave no text); `damaged`;
    `not_reached` (the time was over before).
    `agreement`: of a scan with a text layer, how far that is what was recognised (share; null without one).
    """

    number: int
    width: float
    height: float
    reading: Reading = "text"
    state: PageState = "read"
    confidence: float = 1.0
    agreement: float | None = None


class Block(NamedTuple):
    """A heading (`level` 1…), paragraph, table (`cells`, `rows`, `columns`) or figure of the document.

    `within`: the block and the cell (by their indices) that a table stands in, where the file tells."""

    kind: BlockKind
    start: int
    end: int
    role: Role = "body"
    level: int | None = None
    rows: int = 0
    columns: int = 0
    cells: tuple[Cell, ...] = ()
    within: tuple[int, int] | None = None


class Fragment(NamedTuple):
    """A piece of evidence: verbatim text (white space folded) with its place."""

    page: int | None
    line: int
    text: str
    bbox: Box | None
    confidence: float = 1.0


def _floats() -> array[float]:
    return array("f")


@slotted
class Boxes:
    """Where the characters of a text stand: a left and a right edge each (two of 0: nowhere).

    Heights are held by stretches: from the character `starts[i]` on all have `tops[i]` and `bottoms[i]`."""

    lefts: array[float] = field(default_factory=_floats)
    rights: array[float] = field(default_factory=_floats)
    starts: array[int] = field(default_factory=lambda: array("I"))
    tops: array[float] = field(default_factory=_floats)
    bottoms: array[float] = field(default_factory=_floats)

    def hull(self, start: int, end: int) -> Box | None:
        """What the characters of a range cover, in tenths of a point; null where they stand nowhere."""
        lefts, rights = self.lefts[start:end], self.rights[start:end]
        seen = [at for at, (left, right) in enumerate(zip(lefts, rights, strict=True)) if right > left]
        if not seen:
            return None
        heights = {bisect_right(self.starts, start + at) - 1 for at in (seen[0], seen[-1])}
        if len(heights) > 1:
            heights = {bisect_right(self.starts, start + at) - 1 for at in seen}
        return (
            round(min([lefts[at] for at in seen]), 1),
            round(min([self.tops[at] for at in heights]), 1),
            round(max([rights[at] for at in seen]), 1),
            round(max([self.bottoms[at] for at in heights]), 1),
        )


@slotted
class Sources:
    """From which element of a file's main part each character of a text comes, and which character of that
    element's own text it is: elements are counted from 1 in the order of their start tags (0: from none)."""

    elements: array[int] = field(default_factory=lambda: array("I"))
    offsets: array[int] = field(default_factory=lambda: array("I"))

    def tell(self, start: int, items: Iterable[tuple[int, int]]) -> None:
        """Takes in elements and offsets of the characters from `start` on; those before it come from none."""
        missing = bytes(4 * (start - len(self.elements)))
        self.elements.frombytes(missing)
        self.offsets.frombytes(missing)
        for element, offset in items:
            self.elements.append(element)
            self.offsets.append(offset)

    def of(self, start: int, end: int) -> list[tuple[int, int]]:
        """Element and offset of those characters of a range that come from one."""
        stated = zip(self.elements[start:end], self.offsets[start:end], strict=True)
        return [(element, offset) for element, offset in stated if element]


@slotted
class Document:
    """A file as it was read. `pages` is null without pages, `boxes` without places on them.

    `sheets` has its pages, if it has any; `notes` what a reader should know (`tracked_changes`); `sources`,
    made only where it is asked for, the elements of a Word file."""

    path: str
    sha256: str
    format: Format
    text: str
    lines: Sequence[Line]
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()
    pages: int | None = None
    ocr_pages: int = 0
    boxes: Boxes | None = None
    sheets: tuple[Page, ...] = ()
    notes: tuple[str, ...] = ()
    sources: Sources | None = None
    gaps: tuple[Gap, ...] = ()
    _starts: Sequence[int] = field(init=False)
    _raw: dict[int, str] = field(init=False)
    _drawn: dict[int, str] = field(init=False)
    _marked: list[int] = field(init=False)

    def __post_init__(self) -> None:
        lines = self.lines
        self._starts = lines.starts if isinstance(lines, Lines) else [line.start for line in lines]
        self._raw = {mark.offset: mark.raw for mark in self.marks}
        self._drawn = dict(self.gaps)
        self._marked = sorted({*self._raw, *self._drawn})

    @property
    def body(self) -> tuple[Block, ...]:
        """The blocks without running headers, footers, page numbers and watermarks."""
        return tuple(block for block in self.blocks if block.role == "body")

    @property
    def not_reached(self) -> int:
        """How many pages were not reached in the time given."""
        return sum(sheet.state == "not_reached" for sheet in self.sheets)

    def lines_of(self, start: int, end: int) -> list[Line]:
        """The lines that the range touches, in order."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, max(end, start + 1), first)
        if last - first == 1:
            line = self.lines[first]
            return [line] if line.end > start or line.start >= start else []
        return [line for line in self.lines[first:last] if line.end > start or line.start >= start]

    def evidence(self, start: int, end: int) -> tuple[Fragment, ...]:
        """The range as fragments, one a page: text over several lines has its first line and the hull box."""
        found = [self._fragment(line, start, end) for line in self.lines_of(start, end)]
        if len(found) <= 1:
            return tuple(found)
        by_page: dict[int | None, list[Fragment]] = {}
        for fragment in found:
            by_page.setdefault(fragment.page, []).append(fragment)
        return tuple(map(_joined, by_page.values()))

    def _fragment(self, line: Line, start: int, end: int) -> Fragment:
        """What a line has of a range."""
        text = self.verbatim(max(start, line.start), min(end, line.end))
        return Fragment(
            line.page, line.number, " ".join(text.split()), self._hull(line, start, end), line.confidence
        )

    def verbatim(self, start: int, end: int) -> str:
        """The range as the file has it: the signs of check marks, what is drawn around values within it."""
        text = self.text[start:end]
        at = bisect_left(self._marked, start)
        if at == len(self._marked) or self._marked[at] >= end:
            return text
        written = [self._drawn.get(i, "") + self._raw.get(i, char) for i, char in enumerate(text, start)]
        return "".join(written).removeprefix(self._drawn.get(start, ""))

    def spaced(self, start: int, end: int, text: str | None = None) -> str:
        """The range as it reads on the page: with the blanks that stand around values of a form.

        `text`, as long as the document's own, is shown in its place."""
        shown = self.text if text is None else text
        low, high = (bisect_left(self._marked, at) for at in (start, end))
        pieces, done = [], start
        for at in self._marked[low:high]:
            if (drawn := self._drawn.get(at, "")).isspace():
                pieces += [shown[done:at], drawn]
                done = at
        return "".join((*pieces, shown[done:end]))

    def _hull(self, line: Line, start: int, end: int) -> Box | None:
        start, end = max(start, line.start), min(end, line.end)
        if self.boxes is None or start >= end:
            return line.bbox
        return self.boxes.hull(start, end) or line.bbox


def _joined(fragments: list[Fragment]) -> Fragment:
    """The fragments of one page as one, with the number of the first."""
    hulls = [fragment.bbox for fragment in fragments if fragment.bbox]
    return fragments[0]._replace(
        text=" ".join(fragment.text for fragment in fragments if fragment.text),
        bbox=_union(hulls) if hulls else None,
        confidence=min(fragment.confidence for fragment in fragments),
    )


def _union(boxes: list[Box]) -> Box:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
