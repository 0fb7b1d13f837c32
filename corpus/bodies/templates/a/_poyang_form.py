"""The grid of 鄱阳's form: a narrow column of section names, labels, cards in cells; hands of days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.bodies.writer import FORMS, DateForm, Entry, Writer
from corpus.layouts.tree import Cell, lines_of, table_of
from corpus.layouts.writer import Row

WIDTHS = (0.8, 2.1, 4.2, 2.1, 4.2)
CARD = (1.7, 3.6, 1.7, 3.6)
RINGS = "①②③④⑤⑥⑦⑧⑨⑩"
MANNERS: dict[str, DateForm] = {**FORMS, "compact": lambda day: f"{day:%Y%m%d}"}
"""Ways to write a day; every auditor has one of them."""


def day(manner: str, when: date) -> str:
    """A day as a hand writes it."""
    return MANNERS[manner](when)


def on(e: Entry, name: str, manner: str) -> str:
    """A day of an entry, tagged."""
    return e(name, day(manner, getattr(e.source, name)))


def wide(label: str, text: str | Cell) -> Row:
    """A label and a cell over the rest."""
    return ["^", label, text, "‹", "‹"]


def pair(label: str, text: str, other: str, more: str) -> Row:
    """Two labels, two cells."""
    return ["^", label, text, other, more]


def card(w: Writer, label: str, caption: str, rows: list[Row], widths: tuple[float, ...] = CARD) -> Row:
    """A row with a card of four columns in its cell, under a caption."""
    bold = (0, 2) if len(widths) == len(CARD) else ()
    inner = table_of(rows, widths, look=w.look, bold=bold)
    return wide(label, Cell(lines_of(caption, w.look), nested=inner))


def listed(w: Writer, label: str, caption: str, rows: list[Row], widths: tuple[float, ...]) -> Row:
    """A row with a table with a head in its cell, under a caption."""
    inner = table_of(rows, widths, head=1, look=w.look)
    return wide(label, Cell(lines_of(caption, w.look), nested=inner))


def write(w: Writer, title: str, rows: Sequence[Row]) -> None:
    """A section: its name stands along its rows; labels that repeat the one above are merged."""
    made: list[Row] = []
    above = ""
    for at, row in enumerate(rows):
        cells = list(row)
        cells[0] = "^" if at else Cell(lines_of(title), bold=True, align="center")
        label = str(cells[1])
        if at and label == above:
            cells[1] = "^"
        above = label
        made.append(cells)
    w.table(made, WIDTHS, bold=(1, 3))
