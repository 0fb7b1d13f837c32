"""The grid of 峥渤's form: twenty-four columns, every row with cells of its own widths."""

from __future__ import annotations

from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of, table_of
from corpus.layouts.writer import Row

COLUMNS = 24
GRID = (1.0,) * COLUMNS


def line(*parts: tuple[str | Cell, int]) -> Row:
    """A row of texts with the columns that each takes; one that begins with # is a label."""
    row: list[str | Cell] = []
    for text, width in parts:
        label = isinstance(text, str) and text.startswith("#")
        row.append(Cell(lines_of(str(text)[1:]), bold=True) if label else text)
        row += ["^" if text == "^" else "‹"] * (width - 1)
    if len(row) != COLUMNS:
        raise ValueError(f"{len(row)} columns: {parts}")
    return row


def part(number: str, title: str) -> Row:
    """The row that opens a part of the form."""
    return line((Cell(lines_of(f"第{number}部分　{title}"), align="center", bold=True), COLUMNS))


def pair(number: str, label: str, text: str) -> Row:
    """A numbered item over the whole width."""
    return line((number, 2), (f"#{label}", 4), (text, 18))


def pairs(number: str, label: str, text: str, second: str, other: str) -> Row:
    """A numbered item with a second one beside it."""
    return line((number, 2), (f"#{label}", 4), (text, 7), (f"#{second}", 4), (other, 7))


def nested(w: Writer, caption: str, rows: list[Row], widths: tuple[float, ...]) -> Row:
    """A row with a table within its cell, under a caption."""
    inner = table_of(rows, widths, head=1, look=w.look)
    return line((Cell(lines_of(caption, w.look), nested=inner), COLUMNS))
