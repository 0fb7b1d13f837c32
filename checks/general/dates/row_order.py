"""Days turned round: in one row of a table whose others have them in order, in a closing and its ground."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, groupby
from typing import NamedTuple

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.times.days import ClosingGround, ColumnDay, Day

_FEWEST = 2
"""Rows that have two days in order."""

_LONGEST = 200
"""Days that what a closing rests on is told after it at most."""


class Column(NamedTuple):
    """The day of each row in one column of a table, by row."""

    head: str
    days: dict[int, Day]


@question("DATE011")
def one_row_turned(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The row with two days in another order than all other rows of its table."""
    for columns in _tables(context, stated):
        for first, second in combinations(columns, 2):
            rows = first.days.keys() & second.days.keys()
            turned = [row for row in rows if first.days[row].first > second.days[row].last]
            if len(turned) == 1 and len(rows) > _FEWEST:
                yield _turned(context, first, second, turned[0])
            elif len(turned) == len(rows) - 1 >= _FEWEST and all(
                first.days[row].last < second.days[row].first for row in rows - set(turned)
            ):
                yield _turned(context, second, first, next(iter(rows - set(turned))))


def _tables(context: Context, days: list[Day]) -> Iterator[list[Column]]:
    """The columns of each table."""
    for _, cells in groupby(context.mentions.statements(ColumnDay, days), key=lambda cell: cell.table):
        columns: dict[int, Column] = {}
        for cell in cells:
            columns.setdefault(cell.column, Column(cell.day.head, {})).days[cell.row] = cell.day
        yield list(columns.values())


def _turned(context: Context, first: Column, second: Column, row: int) -> Finding:
    early, late = first.days[row], second.days[row]
    return context.finding(
        late.leaf,
        early.leaf,
        identity="row",
        variant="order",
        actual=late.leaf.value,
        first=first.head,
        day=early.leaf.value,
        then=second.head,
        before=late.leaf.value,
    )


@question("DATE011")
def closed_before_its_ground(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """What is told to be closed before a day that its paragraph tells first, of what was done for it."""
    for closing in context.mentions.statements(ClosingGround, stated):
        day = closing.day
        late = (one for one in closing.grounds if 0 < (one.first - day.last).days < _LONGEST)
        if (later := next(late, None)) is not None:
            yield _closed(context, later, day)


def _closed(context: Context, ground: Day, day: Day) -> Finding:
    return context.finding(
        day.leaf,
        ground.leaf,
        identity="closed",
        variant="completed",
        actual=day.leaf.value,
        closed=day.leaf.value,
        day=ground.leaf.value,
    )
