"""How far the sentence of a date reaches, and the other cells of its row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas.statements.times.dates import DateSurroundings
from schemas.text import fold

_LONGEST = 600
"""Longer cells are no part of a date's row."""


def read(reading: Reading, place: Any) -> Iterator[DateSurroundings]:
    """What stands around a date."""
    before, after = reading.around(place)
    cells = tuple(fold(cell) for cell in reading.beside(place) if len(cell) <= _LONGEST)
    yield DateSurroundings(place, before + place.raw + after, len(before), len(after), cells)
