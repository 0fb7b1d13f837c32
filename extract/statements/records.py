"""Records of tables as statements, and statements as leaves: what the groups of things share."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from extract import labels
from extract.readers.headers import labels_in_cells, unheaded_columns
from extract.readers.records import parallel_rows, person_matters, running_text
from extract.readers.tables import registers
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import grids
from extract.readers.text.units import Piece, Unit
from extract.reading.source import Source
from extract.statements import cells
from extract.statements.running_text import Fact, Kind, Place, Statement
from schemas import patterns
from schemas.leaf import Leaf
from schemas.record import Model

T = TypeVar("T", bound=Model)

Beside = dict[str, tuple[str, ...]]
"""Column -> the fields that may stand behind its value in a cell, a bare number being the last of them."""

Known = tuple[str, Callable[[str], bool]]

_DATES = frozenset({"date", "until", "validity"})
_FEWEST = 2
_NO_DATE = patterns.compile(
    r"(?![^\W\d_]{0,3}(?:长期|永久|无|未|待|同上|同左|暂|不|免|另|已|空|(?i:null|nan|nil|none|na|undefined|permanent|long|open)|[年月天日周](?:半|度|个月|整)?$))[^\W\d_]{2,12}"
)
"""Words in a column of dates, which are none: the header of another list."""


PIECES = patterns.compile(
    r"\s?[)）]?\s?[×xX*：:，,]?\s?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})\s?[台套个只件把支块部条辆座具](?![A-Za-z\d])"
)
"""How many pieces there are of a thing, behind its name."""


def from_rows(
    source: Source,
    table: str,
    kinds: dict[str, Kind],
    more: Callable[[str, Piece], Iterable[Fact]] = lambda _name, _piece: (),
    about: Callable[[str], object] = lambda _title: True,
    beside: Beside | None = None,
    known: Known | None = None,
    shapes: unheaded_columns.Shapes | None = None,
    days: tuple[str, str] = ("", ""),
    wanted: Callable[[tables.Row], object] = lambda _row: True,
    carried: tuple[str, ...] = (),
    of_kind: re.Pattern[str] | None = None,
) -> list[tuple[Statement, Place]]:
    """The rows of a kind of table as statements, each with its place.

    `more`: what a cell of a column tells besides; `about`: whether a table with such a title and header is of
    the group; `beside`: what a cell may hold behind the value of its column, where that has no column of its
    own; `known`: a field, and whether a text is such a thing, asked where its header may head others too;
    `shapes`, `days`: as `columns.with_untold`; `wanted`: a quick look whether a row may be of the kind;
    `carried`: the fields that a row whose cell of it is blank has of the row over it, but for the first one
    only in the first column;
    `of_kind`: what registers of several kinds call these records. A row
    in which one cell is in two columns, or words stand in a column of dates, belongs to
    another list or form that follows in the table: with it the list ends, up to the next header of its
    kind."""
    found: list[tuple[Statement, Place]] = []
    ended: dict[int, int] = {}
    stated: dict[tuple[int, int | None], bool] = {}
    rows = tables.rows(source, table, lines=True)
    if known:
        common: dict[tuple[int, int | None, str], bool] = {}
        rows = [row for row in rows if _is_known(source, row, table, known, common)]
    rows = _without_words(kinds, rows)
    rows = unheaded_columns.with_untold(source, rows, shapes, days, table) if shapes is not None else rows
    several = (one for row in rows for one in parallel_rows.apart(source, kinds, row))
    for row in (_apart(table, kinds, row) for row in several):
        kind = _kind_of(source, row) if of_kind else ""
        foreign = _is_foreign(row) or any(_is_worded(kinds, *cell) for cell in row.cells.items())
        if row.form == "columns" and (foreign or ended.get(row.block, -2) == row.row - 1):
            ended[row.block] = row.row
            continue
        place = (row.block, row.row if row.form == "line" else row.header)
        if place not in stated:
            stated[place] = bool(about(tables.title(source, row)))
        if not (of_kind.search(kind) if of_kind and kind else stated[place]) or not wanted(row):
            continue
        statement: Statement = {}
        for name in carried:
            statement |= _above(source, found[-1:], row, name, first=name == carried[0])
        for name, piece in _without_kind(source, row) if kind else row.cells.items():
            piece = _one_piece(piece) if row.form == "line" else piece
            for fact in (*cells.facts(source, kinds, name, piece), *more(name, piece)):
                statement.setdefault(fact.field, fact)
        _add_beside(source, kinds, row, statement, beside or {})
        if statement:
            found.append((statement, row.place))
    return found


def _one_piece(piece: Piece) -> Piece:
    """A name in a line without the number of pieces behind it (叉车1台)."""
    count = PIECES.search(piece.text)
    if count is None or count.end() < len(piece.text) or not count.start():
        return piece
    return Piece(piece.start, piece.start + count.start(), piece.text[: count.start()])


def _without_words(kinds: dict[str, Kind], rows: list[tables.Row]) -> list[tables.Row]:
    """The rows of lists without the columns of dates in which all of a list's rows have nothing but words
    (检定/校准: 检定)."""
    lists: dict[tuple[int, int | None], list[tables.Row]] = defaultdict(list)
    for row in rows:
        if row.form == "columns":
            lists[row.block, row.header].append(row)
    worded: dict[tuple[int, int | None], set[str]] = {}
    for place, some in lists.items():
        names = {name for name, piece in some[0].cells.items() if _is_worded(kinds, name, piece)}
        worded[place] = {
            n for n in names if all(n in r.cells and _is_worded(kinds, n, r.cells[n]) for r in some)
        }
    dropped = [worded.get((row.block, row.header), set()) if row.form == "columns" else set() for row in rows]
    return [
        row._replace(cells={name: piece for name, piece in row.cells.items() if name not in out})
        if out
        else row
        for row, out in zip(rows, dropped, strict=True)
    ]


def _apart(table: str, kinds: dict[str, Kind], row: tables.Row) -> tables.Row:
    """A row with the facts of a cell apart that each have a label in it."""
    return (
        row._replace(cells=labels_in_cells.apart(table, kinds, row.cells)) if row.form == "columns" else row
    )


def _kind_of(source: Source, row: tables.Row) -> str:
    """What a register of several kinds calls a row; empty where it is none, or a title left of the header too
    stands in the first column."""
    if row.form != "columns":
        return ""
    grid = grids(source)[row.block]
    first = grid.at.get((row.row, 0))
    titled = first is not None and row.header is not None and first.row <= row.header
    return "" if titled else registers.kind_of(grid, row.row)


def _without_kind(source: Source, row: tables.Row) -> Iterable[tuple[str, Piece]]:
    """The cells of a row of a register but that which tells its kind."""
    first = grids(source)[row.block].at[row.row, 0]
    return ((name, piece) for name, piece in row.cells.items() if piece.start > first.end)


def _above(
    source: Source, last: list[tuple[Statement, Place]], row: tables.Row, name: str, *, first: bool
) -> Statement:
    """The fact of the row right above for a row that leaves its cell blank but tells more."""
    written = sum(bool(piece.text) for piece in row.cells.values())
    if name not in row.cells or row.text(name) or written < _FEWEST:
        return {}
    begin = grids(source)[row.block].at.get((row.row, 0))
    if not first and (begin is None or row.cells[name].start != begin.start):
        return {}
    above = next((found.get(name) for found, place in last if place == (row.block, row.row - 1)), None)
    return {name: above._replace(anchor=row.start)} if above else {}


def _add_beside(
    source: Source, kinds: dict[str, Kind], row: tables.Row, statement: Statement, beside: Beside
) -> None:
    """Add what cells hold behind the values of their columns."""
    for name, wanted in beside.items():
        left = [one for one in wanted if not any(one in column.split("+") for column in row.cells)]
        if left and name in statement and name in row.cells:
            for fact in cells.beside(source, kinds, statement[name], left, row.cells[name]):
                statement[fact.field] = fact


def _is_foreign(row: tables.Row) -> bool:
    """Whether a written cell takes two columns of different fields."""
    written = [piece.start for piece in row.cells.values() if piece.text]
    return len(set(written)) < len(written)


def _is_known(
    source: Source,
    row: tables.Row,
    table: str,
    known: Known,
    common: dict[tuple[int, int | None, str], bool],
) -> bool:
    """Whether the thing of a row is one of its kind, or stands under a header that heads nothing else.

    `common`: what is known of a table's headers already."""
    name, is_one = known
    column = next((column for column in row.cells if name in column.split("+")), None)
    if column is None or is_one(row.text(column)):
        return True
    place = (row.block, row.header, column)
    if place not in common or row.header is None:
        header = tables.header_of(source, row, column, table)
        keys = labels.short_keys(header.text) if header else ()
        common[place] = any(labels.is_common(table, key) for key in keys)
    return common[place]


