"""The cells that 屿霖's form is made of."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of, table_of
from corpus.layouts.writer import Row


def part(title: str) -> Row:
    """The title of a part over the whole width."""
    return [title, "‹", "‹", "‹"]


def full(label: str, text: str) -> Row:
    """A label and a cell over the rest."""
    return [label, text, "‹", "‹"]


def pair(label: str, text: str, other: str, more: str) -> Row:
    """Two labels, two cells."""
    return [label, text, other, more]


def holding(w: Writer, text: str, rows: Sequence[Row], widths: tuple[float, ...]) -> Cell:
    """A cell with a text and a table below it."""
    return Cell(lines_of(text, w.look), table_of(rows, widths, head=1, look=w.look))
