"""The tables of a document as grids: which cell covers which place, its text and its keys."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from extract import labels
from extract.readers.tables import dittos, lost_spans
from extract.readers.text.units import Piece, once, piece
from extract.reading.source import Source
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN, Block, Cell
from schemas.slotted import field, slotted

_LONGEST_HEADER = 60
_TALLEST_TITLE = 40
_LONGEST_SINGLE = 4
_LONGEST_COUNTED = 8
_LONGEST_JOINT = 30
_NOTED = patterns.compile(
    r"[^（(\n]{2,12}[（(](?P<parts>[^（()）\n]{1,8}?(?:[/／、|｜][^（()）/／、|｜\n]{1,8}){1,3})[)）]"
)
_BETWEEN_CLAUSES = r"[A-Za-z条款和及与\s、，/；~～–—:：;,（()）-]{0,12}"
_CLAUSES = patterns.compile(
    rf"{_BETWEEN_CLAUSES}(?:[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,3}}{_BETWEEN_CLAUSES}){{1,8}}"
)
_ROW_CODE = patterns.compile(r"[A-Z]{2,12}[-_.#]\d{1,8}|\d{1,2}[-.]\d{2}")
_CELLS_OF_TOPIC = 3
_ASKS = ("?", "？")
_STROKES = patterns.compile(r"[/／、|｜&（()）\s]")
_BOX = patterns.compile(f"[{TICKED}{EMPTY}{UNKNOWN}]")
_JOINT = patterns.compile(
    r"(?=[^\d]{0,30}$)[^\d]{0,30}?(?:[/／|｜及和与、&+＋\n—–]|\band\b"
    r"|(?<=[^\W\x00-\x7f]{2})[ \u3000](?=[^\W\x00-\x7f]{2}))"
)


_TITLED = patterns.compile(r"[^\W\d\x00-\x7f]{2,10}\s?[:：]\s?(?P<head>[^\W\d\x00-\x7f]{2,6})")
"""The title of a list before its first header."""


@slotted
class Grid:
    """A table: `at[row, column]` is the cell that covers a place, `anchors[row]` those that begin there.

    `legend`, `plain`, `columns`, `heads`, `guessed`, `naming`, `strange`, `kinds_below`, `kinds`, `listed`,
    `parts`, `rows_kinds`, `inner`, `first_lines`, `led` and `list_heads` are kept for
    `notes`, `header_cells`, `unknown_headers`, `rows`, `captions`, `repeated_headers`, `registers`, `cards`,
    `first_lines` and `row_topics`."""

    index: int
    block: Block
    source: Source
    at: dict[tuple[int, int], Cell] = field(default_factory=dict)
    anchors: dict[int, list[Cell]] = field(default_factory=dict)
    legend: dict[str, str] | None = None
    plain: bool | None = None
    columns: dict[str, dict[Cell, str]] = field(default_factory=dict)
    kinds: dict[int, tuple[str, Cell | None]] = field(default_factory=dict)
    listed: list[tuple[str, ...]] | None = None
    parts: dict[int, list[range]] = field(default_factory=dict)
    rows_kinds: dict[int, str] | None = None
    inner: dict[Cell, list[tuple[str, Piece]]] | None = None
    first_lines: dict[Cell, list[tuple[str, Piece]]] | None = None
    led: dict[int, Cell] | None = None
    heads: list[Cell] | None = None
    guessed: dict[str, dict[Cell, str]] = field(default_factory=dict)
    naming: dict[str, set[int]] = field(default_factory=dict)
    strange: dict[int, list[Cell]] = field(default_factory=dict)
    list_heads: list[int] | None = None
    kinds_below: dict[Cell, str | None] = field(default_factory=dict)
    _headers: frozenset[str] | None = None
    _joined: set[str] | None = None
    _titles: dict[int, str] = field(default_factory=dict)
    _topics: dict[int, Cell] | None = None
    _questions: dict[int, str] | None = None

    @property
    def rows(self) -> int:
        """The number of rows."""
        return self.block.rows

    def piece(self, cell: Cell) -> Piece:
        """The cell's text."""
        return piece(self.source, cell.start, cell.end)

    def cell_at(self, offset: int) -> Cell | None:
        """The cell in which an offset lies; null between cells."""
        cells = self.block.cells
        at = bisect_right(cells, offset, key=lambda cell: cell.start) - 1
        return cells[at] if at >= 0 and offset < cells[at].end else None

    def text(self, cell: Cell | None) -> str:
        """The cell's text without surrounding white space, empty where there is no cell."""
        return self.source.text[cell.start : cell.end].strip() if cell else ""

    def keys(self, cell: Cell) -> tuple[str, ...]:
        """The keys under which the cell may be a label or a header; empty for long cells.

        The first header of a list may have the list's title before it (劳动合同：姓名)."""
        text = self.source.text[cell.start : cell.end]
        if len(text) > _LONGEST_HEADER:
            return ()
        titled = _TITLED.fullmatch(text) if not cell.column else None
        return labels.short_keys(text) + (labels.short_keys(titled["head"]) if titled else ())

    def headers(self) -> frozenset[str]:
        """The keys of all cells that are headers of some table."""
        if self._headers is None:
            known = {k for c in self.block.cells for k in self.keys(c) or self._single(c)}
            known |= {k[:-1] for k in known if k[-1:].isdecimal() and len(k) <= _LONGEST_COUNTED}
            self._headers = frozenset(k for k in known if labels.is_header(k) or labels.is_own(k))
        return self._headers

    def _single(self, cell: Cell) -> tuple[str, ...]:
        """The one character of a cell, as headers of narrow columns have it (证, 号, 期)."""
        return (
            (text,) if cell.end - cell.start <= _LONGEST_SINGLE and len(text := self.text(cell)) == 1 else ()
        )

    def joint(self, cell: Cell) -> str:
        """The text of a cell that may head several columns (名称及编号), without notes; else empty."""
        return _joint(self.text(cell)) if cell.end - cell.start <= _LONGEST_HEADER else ""

    def noted(self, cell: Cell) -> str:
        """What the note of a header lists as its parts (合同（签订/起/止）); else empty."""
        note = _NOTED.fullmatch(self.text(cell)) if cell.end - cell.start <= _LONGEST_JOINT else None
        return note["parts"] if note else ""

    def joined(self) -> set[str]:
        """The texts of all cells that may be headers of several columns."""
        if self._joined is None:
            cells = self.block.cells
            self._joined = {text for cell in cells if (text := self.joint(cell) or self.noted(cell))}
        return self._joined

    def is_blank(self, cell: Cell) -> bool:
        """Whether the cell has no text."""
        return not self.source.text[cell.start : cell.end].strip()

    def is_label(self, cell: Cell) -> bool:
        """Whether the cell reads as the label of a field or header of a column, and has no boxes."""
        return any(map(labels.is_known, self.keys(cell))) and not _BOX.search(
            self.source.text, cell.start, cell.end
        )

    def is_header(self, cell: Cell) -> bool:
        """Whether the cell reads as the header of a column, and not as choices behind boxes."""
        return any(map(labels.is_header, self.keys(cell))) and not self.is_choice(cell)

    def is_choice(self, cell: Cell) -> bool:
        """Whether the cell begins with a box (☑固定 ☐临时)."""
        return _BOX.match(self.source.text, cell.start, cell.end) is not None

    def is_over_values(self, cell: Cell) -> bool:
        """Whether a label is one of a row of labels over values, be the cell behind blank or unknown."""
        written = [one for one in self.anchors.get(cell.row, ()) if not self.is_blank(one)]
        at = written.index(cell) if cell in written else 0
        if not at or not all(map(self.is_label, written[: at + 1])):
            return False
        if at + 1 == len(written):
            return True
        under = self.anchors.get(cell.row + 1, ())
        alike = [one.column for one in under] == [one.column for one in self.anchors[cell.row]]
        valued = not any(self.is_blank(one) or self.is_label(one) for one in under)
        return alike and valued and _STROKES.sub("", self.text(written[at + 1])).isalpha()

    def is_answer(self, cell: Cell) -> bool:
        """Whether labels stand left of a cell and of the one under it: no label itself (方式 | 现场审核)."""
        left, under = (self.at.get((row, cell.column - 1)) for row in (cell.row, cell.row + cell.row_span))
        if left is None or under is None or left is under:
            return False
        return self.is_label(left) and self.is_label(under)

    def right_of(self, cell: Cell) -> Cell | None:
        """The next cell in the row after the cell's span."""
        return self.at.get((cell.row, cell.column + cell.column_span))

    def title_of(self, row: int) -> str:
        """The text of the cell at the left that stands before a row as its title; empty without one.

        Forms have whole lists in their cells: `五、特种作业人员 | 姓名 | 证书`, its rows beside it."""
        if row not in self._titles:
            self._titles[row] = self._title_of(row)
        return self._titles[row]

    def _title_of(self, row: int) -> str:
        for at in range(row, max(row - _TALLEST_TITLE, -1), -1):
            cell = self.at.get((at, 0))
            if cell is None or not self.is_blank(cell):
                return self.source.text[cell.start : cell.end] if cell else ""
        return ""

    def question_over(self, row: int) -> str:
        """The question (是否…？ | ☑ | □) in the row over one that has a single cell; empty without one."""
        if self._questions is None:
            low, end = self.block.start, self.block.end
            asked = any(self.source.text.find(mark, low, end) >= 0 for mark in _ASKS)
            self._questions = dict(self._questions_over()) if asked else {}
        return self._questions.get(row, "")

    def _questions_over(self) -> Iterator[tuple[int, str]]:
        asked: list[str] = []
        for row in range(self.rows):
            texts = [text for cell in self.anchors.get(row, ()) if (text := self.text(cell))]
            if len(asked) == len(texts) == 1 and not texts[0].endswith(_ASKS):
                yield row, asked[0]
            asked = [text for text in texts if text.endswith(_ASKS)]

    def topic_over(self, row: int) -> Cell | None:
        """The topic of the row of clauses (Q 9.2 | 内部审核 | …) that a row of a form goes on with."""
        if self._topics is None:
            self._topics = dict(self._topics_over())
        return self._topics.get(row)

    def _topics_over(self) -> Iterator[tuple[int, Cell]]:
        topic: Cell | None = None
        for row in range(self.rows):
            cells = self.anchors.get(row, [])
            if len(cells) >= _CELLS_OF_TOPIC and _CLAUSES.fullmatch(self.text(cells[0])[:_LONGEST_HEADER]):
                topic = cells[1]
            elif len(cells) == 1 and cells[0].column_span == self.block.columns:
                topic = None
            elif topic is not None and cells:
                yield row, topic

    def below(self, cell: Cell) -> Cell | None:
        """The cell under it, after its span."""
        return self.at.get((cell.row + cell.row_span, cell.column))


