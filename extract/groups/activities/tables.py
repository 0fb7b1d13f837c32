"""Activities in tables and forms: beside each other, each in a column, or with their names before labels.

Each in a column under its name, with the labels at the left (比较项 | 内部审核 | 管理评审); each label with
its activity before it (内审计划 | … | 管评会议 | …). What the cells over a record say that it is of.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extract import labels
from extract.groups.activities.names import AUDIT, COMPLIANCE, REVIEW, may_name, named
from extract.groups.activities.passages import titles
from extract.groups.activities.passages.clauses import Part
from extract.readers.fields import joint_labels
from extract.readers.tables import captions, rows
from extract.readers.tables.grid import Grid, grids
from extract.readers.tables.rows import Row
from extract.readers.text.units import Piece, once
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Cell

_PREFIX = patterns.compile(
    rf"(?:(?P<{AUDIT}>内部审核|内审)|(?P<{REVIEW}>管理评审|管评)|(?P<{COMPLIANCE}>合规(?:性|义务)?评价|守法(?:性)?评价))的?"
)
_DAY_OF = {AUDIT: "start", REVIEW: "held_on", COMPLIANCE: "done_on"}
"""What the activity's name alone is the label of."""

_LONGEST, _FEWEST = 16, 2


class _Pair(NamedTuple):
    """A label of an activity with the column that it names and its value."""

    activity: str
    column: str
    label: Piece
    value: Piece


def records(source: Source, activity: str) -> list[Row]:
    """The records of an activity, each from its first label to its last value."""
    return [row for which, row in _records(source) if which == activity]


@once
def _records(source: Source) -> list[tuple[str, Row]]:
    found: list[tuple[str, Row]] = []
    for grid in grids(source).values():
        if not _PREFIX.search(source.text, grid.block.start, grid.block.end):
            continue
        made = [*_of_grid(grid)]
        if len({activity for activity, _ in made}) >= _FEWEST:
            found += made
    return found


def _of_grid(grid: Grid) -> Iterator[tuple[str, Row]]:
    """The records of a table: labels of one activity in a row, none of them twice."""
    run: list[_Pair] = []
    last = ""
    for row in range(grid.rows):
        pairs: list[_Pair | None] = [*_pairs(grid, row, last)]
        for pair in pairs or [None]:
            stated = {one.column for one in run}
            if run and (pair is None or pair.activity != run[-1].activity or pair.column in stated):
                yield from _record(grid, run)
                run = []
            run += [pair] if pair else []
            last = pair.activity if pair else ""
    yield from _record(grid, run)


def _record(grid: Grid, run: list[_Pair]) -> Iterator[tuple[str, Row]]:
    cells = {pair.column: pair.value for pair in run}
    day = cells.get(_DAY_OF[run[0].activity]) if run else None
    if len(cells) >= _FEWEST and day and any(map(str.isdigit, day.text)):
        start, end = run[0].label.start, run[-1].value.end
        yield run[0].activity, Row(start, end, cells, grid.index, -1, "pairs")


def _pairs(grid: Grid, row: int, last: str) -> Iterator[_Pair]:
    """The labels of a row with the values right of them; `last`: the activity of the row before."""
    for cell in grid.anchors.get(row, ()):
        value = grid.right_of(cell)
        if value is None:
            continue
        if joint := [*_joint(grid, cell, value)]:
            yield from joint
            last = joint[-1].activity
            continue
        stated = _column(grid.text(cell), last)
        if stated is None:
            continue
        last = stated[0]
        if value.row != row or grid.is_blank(value) or _column(grid.text(value), last):
            continue
        yield _Pair(*stated, grid.piece(cell), grid.piece(value))


def _joint(grid: Grid, cell: Cell, value: Cell) -> Iterator[_Pair]:
    """What a label that joins several of an activity tells, each with its part of the value."""
    prefix = _PREFIX.match(narrow(grid.text(cell)))
    if prefix is None:
        return
    activity, label = str(prefix.lastgroup), grid.piece(cell)
    parts = joint_labels.named_parts(grid.source, label.text, grid.piece(value))
    for name, part in parts:
        if part.text and (stated := _column(name, activity)):
            yield _Pair(*stated, label, part)


def _column(text: str, last: str) -> tuple[str, str] | None:
    """The activity and the column that a label names, one without an activity of the one before it."""
    text = narrow(text)
    if len(text) > _LONGEST:
        return None
    prefix = _PREFIX.match(text)
    activity = str(prefix.lastgroup) if prefix else last
    if not activity:
        return None
    rest = text[prefix.end() :] if prefix else text
    if not rest.strip():
        return activity, _DAY_OF[activity]
    for words in (text, rest):
        for key in labels.short_keys(words):
            if name := labels.column_of(activity, key):
                return activity, name
    return None


_HEAD, _FEW, _NEAR = 200, 40, 6


def header_names(source: Source, row: rows.Row) -> set[str]:
    """The activities that the headers over a record name (内审计划日 | 内审起止 | 内审组长)."""
    if row.form != "columns" or row.header is None:
        return set()
    grid = grids(source)[row.block]
    heads = [grid.text(cell)[:_FEW] for cell in grid.anchors.get(row.header, ())]
    firsts = (grid.anchors.get(at, ())[:1] for at in range(max(row.header + 1, row.row - _NEAR), row.row + 1))
    heads += [grid.text(cell)[:_FEW] for cells in firsts for cell in cells]
    return {which for _, _, which in named(narrow("\n".join(heads)))}


def caption(source: Source, row: rows.Row) -> str:
    """The caption of the list in a table that a record is of; empty where none stands over its header."""
    grid = grids(source)[row.block]
    stated = row.form == "columns" and row.header
    return grid.text(captions.over_list(grid, row.header - 1)) if stated and row.header else ""


def titles_over(source: Source, row: rows.Row) -> str:
    """What the labels and titles up to a form's record say: not the sentences beside them."""
    grid = grids(source)[row.block]
    cell = grid.cell_at(row.start)
    up_to = [grid.anchors.get(above, ()) for above in range(cell.row + 1 if cell else 0)]
    over = [
        text
        for cells in up_to
        for at, one in enumerate(cells)
        if one.start < row.start and may_name(text := grid.text(one)[:_HEAD])
        if not at or titles.alone(narrow(text), "")
    ]
    return "\n".join(over)[:_HEAD]


_LONGEST_HEAD = 40


def headed(source: Source, row: rows.Row) -> set[str]:
    """The activities that the cell names which heads a record in a column; none for any other record."""
    if row.form != "transposed":
        return set()
    grid = grids(source)[row.block]
    first = grid.cell_at(min(piece.start for piece in row.cells.values() if piece.text))
    head = grid.at.get((first.row - 1, first.column)) if first else None
    text = grid.text(head) if head and head.column_span == 1 else ""
    return {which for _, _, which in named(narrow(text[:_LONGEST_HEAD]))}


def further(source: Source, row: rows.Row) -> Iterator[Part]:
    """What the other cells tell of such a record's column, each behind its label at the left."""
    if not headed(source, row):
        return
    grid = grids(source)[row.block]
    own = [cell for piece in row.cells.values() if (cell := grid.cell_at(piece.start))]
    for at in range(own[0].row, grid.rows):
        cell, label = grid.at.get((at, own[0].column)), grid.at.get((at, 0))
        if cell and label and cell not in own and cell.column == own[0].column and not grid.is_blank(cell):
            lead = f"{grid.text(label)}\t"
            text = lead + narrow(source.text[cell.start : cell.end])
            yield Part(cell.start - len(lead), cell.end, text, titled=True, lead=len(lead))
