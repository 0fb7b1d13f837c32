"""Registrations in a table of their own: right behind the card of the person whom they are of, or by the
letters that stand for the members of the team (代号 A | 体系 | 注册号)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from extract.readers.grid import Grid, grids
from extract.readers.headers import column_of
from extract.readers.tables import Row
from extract.readers.units import Piece
from extract.source import Source
from extract.values.identifiers import find_registrations
from schemas import rx

_OWN = frozenset({"system", "number", "valid_until", "professional_codes"})
_PERSON = frozenset({"name", "person"})
_LETTER = rx.compile(r"[A-Z][A-Z\d]?")
_FEWEST = 2
"""So many members have letters where these tell whose registrations are."""


def with_registrations(source: Source, card: Row) -> list[Row]:
    """A card with each row of the table behind it; the card alone where none is such a table."""
    return [card._replace(cells=card.cells | cells) for cells in _rows(source, card)] or [card]


def _rows(source: Source, card: Row) -> Iterator[dict[str, Piece]]:
    """The rows of the table behind a card: its header names the registration's number and no person."""
    grid = grids(source).get(card.block + 1)
    if grid is None or card.form not in ("pairs", "card") or "number" in card.cells:
        return
    yield from (cells for _, _, cells in _registered(grid))


def by_letters(source: Source, people: Mapping[str, Iterable[Row]]) -> Iterator[tuple[str, Row]]:
    """The rows of registrations in tables without names, each with the person whose letter it has."""
    letters = {
        row.text("label"): name
        for name, rows in people.items()
        for row in rows
        if _LETTER.fullmatch(row.text("label"))
    }
    if len(letters) < _FEWEST:
        return
    for index, grid in grids(source).items():
        last = ""
        for at, letter, cells in _registered(grid):
            last = letter or last
            if last in letters:
                start, end = min(one.start for one in cells.values()), max(one.end for one in cells.values())
                yield letters[last], Row(start, end, cells, index, at)


def _registered(grid: Grid) -> Iterator[tuple[int, str, dict[str, Piece]]]:
    """The rows of a table whose header names a registration's number and no person, with their letters."""
    names = {c.column: name for c in grid.anchors.get(0, ()) if (name := column_of(grid, c, "team"))}
    if "number" not in names.values() or _PERSON & {*names.values()}:
        return
    letters = next((column for column, name in names.items() if name == "label"), -1)
    for at in range(1, grid.rows):
        told = {name: grid.at.get((at, column)) for column, name in names.items() if name in _OWN}
        cells = {name: grid.piece(cell) for name, cell in told.items() if cell}
        if "number" in cells and find_registrations(cells["number"].text):
            yield at, grid.text(grid.at.get((at, letters))), cells