@lru_cache(maxsize=4096)
def _joint(text: str) -> str:
    bare = labels.without_notes(text)
    if (both := labels.both(bare)) and _JOINT.match(both[0]):
        bare = both[0]
    return bare if 2 < len(bare) <= _LONGEST_JOINT and _JOINT.match(bare) else ""


def numbers_row(text: str) -> bool:
    """Whether a cell numbers its row, by itself or behind the letters of a system.

    >>> [numbers_row(t) for t in ("3", "EVAL-003", "ITEM_3", "CI", "第一季度", "Q345B")]
    [True, True, True, False, False, False]
    """
    return text.isdecimal() or _ROW_CODE.fullmatch(text) is not None


class _Grids(dict[int, Grid]):
    """Tables by block index; asked for a block that is none, an empty one."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source

    def __missing__(self, index: int) -> Grid:
        return Grid(index, self._source.document.blocks[index], self._source)


@once
def grids(source: Source) -> dict[int, Grid]:
    """The body's tables by block index; a paragraph asked for is a table without cells."""
    found = _Grids(source)
    for i, block in enumerate(source.document.blocks):
        if block.kind == "table" and block.role == "body":
            found[i] = _grid(source, i, block)
    return found


def _grid(source: Source, index: int, block: Block) -> Grid:
    cells = dittos.carried_on(block.cells, source.text)
    block = block._replace(cells=lost_spans.restored(cells, block.columns, source.text))
    grid = Grid(index, block, source)
    for cell in block.cells:
        grid.anchors.setdefault(cell.row, []).append(cell)
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.column_span):
                grid.at.setdefault((row, column), cell)
    return grid
