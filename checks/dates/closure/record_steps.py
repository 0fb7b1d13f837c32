"""When something was raised, completed and verified, as the cells of one record tell it
(`record_steps.yaml`): a row under its heads, or labels of a form with their days beside them or behind
them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.compare import out_of_order
from checks.context import Context
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold
from schemas.wholes.surroundings import Table, TableCell

LONGEST, SHORT, ROWS = 18, 9, 3
"""Letters of a label, and of who stands before a day; rows in which a form tells what came of something."""

_BREAKS = "；;。，,\n"


class Act(NamedTuple):
    """An act with its day; `sure`: the label says that it was done, not only that it was to be."""

    kind: str
    day: Leaf[str]
    row: int
    sure: bool


class Turned(NamedTuple):
    """An act that is told with a later day than the one that follows it."""

    first: Act
    then: Act


def turned_round(context: Context) -> Iterator[Turned]:
    """The acts of one record whose days are the other way round, once a record."""
    days = sorted((m.leaf for m in context.mentions.dates if m.leaf.value and not m.garbled), key=_start)
    starts = [_start(leaf) for leaf in days]
    for table in context.mentions.tables():
        for record in _records(table, days, starts):
            pairs = ((a, b) for a, b in _pairs(record) if out_of_order(a.day.value, b.day.value))
            yield from (Turned(*pair) for pair in list(pairs)[:1])


def _records(table: Table, days: list[Leaf[str]], starts: list[int]) -> Iterator[list[Act]]:
    """The acts of each row by the heads of their columns, and those that labels of a form tell together."""
    first = table.begun(0) if table.rows else []
    heads = {cell.column: _role(cell.text) for cell in first}
    dated = bool(first) and bisect_left(starts, first[0].start) < bisect_left(starts, first[-1].end)
    listed = sum(role is not None for role in heads.values()) > 1 and not dated
    form: list[Act] = []
    for number in range(len(table.rows)):
        row: list[Act] = []
        label: tuple[str, int] | None = None
        for cell in table.begun(number):
            stated = days[bisect_left(starts, cell.start) : bisect_left(starts, cell.end)]
            role = heads.get(cell.column) if listed and number else None
            if role is not None and len(stated) == 1:
                row.append(Act(role[0], stated[0], number, role[1] > 0))
            elif not listed:
                form += _in_cell(cell, stated, label)
            label = _role(cell.text) or _verdict(cell.text) if not stated else None
        yield row
    yield from _together(form)


def _in_cell(cell: TableCell, stated: list[Leaf[str]], label: tuple[str, int] | None) -> Iterator[Act]:
    """The days of a cell, each by the words right before it; the first by the label at the left."""
    end = cell.start
    for leaf in stated:
        before = cell.text[max(end - cell.start, 0) : leaf.span[0] - cell.start]
        for mark in _BREAKS:
            before = before.rpartition(mark)[2]
        role = _role(before) or (label if len(before.strip()) < SHORT and leaf is stated[0] else None)
        if role is not None:
            yield Act(role[0], leaf, cell.row, role[1] > 1)
        end = leaf.span[1]


def _together(form: list[Act]) -> Iterator[list[Act]]:
    """The acts of a form by records: none is told twice in one, nor some rows behind the act before."""
    record: list[Act] = []
    actual = any(act.kind == "done" and act.sure for act in form)
    for act in form:
        if act.kind == "done" and (actual > act.sure or act.day.path == "nonconformities.due_date"):
            continue
        if record and (act.row - record[-1].row > ROWS or act.kind in {one.kind for one in record}):
            yield record
            record = []
        record.append(act)
    yield record


def _pairs(record: list[Act]) -> Iterator[tuple[Act, Act]]:
    """The acts of a record that follow one another, each told once; the closest first."""
    order = list(_known()["acts"])
    stated = sorted(record, key=lambda act: order.index(act.kind))
    if len({act.kind for act in stated}) == len(stated):
        apart = [(a, b) for at, a in enumerate(stated) for b in stated[at + 1 :]]
        yield from sorted(apart, key=lambda pair: stated.index(pair[1]) - stated.index(pair[0]))


def _verdict(label: str) -> tuple[str, int] | None:
    """Whether a short label asks how something was verified: with its day behind it."""
    role = _role(label, dated=False) if len(label) < SHORT else None
    return role if role is not None and role[0] == "checked" else None


def _role(label: str, *, dated: bool = True) -> tuple[str, int] | None:
    """The act that a label names last, and how sure it is that it was done: a label of a form may ask for the
    day by which it is to be completed; `dated`: it is to ask for a day."""
    words = fold(label).casefold()
    if len(words) > LONGEST or _any(words, "ahead") or (dated and not _any(words, "days")):
        return None
    places = {kind: max(map(words.rfind, named)) for kind, named in _known()["acts"].items()}
    kind = max(places, key=lambda one: places[one])
    if places[kind] < 0:
        return None
    if kind != "done":
        return kind, 2
    return kind, 2 if _any(words, "actual") else int(_any(words, "sure"))


def _any(words: str, kind: str) -> bool:
    return any(word in words for word in _known()[kind])


def _start(leaf: Leaf[str]) -> int:
    return leaf.span[0]


@cache
def _known() -> dict[str, dict[str, list[str]]]:
    known: dict[str, dict[str, list[str]]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
