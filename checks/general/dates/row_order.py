"""Days turned round: in one row of a table whose others have them in order, in a closing and its ground."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from checks.context import Context
from checks.general.days import Day, has, within
from checks.general.registry import question
from schemas.result import Finding
from schemas.wholes.surroundings import Table

_FEWEST, _NEAR, _MORE = 2, 120, 4
"""Rows that have two days in order; characters before a closing in which what it rests on is told."""


class Column(NamedTuple):
    """The day of each row in one column of a table, by row."""

    head: str
    days: dict[int, Day]


@question("DATE011")
def one_row_turned(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The row with two days in another order than all other rows of its table."""
    for table in context.mentions.tables():
        for first, second in combinations(_columns(table, stated), 2):
            rows = first.days.keys() & second.days.keys()
            turned = [row for row in rows if first.days[row].first > second.days[row].last]
            if len(turned) == 1 and len(rows) > _FEWEST:
                yield _turned(context, first, second, turned[0])
            elif len(turned) == len(rows) - 1 >= _FEWEST and all(
                first.days[row].last < second.days[row].first for row in rows - set(turned)
            ):
                yield _turned(context, second, first, next(iter(rows - set(turned))))


def _columns(table: Table, stated: list[Day]) -> list[Column]:
    columns: dict[int, Column] = {}
    titles = [row[0].text if row and row[0] else "" for row in table.rows]
    for number in range(len(table.rows)):
        for cell in table.begun(number):
            inside = within(stated, cell.start, cell.end)
            if len(inside) == 1 and _is_deed(inside[0], cell.text):
                column = columns.setdefault(cell.column, Column(inside[0].head, {}))
                column.days[number] = inside[0]
    turned = any(has("open", title) or has("until", title) for title in titles[1:])
    return [] if turned else list(columns.values())


def _is_deed(day: Day, cell: str) -> bool:
    """Whether a cell has nothing but a day, on which something was done."""
    short = len(cell) - len(day.leaf.raw) < _MORE
    return short and not day.ends and not has("ahead", day.head) and not has("valid", day.head)


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
    group: list[Day] = []
    for day in stated:
        if day.row or day.ends or day.mention.done is False or has("paper", day.near):
            continue
        if group and (day.at - group[-1].at > _NEAR or _line(day) != _line(group[-1])):
            group = []
        if has("closed", day.rest) and not has("ahead", day.lead) and not has("earlier", day.before):
            later = next(
                (one for one in group if one.first > day.last and (one.first - day.last).days < 200), None
            )
            if later is not None:
                yield _closed(context, later, day)
            group = []
        else:
            group.append(day)


def _line(day: Day) -> int:
    return day.leaf.evidence.line


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
