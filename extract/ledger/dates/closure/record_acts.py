"""When something was raised, completed and verified, as the cells of one record tell it
(`record_acts.yaml`): a row under its heads, or labels of a form with their days beside them or behind
them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.ledger.reading import Reading
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.statements.times.dates import RecordAct
from schemas.text import fold
from schemas.wholes.surroundings import Table, TableCell

LONGEST, SHORT, ROWS = 18, 9, 3
"""Letters of a label, and of who stands before a day; rows in which a form tells what came of something."""

_BREAKS = "；;。，,\n"


class Act(NamedTuple):
    """An act with its day, by a label; `sure`: that says that it was done, not only that it was to be."""

    kind: str
    day: Leaf[str]
    row: int
    sure: bool
    label: str


def read(reading: Reading) -> Iterator[RecordAct]:
    """The acts of the records that have several, record by record."""
    days = sorted((m.leaf for m in reading.mentions.dates if m.leaf.value and not m.garbled), key=_start)
    starts = [_start(leaf) for leaf in days]
    ranks = {kind: rank for rank, kind in enumerate(_known()["acts"])}
    records = (record for table in reading.tables() for record in _records(table, days, starts))
    for number, record in enumerate(one for one in records if len(one) > 1):
        for act in record:
            yield RecordAct(act.day, act.label, act.kind, ranks[act.kind], act.row, act.sure, number)


def _records(table: Table, days: list[Leaf[str]], starts: list[int]) -> Iterator[list[Act]]:
    """The acts of each row by the heads of their columns, and those that labels of a form tell together."""
    first = table.begun(0) if table.rows else []
    titles = {cell.column: cell.text for cell in first}
    heads = {column: _role(title) for column, title in titles.items()}
    dated = bool(first) and bisect_left(starts, first[0].start) < bisect_left(starts, first[-1].end)
    listed = sum(role is not None for role in heads.values()) > 1 and not dated
    form: list[Act] = []
    for number in range(len(table.rows)):
        row: list[Act] = []
        label: tuple[str, int] | None = None
        for cell in table.begun(number):
            inside = days[bisect_left(starts, cell.start) : bisect_left(starts, cell.end)]
            role = heads.get(cell.column) if listed and number else None
            if role is not None and len(inside) == 1:
                row.append(Act(role[0], inside[0], number, role[1] > 0, titles[cell.column]))
            elif not listed:
                form += _in_cell(cell, inside, label)
            label = _role(cell.text) or _verdict(cell.text) if not inside else None
        yield row
    yield from _together(form)


def _in_cell(cell: TableCell, days: list[Leaf[str]], label: tuple[str, int] | None) -> Iterator[Act]:
    """The days of a cell, each by the words right before it; the first by the label at the left."""
    end = cell.start
    for leaf in days:
        before = cell.text[max(end - cell.start, 0) : leaf.span[0] - cell.start]
        for mark in _BREAKS:
            before = before.rpartition(mark)[2]
        role = _role(before) or (label if len(before.strip()) < SHORT and leaf is days[0] else None)
        if role is not None:
            yield Act(role[0], leaf, cell.row, role[1] > 1, before)
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
