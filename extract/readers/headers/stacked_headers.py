"""Headers in rows of their own over records of as many rows: the first row of each under the first header."""

from __future__ import annotations

from extract import labels
from extract.readers.headers.header_cells import column_of, complete, names_any
from extract.readers.tables.grid import Grid
from schemas.document import Cell

_TALLEST, _FEWEST = 3, 2

Header = dict[int, str]
"""Grid column -> column name."""


def headers_at(grid: Grid, row: int, table: str) -> list[Header]:
    """The headers that begin in a row and stand under one another over the same columns, one for each row
    of a record; empty where there is only one, or where the lower one names the parts of the upper."""
    if not names_any(grid, row, table):
        return []
    found: list[Header] = []
    seen: set[str] = set()
    for at in range(row, min(row + _TALLEST, grid.rows)):
        names = _named(grid, at, row, table, seen)
        few = len(names) < _FEWEST and not (names and found and _is_as_full(grid, at))
        if few or (found and not names.keys() & found[0].keys()):
            break
        found.append(names)
        seen |= set(names.values())
    own = any(set(names.values()) and complete(set(names.values()), table) for names in found[1:])
    if len(found) < _FEWEST or own or not complete(seen, table) or row + 2 * len(found) > grid.rows:
        return []
    if any(_filled(grid, row + len(found) + i) > _filled(grid, row + i) for i in range(len(found))):
        return []  # a header over parts, in a conversion that lost its spans
    return [{**found[0], **_beside(grid, row, len(found), table, seen)}, *found[1:]]


def _filled(grid: Grid, row: int) -> int:
    """How many cells of a row are not blank."""
    return sum(not grid.is_blank(cell) for cell in grid.anchors.get(row, ()))


def _beside(grid: Grid, row: int, height: int, table: str, seen: set[str]) -> Header:
    """The columns of headers as tall as all those under one another, whose cells are of the whole record."""
    tall = {
        cell.column: name
        for cell in grid.anchors.get(row, ())
        if cell.row_span == height and (name := column_of(grid, cell, table)) and not _counts(grid, cell)
    }
    return {column: name for column, name in tall.items() if name not in seen}


def _named(grid: Grid, at: int, row: int, table: str, seen: set[str]) -> Header:
    """The columns that a row of heads alone names and none above it does; empty for any other row."""
    names: Header = {}
    cells = [cell for cell in grid.anchors.get(at, ()) if not grid.is_blank(cell) and cell.row_span == 1]
    if len({grid.text(cell) for cell in cells}) < len(cells) or _is_transposed(grid, cells, table):
        return {}
    for cell in cells:
        name = column_of(grid, cell, table)
        if cell.column_span > 1 or not (name or grid.is_label(cell)) or (name in seen and at > row):
            return {}
        if name and name not in names.values() and not _counts(grid, cell):
            names[cell.column] = name
    return names


def _is_transposed(grid: Grid, cells: list[Cell], table: str) -> bool:
    """Whether a row has a column's head first and values of that column behind it (职责 | 组长 | 组员)."""
    name = column_of(grid, cells[0], table) if len(cells) > 1 else None
    return bool(name) and any(labels.is_value(table, str(name), grid.text(cell)) for cell in cells[1:])


def _is_as_full(grid: Grid, row: int) -> bool:
    """Whether a row of heads has as many as the one above it, three at least."""
    here, above = (sum(not grid.is_blank(c) for c in grid.anchors.get(at, ())) for at in (row, row - 1))
    return here == above >= _TALLEST


def _counts(grid: Grid, cell: Cell) -> bool:
    """Whether a column at the left numbers the records (No. over 1, 2, 3)."""
    if cell.column:
        return False
    below = (grid.at.get((at, 0)) for at in range(cell.row + 1, grid.rows))
    written = next((text for one in below if one and (text := grid.text(one))), "")
    return labels.key(written) in {"1", "01", "001"}


def cells_of(grid: Grid, row: int, headers: list[Header]) -> dict[str, Cell] | None:
    """The cells of the record that begins in a row, by column; null where one of its rows is missing or is
    written across."""
    cells: dict[str, Cell] = {}
    for step, names in enumerate(headers):
        stated = {name: cell for column, name in names.items() if (cell := grid.at.get((row + step, column)))}
        if len({cell.column for cell in stated.values()}) < len(names):
            return None
        written = [cell for cell in stated.values() if not grid.is_blank(cell)]
        if not written or all(map(grid.is_header, written)):
            return None
        cells |= stated
    return cells
