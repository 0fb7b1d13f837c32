"""Lists in one table, each under a caption (内部审核 over 计划 | 实施, then 管理评审 over 会议日 | 主持).

A form keeps such lists in the cell of what was found: its cells are then parted into rows and columns."""

from __future__ import annotations

from bisect import bisect_right

from extract.readers.tables.grid import Grid
from schemas import patterns
from schemas.document import Cell

_FEWEST, _LONGEST, _LONGEST_HEAD = 2, 24, 16
_WORDS = patterns.compile(r"[^\W\d_][^\d。；;，,！？!?：:]{0,23}")
_DIGIT = patterns.compile(r"\d")


def over_list(grid: Grid, row: int) -> Cell | None:
    """The caption that a row is: a few words alone over headers, which stand over values; else null.

    Cells of the form that span rows beside the lists (clause, topic, verdict) do not count; in a text, where
    no cell is wide, the others of its row are blank."""
    cells = _written(grid, row)
    if len(cells) != 1 or not _is_worded(grid, cells[0], _LONGEST):
        return None
    below = _written(grid, row + 1)
    if not below or below[0].column != cells[0].column or not _heads(grid, row + 1):
        return None
    width = sum(cell.column_span for cell in below)
    blank = cells[0].column_span == 1 and len(grid.anchors[row]) > 1
    return cells[0] if blank or cells[0].column_span >= width else None


def heads_other(grid: Grid, row: int, at: int) -> bool:
    """Whether a row heads another list than the row `at` over it: in other columns, or under a caption."""
    if not _heads(grid, row):
        return False
    return not _columns(grid, row) <= _columns(grid, at) or over_list(grid, row - 1) is not None


def list_at(grid: Grid, row: int) -> int:
    """The row that heads the list of a row, where its table has several lists; of the first list 0."""
    if grid.list_heads is None:
        grid.list_heads = [0]
        for at in range(1, grid.rows):
            if heads_other(grid, at, grid.list_heads[-1]):
                grid.list_heads.append(at)
    return grid.list_heads[bisect_right(grid.list_heads, row) - 1]


def _heads(grid: Grid, row: int) -> bool:
    """Whether a row is words alone over values: a row of as many cells in the same columns, with figures."""
    cells = _written(grid, row)
    if len(cells) < _FEWEST or not all(_is_worded(grid, cell, _LONGEST_HEAD) for cell in cells):
        return False
    below = _written(grid, row + 1)
    figures = any(_DIGIT.search(grid.source.text, cell.start, cell.end) for cell in below)
    return figures and _columns(grid, row) == _columns(grid, row + 1)


def _columns(grid: Grid, row: int) -> set[tuple[int, int]]:
    """Where the written cells of a row begin, and how many columns each takes."""
    return {(cell.column, cell.column_span) for cell in _written(grid, row)}


def _written(grid: Grid, row: int) -> list[Cell]:
    """The cells of a row that have text and span no other row."""
    cells = grid.anchors.get(row, ())
    return [cell for cell in cells if cell.row_span == 1 and not grid.is_blank(cell)]


def _is_worded(grid: Grid, cell: Cell, longest: int) -> bool:
    return cell.end - cell.start <= longest and _WORDS.fullmatch(grid.text(cell)) is not None
