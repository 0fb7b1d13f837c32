"""Rows of tables that tell when something was raised and when it was closed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.groups.leaves import first_date
from extract.readers.grid import Grid, grids
from extract.source import Source
from schemas import rx
from schemas.document import Cell
from schemas.leaf import Leaf

_RAISED = rx.compile(
    r"(?:问题|不符合项?|不合格|隐患)?(?:发现|开具|开出|提出|查出|识别|受理|接收|下达|签发)(?:的)?(?:日期|时间|日)"
    r"|(?:date)?(?:raised|issued|found|opened)(?:on|date)?|dateof(?:issue|finding)"
)
"""The head of a column of days on which something was raised, without spaces."""

_CLOSED = rx.compile(
    r"(?:实际|整改|验证|纠正|措施)?(?:关闭|闭环|销项|整改完成|完成整改|验证关闭|验证有效|跟踪验证)(?:的)?(?:日期|时间|日)"
    r"|(?:date)?(?:closed|closure|verified)(?:on|date)?|dateofclos(?:ure|ing)"
)


def read(source: Source) -> list[tuple[Leaf[str], Leaf[str]]]:
    """The days on which something was raised and closed, for each row that has both."""
    return [pair for grid in grids(source).values() for pair in _rows(source, grid)]


def _rows(source: Source, grid: Grid) -> Iterator[tuple[Leaf[str], Leaf[str]]]:
    heads = grid.anchors.get(0, ())
    raised, closed = (_column(grid, heads, words) for words in (_RAISED, _CLOSED))
    if raised is None or closed is None:
        return
    for row in range(1, grid.rows):
        days = [_day(source, grid, row, column) for column in (raised, closed)]
        if days[0] is not None and days[1] is not None:
            yield days[0], days[1]


def _column(grid: Grid, heads: Sequence[Cell], words: re.Pattern[str]) -> int | None:
    """The only column whose head is of the words."""
    named = [head.column for head in heads if words.fullmatch("".join(grid.text(head).lower().split()))]
    return named[0] if len(named) == 1 else None


def _day(source: Source, grid: Grid, row: int, column: int) -> Leaf[str] | None:
    cell = grid.at.get((row, column))
    date = first_date(source, grid.piece(cell)) if cell is not None and cell.row == row else None
    if date is None or date.value is None:
        return None
    return source.leaf(date.value, date.start, date.end)
