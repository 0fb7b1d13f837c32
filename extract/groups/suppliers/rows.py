"""Suppliers in tables: what a row tells, what its cells tell together, what is told of all rows beside."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extract import labels
from extract.groups.suppliers.inline_records import row_kind
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from extract.statements import records
from extract.statements.frame_matcher import Kind
from extract.statements.multi_field_cells import with_multi_field_cells
from extract.statements.running_text import Fact, Place, Statement
from extract.values.dates import FoundDate
from extract.values.found import Found
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.document import Cell

Days = Callable[[str, int], list[FoundDate]]
Rows = list[tuple[Statement, Place]]

_ABOUT = patterns.compile(
    r"供方|供应商|供货|供应|外包|分包|承包|外协|提供方|服务商|相关方|采购|supplier|provider|vendor|contractor|purchas",
    re.I,
)
_NAMED = patterns.compile(r"[^\W\d_]{3}")
_NOBODY = patterns.compile(r"^(?:不|无(?![锡为极棣])|未|否|暂)")
"""No supplier; but cities begin so (无锡)."""

_CLASS = patterns.compile(
    r"[A-Za-z甲乙丙丁一二三ⅠⅡⅢ\d]{1,2}\s?[类级等]?|(?:关键|重要|主要|一般|普通|其他|合格)[类级]?(?:供方|供应商)?"
)
_JUDGED = patterns.compile(r"评[价定审]|合格|考核")
_NO_GOODS = patterns.compile(r"\d|[部科室]$|公司|编号|年限|地址")
_ITEMS = patterns.compile(r"[\n；;、]")
_MOST = 20


def read(source: Source, kinds: dict[str, Kind], days: Days) -> Rows:
    """The suppliers of tables with their places; `days`: the days of evaluations in a text."""
    rows = records.from_rows(source, "suppliers", kinds, about=_ABOUT.search)
    rows = [(_named(r, grids(source)[b[0]]), b) for r, b in rows if _is_name(r)]
    rows = [one for row in rows for one in _several(source, *row)]
    rows = with_multi_field_cells(source, rows, row_kind(), _is_whole)
    return [(r, b) for r, b in _dated(source, rows, days) if len(r) > 1]


def _is_whole(row: Statement) -> bool:
    """Whether a row tells who provides what, and when he was evaluated."""
    return len(row) > 2 and not _NO_GOODS.search(row["provides"].value or "")


def _is_name(row: Statement) -> bool:
    name = (row["name"].value or "") if "name" in row else ""
    return bool(_NAMED.search(name)) and not _NOBODY.search(name)


def _named(row: Statement, grid: Grid) -> Statement:
    """A row with its class for what it provides, where no other column tells it and no day is left out."""
    stated = dict(row)
    bare = stated.pop("bare_provides", None)
    undated = "evaluated_on" not in stated and _is_dated(grid)
    if bare and "provides" not in stated and not undated and not _CLASS.fullmatch(bare.value or ""):
        stated["provides"] = bare._replace(field="provides")
    return stated


def _is_dated(grid: Grid) -> bool:
    """Whether a table has a column for days of evaluation."""
    return any(labels.column_of("suppliers", key) == "evaluated_on" for key in grid.headers())


def _several(source: Source, row: Statement, place: Place) -> Iterator[tuple[Statement, Place]]:
    """A row for each of the companies that its cell lists, and what stands in brackets behind a name."""
    name = row["name"]
    grid = grids(source)[place[0]]
    cell = _cell_of(grid, place[1], name)
    if cell is None:
        yield row, place
        return
    listed = find_organizations(source.text[name.end : cell.end], name.end)[:_MOST]
    last = name.end
    for org in listed:
        if not _ITEMS.search(source.text, last, org.start):
            listed = []
            break
        last = org.end
    first = Found(name.start, name.end, name.value or "")
    for own in [first, *listed]:
        one = {**row, "name": Fact("name", own.start, own.end, own.value)}
        yield one, place


def _cell_of(grid: Grid, row: int, fact: Fact) -> Cell | None:
    cells = grid.anchors.get(row, []) if row >= 0 else []
    return next((cell for cell in cells if cell.start <= fact.start and fact.end <= cell.end), None)


def _dated(source: Source, rows: Rows, days: Days) -> Rows:
    """The rows with the days of evaluation that other cells of theirs or lines beside the table tell."""
    found: Rows = []
    common: dict[int, Fact | None] = {}
    undated = {place[0] for row, place in rows if "evaluated_on" not in row}
    dated = {place[0] for row, place in rows if "evaluated_on" in row}
    for row, place in rows:
        if "evaluated_on" not in row and (day := _in_row(source, place, days)):
            row = {**row, "evaluated_on": day}
            dated.add(place[0])
        found.append((row, place))
    for block in undated - dated:
        common[block] = _beside(grids(source)[block], days)
    return [
        ({**row, "evaluated_on": day._replace(anchor=row["name"].start)}, place)
        if (day := common.get(place[0]))
        else (row, place)
        for row, place in found
    ]


def _in_row(source: Source, place: Place, days: Days) -> Fact | None:
    """The only day of an evaluation that the cells of a row tell in words (2025年1月6日评价合格)."""
    grid = grids(source)[place[0]]
    found = [
        Fact("evaluated_on", day.start, day.end, day.value)
        for cell in grid.anchors.get(place[1], ())
        if _JUDGED.search(source.text, cell.start, cell.end)
        for day in days(source.text[cell.start : cell.end], cell.start)
    ]
    return found[0]._replace(anchor=grid.anchors[place[1]][0].start) if len(found) == 1 else None


def _beside(grid: Grid, days: Days) -> Fact | None:
    """The only day of an evaluation that the lines before and behind a table tell of all its rows."""
    lead = notes.before(grid)
    stated = [day for piece in ([lead] if lead else []) for day in days(piece.text, piece.start)]
    stated = stated or [day for piece in notes.behind(grid) for day in days(piece.text, piece.start)]
    if len({day.value for day in stated}) != 1:
        return None
    return Fact("evaluated_on", stated[0].start, stated[0].end, stated[0].value)
