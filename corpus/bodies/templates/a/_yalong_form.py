"""The grid of 雅砻's form: rows of cells joined to the right and downwards, and what its columns combine."""

from __future__ import annotations

from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

GRID = (1.5, 1.5, 1.7, 1.7, 1.7, 1.7, 1.5, 1.5)
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
Part = tuple[str, int]


class Form:
    """One long table: each row is told by its cells and how many columns each takes.

    A text that begins with `#` is a label; `^` goes on with the cell above."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.rows: list[Row] = []

    def part(self, title: str) -> None:
        """A bar across the form."""
        self.rows.append([Cell(lines_of(title), bold=True), *["‹"] * (len(GRID) - 1)])

    def row(self, *parts: Part) -> None:
        """A row."""
        cells: list[str | Cell] = []
        for text, span in parts:
            if text == "^":
                cells += ["^"] * span
                continue
            if text.startswith("#"):
                cells.append(Cell(lines_of(text[1:], self.w.look), bold=True, align="center"))
            else:
                cells.append(text)
            cells += ["‹"] * (span - 1)
        self.rows.append(cells)

    def under(self, label: str, rows: list[tuple[Part, ...]]) -> None:
        """Rows beside one label that reaches down over them all."""
        for at, parts in enumerate(rows):
            self.row((f"#{label}" if at == 0 else "^", 1), *parts)

    def pair(self, label: str, text: str) -> None:
        """A label and what it says, over the width."""
        self.row((f"#{label}", 1), (text, 7))

    def done(self) -> None:
        """Puts the form into the report."""
        self.w.table(self.rows, GRID)
