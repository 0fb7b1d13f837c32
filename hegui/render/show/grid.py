"""A table drawn with characters: merged cells over rows and columns, Chinese in two columns of the terminal.

The rules are ASCII: `─` and `│` take one column in some terminals and two in others.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from hegui.terminal.width import width, wrap

NARROWEST = 4
"""Columns of the terminal below which a table's column cannot be read: two Chinese characters."""

MOST_SLOTS = 1_000_000


class Box(NamedTuple):
    """A cell to draw: 0-based place, spans, text."""

    row: int
    column: int
    rows: int
    columns: int
    text: str


def draw(cells: Sequence[Box], rows: int, columns: int, wide: int) -> list[str] | None:
    """The lines of the table within `wide` columns of a terminal, or None where its columns do not fit.

    >>> cells = [Box(0, 0, 1, 2, "体系"), Box(1, 0, 1, 1, "a"), Box(1, 1, 1, 1, "b")]
    >>> print("\\n".join(draw(cells, 2, 2, 40)))
    +-------+
    | 体系  |
    +---+---+
    | a | b |
    +---+---+
    """
    if not cells or rows * columns > MOST_SLOTS:
        return None
    widths = _widths(cells, columns, wide - 3 * columns - 1)
    return None if widths is None else _Canvas(cells, rows, widths).lines()


def _widths(cells: Sequence[Box], columns: int, room: int) -> list[int] | None:
    """The width of each column: what its texts ask for, the widest cut until all fit.

    What is over goes to the columns under merged cells."""
    if room < columns * NARROWEST:
        return None
    asked = [1] * columns
    for cell in cells:
        if cell.columns == 1:
            asked[cell.column] = max(asked[cell.column], _longest(cell))
    made = _cut(asked, room)
    for cell in sorted(cells, key=lambda cell: cell.columns):
        inside = range(cell.column, min(cell.column + cell.columns, columns))
        lacking = _longest(cell) - sum(made[i] for i in inside) - 3 * (len(inside) - 1)
        over = min(lacking, room - sum(made))
        for i in inside if len(inside) > 1 and over > 0 else ():
            share = min(-(-lacking // len(inside)), room - sum(made))
            made[i] += max(share, 0)
    return made


def _longest(cell: Box) -> int:
    return max((width(line) for line in cell.text.split("\n")), default=0)


def _cut(asked: list[int], room: int) -> list[int]:
    """The widths, the widest cut alike until all fit into the room."""
    cap = room
    while sum(min(one, cap) for one in asked) > room:
        over = sum(min(one, cap) for one in asked) - room
        cut = sum(one >= cap for one in asked) or 1
        cap = min(cap, max(asked)) - max(1, over // (cut * 4))
    return [min(one, max(cap, NARROWEST)) for one in asked]


def _narrow(text: str) -> int:
    """Columns in a terminal that shows what is one or two columns by the font in one, as most do."""
    return sum(0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF") for c in text)


class _Canvas:
    def __init__(self, cells: Sequence[Box], rows: int, widths: list[int]) -> None:
        self.cells, self.rows, self.widths = cells, rows, widths
        self.owner: list[list[int | None]] = [[None] * len(widths) for _ in range(rows)]
        for i, cell in enumerate(cells):
            for row in range(cell.row, min(cell.row + cell.rows, rows)):
                for column in range(cell.column, min(cell.column + cell.columns, len(widths))):
                    self.owner[row][column] = i
        self.texts = [self._wrapped(cell) for cell in cells]
        self.heights = self._heights()

    def _span(self, cell: Box) -> int:
        inside = self.widths[cell.column : cell.column + cell.columns]
        return sum(inside) + 3 * (len(inside) - 1)

    def _wrapped(self, cell: Box) -> list[str]:
        return [part for line in cell.text.split("\n") for part in wrap(line, self._span(cell))]

    def _heights(self) -> list[int]:
        heights = [1] * self.rows
        for i in sorted(range(len(self.cells)), key=lambda i: self.cells[i].rows):
            cell = self.cells[i]
            last = min(cell.row + cell.rows, self.rows) - 1
            lacking = len(self.texts[i]) - sum(heights[cell.row : last + 1]) - (last - cell.row)
            heights[last] += max(lacking, 0)
        return heights

    def lines(self) -> list[str]:
        made = []
        shown = [0] * len(self.cells)
        for row in range(self.rows):
            made.append(self._rule(row, shown))
            made += [self._text(row, shown) for _ in range(self.heights[row])]
        return [*made, self._rule(self.rows, shown)]

    def _piece(self, i: int, shown: list[int]) -> str:
        at, lines = shown[i], self.texts[i]
        shown[i] += 1
        text = lines[at] if at < len(lines) else ""
        return f" {text}{' ' * max(self._span(self.cells[i]) - _narrow(text), 0)} "

    def _text(self, row: int, shown: list[int]) -> str:
        parts, column = [], 0
        while column < len(self.widths):
            i = self.owner[row][column]
            parts.append("|")
            parts.append(" " * (self.widths[column] + 2) if i is None else self._piece(i, shown))
            column += 1 if i is None else self._across(i)
        return "".join((*parts, "|"))

    def _across(self, i: int) -> int:
        return min(self.cells[i].columns, len(self.widths) - self.cells[i].column)

    def _rule(self, row: int, shown: list[int]) -> str:
        """The line above a row: ruled, but where a cell goes on through it."""
        parts, column = [], 0
        while column < len(self.widths):
            parts.append(self._joint(row, column))
            i = self._through(row, column)
            parts.append("-" * (self.widths[column] + 2) if i is None else self._piece(i, shown))
            column += 1 if i is None else self._across(i)
        return "".join((*parts, self._joint(row, len(self.widths))))

    def _through(self, row: int, column: int) -> int | None:
        if not 0 < row < self.rows:
            return None
        above = self.owner[row - 1][column]
        return above if above is not None and above == self.owner[row][column] else None

    def _joint(self, row: int, column: int) -> str:
        last = len(self.widths)
        left = column > 0 and self._through(row, column - 1) is None
        right = column < last and self._through(row, column) is None
        if not left and not right:
            return "|"
        return "+" if self._upright(row - 1, column) or self._upright(row, column) else "-"

    def _upright(self, row: int, column: int) -> bool:
        if not 0 <= row < self.rows:
            return False
        if column in (0, len(self.widths)):
            return True
        one, other = self.owner[row][column - 1], self.owner[row][column]
        return one is None or one != other
