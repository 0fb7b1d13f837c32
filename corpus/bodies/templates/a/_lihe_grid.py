"""The tables of 醴禾's report: a label over several rows, a sub-label and a value in each, or two of them."""

from __future__ import annotations

from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量管理", "FSMS": "食品安全管理", "HACCP": "危害分析与关键控制点", "EnMS": "能源管理"}
WIDTHS = (1.3, 1.6, 2.9, 1.3, 2.4)


class Grid:
    """A table as it is filled."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.rows: list[Row] = []

    def add(self, label: str, *cells: tuple[str, ...]) -> None:
        """Rows under one label: (sub-label, value), or two sub-labels with a value each."""
        for at, cell in enumerate(cells):
            first = "^" if at else label
            if len(cell) == 2:
                self.rows.append([first, cell[0], cell[1], "‹", "‹"])
            else:
                self.rows.append([first, *cell])

    def write(self) -> None:
        """The table into the report."""
        self.w.table(self.rows, WIDTHS, bold=(0,))
