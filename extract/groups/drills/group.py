"""Emergency drills: of what, held when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.activities.days import roles
from extract.groups.drills.inline_records import row_kind
from extract.groups.drills.prose import LabelledKind, is_other, moved, statements
from extract.groups.drills.under_headings import Lists
from extract.groups.drills.words import WORDS, bare, kinds_in, plain, scenario
from extract.readers.dates import short_years
from extract.readers.leaves import clean
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece, Unit, block_at, numbering_end, units
from extract.reading.source import Source
from extract.reading.stops import STOP
from extract.statements import record_linking
from extract.statements.multi_field_cells import with_multi_field_cells
from extract.statements.running_text import Fact, Place, Statement
from extract.values.dates import find_dates
from extract.values.found import Found, narrow
from schemas import patterns
from schemas.report import Drill, Report

_ABOUT = patterns.compile(r"演练|演习|预案|应急(?:情况|事件|响应)|drill|exercise", re.I)
_LEAD_LINE = patterns.compile(r"(?:演练|演习|drills?)[^。；;\n]{0,20}[:：]\s*$", re.I)
_LISTED_KIND = patterns.compile(r"(?P<kind>[^，,。；;（()）:：\d]{2,24}?)\s{0,2}[，,（(:：]")
_ROW_LABEL = patterns.compile(
    r"(?:应急|消防|年度|本年|预案)*(?:演练|演习)(?:情况|记录|实施|开展|抽查|台账|清单|一览表|汇总表?|登记表?|明细)*"
    r"|(?:emergency)?drills?(?:records?)?",
    re.I,
)
_PART = patterns.compile(r"[^，,。；;（()）:：\s]{2,20}")
_AMOUNT = patterns.compile(r"\d{1,4}[.,]\d{1,2}")
"""A number with decimals in a cell, which may look like a short year and a month (20.2)."""

_DAY_LINE = patterns.compile(r"\s*(?:举行|演练|演习|实施|组织|开展)?(?:的)?(?:日期|时间)\s?[:：]")
_NOTED = patterns.compile(r"[^（()）]{2,12}(?:演练|演习)\s?[（(][^（()）\d]{2,16}[)）]")
_PERIOD = patterns.compile(r"[上下]半年|第?[一二三四1-4]季度|第[一二三四1-4]次|20\d\d\s?年度?")
_NOT_YET = patterns.compile(r"计划|拟|将|预计|前完成|待|尚未|未(?:举行|开展|进行|实施)")
_LONGEST_CELL, _PAIR = 40, 2


_DUE = patterns.compile(r"期限|截止|要求完成|应完成|due", re.I)


def _is_due(source: Source, at: int) -> bool:
    """Whether a day stands under a head of deadlines (整改期限), in a row that speaks of a drill."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid is not None else None
    head = grid.at.get((0, cell.column)) if grid is not None and cell is not None and cell.row else None
    return grid is not None and head is not None and _DUE.search(grid.text(head)) is not None


