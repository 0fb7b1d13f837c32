"""Options of which some were chosen."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.papers.required_contents import ChosenOption

_MARKS, _BESIDE = frozenset("√✓✔☑■●◉×✗☒□○"), 2
"""Marks of options, and how near they stand."""


def read(reading: Reading, place: Leaf[str]) -> Iterator[ChosenOption]:
    """Some options, where a mark stands before or behind them."""
    before, after = reading.around(place)
    words = before[-_BESIDE:] + place.raw + after[:_BESIDE]
    if not _MARKS.isdisjoint(words):
        yield ChosenOption(place, words)
