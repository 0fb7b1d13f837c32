"""Tables that tell both stages of an audit, one a row or one a column: to which a cell belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.readers.fields import check_marks
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, block_at, once, piece
from extract.reading.source import Source
from extract.values.dates import FoundDate, read_dates
from schemas import patterns
from schemas.document import Cell

_STAGE = patterns.compile(
    r"(?:初次|初审|初评|认证|审核|现场|的|第)*(?:(?:(?P<first>[一1Ⅰ])|(?P<second>[二2Ⅱ]))\s?阶段|阶段\s?(?:(?P<first_>[一1Ⅰ])|(?P<second_>[二2Ⅱ])))"
    r"(?:现场)?(?:审核|评审)?(?:情况)?|stage\s?(?:(?P<one>1|one|I)|(?P<two>2|two|II))(?: audit)?",
    re.I,
)
_MODE_LABEL = patterns.compile(
    r"(?:(?:审核|实施)?(?:方式|形式|模式)"
    r"(?:\s?[/／(（]?\s?(?:[Aa]udit )?(?:[Mm]ode|[Mm]ethod|[Ff]orm)\s?[)）]?)?"
    r"|(?:[Aa]udit )?(?:[Mm]ode|[Mm]ethod)(?:\s?[/／]?\s?(?:审核)?(?:方式|形式))?)\s?[:：\n]?\s?"
)
_DAY_LABEL = patterns.compile(r"\s*(?:(?:审核|起止|现场|实施)?(?:日期|时间|起止)\s?[:：\n]?)?\s?[自从于]?\s*")
_YES = patterns.compile(r"\W{0,2}\s?(?:[√✓✔☑■Vv]|是|有|已|yes)?\s?(?:进行|实施|完成|单独进行)?\W?", re.I)
"""What may stand between a question and its day: a tick, a yes."""

_SHORT, _LONGEST_DAYS = 20, 48
_LONGEST_QUESTION, _DAY = 40, 10


def of_stage1(source: Source, offset: int) -> bool:
    """Whether a place is in the row or column of stage 1 of a table that tells both stages."""
    return _stage_at(source, offset) == 1


def second(source: Source, offset: int) -> Piece | None:
    """The cell of stage 2 beside or under that of stage 1 which a place is in; null without one."""
    block, cell = block_at(source, offset), _cell_at(source, offset)
    heads = _heads(source).get(block, {}) if cell else {}
    if cell is None or len(heads) != len(("first", "second")):
        return None
    grid = grids(source)[block]
    head = next(one for one, stage in heads.items() if stage > 1)
    below = len({one.row for one in heads}) == 1
    found = grid.at.get((cell.row, head.column) if below else (head.row, cell.column))
    return grid.piece(found) if found and not grid.is_blank(found) else None


def mode_cell(source: Source, offset: int) -> Piece | None:
    """The cell that words a mode in the row or column of the stage that a place belongs to."""
    found = _line_at(source, offset)
    if found is None:
        return None
    grid, cells = found
    return _mode_of(source, [grid.piece(cell) for cell in cells if not grid.is_blank(cell)])


def mode_in_row(source: Source, offset: int) -> Piece | None:
    """The cell that words a mode right behind that of a place, or behind the label that stands there."""
    grid, cell = grids(source).get(block_at(source, offset)), _cell_at(source, offset)
    right = grid.right_of(cell) if grid and cell else None
    if grid is not None and right is not None and _MODE_LABEL.fullmatch(grid.text(right)):
        right = grid.right_of(right)
    return _mode_of(source, [grid.piece(right)]) if grid and right else None


def _mode_of(source: Source, pieces: list[Piece]) -> Piece | None:
    """The only piece that words a mode, of options the ticked one."""
    found = (check_marks.chosen(source, one) for one in pieces)
    bare = (_own_label(source, one) for one in found if one is not None)
    stated = [
        one
        for one in bare
        if len(one.text) <= _SHORT and labels.is_value("audit", "mode", one.text.strip("☑ "))
    ]
    return stated[0] if len(stated) == 1 else None


def _own_label(source: Source, one: Piece) -> Piece:
    """What stands behind the label at the beginning of a cell (方式 / 现场)."""
    match = _MODE_LABEL.match(source.text, one.start, one.end)
    return piece(source, match.end(), one.end) if match else one


def days(source: Source, stage: int) -> list[tuple[FoundDate, FoundDate]]:
    """The first and last day in the row or column of a stage: of one cell with days, or of two in order."""
    found: list[tuple[FoundDate, FoundDate]] = []
    for block, heads in _heads(source).items():
        grid = grids(source)[block]
        for head in (cell for cell, number in heads.items() if number == stage):
            found += days_of(grid, _line_of(grid, head))
    return found


def asked(source: Source) -> list[FoundDate]:
    """The day in a row that asks for stage 1 alone (进行过第一阶段？ | √ | 2025-09-01，09:00—17:00)."""
    found: list[FoundDate] = []
    for grid in grids(source).values():
        for cell in grid.block.cells:
            if cell.column or cell.end - cell.start > _LONGEST_QUESTION:
                continue
            stated = {_is_first(m) for m in _STAGE.finditer(grid.text(cell))}
            if stated != {True}:
                continue
            for right in grid.anchors.get(cell.row, ()):
                text = grid.text(right)
                dates = read_dates(text, right.start)[0] if right.column else []
                if dates and dates[0].start == right.start and len(dates[0].value or "") == _DAY:
                    found.append(dates[0])
                elif right.column and not (grid.is_blank(right) or _YES.fullmatch(text)):
                    break
    return found[:1]


def _line_of(grid: Grid, head: Cell) -> list[Cell]:
    """The cells of a head's own line: behind it where the stages stand one under the other, else below."""
    heads = _heads(grid.source)[grid.index]
    below = len({cell.row for cell in heads}) == 1
    cells = [one for one in grid.block.cells if one != head and _is_over(head, one)]
    return [one for one in cells if (one.row < head.row + head.row_span) != below]


