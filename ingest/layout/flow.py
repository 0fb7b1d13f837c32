"""The items of all pages to blocks: paragraphs over lines and pages, tables over pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.drafts import Draft, Look
from ingest.layout.cells.wrapping import begins_new, between, ends_paragraph, fills, first_widths, same_flow
from ingest.layout.cut.pairs import Part
from ingest.layout.leaders import without_leaders
from ingest.layout.lines import HANGING, PdfLine
from ingest.layout.rows import Merged, goes_on, join
from ingest.layout.sheet import Item, Sheet
from ingest.wording.headings import is_counted_title, is_numbered_title, numbering
from ingest.wording.joining import ends_sentence, joint
from ingest.wording.page_numbers import words_beside

_LEADING_SLACK = 1.15
_HALF, _LOW, _FOOT = 0.5, 0.4, 0.7
_LAST_LINE = 24.0
_NARROWEST, _FULL = 0.6, 0.8
_COLUMN, _LEVEL, _MANY_FULL, _SHARE_FULL = 0.33, 0.02, 4, 0.3
"""Of a page's width: where a narrow column ends at least, and how far its full lines may end apart; how many
they are at least, and what share of all lines."""

_LEAST_INDENTS = 3
_PARTS, _GAP = 2, 2.0
"""Of a row without lines: its label and its value, and in letters how wide at least is what parts them."""

_FAR_IN, _INDENT = 6.0, 1.2
_LARGER, _MUCH_LARGER, _OTHER_SIZE = 1.12, 1.3, 0.06


def _other_look(above: PdfLine, line: PdfLine) -> bool:
    """Whether a line of text has letters of another size, or after a whole sentence of another ink."""
    if above.chinese == line.chinese and abs(above.size - line.size) > _OTHER_SIZE * above.size:
        return True
    return above.ink != line.ink and ends_sentence(above.text)


def _are_rows(above: PdfLine, line: PdfLine) -> bool:
    """Whether two lines are rows: of two parts each, with a gap between them that the eye goes down along."""
    parts = above.pieces(), line.pieces()
    if any(len(one) != _PARTS for one in parts):
        return False
    size = max(above.size, line.size)
    wide = all(second[0] - first[1] > _GAP * size for first, second in parts)
    return wide and all(abs(one[0] - other[0]) < _HALF * size for one, other in zip(*parts, strict=True))


@dataclass(slots=True)
class _Measures:
    """What is usual in a document: margins and foot by page width, the distance of lines of one paragraph,
    the size of its lines, and of all its letters, those in tables with them."""

    lefts: dict[int, float]
    rights: dict[int, float]
    lowest: dict[int, float]
    leading: float
    indents: bool
    size: float
    letters: float


def _measures(sheets: list[Sheet]) -> _Measures:
    lefts: dict[int, list[float]] = {}
    rights: dict[int, list[float]] = {}
    lowest: dict[int, list[float]] = {}
    steps: list[float] = []
    for sheet in sheets:
        width = round(sheet.width)
        lines = [item.line for item in sheet.items if item.line and item.role == "body" and not item.band]
        body = [item.bottom for item in sheet.items if item.role == "body"]
        lowest.setdefault(width, []).append(max(body, default=0.0))
        lefts.setdefault(width, []).extend(-line.left for line in lines)
        rights.setdefault(width, []).extend(line.right for line in lines if line.text[-1] not in HANGING)
        steps += [(b.base - a.base) / a.size for a, b in pairwise(lines) if 0 < b.base - a.base < 4 * a.size]
    steps.sort()
    margins = {width: -_margin(found, width) for width, found in lefts.items()}
    return _Measures(
        margins,
        {width: _right_margin(found, width) for width, found in rights.items()},
        {width: _foot(found) for width, found in lowest.items()},
        median(steps[: len(steps) // 2 + 1]) if steps else 1.5,
        _indents(sheets, margins),
        *_usual_sizes(sheets),
    )


def _foot(bottoms: list[float]) -> float:
    """Where the body of full pages ends: what one page alone has further down than all others is no more than
    a footer that stands so close below a table that it was taken for its last row."""
    ordered = sorted(bottoms, reverse=True)
    if len(ordered) < 3 or ordered[0] - ordered[1] <= _LAST_LINE or ordered[1] - ordered[2] >= _LAST_LINE:
        return ordered[0]
    return ordered[1]


def _indents(sheets: list[Sheet], margins: dict[int, float]) -> bool:
    """Whether the first lines of paragraphs are set in by about two characters."""
    flush = set_in = 0
    for sheet in sheets:
        margin = margins.get(round(sheet.width), 0.0)
        for item in sheet.items:
            if item.line and item.role == "body" and item.line.right > _NARROWEST * sheet.width:
                shift = (item.line.left - margin) / item.line.size
                flush += shift < 0.5
                set_in += 1.2 < shift < 3.0
    return set_in >= _LEAST_INDENTS and set_in >= 0.1 * flush


def _usual_sizes(sheets: list[Sheet]) -> tuple[float, float]:
    """The size of most characters in lines of the body, and in these and its tables."""
    counts: Counter[float] = Counter()
    in_tables: Counter[float] = Counter()
    for sheet in sheets:
        for item in sheet.items:
            if item.line and item.role == "body":
                counts[round(item.line.size * 2) / 2] += len(item.line.text)
            for cell in item.table.cells if item.table else ():
                if cell.segments and cell.segments[0].text and (hull := cell.segments[0].hull()):
                    in_tables[round((hull[3] - hull[1]) * 2) / 2] += len(cell.text)
    of_lines, of_all = (max(each, key=each.__getitem__, default=0.0) for each in (counts, counts + in_tables))
    return of_lines, of_all


def _margin(places: list[float], width: int) -> float:
    """A margin: the furthest place that several lines reach."""
    ordered = sorted(places, reverse=True)
    for at, place in enumerate(ordered):
        if at + 2 < len(ordered) and place - ordered[at + 2] < width * 0.03:
            return place
    return ordered[0] if ordered else 0.0


def _right_margin(places: list[float], width: int) -> float:
    """The right margin; where few lines are full, the end of the longest if that is far enough right. A
    column that takes less of the page is one where many lines end alike."""
    found = _margin(places, width)
    furthest = max(places, default=0.0)
    if _COLUMN * width < found < _NARROWEST * width and furthest - found <= _LEVEL * width:
        full = sum(found - place <= _LEVEL * width for place in places)
        if full >= max(_MANY_FULL, _SHARE_FULL * len(places)):
            return found
    margin = max(found, _NARROWEST * width)
    return furthest if margin < _FULL * width <= furthest else margin


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
        self.nested: list[Item] = []
        self.merged = Merged()
        self.note: Draft | None = None
        self.running: set[tuple[str, str]] = set()
        self.limits = (0.0, 0.0)
        self.written = False
        self.left = self.right = self.height = self.lowest = 0.0

    def through(self, sheets: list[Sheet]) -> list[Draft]:
        for sheet in sheets:
            width = round(sheet.width)
            margins = self.measures.lefts.get(width, 0.0), self.measures.rights.get(width, sheet.width)
            self.height = sheet.height
            self.written = sheet.reading == "text"
            self.lowest = self.measures.lowest.get(width, 0.0)
            for item in sheet.items:
                if item.sides is not None:
                    self.left, self.right = item.sides
                else:
                    self.left, self.right = margins
                if item.inset is not None:
                    self.drafts += item.inset
                    self.open = self.last = None
                elif item.nested and item.table is not None:
                    self._nested(item)
                elif item.role != "body":
                    self._set_apart(item)
                elif item.table is not None:
                    self._table(item)
                elif item.line is not None:
                    self._line(item, item.line)
        self.merged.settle()
        return self.drafts

    def _set_apart(self, item: Item) -> None:
        """What is no body text; a running header or footer that is the same on many pages once."""
        if item.role == "footnote" and item.line and not item.begins and self.note:
            item.line.segment.before = joint(self.note.text, item.line.text)
            self.note.segments.append(item.line.segment)
            return
        if item.role in {"header", "footer"}:
            said = item.role, words_beside(item.text)
            if said in self.running:
                return
            self.running.add(said)
        draft = item.table or Draft("paragraph", [item.line.segment] if item.line else [])
        draft.role = item.role
        self.drafts.append(draft)
        self.note = draft if item.role == "footnote" else None

    def _line(self, item: Item, line: PdfLine) -> None:
        last = self.last.line if self.last else None
        if self.open and self.last and last and self._goes_on(self.last, last, item, line):
            line.segment.before = between(last, line, self.limits[1])
            self.open.segments.append(line.segment)
            self.lines += 1
        else:
            self.open = Draft("paragraph", [line.segment], contents=without_leaders(line.segment))
            self.open.look = self._look(line)
            if self._is_heading(line):
                self.open.kind = "heading"
            self.drafts.append(self.open)
            self.lines = 1
        self.last, self.limits = item, (self.left, self.right)

    def _is_heading(self, line: PdfLine) -> bool:
        """Whether a line larger than the text has a title's number, or a much larger one the count of a
        form."""
        if line.size >= _MUCH_LARGER * self.measures.letters and is_counted_title(line.text):
            return True
        return line.size >= _LARGER * self.measures.size and is_numbered_title(line.text)

    def _look(self, line: PdfLine) -> Look | None:
        """How a line of a page with text looks; of recognised letters the size is not so sure."""
        return Look(round(2 * line.size) / 2, line.ink) if self.written else None

    def _goes_on(self, above: Item, last: PdfLine, item: Item, line: PdfLine) -> bool:
        left, right = self.limits
        if self.open and (self.open.contents or (self.open.kind == "heading" and not self.written)):
            return False
        if self.written and (_other_look(last, line) or self._leaves_heading(last, line)):
            return False
        if above.band and not item.band and line.left - self.left > _INDENT * line.size:
            return False
        centred = abs(last.left - line.left) > _HALF * line.size and self._are_centred(last, line)
        if centred or not same_flow(last, line, first=self.lines == 1, moved=left - self.left):
            return self._goes_on_centred(above, last, item, line)
        if self._is_set_right(last, line) or _are_rows(last, line) or not fills(last, line, right):
            return False
        opening = self.open.segments[0].text if self.open else ""
        if begins_new(last, line, opening, right) and not self._is_second(last, line):
            return False
        if (item.page, item.band) != (above.page, above.band):
            flush = self.measures.indents and line.left - self.left < 0.5 * line.size
            return not ends_paragraph(last.text) or flush
        if (line.base - last.base) / max(line.size, last.size) > self.measures.leading * _LEADING_SLACK:
            return False
        return not self._both_first(last, line)

    def _is_set_right(self, last: PdfLine, line: PdfLine) -> bool:
        """Whether a line ends at the right margin and begins further right than any first line and than the
        next one does, or where the next one does that ends there, too: a name or date below a text."""
        set_in = last.left - self.limits[0]
        both = abs(line.right - self.limits[1]) < _HALF * line.size
        far = self.lines == 1 and set_in > _FAR_IN * last.size
        return far and line.left - self.left < (set_in + line.size if both else set_in - last.size)

    def _leaves_heading(self, last: PdfLine, line: PdfLine) -> bool:
        """Whether a line after one of a heading looks otherwise."""
        headed = self.open is not None and self.open.kind == "heading"
        return headed and self._look(last) != self._look(line)

    def _is_second(self, last: PdfLine, line: PdfLine) -> bool:
        """Whether a long line at the margin is the second of a paragraph whose first one is set in, as those
        of a document are."""
        set_in = (last.left - self.left) / last.size
        flush = abs(line.left - self.left) < _HALF * line.size
        long = line.right - line.left > _HALF * (self.right - self.left)
        sure = self.lines == 1 and self.measures.indents and 1.2 < set_in < 3.0
        return sure and flush and long and numbering(line.text) is None

    def _goes_on_centred(self, above: Item, last: PdfLine, item: Item, line: PdfLine) -> bool:
        """Whether a centred line was so long that what follows, centred too, had no room on it."""
        if (item.page, item.band) != (above.page, above.band) or self.limits != (self.left, self.right):
            return False
        if not self._are_centred(last, line):
            return False
        if (line.base - last.base) / line.size > self.measures.leading * _LEADING_SLACK:
            return False
        room = self.right - self.left - (last.right - last.left)
        return room < first_widths(line.segment)[0] and last.left > self.left + line.size

    def _are_centred(self, last: PdfLine, line: PdfLine) -> bool:
        """Whether two lines that do not fill theirs stand in the middle."""
        middle = (self.left + self.right) / 2
        return all(
            abs((each.left + each.right) / 2 - middle) <= _HALF * each.size
            and each.left - self.left > _INDENT * each.size
            for each in (last, line)
        )

    def _both_first(self, last: PdfLine, line: PdfLine) -> bool:
        """Two lines with the indent of a first line, the upper one a whole sentence, are two paragraphs."""
        level = abs(line.left - last.left) < last.size * 0.5
        set_in = last.left - self.left > last.size
        return self.lines == 1 and level and set_in and ends_sentence(last.text)

    def _table(self, item: Item) -> None:
        assert item.table is not None
        if not self._continues_table(item):
            if item.grid:
                self.merged.see(Part(item.table, item.grid))
            self.drafts.append(item.table)
            self.last = item
        self.open = None

    def _nested(self, item: Item) -> None:
        """A table in a cell: the rest of one that the page break cut, or one behind the table it stands
        in. Under words of its own in the cell another one begins."""
        assert item.table is not None and item.grid is not None
        self.nested = [other for other in self.nested if other.page >= item.page - 1]
        over = item.table.within.text.strip() if item.table.within else ""
        for last in self.nested if self.last and self.last.joined and not over else ():
            assert last.table is not None and last.grid is not None
            first, second = Part(last.table, last.grid), Part(item.table, item.grid)
            at_end = item.page == last.page + 1 and last.bottom >= self.lowest - _LAST_LINE
            if at_end and goes_on(first, second, at_foot=True, at_end=True):
                item.table = join(first, second, self.merged).table
                self.nested.append(item)
                return
        self.nested.append(item)
        self.drafts.append(item.table)

    def _continues_table(self, item: Item) -> bool:
        """Puts a table at the top of a page under the one at the foot of the page before, if it goes on."""
        last = self.last
        if last is None or last.table is None or item.table is None or item.page != last.page + 1:
            return False
        if last.grid is None or item.grid is None:
            return False
        first, second = Part(last.table, last.grid), Part(item.table, item.grid)
        room = self.lowest - last.bottom
        reach = _LOW if room > _LAST_LINE else _HALF
        end = last.bottom >= reach * self.height and room <= max(_LAST_LINE, item.grid.head)
        foot = last.bottom >= _FOOT * self.height or end
        if not goes_on(first, second, at_foot=foot, at_end=end):
            return False
        whole = join(first, second, self.merged)
        self.last = Item(item.page, item.top, item.bottom, table=whole.table, grid=whole.grid, joined=True)
        return True
