"""Rows of tables whose cells hold several facts each: in lines, behind strokes, with two blanks between.

So are rows under no header, but beside a label that tells what they are of (`tables.row_topics`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract import labels
from extract.readers.records import inline_record_parts, person_matters
from extract.readers.records.inline_record_parts import Part
from extract.readers.tables import notes, row_topics
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import once
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Cell

_DAY = patterns.compile(r"(?:19|20)\d\d\s?[-./年]\s?\d{1,2}|(?<!\d)[0-4]\d\s?年\s?\d{1,2}\s?月")
_PARTED = patterns.compile(r"[\n/／|｜；;，,（(]|[ \u3000]{1,4}(?=\S)")
_HEAD, _HEADED = patterns.compile(r"[^\d]{1,20}"), patterns.compile(r"[^\d]{1,60}")
_ASKED = patterns.compile(r"[?？]|。[^\n。]{1,200}。")
"""In a row that tells in sentences, or asks."""

_COMPANY = patterns.compile(
    r"[^\s，,；;]{2,30}(?:公司|中心|研究院|研究所|医院|检验院|厂|局|厅)(?![^\s，,；;])"
)
_BULLET = patterns.compile(r"\s?[-–—•·●○◦]\s")
_LONGEST_CELL, _LONGEST_TITLE, _LONGEST_SHARED = 240, 80, 120
_FEWEST, _MEAN = 2, 16
_LINES = "\n；;"

_CLAUSE = r"[A-Z&]{0,6}[:： ]?(?:[4-9]|10)(?:\.\d{1,2}){1,3}"
_CLAUSES = patterns.compile(rf"(?:{_CLAUSE}[\s、,，；;/]{{1,3}}){{0,20}}{_CLAUSE}")
"""Nothing but clauses of standards (Q7.1.5.2 ⏎ E9.1.1): what a row was audited by, not what it tells."""


class Held(NamedTuple):
    """A cell of a row: its range, the cell that heads its column (null without one), its parts."""

    start: int
    end: int
    head: Cell | None
    parts: list[Part]

    def lines(self) -> list[list[Part]]:
        """The parts by the lines that they stand in, or by what a semicolon divides."""
        found: list[list[Part]] = []
        for part in self.parts:
            if not found or part.mark in _LINES:
                found.append([])
            found[-1].append(part)
        return found


class Crowd(NamedTuple):
    """A row of a table (block and row) with its cells; `led`: whether beside a label, under no header;
    `marked`: whether it begins with a dash."""

    block: int
    row: int
    cells: list[Held]
    led: bool
    marked: bool = False


class _Row(NamedTuple):
    """A row as it is found: the cells over it, the words over its table, or the label beside it."""

    grid: Grid
    row: int
    heads: dict[int, Cell]
    title: str
    label: Cell | None = None


class _Rows:
    """The rows that may be crowded; they are taken apart when somebody asks for them."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._told: dict[int, Crowd | None] = {}
        others = person_matters.places(source)
        self.candidates = [
            row
            for grid in grids(source).values()
            for row in _candidates(source, grid)
            if (grid.index, row.row) not in others
        ]

    def at(self, index: int) -> Crowd | None:
        """The row taken apart; null where its cells hold one thing each, or sentences."""
        if index not in self._told:
            self._told[index] = _taken_apart(self._source, self.candidates[index])
        return self._told[index]


_rows = once(_Rows)


def rows(source: Source, about: re.Pattern[str], other: re.Pattern[str]) -> Iterator[Crowd]:
    """The crowded rows of tables over which stands what tells of a matter, and not of an `other` one.

    A row beside a label may tell it, where the label tells of neither (人员 | 王小明 ⏎ 健康检查 | …), and one
    with a cell that names its kind (王小明 | 劳动合同 | 2025-04-09 签，…). Of tables with a column a matter a
    row has the name and the cell of the matter asked for."""
    yield from _of_matter(source, about)
    found = _rows(source)
    stated: dict[str, bool] = {}
    for index, one in enumerate(found.candidates):
        if one.title not in stated:
            stated[one.title] = bool(about.search(one.title)) and not other.search(one.title)
        itself = (one.label is not None or _names(one, about)) and not other.search(one.title)
        if (stated[one.title] or (itself and _tells(source, one, about, other))) and (
            crowd := found.at(index)
        ):
            yield crowd


def _of_matter(source: Source, about: re.Pattern[str]) -> Iterator[Crowd]:
    """What tables with a column or a row a matter tell of one, person by person."""
    for one in person_matters.stated(source):
        if about.search(one.matter):
            cells = [(one.name, None), (one.cell, one.head)]
            held = [
                Held(
                    c.start, c.end, head, inline_record_parts.parts_of(source.text[c.start : c.end], c.start)
                )
                for c, head in cells
            ]
            yield Crowd(one.block, one.line, held, led=False)


