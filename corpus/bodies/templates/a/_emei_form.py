"""Forms of 峨湄's report: labels in the left column, one column for each thing."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LABEL = 1.7
"""How wide the column of labels is, to 10 of the whole."""


def blocks(labels: Sequence[str], things: Sequence[Sequence[str]], most: int) -> list[list[Row]]:
    """Rows with the labels on the left and a column for each thing, so many at most in a block."""
    parts = -(-len(things) // most)
    size = -(-len(things) // parts)
    found: list[list[Row]] = []
    for at in range(0, len(things), size):
        some = things[at : at + size]
        found.append([[label, *(thing[row] for thing in some)] for row, label in enumerate(labels)])
    return found


def across(w: Writer, labels: Sequence[str], things: Sequence[Sequence[str]], most: int = 3) -> None:
    """A table for each block."""
    for rows in blocks(labels, things, most) if things else []:
        columns = len(rows[0]) - 1
        w.table(rows, (LABEL, *[(10 - LABEL) / columns] * columns), bold=(0,))
