"""What 奥瑟兰's form is made of: labels in two languages, cards of four columns, English days."""

from __future__ import annotations

from datetime import date

from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of
from corpus.layouts.writer import Row

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_name(day: date) -> str:
    """A day as on English forms.

    >>> day_name(date(2025, 3, 5))
    '05-Mar-2025'
    """
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}"


def english(w: Writer, path: str) -> str:
    """A day of the audit in English."""
    return w.fact(path, day_name(w.audit.at(path)))


def label(text: str) -> Cell:
    """A cell with a label, however long."""
    return Cell(lines_of(text), bold=True)


def head(*texts: str) -> Row:
    """The head of a table."""
    return list(texts)


def card(first: str, text: str, second: str = "", other: str = "") -> list[Row]:
    """A row of four columns: two labels with their cells, or one with a cell over the rest."""
    if not second:
        return [[label(first), text, "‹", "‹"]]
    return [[label(first), text, label(second), other]]
