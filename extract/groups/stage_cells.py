"""Tables that tell both stages of an audit, one a row or one a column: to which a cell belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.readers.grid import Grid, grids
from extract.readers.units import Piece, block_at, once
from extract.source import Source
from schemas import rx
from schemas.document import Cell

_STAGE = rx.compile(
    r"(?:初次|初审|初评|认证|审核|现场|的|第)*(?:(?P<first>[一1Ⅰ])|(?P<second>[二2Ⅱ]))\s?阶段"
    r"(?:现场)?(?:审核|评审)?(?:情况)?|stage\s?(?:(?P<one>1|one|I)|(?P<two>2|two|II))(?: audit)?",
    re.I,
)


def of_stage1(source: Source, offset: int) -> bool:
    """Whether a place is in the row or column of stage 1 of a table that tells both stages."""
    return _stage_at(source, offset) == 1


def mode_cell(source: Source, offset: int) -> Piece | None:
    """The cell that words a mode in the row or column of the stage that a place belongs to."""
    found = _line_at(source, offset)
    if found is None:
        return None
    grid, cells = found
    pieces = [grid.piece(cell) for cell in cells if not grid.is_blank(cell)]
    told = [one for one in pieces if len(one.text) <= 20 and labels.is_value("audit", "mode", one.text)]
    return told[0] if len(told) == 1 else None


def _stage_at(source: Source, offset: int) -> int:
    """1 or 2 by the head of the row or column that a place is in; 0 where none tells."""
    cell = _cell_at(source, offset)
    heads = _heads(source).get(block_at(source, offset), {}) if cell else {}
    if cell is None:
        return 0
    for head, stage in heads.items():
        if head != cell and _is_over(head, cell):
            return stage
    return 0


def _line_at(source: Source, offset: int) -> tuple[Grid, list[Cell]] | None:
    """The cells behind or under the head of the stage that a place belongs to."""
    cell = _cell_at(source, offset)
    block = block_at(source, offset)
    for head in _heads(source).get(block, {}) if cell else ():
        if cell is not None and head != cell and _is_over(head, cell):
            grid = grids(source)[block]
            across = head.row <= cell.row < head.row + head.row_span
            line = [one for one in grid.block.cells if one != head and _is_over(head, one)]
            return grid, [one for one in line if (head.row <= one.row < head.row + head.row_span) == across]
    return None


def _is_over(head: Cell, cell: Cell) -> bool:
    """Whether a head stands left of a cell in its row, or over it in its column."""
    row = head.row <= cell.row < head.row + head.row_span and head.column < cell.column
    return row or (head.column <= cell.column < head.column + head.column_span and head.row < cell.row)


def _cell_at(source: Source, offset: int) -> Cell | None:
    grid = grids(source).get(block_at(source, offset))
    return next((c for c in grid.block.cells if c.start <= offset < c.end), None) if grid else None


@once
def _heads(source: Source) -> dict[int, dict[Cell, int]]:
    """The cells that name a stage alone, by table; only of tables whose both stages stand in one line."""
    found = {block: dict(_stages(grid)) for block, grid in grids(source).items()}
    return {block: heads for block, heads in found.items() if _in_line(heads)}


def _in_line(heads: dict[Cell, int]) -> bool:
    same_column = {cell.column for cell in heads}
    return (
        set(heads.values()) == {1, 2}
        and len(heads) == 2
        and (len(same_column) == 1 or len({cell.row for cell in heads}) == 1)
    )


def _stages(grid: Grid) -> Iterator[tuple[Cell, int]]:
    for cell in grid.block.cells:
        text = grid.text(cell) if cell.end - cell.start <= 24 else ""
        if match := _STAGE.fullmatch(text):
            yield cell, 1 if match["first"] or match["one"] else 2
