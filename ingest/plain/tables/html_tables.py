"""HTML tables that a converter left in a text file: `<table>`, rows, cells and their spans."""

from __future__ import annotations

import re

from ingest import limits
from ingest.drafts import Draft, DraftCell, Row, Segment
from ingest.wording.joining import joint
from ingest.wording.marks import mark_up
from schemas import patterns
from schemas.slotted import field, slotted

_TABLE = patterns.compile(r"<(/?)table\b[^<>]{0,500}>", re.IGNORECASE)
_TAG = patterns.compile(r"<(/?)(!--|[a-z][a-z0-9]{0,12})\b([^<>]{0,500})>|<!--", re.IGNORECASE)
_SPAN = patterns.compile(r"\b(col|row)span\s{0,3}=\s{0,3}[\"']?\s{0,3}(\d{1,4})", re.IGNORECASE)
_PARAGRAPHS = {"p", "br", "li", "div", "table", "tr", "td", "th", "ul", "ol", "h1", "h2", "h3", "h4"}


class Tables:
    """Where the HTML tables of a text begin and end, found in one pass."""

    def __init__(self, lines: list[str]) -> None:
        self.ends: dict[int, int] = {}
        """The line a table begins on → the line after it."""
        depth = start = 0
        for at, line in enumerate(lines):
            if "<" not in line:
                continue
            for match in _TABLE.finditer(line):
                if match[1]:
                    depth = max(depth - 1, 0)
                    if depth == 0 and start is not None:
                        self.ends[start] = at + 1
                else:
                    start = at if depth == 0 else start
                    depth += 1


@slotted
class _Grid:
    """A table being read: rows of cells, with the columns that row spans still hold."""

    cells: list[DraftCell] = field(default_factory=list)
    row: int = -1
    column: int = 0
    held: dict[int, int] = field(default_factory=dict)
    width: int = 0

    def next_row(self) -> None:
        self.row += 1
        self.column = 0
        self.held = {column: until for column, until in self.held.items() if until > self.row}

    def cell(self, attributes: str) -> None:
        if self.row < 0:
            self.next_row()
        while self.column in self.held:
            self.column += 1
        spans = {name.lower(): int(number) for name, number in _SPAN.findall(attributes)}
        across = min(max(spans.get("col", 1), 1), limits.TABLE_COLUMNS)
        down = max(spans.get("row", 1), 1)
        self.cells.append(DraftCell(self.row, self.column, [], down, across))
        if down > 1:
            self.held.update((self.column + i, self.row + down) for i in range(across))
        self.column += across
        self.width = max(self.width, self.column)

    def draft(self) -> Draft | None:
        rows = self.row + 1
        for cell in self.cells:
            cell.row_span = min(cell.row_span, rows - cell.row)
            if not cell.segments:
                cell.segments = [Segment("", 0)]
        return Draft("table", cells=self.cells, rows=rows, columns=self.width) if self.cells else None


def split(rows: list[Row]) -> list[Row | Draft]:
    """Lines with tables in them, as the tables and what stands between them."""
    made: list[Row | Draft] = []
    reader = _Reader(made)
    for row in rows:
        at = 0
        for tag in _TAG.finditer(row.text):
            reader.text(row.text[at : tag.start()], row.number)
            at = tag.end()
            reader.tag(tag, row.number)
        reader.text(row.text[at:], row.number)
        reader.line_end()
    return made


class _Reader:
    def __init__(self, made: list[Row | Draft]) -> None:
        self.made = made
        self.depth = 0
        self.grid = _Grid()
        self.before = ""

    def tag(self, tag: re.Match[str], number: int) -> None:
        name, closing = (tag[2] or "").lower(), bool(tag[1])
        if name == "input":
            self.text(tag.group(), number)
        elif name == "table":
            self._table(closing)
        elif self.depth == 1 and name in {"td", "th"} and not closing:
            self.grid.cell(tag[3])
            self.before = ""
        elif self.depth == 1 and name == "tr" and not closing:
            self.grid.next_row()
        elif name in _PARAGRAPHS:
            self.before = "\n"

    def _table(self, closing: bool) -> None:
        self.depth += -1 if closing else 1
        self.before = "\n"
        if self.depth == 0 and closing and (draft := self.grid.draft()):
            self._number_blank_cells(draft)
            self.made.append(draft)
        if self.depth == (0 if closing else 1):
            self.grid = _Grid()

    def _number_blank_cells(self, draft: Draft) -> None:
        """Blank cells stand on the line of the cell before them."""
        number = next((s.number for cell in draft.cells for s in cell.segments if s.number), 1)
        for cell in draft.cells:
            for segment in cell.segments:
                mark_up(segment)
                number = segment.number = segment.number or number

    def text(self, text: str, number: int) -> None:
        if "&" in text:
            from html import unescape  # its table of entities is long

            text = unescape(text)
        if self.depth <= 0:
            if text.strip():
                self.made.append(Row(number, text))
        elif text.strip() and self.grid.cells:
            self._into(self.grid.cells[-1], text, number)

    def _into(self, cell: DraftCell, text: str, number: int) -> None:
        last = cell.segments[-1] if cell.segments else None
        if last and last.number == number and self.before != "\n":
            last.text += text.rstrip()
            return
        before = (self.before or joint(last.text, text.strip())) if last else ""
        cell.segments.append(Segment(" ".join(text.split()), number, before=before))
        self.before = ""

    def line_end(self) -> None:
        self.before = self.before or ""