def _is_worded(kinds: dict[str, Kind], name: str, piece: Piece) -> bool:
    """Whether a cell of a column of dates has words in it and nothing else."""
    return kinds.get(name) in _DATES and _NO_DATE.fullmatch(piece.text) is not None


def places(source: Source, *rows: Iterable[tuple[Statement, Place]]) -> frozenset[Place]:
    """The places of rows, that no other reader is to look at."""
    own = frozenset(place for some in rows for _, place in some)
    return running_text.with_runs(source, own | person_matters.places(source))


def better(
    stated: list[Statement],
    units: Iterable[tuple[Unit, list[Statement]]],
    taken: frozenset[Place],
    subject: str,
    *,
    whole: int = 0,
) -> list[Statement]:
    """The statements of each paragraph or cell as the reader that finds more in it has them.

    `whole`: how many facts a whole statement has; where both find as much, the units' own reader counts if
    all that it finds are whole."""
    ordered = sorted(stated, key=lambda s: s[subject].start)
    starts = [statement[subject].start for statement in ordered]
    more: list[Statement] = []
    dropped: set[int] = set()
    for unit, found in units:
        row = unit.cell.row if unit.cell else 0
        inside = range(bisect_left(starts, unit.start), bisect_left(starts, unit.end))
        best = bool(whole) and all(len(statement) >= whole for statement in found)
        finds_more = sum(map(len, found)) + best > sum(len(ordered[i]) for i in inside)
        if finds_more and not {(unit.block, row), (unit.block, -1)} & taken:
            dropped |= set(inside)
            more += found
    return [*(s for i, s in enumerate(ordered) if i not in dropped), *more]


def leaf(source: Source, statement: Statement, name: str) -> Leaf[str] | None:
    """The leaf of a field of a statement, null when it is not stated."""
    fact = statement.get(name)
    if fact is None or fact.end <= fact.start:
        return None
    return source.leaf(fact.value, fact.start, fact.end)


def build(cls: type[T], source: Source, statement: Statement, names: Iterable[str]) -> T:
    """A model of a group with the fields of a statement."""
    entry = cls()
    for name in names:
        setattr(entry, name, leaf(source, statement, name))
    return entry
