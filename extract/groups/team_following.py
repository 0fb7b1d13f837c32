"""Registrations in a table of their own right behind the card of the person whom they are of."""

from __future__ import annotations

from collections.abc import Iterator

from extract.readers.grid import grids
from extract.readers.headers import column_of
from extract.readers.tables import Row
from extract.readers.units import Piece
from extract.source import Source
from extract.values.identifiers import find_registrations

_OWN = frozenset({"system", "number", "valid_until", "professional_codes"})
_PERSON = frozenset({"name", "person"})


def with_registrations(source: Source, card: Row) -> list[Row]:
    """A card with each row of the table behind it; the card alone where none is such a table."""
    return [card._replace(cells=card.cells | cells) for cells in _rows(source, card)] or [card]


def _rows(source: Source, card: Row) -> Iterator[dict[str, Piece]]:
    """The rows of the table behind a card: its header names the registration's number and no person."""
    grid = grids(source).get(card.block + 1)
    if grid is None or card.form not in ("pairs", "card") or "number" in card.cells:
        return
    names = {c.column: name for c in grid.anchors.get(0, ()) if (name := column_of(grid, c, "team"))}
    if "number" not in names.values() or _PERSON & {*names.values()}:
        return
    for at in range(1, grid.rows):
        told = {name: grid.at.get((at, column)) for column, name in names.items() if name in _OWN}
        cells = {name: grid.piece(cell) for name, cell in told.items() if cell}
        if "number" in cells and find_registrations(cells["number"].text):
            yield cells
