"""Tables without headers whose labels at the left each stand over several rows: what a row is of.

`计量器具 | 电子天平 ⏎ BSA224S | 编号 … ⏎ 证书 … | 2025-02-18 ⏎ 有效至 …`, and further rows beside the label:
it says what the rows are of, and what each cell holds its parts tell. Rows beside two labels are never of one
record."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.readers.tables.grid import Grid
from schemas import patterns
from schemas.document import Cell

_FEWEST_COLUMNS, _FEWEST_HEADS = 3, 2
_LONGEST = 40
_WORDS = patterns.compile(r"[^\d]{1,20}")


def of(grid: Grid) -> dict[int, Cell]:
    """The label of each row of such a table; empty for any other. Rows under a header of their own beside the
    label, and those that lie across, are of none."""
    if grid.led is None:
        grid.led = dict(_rows(grid)) if _is_led(grid) else {}
    return grid.led


def parts(grid: Grid) -> list[range]:
    """The rows that stand beside one label each, in their order; all of them where no labels part a table."""
    if not of(grid):
        return [range(grid.rows)]
    starts = [row for row in range(grid.rows) if (cell := grid.at.get((row, 0))) is None or cell.row == row]
    return [range(low, high) for low, high in pairwise([*starts, grid.rows])]


def is_label(grid: Grid, cell: Cell) -> bool:
    """Whether a cell is the label of rows, which names none of their fields: over several of them, or alone
    before pairs of labels and values."""
    if cell.column != 0 or of(grid).get(cell.row) != cell:
        return False
    return cell.row_span > 1 or len(grid.anchors[cell.row]) % 2 == 1


def _rows(grid: Grid) -> Iterator[tuple[int, Cell]]:
    for cell in grid.block.cells:
        if cell.column == 0 and cell.column_span == 1 and not _heads(grid, grid.anchors[cell.row][1:]):
            yield from ((row, cell) for row in range(cell.row, cell.row + cell.row_span))


def _is_led(grid: Grid) -> bool:
    """Whether short labels at the left stand over several rows each, and no row heads the columns."""
    if grid.block.columns < _FEWEST_COLUMNS:
        return False
    firsts = [cell for cell in grid.block.cells if cell.column == 0 and cell.column_span == 1]
    if not any(cell.row_span > 1 for cell in firsts) or any(map(grid.is_blank, firsts)):
        return False
    return all(len(grid.text(cell)) <= _LONGEST for cell in firsts) and not _is_headed(grid)


def _is_headed(grid: Grid) -> bool:
    """Whether the first row of several cells heads the columns, or the rows do that its first cell spans."""
    cells = next((cells for cells in grid.anchors.values() if len(cells) > 1), [])
    if not cells or (cells[0].column == 0 and cells[0].row_span > 1):
        rows = range(cells[0].row, cells[0].row + cells[0].row_span) if cells else range(0)
        return not cells or _heads(grid, [cell for row in rows for cell in grid.anchors.get(row, ())])
    return len(cells) > _FEWEST_HEADS and all(_WORDS.fullmatch(grid.text(cell)) for cell in cells)


def _heads(grid: Grid, cells: list[Cell]) -> bool:
    """Whether cells are headers of columns and nothing else."""
    heads = sum(map(grid.is_header, cells))
    return heads >= _FEWEST_HEADS and all(_WORDS.fullmatch(grid.text(cell)) for cell in cells)