def _names(one: _Row, about: re.Pattern[str]) -> bool:
    """Whether a row has a cell of a column of kinds: a few words on the matter under a header that is not."""
    for cell in one.grid.anchors.get(one.row, ())[1:]:
        head = one.heads.get(cell.column)
        if head is not None and cell.end - cell.start <= _MEAN and not about.search(one.grid.text(head)):
            text = one.grid.text(cell)
            if _HEAD.fullmatch(text) and about.search(text):
                return True
    return False


def _tells(source: Source, one: _Row, about: re.Pattern[str], other: re.Pattern[str]) -> bool:
    """Whether the cells of a row tell of a matter and not of an `other` one, companies and offices aside."""
    cells = [cell for cell in one.grid.anchors.get(one.row, ()) if cell is not one.label]
    words = _COMPANY.sub("", "\n".join(source.text[cell.start : cell.end] for cell in cells))
    return bool(about.search(words)) and not other.search(words)


def _candidates(source: Source, grid: Grid) -> Iterator[_Row]:
    """The rows of a table with a day and a cell in parts, each with what stands over it."""
    if not _DAY.search(source.text, grid.block.start, grid.block.end):
        return
    led = row_topics.of(grid)
    lead = notes.before(grid)
    title = lead.text[-_LONGEST_TITLE:] if lead else ""
    heads: dict[int, Cell] = {}
    words = ""
    for row, cells in grid.anchors.items():
        written = [cell for cell in cells if not grid.is_blank(cell)]
        if row in led:
            written = [cell for cell in written if cell.column]
            if _may_be_crowded(source, written, led=True):
                yield _Row(grid, row, {}, grid.text(led[row]), led[row])
        elif len(written) == 1 < grid.block.columns and written[0].column_span > 1:
            title = grid.text(written[0])[:_LONGEST_TITLE]
        elif _is_head(grid, written, first=not heads):
            heads = {cell.column: cell for cell in written}
            words = "\n".join(grid.text(cell) for cell in written)
        elif _may_be_crowded(source, written):
            over = [*sections.section_of(source, written[0].start)[-1:], title, words]
            yield _Row(grid, row, heads, "\n".join(over))


def _is_head(grid: Grid, cells: list[Cell], *, first: bool) -> bool:
    """Whether cells head columns: the first row of words alone, later ones whose words are known."""
    if len(cells) < _FEWEST or not all(_may_head(grid.text(cell)) for cell in cells):
        return False
    return first or sum(map(grid.is_header, cells)) >= _FEWEST


def _may_head(text: str) -> bool:
    """Whether a text has no figures and is short, or in two languages (器具与型号 Instrument / type)."""
    return _HEAD.fullmatch(text) is not None or bool(_HEADED.fullmatch(text) and labels.both(text))


def _may_be_crowded(source: Source, cells: list[Cell], *, led: bool = False) -> bool:
    if len(cells) < _FEWEST or any(cell.end - cell.start > _LONGEST_CELL for cell in cells):
        return False
    marked = _BULLET.match(source.text, cells[0].start, cells[0].end) is not None
    parted = led or marked or any(_PARTED.search(source.text, cell.start, cell.end) for cell in cells)
    dated = parted and any(_DAY.search(source.text, cell.start, cell.end) for cell in cells)
    return dated and not any(_ASKED.search(source.text, cell.start, cell.end) for cell in cells)


def _taken_apart(source: Source, one: _Row) -> Crowd | None:
    held: list[Held] = []
    for column in range(one.grid.block.columns):
        cell = one.grid.at.get((one.row, column))
        if cell is None or cell is one.label or cell.column != column or one.grid.is_blank(cell):
            continue
        if cell.row_span > 1 and cell.end - cell.start > _LONGEST_SHARED:
            continue
        if _CLAUSES.fullmatch(source.text, cell.start, cell.end):
            continue
        parts = inline_record_parts.parts_of(source.text[cell.start : cell.end], cell.start)
        held.append(Held(cell.start, cell.end, one.heads.get(column), parts))
    every = [part for cell in held for part in cell.parts]
    marked = bool(held) and _BULLET.match(source.text, held[0].start, held[0].end) is not None
    crowded = marked or any(len(cell.parts) > 1 for cell in held)
    if not (crowded or one.label) or sum(len(part.text) for part in every) > _MEAN * len(every):
        return None
    return Crowd(one.grid.index, one.row, held, one.label is not None, marked)
