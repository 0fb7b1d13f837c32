"""Whether the amounts over a total are of its kind: in its unit, days that are spent and not what they are
worked out from."""

from __future__ import annotations

import re
from functools import cache

from extract import labels
from extract.groups.tables_with_totals import prose
from extract.groups.tables_with_totals.amounts import words
from extract.readers.tables.grid import Grid
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import TotalItem

_OWN_UNIT = patterns.compile(r"\s*[\d.,]{1,16}\s?(?P<unit>[^\W\d][^\s\d]{0,7}|[%％‰])\s*")
_BRACKET = patterns.compile(
    r"[（(\[]\s?(?:单位\s?[:：]?\s?)?(?P<unit>[^（()）\[\]\s\d]{1,8}[23²³]?)\s?[)）\]]\s*$"
)
_UNIT = patterns.compile(prose.UNIT)
_FEWEST, _SMALL, _HEADERS = 2, 1e-6, 3


def alike(
    grid: Grid, first: int, total: tuple[Cell, Leaf[float]], items: list[TotalItem], title: str
) -> list[TotalItem]:
    """The items that are of the kind of a total; none where it is not certain which these are.

    What adds up is one list, however it is called."""
    cell, amount = total
    if not _adds_up(items, amount) and len(items) >= _FEWEST:
        header = _header(grid, first, cell)
        items = _in_its_unit(grid, first, cell, items, header)
        items = _days(grid, cell, items, f"{header} {title}")
    return items


def _adds_up(items: list[TotalItem], total: Leaf[float]) -> bool:
    added = sum(item.amount.value or 0 for item in items if item.amount)
    return abs(added - (total.value or 0)) < _SMALL


def _header(grid: Grid, first: int, cell: Cell) -> str:
    """What stands over a column."""
    rows = [row for row in range(min(first + 1, _HEADERS)) if row < cell.row]
    return " ".join(grid.text(grid.at.get((row, cell.column))) for row in rows)


def _name(item: TotalItem) -> str:
    return narrow(str(item.name.value or "")) if item.name else ""


def _row_name(grid: Grid, cell: Cell) -> str:
    """What the row of a cell is called."""
    named = next((one for one in grid.anchors.get(cell.row, ()) if not grid.is_blank(one)), None)
    return narrow(grid.text(named))


# ---------------------------------------------------------------- units


@cache
def _same() -> dict[str, str]:
    """Units by what they are another word for; pieces are all one."""
    stated = labels.values("totals", "unit")
    return {unit: name for name, units in stated.items() for unit in units}


def _unit_of(text: str) -> str:
    """The unit that a text is, of those known."""
    text = narrow(text).strip()
    return _same().get(text, text if _UNIT.fullmatch(text) else "")


def _in_its_unit(grid: Grid, first: int, cell: Cell, items: list[TotalItem], header: str) -> list[TotalItem]:
    """The items that have no other unit than the total; none where units differ and its own is not told."""
    over = _bracketed(header)
    column = _unit_column(grid, first)
    units = [over or _unit_at(grid, column, item) for item in items]
    units = [_written(item) or unit for item, unit in zip(items, units, strict=True)]
    own = _told(grid.text(cell)) or over or _cell_unit(grid, column, cell.row)
    own = own or _bracketed(_row_name(grid, cell))
    if own:
        return [item for item, unit in zip(items, units, strict=True) if unit in (own, "")]
    known = {unit for unit in units if unit}
    if len(known) == 1 and not all(units) and not _pieces(known):
        return [item for item, unit in zip(items, units, strict=True) if not unit]
    return items if len(known) <= 1 else []


def _pieces(units: set[str]) -> bool:
    """Whether the one unit is of pieces or money, which some of the rows may leave out."""
    return units <= {"件", "元"}


def _told(text: str) -> str:
    match = _OWN_UNIT.fullmatch(narrow(text))
    return _unit_of(match["unit"]) if match else ""


def _written(item: TotalItem) -> str:
    """The unit behind an amount."""
    return _told(item.amount.raw) if item.amount else ""


def _bracketed(text: str) -> str:
    """The unit in brackets at the end of a name or header."""
    match = _BRACKET.search(narrow(text))
    return _unit_of(match["unit"]) if match else ""


def _unit_column(grid: Grid, first: int) -> int | None:
    """The column that tells the unit of each row."""
    known = words("unit")
    for row in range(min(first + 1, _HEADERS)):
        for cell in grid.anchors.get(row, ()):
            if not known.isdisjoint(grid.keys(cell)):
                return cell.column
    return None


def _cell_unit(grid: Grid, column: int | None, row: int) -> str:
    return _unit_of(grid.text(grid.at.get((row, column)))) if column is not None else ""


def _unit_at(grid: Grid, column: int | None, item: TotalItem) -> str:
    """The unit of an item by the column of units, else by its name."""
    cell = grid.cell_at(item.amount.start) if item.amount else None
    return (_cell_unit(grid, column, cell.row) if cell else "") or _bracketed(_name(item))


# ---------------------------------------------------------------- auditor days, energy


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return patterns.compile("|".join(labels.values("totals", "kind")[name]), re.I)


def _days(grid: Grid, cell: Cell, items: list[TotalItem], around: str) -> list[TotalItem]:
    """The days that are spent, without what they are worked out from, where nothing else is left; of energy
    in one measure, nothing where the items are in their own."""
    total = _row_name(grid, cell)
    if _pattern("converted").search(total) and not _pattern("converted").search(around):
        return [] if not any(_pattern("converted").search(_name(item)) for item in items) else items
    names = [_name(item) for item in items]
    if not any(map(_pattern("days").search, (around, total, *names))):
        return items
    aside = [bool(_pattern("aside").search(name)) for name in names]
    if not any(aside):
        return items
    kept = [item for item, out in zip(items, aside, strict=True) if not out]
    return (
        kept if len(kept) >= _FEWEST and all(_pattern("spent").search(_name(item)) for item in kept) else []
    )


def is_aside(grid: Grid, row: int, title: str) -> bool:
    """Whether a row of a table of auditor days is of what they are worked out from: the people that several
    systems concern are not added up."""
    named = next((one for one in grid.anchors.get(row, ()) if not grid.is_blank(one)), None)
    if named is None or not _pattern("aside").search(narrow(grid.text(named))):
        return False
    names = (grid.text(grid.at.get((at, named.column))) for at in range(grid.rows))
    heads = (grid.text(cell) for cell in grid.anchors.get(0, ()))
    return any(map(_pattern("days").search, (title, *heads, *names)))
