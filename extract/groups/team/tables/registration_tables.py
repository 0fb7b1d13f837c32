"""Registrations in a table of their own: right behind the card of the person whom they are of, or by the
letters that stand for the members of the team, in tables or lines (代号 A | 体系 | 注册号; (A) 2024-…)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from extract.readers.headers.header_cells import column_of
from extract.readers.tables.grid import Grid, grids
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece, piece, units
from extract.reading.source import Source
from extract.values.identifiers import find_registrations
from schemas import patterns

_OWN = frozenset({"system", "number", "valid_until", "professional_codes"})
_PERSON = frozenset({"name", "person"})
_LETTER = patterns.compile(r"[A-Z][A-Z\d]?")
_LETTERED = patterns.compile(
    r"[ \u3000]{0,4}[（(\[【]?(?P<letter>[A-Z]\d?)(?:[)）\]】.．、:：]|[ \u3000]{1,3})[ \u3000:：]{0,3}"
    r"(?=(?:19|20)\d\d\s?-\s?[A-Z\d]|[^\n]{0,40}(?:注册|证书|资格|专业|代码|小类))"
)
"""The beginning of a line with the registrations of the member with a letter."""

_LINE_CODES = patterns.compile(
    r"(?:专业|业务|技术)?(?:代码|小类|专业|类别)\s?[:：为]?\s?(?P<codes>[A-Z\d][A-Z\d.、，,/ ]{0,80})"
)
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
    """The rows of registrations in tables without names, and the lines of those whose rows have none, each
    with the person whose letter it has."""
    stated = [
        (row.text("label"), name, row)
        for name, rows in people.items()
        for row in rows
        if _LETTER.fullmatch(row.text("label"))
    ]
    letters = {letter: name for letter, name, _ in stated}
    if len(letters) < _FEWEST:
        return
    if not any("number" in row.cells for _, _, row in stated):
        yield from _in_lines(source, letters)
    for index, grid in grids(source).items():
        last = ""
        for at, letter, cells in _registered(grid):
            last = letter or last
            if last in letters:
                start, end = min(one.start for one in cells.values()), max(one.end for one in cells.values())
                yield letters[last], Row(start, end, cells, index, at)


def _in_lines(source: Source, letters: Mapping[str, str]) -> Iterator[tuple[str, Row]]:
    """The lines that begin with a member's letter and go on with registrations or the codes of a trade."""
    for unit in units(source):
        if unit.cell is not None or not (mark := _LETTERED.match(source.text, unit.start, unit.end)):
            continue
        cell, name = piece(source, mark.end(), unit.end), letters.get(mark["letter"])
        codes = _LINE_CODES.match(cell.text)
        if name and find_registrations(cell.text):
            yield name, Row(cell.start, cell.end, {"number": cell}, unit.block, 0)
        elif name and codes:
            low, high = (cell.start + at for at in codes.span("codes"))
            stated = {"professional_codes": piece(source, low, high)}
            yield name, Row(cell.start, cell.end, stated, unit.block, 0)


def _registered(grid: Grid) -> Iterator[tuple[int, str, dict[str, Piece]]]:
    """The rows of a table whose header names a registration's number and no person, with their letters."""
    names = {c.column: name for c in grid.anchors.get(0, ()) if (name := column_of(grid, c, "team"))}
    if "number" not in names.values() or _PERSON & {*names.values()}:
        return
    letters = next((column for column, name in names.items() if name == "label"), -1)
    for at in range(1, grid.rows):
        stated = {name: grid.at.get((at, column)) for column, name in names.items() if name in _OWN}
        cells = {name: grid.piece(cell) for name, cell in stated.items() if cell}
        if "number" in cells and find_registrations(cells["number"].text):
            yield at, grid.text(grid.at.get((at, letters))), cells
