"""The tables of 沣原's report: a title row, a unit row, rows of heads; days with dots."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.writer import FORMS, Entry, Writer
from corpus.layouts.writer import Row

BESIDE = 2
"""Records in a row of a double table."""


def cell(entry: Entry, name: str) -> str:
    """A day in the form of the tables."""
    return entry(name, FORMS["dots"](getattr(entry.source, name)))


def titled(
    w: Writer, title: str, unit: str, heads: Sequence[Row], rows: Sequence[Row], widths: tuple[float, ...]
) -> None:
    """A table under its title row, and a row with its unit where it has one."""
    over = ["‹"] * (len(widths) - 1)
    above: list[Row] = [[title, *over]]
    if unit:
        above.append([unit, *over])
    w.table([*above, *heads, *rows], widths, head=len(above) + len(heads), repeat=True)


def doubled(
    w: Writer,
    title: str,
    heads: Sequence[str],
    records: Sequence[Sequence[str]],
    widths: tuple[float, ...],
) -> None:
    """A table with two records beside each other, under its title row."""
    empty = ["—"] * len(heads)
    rows: list[Row] = []
    for at in range(0, len(records), BESIDE):
        second = records[at + 1] if at + 1 < len(records) else empty
        rows.append([*records[at], *second])
    titled(w, title, "", [[*heads, *heads]], rows, (*widths, *widths))
