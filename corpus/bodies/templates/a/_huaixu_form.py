"""The grid of 槐序's form: twelve columns, each row with cells of its own widths."""

from __future__ import annotations

from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

WIDTHS = (1.0,) * 12


def across(*cells: tuple[str, int]) -> Row:
    """A row of texts with the columns that each takes; a text that begins with # is a label."""
    row: list[str | Cell] = []
    for text, width in cells:
        label = text.startswith("#")
        row.append(Cell(lines_of(text[1:]), bold=True) if label else text)
        row += ["‹"] * (width - 1)
    return row


def section(letter: str, title: str) -> Row:
    """The merged row that opens a section."""
    return across((f"#{letter}　{title}", 12))
