"""Records of a table that has label and value side by side: which cells belong to one record."""

from __future__ import annotations

from extract.readers.headers import repeated_headers
from extract.readers.headers.header_cells import complete, gives_way, of_value, pairs_in, subject, titles_over
from extract.readers.headers.row_numbers import is_key
from extract.readers.tables import row_topics
from extract.readers.tables.grid import Grid
from extract.values.persons import is_person, names_in
from schemas import patterns
from schemas.document import Cell

_FEWEST_PAIRS, _FEWEST_ROWS = 4, 3
_PEOPLE = frozenset({"team", "personnel", "employment", "medical_exams"})
_LONGEST_NAME = 16
_LETTER = patterns.compile(r"[A-Z]|\d{1,2}|[①-⑳]")

Record = tuple[int, dict[str, Cell]]
"""The row that a record begins in, and its cells by column."""


def records(grid: Grid, table: str) -> list[Record]:
    """The records of a kind; a column that comes again under or after it begins another one.

    Where labels at the left tell what rows are of, each label has its own records."""
    found: list[Record] = []
    for rows in row_topics.parts(grid):
        pairs = [(row, *pair) for row in rows for pair in pairs_in(grid, row, table)]
        for part in repeated_headers.beside([(row, name, label.column) for row, name, label, _ in pairs]):
            found += _Reader(grid, table).read([pair for pair in pairs if pair[2].column in part])
    return found


class _Reader:
    """What is read of one record after another in a part of a table."""

    def __init__(self, grid: Grid, table: str) -> None:
        self._grid, self._table = grid, table
        self._subject = subject(table)
        self._found: list[Record] = []
        self._cells: dict[str, Cell] = {}
        self._seen: set[str] = set()
        self._weak: set[str] = set()
        self._first: Cell | None = None
        self._of: Cell | None = None

    def read(self, pairs: list[tuple[int, str, Cell, Cell]]) -> list[Record]:
        """The records of labels with the values beside them, in reading order."""
        grid = self._grid
        for _, name, label, value in pairs:
            begins = self._first is not None and _left(grid, label, self._table) not in (None, self._left())
            again = grid.text(label) in self._seen or (name in self._cells and name == self._subject)
            if begins or again or self._is_of_other(name, label):
                self._close()
            self._first = self._first or label
            self._seen.add(grid.text(label))
            weak, stated = gives_way(grid.text(label)), of_value(self._table, name, grid.text(value))
            taken = stated in self._cells or (weak and name in self._cells)
            if not taken or (stated in self._weak and not weak):
                self._cells[stated] = value
                self._weak = (self._weak - {stated}) | ({stated} if weak else set())
        self._close()
        return self._found

    def _is_of_other(self, name: str, label: Cell) -> bool:
        """Whether a label under the first one names its column too, before the record has all that it must:
        the first was of something else (内审计划 over 评审计划)."""
        first = self._first
        if self._subject or first is None or label.column != first.column or label.row == first.row:
            return False
        return name == next(iter(self._cells), "") and not complete(set(self._cells), self._table)

    def _left(self) -> Cell | None:
        return _left(self._grid, self._first, self._table) if self._first else None

    def _close(self) -> None:
        """Keep a record; its subject may stand in the row over it, left of it, or be that of the one before.

        (A-1 王小明, then label and value; 王小明 | 证件 | …; 注册号 | … | 注册号 | …)"""
        cells, first = self._cells, self._first
        self._cells, self._seen, self._weak, self._first = {}, set(), set(), None
        if not cells or first is None:
            return
        if self._subject and self._subject not in cells:
            named = (
                self._over(first.row, cells) or _left(self._grid, first, self._table) or self._again(first)
            )
            cells = {self._subject: named, **cells} if named else cells
        if complete(set(cells), self._table):
            self._found.append((first.row, cells))
            self._of = cells.get(self._subject) if self._table in _PEOPLE else None

    def _again(self, first: Cell) -> Cell | None:
        """The subject of the record before, for one that begins its row."""
        before = self._grid.at.get((first.row, first.column - 1))
        begins = before is None or before is self._of or self._grid.is_blank(before)
        return self._of if begins else None

    def _over(self, row: int, cells: dict[str, Cell]) -> Cell | None:
        grid = self._grid
        over = titles_over(grid, row, cells)
        stated = bool(over) and not grid.is_label(over[0]) and not set(grid.text(over[0])) & {":", "："}
        fewest = _FEWEST_ROWS if len(grid.anchors.get(row - 1, ())) > 1 else _FEWEST_PAIRS
        if len(over) > 1 and is_key(grid.text(over[0])):
            over = over[1:]
        return over[0] if stated and len(cells) >= fewest else None


def entitled(grid: Grid, row: int, names: dict[int, str], table: str) -> dict[int, str]:
    """The subject's column where its header is a title (劳动合同抽查 | 签订 | 起 | 止), people under it."""
    name = subject(table)
    head, under = grid.at.get((row, 0)), grid.at.get((row + 1, 0))
    if table not in _PEOPLE or name in names.values() or 0 in names or not head or not under:
        return {}
    titled = head.column_span == 1 and not grid.is_label(head) and not grid.is_blank(head)
    return {0: name} if titled and under.row == row + 1 and is_person(grid.text(under)) else {}


def _left(grid: Grid, label: Cell, table: str) -> Cell | None:
    """The cell of a person left of the first label of a row; null where none stands there."""
    if table not in _PEOPLE or not label.column:
        return None
    cell = grid.at.get((label.row, label.column - 1))
    if cell is None or grid.is_label(cell) or not 1 < len(grid.text(cell)) <= _LONGEST_NAME:
        return None
    first = grid.at.get((label.row, label.column - 1 - cell.column_span))
    alone = cell.column == 0 or (cell.column == 1 and first and _LETTER.fullmatch(grid.text(first)))
    return cell if alone and names_in(grid.text(cell)) else None
