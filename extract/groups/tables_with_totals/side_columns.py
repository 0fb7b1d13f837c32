"""Totals in a column beside the rows that they are of (统计 | 项目 | 数值 | 合计).

One cell goes over them all, or the rows under or above it are left blank."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.shared.table_titles import title_leaf, title_of
from extract.groups.tables_with_totals.amounts import amount_at, amount_of, in_one_unit, words
from extract.readers.leaves import clean
from extract.readers.tables.grid import Grid
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import TableWithTotal, TotalItem

_FEWEST, _HEADER_ROWS = 2, 2


def read(grid: Grid) -> Iterator[TableWithTotal]:
    """One entry a total that stands beside two rows or more, each with an amount in the column before it."""
    for row in range(min(_HEADER_ROWS, grid.rows)):
        for head in grid.anchors.get(row, ()):
            if head.column >= _FEWEST and not words("total").isdisjoint(grid.keys(head)):
                for rows in _runs(grid, range(row + head.row_span, grid.rows), head.column):
                    if table := _table(grid, rows, head.column, row):
                        yield table
                return


def _runs(grid: Grid, rows: range, column: int) -> Iterator[list[int]]:
    """The rows that each total is of: those of its cell and the blank ones below or else above."""
    filled = [row for row in rows if (cell := grid.at.get((row, column))) and not grid.is_blank(cell)]
    if not filled or (len(filled) == len(rows) and all(_anchors(grid, row, column) for row in rows)):
        return
    starts = [row for row in filled if _anchors(grid, row, column)]
    if starts[0] == rows.start:
        for first, after in zip(starts, [*starts[1:], rows.stop], strict=True):
            yield list(range(first, after))
    elif starts[-1] == rows.stop - 1:
        for before, last in zip([rows.start - 1, *starts], starts, strict=False):
            yield list(range(before + 1, last + 1))


def _anchors(grid: Grid, row: int, column: int) -> bool:
    cell = grid.at.get((row, column))
    return cell is not None and cell.row == row


def _table(grid: Grid, rows: list[int], column: int, head: int) -> TableWithTotal | None:
    """The rows before a total as its items, where all have a name and an amount."""
    cell = next((c for row in rows if (c := grid.at.get((row, column))) and not grid.is_blank(c)), None)
    total = amount_of(grid, cell) if cell else None
    named = [(_name(grid, row, column - 2), amount_at(grid, row, column - 1)) for row in rows]
    items = [TotalItem(name=name, amount=amount) for name, amount in named if name and amount]
    if total is None or len(items) < _FEWEST or len(items) != len(rows) or not in_one_unit(items, total):
        return None
    return TableWithTotal(
        title=_title(grid, rows, column - 2) or title_of(grid, head), items=items, stated_total=total
    )


def _name(grid: Grid, row: int, column: int) -> Leaf[str] | None:
    cell = grid.at.get((row, column))
    if cell is None or cell.row != row or grid.is_blank(cell) or amount_of(grid, cell):
        return None
    return grid.source.leaf(clean(grid.text(cell)), cell.start, cell.end)


def _title(grid: Grid, rows: list[int], names: int) -> Leaf[str] | None:
    """What the cell over all rows, left of their names, calls them."""
    cells: dict[int, Cell] = {}
    for row in rows:
        for column in range(names):
            if (cell := grid.at.get((row, column))) and not grid.is_blank(cell):
                cells[cell.start] = cell
    one = next(iter(cells.values())) if len(cells) == 1 else None
    return title_leaf(grid.source, one.start, grid.text(one)) if one and one.row == rows[0] else None