def read(source: Source, report: Report) -> list[Drill]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a drill that was held, in reading order; `thing` joins a kind and day."""
    if not any(word in source.text for word in WORDS):
        return []
    rows = list(_table_rows(source))
    taken = {place for place, _, _ in rows}
    found = [(kind, day) for _, kind, day in rows]
    found += _beside(source, taken)
    found += _governed(source, taken)
    found += _under_title(source)
    stated = LabelledKind()
    lists = Lists()
    listed = -9
    for unit in units(source):
        row = unit.cell.row if unit.cell else 0
        if {(unit.block, row), (unit.block, -1)} & taken:
            continue
        found += statements(source, unit.start, unit.end, unit.block, stated)
        raw = source.text[unit.start : unit.end]
        if stated.kind and unit.block == stated.block + 1 and _DAY_LINE.match(raw) and "演" not in raw:
            found += [
                (stated.kind, Found(*first[:2], first.value or ""))
                for first in find_dates(raw, unit.start)[:1]
            ]
        if _LEAD_LINE.search(raw[-60:]):
            listed = unit.block
        elif unit.block == listed + 1 and unit.cell is None and (one := _listed(source, unit)):
            found.append(one)
            listed = unit.block
        else:
            found += lists.read(source, unit)
    found = [one for one in found if not _is_due(source, one[1].start)]
    found.sort(key=lambda one: min(one[0].start if one[0] else one[1].start, one[1].start))
    made = [_entry(source, kind, day) for kind, day in found]
    numbers: dict[tuple[str, str], int] = {}
    for entry in made:
        key = bare(record_linking.value(entry, "kind")), record_linking.value(entry, "held_on")
        entry.thing = f"drill-{numbers.setdefault(key, len(numbers) + 1)}"
    return made


def _listed(source: Source, unit: Unit) -> tuple[Found | None, Found] | None:
    """The drill of an item of a numbered list under a line on drills that does not say that it is one."""
    raw = source.text[unit.start : unit.end]
    at = numbering_end(raw)
    match = _LISTED_KIND.match(narrow(raw), at) if at else None
    dates = list(roles.items(source, unit.start, unit.end))
    if match is None or not dates or any(word in raw for word in WORDS):
        return None
    first = dates[0][0]
    kind = plain(match["kind"], unit.start + match.start("kind"))
    return (kind, Found(first.start, first.end, first.value or "")) if kind else None


def _entry(source: Source, kind: Found | None, day: Found) -> Drill:
    entry = Drill(held_on=source.leaf(day.value or None, day.start, day.end))
    if kind:
        entry.kind = source.leaf(kind.value, kind.start, kind.end)
    return entry


def _table_rows(source: Source) -> Iterator[tuple[Place, Found | None, Found]]:
    """The drills of tables, also those whose cells tell more than what was practised and when."""
    rows: list[tuple[Statement, Place]] = []
    for row, kind, day in _rows(source):
        stated = {"held_on": Fact("held_on", *day)} | ({"kind": Fact("kind", *kind)} if kind else {})
        rows.append((stated, (row.block, row.row if row.form == "columns" else -1)))
    for stated, place in with_multi_field_cells(source, rows, row_kind(), lambda row: "held_on" in row):
        named = stated.get("kind")
        when = stated["held_on"]
        of_what = Found(named.start, named.end, named.value or "") if named else None
        yield place, of_what, Found(when.start, when.end, when.value or "")


def _rows(source: Source) -> Iterator[tuple[tables.Row, Found | None, Found]]:
    for row in tables.rows(source, "drills"):
        kind, day = row.get("kind"), row.get("held_on")
        if not kind or not day or not _ABOUT.search(tables.title(source, row)):
            continue
        if row.form != "columns" and find_dates(kind.text):
            continue
        dates = short_years.read(source, day.text, day.start)[0]
        if dates:
            yield (
                row,
                None if _PERIOD.fullmatch(kind.text) else _of_cell(kind),
                Found(dates[0].start, dates[0].end, dates[0].value or ""),
            )


def _of_cell(kind: Piece) -> Found | None:
    """What a cell says that a drill is of; the whole of any drill's words with a note."""
    if found := plain(kind.text, kind.start):
        return found
    noted = _NOTED.fullmatch(kind.text)
    return Found(kind.start, kind.start + len(kind.text), clean(kind.text)) if noted else None


def _governed(source: Source, taken: set[Place]) -> Iterator[tuple[Found | None, Found]]:
    """The drills in the cells of a row labelled 应急演练, where they do not say that they are drills."""
    for grid in grids(source).values():
        for row, cells in grid.anchors.items():
            if (grid.index, row) in taken:
                continue
            if len(cells) < 2 or not _ROW_LABEL.fullmatch(labels.key(grid.text(cells[0])[:_LONGEST_CELL])):
                continue
            for cell in cells[1:]:
                piece = grid.piece(cell)
                if not any(word in piece.text for word in WORDS):
                    yield from _told_in(source, piece)


