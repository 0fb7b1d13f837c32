"""Pages of lines and grids to blocks: cells, paragraphs over lines and pages, tables over pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Literal

from ingest.drafts import Draft, DraftCell, Segment
from ingest.joining import ends_sentence
from ingest.layout.back import put_back
from ingest.layout.grid import Grid, GridCell, find_grids
from ingest.layout.lines import PdfLine, begins_new, between, fills, lines_of, same_flow
from ingest.layout.page import Glyph, Page
from ingest.layout.rows import Part, goes_on, join
from schemas.document import Reading, Role

_MOST_PADDING = 8.0
_LEADING_SLACK = 1.15
_FOOT = 0.7
_LAST_LINE = 24.0
_NARROWEST = 0.6


@dataclass(slots=True)
class Item:
    """A line or a table on a page, from top to bottom; `role` is other than body for running elements."""

    page: int
    top: float
    bottom: float
    line: PdfLine | None = None
    table: Draft | None = None
    grid: Grid | None = None
    inset: list[Draft] | None = None
    role: Role = "body"

    @property
    def text(self) -> str:
        """The text, whatever it is."""
        if self.line is not None:
            return self.line.text
        return "\t".join(cell.text for cell in self.table.cells) if self.table else ""


@dataclass(slots=True)
class Sheet:
    """A page laid out: its size as shown and its items; how it was read, as `Page` tells it."""

    number: int
    width: float
    height: float
    items: list[Item] = field(default_factory=list)
    reading: Reading = "text"
    state: Literal["read", "empty", "unread", "damaged"] | None = None
    confidence: float = 1.0


def lay_out(page: Page, grids: list[Grid]) -> Sheet:
    """The lines and tables of a page. A grid without any text in it is no table."""
    by_size = sorted(range(len(grids)), key=lambda at: _area(grids[at]))
    inside: list[dict[int, list[Glyph]]] = [{} for _ in grids]
    outside: list[Glyph] = []
    for glyph in page.glyphs:
        x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
        for at in by_size:
            grid = grids[at]
            if grid.top <= y <= grid.bottom and (cell := grid.cell_at(x, y)) is not None:
                inside[at].setdefault(cell, []).append(glyph)
                break
        else:
            outside.append(glyph)
    shown = page.shown or (page.width, page.height)
    sheet = Sheet(page.number, *shown, reading=page.reading, state=page.state, confidence=page.confidence)
    for line in lines_of(outside, page.number):
        sheet.items.append(Item(page.number, line.top, line.bottom, line=line))
    for grid, cells in zip(grids, inside, strict=True):
        if any(not glyph.text.isspace() for glyphs in cells.values() for glyph in glyphs):
            table = _table(grid, cells, page.number)
            sheet.items.append(Item(page.number, grid.ys[0], grid.ys[-1], table=table, grid=grid))
    for inset in page.insets:
        drafts = blocks([lay_out(inset.page, find_grids(inset.page.horizontal, inset.page.vertical))])
        put_back(drafts, {page.number: inset.back})
        sheet.items.append(Item(page.number, inset.top, inset.bottom, inset=drafts))
    sheet.items.sort(key=lambda item: item.top + (0 if item.table else (item.bottom - item.top) / 2))
    return sheet


def _area(grid: Grid) -> float:
    left, top, right, bottom = grid.box
    return (right - left) * (bottom - top)


def _table(grid: Grid, cells: dict[int, list[Glyph]], page: int) -> Draft:
    draft = Draft("table", rows=len(grid.ys) - 1, columns=len(grid.xs) - 1)
    for at, cell in enumerate(grid.cells):
        segments = _cell(lines_of(cells.get(at, []), page), cell, page)
        draft.cells.append(DraftCell(cell.row, cell.column, segments, cell.row_span, cell.column_span))
    return draft


def _cell(lines: list[PdfLine], cell: GridCell, page: int) -> list[Segment]:
    """The segments of a cell: lines that fill it go on in the next, others end a paragraph."""
    left, top, right, bottom = cell.box
    if not lines:
        return [Segment("", 0, page, (round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)))]
    padding = min(max(min(line.left for line in lines) - left, 0.0), _MOST_PADDING)
    room = right - left - 2 * padding
    for line, following in pairwise(lines):
        limit = line.left + room
        goes_on = fills(line, following, limit) and not begins_new(line, following)
        following.segment.before = between(line, following, limit) if goes_on else "\n"
    return [line.segment for line in lines]


@dataclass(slots=True)
class _Measures:
    """What is usual in a document: margins and foot by page width, the distance of lines of one paragraph."""

    lefts: dict[int, float]
    rights: dict[int, float]
    lowest: dict[int, float]
    leading: float


def _measures(sheets: list[Sheet]) -> _Measures:
    lefts: dict[int, list[float]] = {}
    rights: dict[int, list[float]] = {}
    lowest: dict[int, float] = {}
    steps: list[float] = []
    for sheet in sheets:
        width = round(sheet.width)
        lines = [item.line for item in sheet.items if item.line is not None and item.role == "body"]
        body = [item.bottom for item in sheet.items if item.role == "body"]
        lowest[width] = max(*body, lowest.get(width, 0.0)) if body else lowest.get(width, 0.0)
        lefts.setdefault(width, []).extend(-line.left for line in lines)
        rights.setdefault(width, []).extend(line.right for line in lines)
        steps += [(b.base - a.base) / a.size for a, b in pairwise(lines) if 0 < b.base - a.base < 4 * a.size]
    steps.sort()
    return _Measures(
        {width: -_margin(found, width) for width, found in lefts.items()},
        {width: max(_margin(found, width), _NARROWEST * width) for width, found in rights.items()},
        lowest,
        median(steps[: len(steps) // 2 + 1]) if steps else 1.5,
    )


def _margin(places: list[float], width: int) -> float:
    """A margin: the furthest place that several lines reach."""
    ordered = sorted(places, reverse=True)
    for at, place in enumerate(ordered):
        if at + 2 < len(ordered) and place - ordered[at + 2] < width * 0.03:
            return place
    return ordered[0] if ordered else 0.0


def blocks(sheets: list[Sheet]) -> list[Draft]:
    """The blocks of all pages, with paragraphs and tables that page breaks cut in one piece."""
    return _Flow(_measures(sheets)).through(sheets)


class _Flow:
    """Goes through the items of all pages and opens, continues and closes blocks."""

    def __init__(self, measures: _Measures) -> None:
        self.measures = measures
        self.drafts: list[Draft] = []
        self.open: Draft | None = None
        self.last: Item | None = None
        self.lines = 0
        self.left = self.right = self.height = self.lowest = 0.0

    def through(self, sheets: list[Sheet]) -> list[Draft]:
        for sheet in sheets:
            width = round(sheet.width)
            self.left = self.measures.lefts.get(width, 0.0)
            self.right = self.measures.rights.get(width, sheet.width)
            self.height = sheet.height
            self.lowest = self.measures.lowest.get(width, 0.0)
            for item in sheet.items:
                if item.inset is not None:
                    self.drafts += item.inset
                    self.open = self.last = None
                elif item.role != "body":
                    self._set_apart(item)
                elif item.table is not None:
                    self._table(item)
                elif item.line is not None:
                    self._line(item, item.line)
        return self.drafts

    def _set_apart(self, item: Item) -> None:
        draft = item.table or Draft("paragraph", [item.line.segment] if item.line else [])
        draft.role = item.role
        self.drafts.append(draft)

    def _line(self, item: Item, line: PdfLine) -> None:
        last = self.last.line if self.last else None
        if self.open and self.last and last and self._goes_on(self.last, last, item, line):
            line.segment.before = between(last, line, self.right)
            self.open.segments.append(line.segment)
            self.lines += 1
        else:
            self.open = Draft("paragraph", [line.segment])
            self.drafts.append(self.open)
            self.lines = 1
        self.last = item

    def _goes_on(self, above: Item, last: PdfLine, item: Item, line: PdfLine) -> bool:
        if not same_flow(last, line, first=self.lines == 1):
            return False
        if not fills(last, line, self.right) or begins_new(last, line):
            return False
        if item.page != above.page:
            return not ends_sentence(last.text)
        if (line.base - last.base) / line.size > self.measures.leading * _LEADING_SLACK:
            return False
        return not self._both_first(last, line)

    def _both_first(self, last: PdfLine, line: PdfLine) -> bool:
        """Two lines with the indent of a first line, the upper one a whole sentence, are two paragraphs."""
        level = abs(line.left - last.left) < last.size * 0.5
        set_in = last.left - self.left > last.size
        return self.lines == 1 and level and set_in and ends_sentence(last.text)

    def _table(self, item: Item) -> None:
        assert item.table is not None
        if not self._continues_table(item):
            self.drafts.append(item.table)
            self.last = item
        self.open = None

    def _continues_table(self, item: Item) -> bool:
        """Puts a table at the top of a page under the one at the foot of the page before, if it goes on."""
        last = self.last
        if last is None or last.table is None or item.table is None or item.page != last.page + 1:
            return False
        if last.grid is None or item.grid is None:
            return False
        first, second = Part(last.table, last.grid), Part(item.table, item.grid)
        foot, end = last.bottom >= _FOOT * self.height, last.bottom >= self.lowest - _LAST_LINE
        if not goes_on(first, second, at_foot=foot, at_end=end):
            return False
        whole = join(first, second)
        self.last = Item(item.page, item.top, item.bottom, table=whole.table, grid=whole.grid)
        return True
