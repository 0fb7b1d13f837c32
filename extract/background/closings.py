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

_DONE = rx.compile(r"(?:整改|纠正|措施|纠正措施)?(?:的)?实际(?:整改)?完成(?:的)?(?:日期|时间|日)")
_VERIFIED = rx.compile(
    r"(?:跟踪|效果|整改|措施|纠正措施|不符合)?(?:验证|关闭)(?:日期|时间|日|结果|情况|结论|意见|人[及和/]日期|记录)?"
)
"""Labels of a form on a nonconformity, without spaces."""

_ROWS = 3


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


def verifications(source: Source) -> list[tuple[Leaf[str], Leaf[str]]]:
    """The days on which a form tells something to be completed and verified, beside each other or in the
    next rows."""
    found: list[tuple[Leaf[str], Leaf[str]]] = []
    for grid in grids(source).values():
        for row in range(grid.rows):
            done = _beside(source, grid, row, _DONE)
            below = (_beside(source, grid, at, _VERIFIED) for at in range(row, min(row + _ROWS, grid.rows)))
            verified = next((leaf for leaf in below if leaf is not None), None) if done else None
            if done is not None and verified is not None:
                found.append((done, verified))
    return found


def _beside(source: Source, grid: Grid, row: int, words: re.Pattern[str]) -> Leaf[str] | None:
    """The day with which the cell right of a label of a row begins."""
    for cell in grid.anchors.get(row, ()):
        right = grid.right_of(cell) if words.fullmatch("".join(grid.text(cell).split())) else None
        date = first_date(source, grid.piece(right)) if right is not None else None
        if date is not None and date.value is not None and right is not None and date.start == right.start:
            return source.leaf(date.value, date.start, date.end)
    return None
