"""The long form of 艾比湖's reports: rows of merged cells on a grid of twelve columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from corpus.bodies.writer import Writer

GRID = (1.2, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4, 1.4)
NONE, UNUSED, VOID = "无", "—", "不适用"

SHORT = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}


class Form:
    """Rows that are put together before they are written as one table."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.rows: list[list[str]] = []
        self.sections = 0

    def band(self, title: str) -> None:
        """The title of a small section, over the whole width."""
        self.sections += 1
        self.row((12,), f"{self.sections}. {title}")

    def row(self, spans: Sequence[int], *cells: str) -> None:
        """A row of cells, each over so many columns; `^` goes on with the cell above."""
        made: list[str] = []
        for span, cell in zip(spans, cells, strict=True):
            made += [cell, *(["^" if cell == "^" else "‹"] * (span - 1))]
        self.rows.append(made)

    def pair(self, label: str, value: str) -> None:
        """A label and one value over the rest of the row."""
        self.row((2, 10), label, value)

    def pairs(self, first: str, one: str, second: str, other: str) -> None:
        """Two labels with a value each."""
        self.row((2, 4, 2, 4), first, one, second, other)

    def group(self, label: str, spans: Sequence[int], rows: Iterable[Sequence[str]]) -> None:
        """Rows beside one label that stands for all of them."""
        for at, cells in enumerate(rows):
            self.row((2, *spans), "^" if at else label, *cells)

    def listed(
        self, label: str, spans: Sequence[int], head: Sequence[str], rows: list[list[str]], least: int
    ) -> None:
        """A small register in the form: its head, its rows, and unused rows up to so many."""
        left = [[UNUSED] * len(head) for _ in range(least - len(rows))]
        self.group(label, spans, [head, *rows, *left])

    def write(self) -> None:
        """The whole form as one table."""
        self.w.table(self.rows, GRID, bold=(0,))
