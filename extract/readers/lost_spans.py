"""Spans of header cells that a conversion lost: the second row of headers stands under blank cells.

部门 | 编号 | 标准条款 | 事实 | (blank) over (blank) | (blank) | 标准 | 条款 | (blank): the third header spans
two columns, those behind it stand one column too far left, and all others span two rows.
"""

from __future__ import annotations

from collections.abc import Mapping

from schemas.document import Cell

_LONGEST = 24
_FEWEST = 3


def restored(cells: tuple[Cell, ...], columns: int, text: str) -> tuple[Cell, ...]:
    """The cells of a table, those of its first two rows with the spans that they have lost."""
    rows: dict[int, list[Cell]] = {0: [], 1: []}
    for cell in cells:
        if cell.row > 1:
            break
        rows[cell.row].append(cell)
    top, below = rows[0], rows[1]
    if len(top) != columns or len(below) != columns or columns < _FEWEST:
        return cells
    moved = _moved([c for c in top if _is_filled(c, text)], {c.column: c for c in below}, columns, text)
    if moved is None:
        return cells
    return (*moved, *(c for c in cells if c.row > 1))


def _is_filled(cell: Cell, text: str) -> bool:
    return bool(text[cell.start : cell.end].strip())


def _moved(heads: list[Cell], below: Mapping[int, Cell], columns: int, text: str) -> tuple[Cell, ...] | None:
    """Both rows with their spans; null where the second is no row of headers under some of the first."""
    filled = sorted(column for column, cell in below.items() if _is_filled(cell, text))
    lost = columns - len(heads)
    if not lost or len(filled) != lost + 1 or filled != list(range(filled[0], filled[0] + len(filled))):
        return None
    shown = [*heads, *(below[column] for column in filled)]
    if filled[0] >= len(heads) or any(_is_value(cell, text) for cell in shown):
        return None
    first: list[Cell] = []
    for at, head in enumerate(heads):
        span = len(filled) if at == filled[0] else 1
        column = at if at <= filled[0] else at + lost
        first.append(head._replace(column=column, column_span=span, row_span=1 if span > 1 else 2))
    return (*first, *(below[column] for column in filled))


def _is_value(cell: Cell, text: str) -> bool:
    """Whether a cell is none of a header's: long, or with digits in it."""
    shown = text[cell.start : cell.end]
    return len(shown) > _LONGEST or any(char.isdigit() for char in shown)
