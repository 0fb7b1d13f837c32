"""The grid of 阿图什's form: a label at the left over the whole part, twelve columns, a remark at its end."""

from __future__ import annotations

from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

COLUMNS = 12
GRID = (1.4, *(1.0,) * COLUMNS)

Parts = list[list[tuple[str, int]]]
"""Rows of a part: texts with the columns that each takes; one that begins with # is a label."""


def part(label: str, rows: Parts, remark: str) -> list[Row]:
    """A part: its label at the left, its rows, its remark."""
    made: list[Row] = []
    for at, row in enumerate([*rows, [("备注：" + remark, COLUMNS)]]):
        left: str | Cell = Cell(lines_of(label), align="center", bold=True) if at == 0 else "^"
        made.append([left, *_cells(row)])
    return made


def _cells(row: list[tuple[str, int]]) -> list[str | Cell]:
    cells: list[str | Cell] = []
    for text, width in row:
        label = text.startswith("#")
        cells.append(Cell(lines_of(text[1:]), align="center", bold=True) if label else text)
        cells += ["^" if text == "^" else "‹"] * (width - 1)
    if len(cells) != COLUMNS:
        raise ValueError(f"{len(cells)} columns: {row}")
    return cells


def one(label: str, text: str) -> list[tuple[str, int]]:
    """A label and what is filled in over the rest."""
    return [(f"#{label}", 3), (text, 9)]


def two(label: str, text: str, other: str, more: str) -> list[tuple[str, int]]:
    """Two labels, each with what is filled in."""
    return [(f"#{label}", 3), (text, 3), (f"#{other}", 3), (more, 3)]


def heads(*labels: tuple[str, int]) -> list[tuple[str, int]]:
    """The heads of rows of records."""
    return [(f"#{label}", width) for label, width in labels]
