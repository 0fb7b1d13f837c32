"""Table rows that a page break cuts in two: the rest stands in the first row of the next page's part."""

from __future__ import annotations

from ingest.drafts import Draft, DraftCell
from ingest.joining import joint
from ingest.layout.grid import Grid

_SAME_COLUMN = 4.0
_PADDING = 8.0
_SLACK = 0.8
_DEEPEST = 60


def same_columns(first: Grid, second: Grid) -> bool:
    """Whether two tables have their vertical lines at the same places."""
    return len(first.xs) == len(second.xs) and all(
        abs(a - b) <= _SAME_COLUMN for a, b in zip(first.xs, second.xs, strict=True)
    )


def row_going_on(first: Draft, grid: Grid, second: Draft, row: int) -> list[tuple[DraftCell, DraftCell]]:
    """The cells (above, below) where a row of `second` is the rest of the last row of `first`, or none.

    Then some of its cells are blank, and above each other one is text that fills its last line. `grid` is
    that of the part above."""
    above = _last_row(first)
    rights = {cell.column: cell.box[2] for cell in grid.cells}
    below = [cell for cell in second.cells if cell.row == row]
    filled = [cell for cell in below if cell.text.strip()]
    if not filled or len(filled) == len(below) or any(cell.row_span > 1 for cell in below):
        return []
    pairs = [(above[cell.column], cell) for cell in filled if cell.column in above]
    whole = len(pairs) == len(filled) and all(_goes_on(upper, cell, rights) for upper, cell in pairs)
    return pairs if whole else []


def _goes_on(upper: DraftCell, lower: DraftCell, rights: dict[int, float]) -> bool:
    """Whether the first word of the lower cell had no room on the last line of the upper one."""
    last, first = upper.segments[-1], lower.segments[0]
    if not last.text or last.bbox is None or first.boxes is None or upper.column not in rights:
        return False
    size = last.bbox[3] - last.bbox[1]
    width = first.boxes[2] - first.boxes[0]
    return rights[upper.column] - _PADDING - last.bbox[2] - width < _SLACK * size


def _last_row(table: Draft) -> dict[int, DraftCell]:
    """The cells that reach the foot of a table by column, looked for from its end."""
    found: dict[int, DraftCell] = {}
    for cell in reversed(table.cells):
        if cell.row < table.rows - _DEEPEST:
            break
        if cell.row + cell.row_span == table.rows:
            found[cell.column] = cell
    return found


def join_row(table: Draft, pairs: list[tuple[DraftCell, DraftCell]], row: int) -> None:
    """Moves the rest of a row, which now is `row` of `table`, up to where it belongs (in place)."""
    for upper, lower in pairs:
        lower.segments[0].before = joint(upper.text, lower.text)
        upper.segments += lower.segments
    kept: list[DraftCell] = []
    while table.cells and table.cells[-1].row >= row:
        cell = table.cells.pop()
        if cell.row > row:
            cell.row -= 1
            kept.append(cell)
    table.cells += reversed(kept)
    table.rows -= 1