def _told_in(source: Source, piece: Piece) -> Iterator[tuple[Found | None, Found]]:
    """The drills of a cell on drills: a part for each, with one day and what was practised."""
    dates = [first for first, _ in roles.items(source, piece.start, piece.end)]
    parts = _parts(source.text, piece.start, piece.end) if len(dates) > 1 else [(piece.start, piece.end)]
    for low, high in parts:
        here = [one for one in dates if low <= one.start < high]
        if len(here) != 1 or is_other(source.text[low:high], here[0].start - low, here[0].end - low):
            continue
        day = Found(here[0].start, here[0].end, here[0].value or "")
        texts = ((low, day.start), (day.end, high))
        yield _first_name(source.text, texts), day


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    stops = [m.start() for m in STOP.finditer(text, start, end)]
    return list(zip([start, *(stop + 1 for stop in stops)], [*stops, end], strict=True))


def _first_name(text: str, stretches: tuple[tuple[int, int], ...]) -> Found | None:
    for low, high in stretches:
        for match in _PART.finditer(text, low, high):
            if not any(char.isdigit() for char in match[0]) and (found := plain(match[0], match.start())):
                return found
    return None


def _beside(source: Source, taken: set[tuple[int, int]]) -> Iterator[tuple[Found | None, Found]]:
    """Drills named in a cell of a row that has the day alone in another."""
    for grid in grids(source).values():
        text = source.text[grid.block.start : grid.block.end]
        if not any(word in text for word in WORDS):
            continue
        for row, cells in grid.anchors.items():
            if {(grid.index, row), (grid.index, -1)} & taken:
                continue
            pieces = [grid.piece(cell) for cell in cells]
            day = next((d for p in pieces if (d := _alone(source, p))), None) or _led(source, pieces)
            kinds = [
                (p, k) for p in pieces if len(p.text) <= _LONGEST_CELL for k in kinds_in(narrow(p.text), [])
            ]
            if day and len(kinds) == 1:
                yield moved(kinds[0][1].found, kinds[0][0].start), day


def _led(source: Source, pieces: list[Piece]) -> Found | None:
    """The only day of a row of two cells, which the second begins with (火灾演练 | 2025.2.4 在库房)."""
    if len(pieces) != _PAIR or any(word in pieces[1].text for word in WORDS):
        return None
    label, value = pieces
    dates = [first for first, _ in roles.items(source, value.start, value.end)]
    if len(dates) != 1 or dates[0].start != value.start or _NOT_YET.search(value.text) or not label.text:
        return None
    low = value.start
    if is_other(value.text, dates[0].start - low, dates[0].end - low):
        return None
    return Found(dates[0].start, dates[0].end, dates[0].value or "")


def _under_title(source: Source) -> Iterator[tuple[Found | None, Found]]:
    """The drills of tables without headers right under a line 应急演练: what and when in a cell each."""
    for grid in grids(source).values():
        before = source.document.blocks[grid.index - 1] if grid.index else None
        if before is None or before.end - before.start > _LONGEST_CELL or before.kind == "table":
            continue
        title = source.text[before.start : before.end]
        if not any(word in title for word in WORDS) or not _ROW_LABEL.fullmatch(
            labels.key(title[numbering_end(title) :])
        ):
            continue
        if any(word in source.text[grid.block.start : grid.block.end] for word in WORDS):
            continue
        for row in range(0 if _alone_in(source, grid, 0) else grid.rows, grid.rows):
            day = _alone_in(source, grid, row)
            named = next((p for p in _pieces(grid, row) if scenario().search(p.text)), None)
            if (
                day
                and named
                and len(named.text) <= _LONGEST_CELL
                and (kind := plain(named.text, named.start))
            ):
                yield kind, day


def _pieces(grid: Grid, row: int) -> list[Piece]:
    return [grid.piece(cell) for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]


def _alone_in(source: Source, grid: Grid, row: int) -> Found | None:
    """The date that is all of a cell of a row."""
    return next((day for piece in _pieces(grid, row) if (day := _alone(source, piece))), None)


def _alone(source: Source, piece: Piece) -> Found | None:
    """The date that is all of a cell."""
    dates = list(roles.items(source, piece.start, piece.end))
    if len(dates) != 1 or dates[0][1].end - dates[0][0].start < len(piece.text) - 1:
        return None
    if _AMOUNT.fullmatch(piece.text):
        return None
    return Found(dates[0][0].start, dates[0][0].end, dates[0][0].value or "")