def days_of(grid: Grid, cells: list[Cell]) -> list[tuple[FoundDate, FoundDate]]:
    """The first and last day that some cells tell: one of them with both, or two with one each, in order."""
    dated = [dates for cell in cells if (dates := _only_days(grid, cell))]
    if len(dated) == 1:
        return [(dated[0][0], dated[0][-1])]
    single = [dates[0] for dates in dated if len(dates) == 1 and dates[0].value]
    if len(dated) == len(single) == 2 and single[0].value <= single[1].value:  # type: ignore[operator]
        return [(single[0], single[1])]
    return []


def _only_days(grid: Grid, cell: Cell) -> list[FoundDate]:
    """The days of a cell that tells nothing else, a label before them aside."""
    text = grid.source.text[cell.start : cell.end]
    if len(text) > _LONGEST_DAYS:
        return []
    dates, spans = read_dates(text, cell.start)
    if not dates or len(dates) > 2 or (len(dates) == 2 and not spans):
        return []
    return dates if _DAY_LABEL.fullmatch(text[: dates[0].start - cell.start]) else []


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
    """Whether both stages stand one under the other, or side by side; not as labels of a row with the value
    of each behind it."""
    if set(heads.values()) != {1, 2} or len(heads) != 2:
        return False
    first, second = sorted(heads, key=lambda cell: cell.column)
    beside = first.row == second.row and first.column + first.column_span == second.column
    return first.column == second.column or beside


def _stages(grid: Grid) -> Iterator[tuple[Cell, int]]:
    for cell in grid.block.cells:
        text = grid.text(cell) if cell.end - cell.start <= 24 else ""
        if match := _STAGE.fullmatch(text):
            yield cell, 1 if _is_first(match) else 2


def _is_first(match: re.Match[str]) -> bool:
    return bool(match["first"] or match["first_"] or match["one"])
