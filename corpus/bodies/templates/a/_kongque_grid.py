"""孔雀河's form: one grid a chapter, of 24 units, in which rows of any cells stand."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

UNITS = 24
SHORT = {
    "QMS": "质量（Q）",
    "EMS": "环境（E）",
    "OHSMS": "职业健康安全（S）",
    "EnMS": "能源（En）",
    "FSMS": "食品安全（F）",
    "ISMS": "信息安全（IS）",
    "ITSMS": "信息技术服务（IT）",
}
"""What stands above a system's column."""


class Grid:
    """The rows of one form."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.rows: list[Row] = []

    def _label(self, text: str, *, left: bool = False) -> Cell:
        return Cell(lines_of(text, self.w.look), bold=True, align="left" if left else "center")

    def _put(self, cells: Sequence[str | Cell], spans: Sequence[int]) -> None:
        if sum(spans) != UNITS:
            raise ValueError(f"{sum(spans)} units instead of {UNITS}")
        row: list[str | Cell] = []
        for cell, span in zip(cells, spans, strict=True):
            row += [cell] + ["^" if cell == "^" else "‹"] * (span - 1)
        self.rows.append(row)

    def bar(self, text: str) -> None:
        """A line across the grid that names what follows."""
        self._put([self._label(text, left=True)], [UNITS])

    def wide(self, text: str) -> None:
        """A cell across the grid."""
        self._put([text], [UNITS])

    def head(self, labels: Sequence[str], spans: Sequence[int]) -> None:
        """Labels above columns."""
        self._put([self._label(label) for label in labels], spans)

    def row(self, cells: Sequence[str], spans: Sequence[int], labels: Sequence[int] = ()) -> None:
        """Cells; those at `labels` are labels; `^` goes on with the one above."""
        made = [self._label(cell) if at in labels and cell != "^" else cell for at, cell in enumerate(cells)]
        self._put(made, spans)

    def pairs(self, *cells: str, label: int = 4) -> None:
        """One or more labels, each with its value behind it."""
        number = len(cells) // 2
        value = UNITS // number - label
        self.row(cells, [label, value] * number, range(0, len(cells), 2))

    def none(self, text: str = "■不涉及　□涉及") -> None:
        """Nothing to be told in this part."""
        self.wide(text)

    def by_system(self, first: str, cells: Sequence[str], label: int = 4) -> None:
        """A label, then a cell for each system."""
        self.row([first, *cells], [label, *parts(len(cells), UNITS - label)], [0])

    def systems(self, first: str, systems: Sequence[str], label: int = 4) -> None:
        """The head of the columns of the systems."""
        self.head([first, *(SHORT[one] for one in systems)], [label, *parts(len(systems), UNITS - label)])

    def write(self) -> None:
        """Puts the grid into the report."""
        self.w.table(self.rows, (1.0,) * UNITS)


def parts(number: int, units: int) -> list[int]:
    """So many units for so many columns, the first ones the wider."""
    return [units // number + (at < units % number) for at in range(number)]
