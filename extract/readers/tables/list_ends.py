"""Where a list in a table ends: another list or form begins under its rows."""

from __future__ import annotations

from collections.abc import Sequence

from extract import labels
from extract.readers.headers.header_cells import column_of
from extract.readers.headers.header_rows import Header
from extract.readers.tables import captions
from extract.readers.tables.grid import Grid
from schemas import patterns
from schemas.document import Cell

_FEWEST_CELLS, _FEWEST_COLUMNS, _LONGEST_ITEM = 2, 4, 8
_FEWEST_HEADS = 4
_ITEM = patterns.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[.、]?")


def at(grid: Grid, row: int, table: str, headers: Sequence[Header], *, head: int, items: bool | None) -> bool:
    """Whether a row belongs no more to the list under the header in the row `head`; `items`: whether the
    list's first row begins with an item's number, null for that row."""
    return (
        _is_behind(grid, row, head)
        or _foreign_header(grid, row, table)
        or _lies_across(grid, row, headers)
        or captions.heads_other(grid, row, head)
        or (is_item(grid, row) and (items is False or is_item(grid, head)))
    )


def _is_behind(grid: Grid, row: int, at: int) -> bool:
    """Whether a row lies behind the title that stands left of a header and of the rows under it."""
    title = grid.at.get((at, 0))
    beside = grid.at.get((at, title.column_span)) if title and title.row == at else None
    if title is None or beside is None or title.row_span <= max(beside.row_span, 1) + 1:
        return False
    return row >= title.row + title.row_span


def is_item(grid: Grid, row: int) -> bool:
    """Whether a row of a form begins with an item's number (2.12)."""
    cell = next(iter(grid.anchors.get(row, ())), None)
    return cell is not None and _ITEM.fullmatch(grid.text(cell)[:_LONGEST_ITEM]) is not None


def _lies_across(grid: Grid, row: int, headers: Sequence[Header]) -> bool:
    """Whether the cells of a row begin elsewhere than under the headers: a form that goes on with other
    fields. A record whose last columns are one cell (本次未抽) is no such row."""
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if len(cells) < _FEWEST_CELLS or grid.block.columns <= _FEWEST_COLUMNS:
        return False
    wide = [cell for cell in cells if cell.column_span > 1]
    if len(wide) == 1 and cells[-1] == wide[0] and len(cells) > _FEWEST_COLUMNS:
        return False
    columns = [column for header in headers for column in header]
    across = sum((cell := grid.at.get((row, c))) is not None and cell.column != c for c in columns)
    return 2 * across > len(columns)


def _foreign_header(grid: Grid, row: int, table: str) -> bool:
    """Whether another list or form begins: a row of labels, a foreign label beside its value, a new title.

    The title of a list may stand in the cell left of its header."""
    if row not in grid.kinds:
        grid.kinds[row] = _kind_of(grid, row)
    kind, first = grid.kinds[row]
    return kind == "header" or (first is not None and column_of(grid, first, table) is None)


def _kind_of(grid: Grid, row: int) -> tuple[str, Cell | None]:
    """Whether a row is one of labels (`header`), and the label that stands alone beside its value."""
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    stated = [grid.is_label(cell) for cell in cells]
    if len(cells) >= 3 and (all(stated) or all(map(grid.is_header, cells[1:]))):
        return "header", None
    heads = [
        labelled or any(map(labels.is_own, grid.keys(c))) for c, labelled in zip(cells, stated, strict=True)
    ]
    if len(cells) >= _FEWEST_HEADS and all(heads):
        return "header", None
    pair = len(cells) == 2 and cells[0].column == 0 and stated[0] and not stated[1]
    return "", cells[0] if pair else None
