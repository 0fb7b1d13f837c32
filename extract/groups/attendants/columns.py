"""Guides and observers side by side in a table: their parts in one row, names and units in others."""

from __future__ import annotations

from collections.abc import Iterator

from extract import labels
from extract.groups.shared.people import names_in
from extract.readers.fields import check_marks
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import text_leaf
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from extract.values.persons import is_person
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import Attendant

_WORDS = ("向导", "陪同", "观察员", "见证", "uide", "bserver")
_SHORT, _TALL = 12, 8


def across(source: Source) -> Iterator[Attendant]:
    """Persons side by side in a table: a row of their parts in the audit over the rows of names and units."""
    for grid in grids(source).values():
        if grid.rows > _TALL or not any(
            word in source.text[grid.block.start : grid.block.end] for word in _WORDS
        ):
            continue
        role = next((row for row in range(grid.rows) if _are_roles(grid, row)), None)
        named = {column_named(grid, row): row for row in reversed(range(grid.rows)) if row != role}
        if role is None or "name" not in named:
            continue
        for column in range(1, grid.block.columns):
            part, name = grid.at.get((role, column)), grid.at.get((named["name"], column))
            unit = grid.at.get((named["from"], column)) if "from" in named else None
            value = labels.value_of("attendants", "role", grid.text(part)) if part else None
            for one in names_in(source, grid.piece(name)) if part and name and value else ():
                yield Attendant(
                    name=source.leaf(one.value, one.start, one.end),
                    role=source.leaf(value, part.start, part.end) if part else None,
                    from_=text_leaf(source, grid.piece(unit)) if unit else None,
                )


def by_part(source: Source) -> Iterator[Attendant]:
    """Persons in rows of a form without a header, each before the part in the audit (甲 | 向导 | 综合部)."""
    for grid in grids(source).values():
        if not any(word in source.text[grid.block.start : grid.block.end] for word in _WORDS):
            continue
        for row in grid.anchors.values():
            cells = [cell for cell in row if not grid.is_blank(cell)]
            for name, part, *rest in (cells[at : at + 4] for at in range(len(cells) - 1)):
                value = labels.value_of("attendants", "role", grid.text(part))
                if value is None or len(grid.text(part)) > _SHORT or not is_person(grid.text(name)):
                    continue
                from_ = [one for one in rest if not _is_from(grid, one)]
                yield Attendant(
                    name=text_leaf(source, grid.piece(name)),
                    role=source.leaf(value, part.start, part.end),
                    from_=text_leaf(source, grid.piece(from_[0]))
                    if len(from_) < len(rest) and from_
                    else None,
                )


def _is_from(grid: Grid, cell: Cell) -> bool:
    return any(labels.column_of("attendants", key) == "from" for key in grid.keys(cell))


def under(source: Source, place: Labelled) -> tuple[Leaf[str] | None, tuple[int, int]]:
    """What the labelled rows under a person in a form tell: the part in the audit, and the unit."""
    grid = grids(source)[place.block]
    value = next((c for c in grid.block.cells if c.start <= place.start < c.end), None)
    role: Leaf[str] | None = None
    unit = (0, 0)
    for row in range(value.row + 1, min(value.row + 3, grid.rows)) if value and value.column == 1 else ():
        column, cell = column_named(grid, row), grid.at.get((row, 1))
        one = check_marks.chosen(source, grid.piece(cell)) if cell else None
        if column not in ("role", "from") or one is None or not one.text:
            break
        stated = labels.value_of("attendants", "role", one.text) if column == "role" else None
        role = source.leaf(stated, one.start, one.end) if stated else role
        unit = (one.start, one.end) if column == "from" else unit
    return role, unit


def column_named(grid: Grid, row: int) -> str | None:
    """The column that the first cell of a row names."""
    cell = grid.at.get((row, 0))
    return (
        next((n for k in grid.keys(cell) if (n := labels.column_of("attendants", k))), None) if cell else None
    )


def _are_roles(grid: Grid, row: int) -> bool:
    """Whether all cells of a row behind the first are parts in the audit."""
    cells = [cell for cell in grid.anchors.get(row, ()) if cell.column > 0]
    stated = (
        labels.value_of("attendants", "role", grid.text(c)) and len(grid.text(c)) <= _SHORT for c in cells
    )
    if is_person(grid.text(grid.at.get((row, 0)))):
        return False
    if not cells or cells[0].column != 1 or check_marks.has_marks(grid.source, cells[0].start, cells[-1].end):
        return False
    return all(stated)
