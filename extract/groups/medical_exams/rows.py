"""Medical examinations in rows, columns and lists, known by the looks of what stands there.

A row (or a column) of a table that speaks of examinations has a person, a day and an institution or a result;
a list has people with what was found behind each, and the day and place of all before or behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.medical_exams.words import INSTITUTION, NOBODY, OUTCOME, SPOKEN
from extract.readers.dates import short_years
from extract.readers.leaves import clean
from extract.readers.tables import notes, registers, row_topics
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import Piece, Unit, piece
from extract.reading.source import Source
from extract.values.found import Found, narrow
from extract.values.persons import could_be_person, is_person
from schemas import patterns
from schemas.document import Cell

ExamFacts = dict[str, Found]

_HAN = r"[\u3400-\u9fff]"
_NOTED = patterns.compile(rf"(?P<name>{_HAN}{{2,4}})(?:\s?[（(][^（()）\n]{{1,12}}[)）])?")
_RESULT_HEADER = patterns.compile(r"结果|结论|意见|情况|[Rr]esult|[Cc]onclusion")
_WORDED = patterns.compile(rf"(?:{_HAN}|[、，（）()A-Za-z ]){{2,24}}")
_ITEM = patterns.compile(
    rf"(?:^|(?<=[、，,；;。：:\n\s]))(?P<name>{_HAN}{{2,3}}|{_HAN}{{4}})\s?"
    r"(?:[（(](?P<note>[^（()）\n]{1,16})[)）])?\s?(?:(?:[—–-]{1,2}|[:：])\s?(?P<result>[^，,。；;、（()）\n]{2,16}))?"
    r"(?=\s?(?:[、，,；;。\n]|$))"
)
_LEGEND = patterns.compile(
    r"(?<![A-Za-z0-9])(?P<letter>[A-Z]{1,2}|[①-⑳]|\d)\s?(?:—{1,2}|[-–:：=]|为|表示|代表|是)\s?(?P<means>[^，,。；;\n]{2,12})"
)
_FEWEST, _MOST_FIELDS, _LONGEST_TITLE, _LEAD = 3, 12, 40, 120

_OTHER_KIND = patterns.compile(
    r"(?![^\n]{0,12}(?:体检|健康|[Hh]ealth))[^\n]{0,12}(?:合同|证|培训|器具|仪|计量|设备|供方|供应商|ontract|raining)"
)
"""What a register of several kinds calls records other than examinations."""


def rows(source: Source, taken: set[tuple[int, int]]) -> Iterator[tuple[ExamFacts, tuple[int, int]]]:
    """The examinations in rows or columns that are told by their looks, each with its block and row."""
    for grid in grids(source).values():
        if (grid.index, -1) in taken:
            continue
        text = source.text[max(0, grid.block.start - _LEAD) : grid.block.end]
        if not SPOKEN.search(text) and not _titled(source, grid):
            continue
        found = list(_in_rows(source, grid, taken))
        yield from found or _in_columns(source, grid)


def _in_rows(
    source: Source, grid: Grid, taken: set[tuple[int, int]]
) -> Iterator[tuple[ExamFacts, tuple[int, int]]]:
    whole, means, led = _titled(source, grid), _legend(grid), row_topics.of(grid)
    for row, anchors in grid.anchors.items():
        label = led.get(row)
        cells = [cell for cell in anchors if cell is not label]
        if (grid.index, row) in taken or len(cells) < _FEWEST:
            continue
        texts = [grid.text(cell) for cell in cells]
        titled = _speaks(grid.text(label)) if label else whole
        if not titled and not any(_speaks(means.get(text, text)) for text in texts):
            continue
        stated = _looks(source, [(grid.piece(c), "" if label else _head(grid, row, c)) for c in cells])
        if stated is not None:
            yield stated, (grid.index, row)


def _in_columns(source: Source, grid: Grid) -> Iterator[tuple[ExamFacts, tuple[int, int]]]:
    """The examinations whose fields stand under one another, labels at the left."""
    if grid.block.columns < 2 or not _FEWEST <= grid.rows <= _MOST_FIELDS:
        return
    heads = [grid.at.get((row, 0)) for row in range(grid.rows)]
    if not any(_speaks(grid.text(head)) for head in heads):
        return
    for column in range(1, grid.block.columns):
        cells = [(grid.at.get((row, column)), head) for row, head in enumerate(heads)]
        stated = _looks(source, [(grid.piece(c), grid.text(h)) for c, h in cells if c and h])
        if stated is not None:
            yield stated, (grid.index, -1)


def _titled(source: Source, grid: Grid) -> bool:
    """Whether the heading of a table, the line before it or its first row speaks of examinations."""
    lead = notes.before(grid)
    titles = [
        lead.text[-_LONGEST_TITLE:] if lead else "",
        *sections.section_of(source, grid.block.start)[-1:],
    ]
    return any(map(_speaks, [*titles, *(grid.text(c) for c in grid.anchors.get(0, ()))]))


def _speaks(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and SPOKEN.search(text) is not None


def _legend(grid: Grid) -> dict[str, str]:
    """What the lines beside a table say that its letters are (Y—健康检查)."""
    lead = notes.before(grid)
    stated: dict[str, str] = {}
    for note in (*([lead] if lead else []), *notes.behind(grid)):
        for match in _LEGEND.finditer(note.text):
            stated.setdefault(match["letter"], match["means"])
    return stated


def _head(grid: Grid, row: int, cell: Cell) -> str:
    """The first cell over one."""
    head = grid.at.get((0, cell.column)) if row else None
    return grid.text(head)


def _looks(source: Source, cells: list[tuple[Piece, str]]) -> ExamFacts | None:
    """What cells are by their looks and headers; null where they tell no examination of a person."""
    stated: ExamFacts = {}
    for one, head in sorted(cells, key=lambda cell: not _speaks(cell[1])):
        text = narrow(one.text)
        if not text:
            continue
        dates = short_years.read(source, one.text, one.start)[0]
        name = _NOTED.fullmatch(one.text)
        if len(dates) == 1 and dates[0].end - dates[0].start >= len(text) - 1:
            stated.setdefault("examined_on", Found(dates[0].start, dates[0].end, dates[0].value or ""))
        elif "name" not in stated and name and is_person(name["name"]):
            stated["name"] = Found(one.start, one.start + name.end("name"), name["name"])
        elif (place := INSTITUTION.fullmatch(text)) and place["name"]:
            stated.setdefault("institution", Found(one.start, one.end, clean(one.text)))
        elif OUTCOME.fullmatch(text) or (_RESULT_HEADER.search(head) and _WORDED.fullmatch(text)):
            stated["result"] = Found(one.start, one.end, clean(one.text))
    return stated if {"name", "examined_on"} < stated.keys() else None


def listed(source: Source, unit: Unit) -> list[ExamFacts]:
    """The people of a list in a paragraph or cell, each with what was found; the day and place are of all."""
    raw = source.text[unit.start : unit.end]
    text = narrow(raw)
    if not SPOKEN.search(text):
        return []
    people = [m for m in _ITEM.finditer(text) if _is_item(m)]
    dates = short_years.read(source, raw, unit.start)[0]
    if len(people) < 2 or len({date.value for date in dates}) != 1:
        return []
    place = next((m for m in INSTITUTION.finditer(text) if m["name"]), None)
    found: list[ExamFacts] = []
    for one in people:
        group = "result" if one["result"] else "note"
        stated = {
            "name": _at(unit, one.start("name"), one.end("name"), one["name"]),
            "examined_on": Found(dates[0].start, dates[0].end, dates[0].value or ""),
            "result": _at(unit, one.start(group), one.end(group), clean(one[group])),
        }
        if place is not None and (name := _institution(source, unit, place.start("name"), place.end("name"))):
            stated["institution"] = name
        found.append(stated)
    return found


def _is_item(item: re.Match[str]) -> bool:
    """Whether a name of a list has a result behind it."""
    outcome = item["result"] or item["note"] or ""
    named = could_be_person(item["name"]) and not NOBODY.search(item["name"])
    return named and OUTCOME.fullmatch(outcome) is not None


def _at(unit: Unit, start: int, end: int, value: str) -> Found:
    return Found(unit.start + start, unit.start + end, value)


def _institution(source: Source, unit: Unit, start: int, end: int) -> Found | None:
    """The name of an institution without the words before it."""
    one = piece(source, unit.start + start, unit.start + end)
    lead = patterns.match(r".{0,12}[由于在经到至](?=.{4})", one.text)
    low = one.start + (lead.end() if lead else 0)
    return Found(low, one.end, clean(source.text[low : one.end])) if one.end - low >= 4 else None


def is_of_other_kind(source: Source, row: tables.Row) -> bool:
    """Whether a register of several kinds calls a row another record."""
    kind = registers.kind_of(grids(source)[row.block], row.row) if row.form == "columns" else ""
    return bool(kind) and _OTHER_KIND.match(kind) is not None
