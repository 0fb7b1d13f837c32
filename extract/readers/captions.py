"""Lists in one table, each under a caption (内部审核 over 计划 | 实施, then 管理评审 over 会议日 | 主持).

A form keeps such lists in the cell of what was found: its cells are then parted into rows and columns."""

from __future__ import annotations

from extract.readers.grid import Grid
from schemas import rx
from schemas.document import Cell

_FEWEST, _LONGEST, _LONGEST_HEAD = 2, 24, 16
_WORDS = rx.compile(r"[^\W\d_][^\d。；;，,！？!?：:]{0,23}")
_DIGIT = rx.compile(r"\d")


def over_list(grid: Grid, row: int) -> Cell | None:
    """The caption that a row is: a few words alone over headers, which stand over values; else null.

    Cells of the form that span rows beside the lists (clause, topic, verdict) do not count."""
    cells = _written(grid, row)
    if len(cells) != 1 or not _is_worded(grid, cells[0], _LONGEST):
        return None
    below = _flat(grid, row + 1)
    width = sum(cell.column_span for cell in below)
    wide = bool(below) and cells[0].column_span >= max(width, _FEWEST) and below[0].column == cells[0].column
    return cells[0] if wide and _heads(grid, row + 1) else None


def heads_other(grid: Grid, row: int, at: int) -> bool:
    """Whether a row heads another list than the row `at` over it: in other columns, or under a caption."""
    if not _heads(grid, row):
        return False
    return _columns(grid, row) != _columns(grid, at) or over_list(grid, row - 1) is not None


def _heads(grid: Grid, row: int) -> bool:
    """Whether a row is words alone over values: a row of as many cells in the same columns, with figures."""
    cells = _flat(grid, row)
    if len(cells) < _FEWEST or not all(_is_worded(grid, cell, _LONGEST_HEAD) for cell in cells):
        return False
    below = _flat(grid, row + 1)
    figures = any(_DIGIT.search(grid.source.text, cell.start, cell.end) for cell in below)
    return figures and _columns(grid, row) == _columns(grid, row + 1)


def _columns(grid: Grid, row: int) -> list[tuple[int, int]]:
    """Where the cells of a row begin, and how many columns each takes."""
    return [(cell.column, cell.column_span) for cell in _flat(grid, row)]


def _flat(grid: Grid, row: int) -> list[Cell]:
    """The cells of a row that span no other one."""
    return [cell for cell in grid.anchors.get(row, ()) if cell.row_span == 1]


def _written(grid: Grid, row: int) -> list[Cell]:
    return [cell for cell in _flat(grid, row) if not grid.is_blank(cell)]


def _is_worded(grid: Grid, cell: Cell, longest: int) -> bool:
    return cell.end - cell.start <= longest and _WORDS.fullmatch(grid.text(cell)) is not None
