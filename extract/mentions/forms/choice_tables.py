"""Rows of a table that mark one of several columns headed by options (内容 | 符合 | 不符合)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extract import labels
from extract.groups.conclusion.ratings.words import in_chinese
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from schemas import patterns
from schemas.document import EMPTY, TICKED, Cell
from schemas.leaf import Leaf
from schemas.mentions import Choices
from schemas.slotted import slotted

_SETS = ("judged", "yes_no", "have")
"""The sets of options that head such columns."""

_STRONG, _WEAK = f"{TICKED}●◉■▲★◆√✓", f"{EMPTY}○◯◎△☆◇"
_ANY = patterns.compile(rf"\t[ \u3000]?[{_STRONG}][ \u3000]?(?=[\t\n]|$)", re.M)
"""A cell with nothing but a mark, before the tables are looked at."""

_CHOSEN = patterns.compile(rf"\s?[{_STRONG}]\s?")
_MARK = patterns.compile(rf"\s?[{_STRONG}{_WEAK}]?\s?")

_HEADING = patterns.compile(
    r"[一二三四五六七八九十]{1,3}\s?[、.．]|第[一二三四五六七八九十\d]|[(（][一二三四五六七八九十]|\d{1,2}[.．、]?(?![\d.．])"
)
"""A row that may be the title of the rows under it."""

_NOT_ASKED = patterns.compile(r"不适用|未涉及|不涉及|删减|未审|本次不|抽样未|不需|无此|N/?A", re.I)
_FEWEST_OPTIONS, _FEWEST_ROWS, _HALF, _RARE = 2, 3, 2, 4
_LONGEST = 60


@slotted
class _Row:
    """A row under the options: what it asks, and the headers that are chosen; `blank`: no cell has a sign."""

    name: Cell
    cells: list[Cell]
    chosen: list[Cell]
    blank: bool


def read(source: Source) -> Iterator[Choices]:
    """What the rows of such tables choose: each one of them, where most mark one option."""
    if not _ANY.search(source.text):
        return
    for grid in grids(source).values():
        if _ANY.search(source.text, grid.block.start, grid.block.end):
            yield from _of_table(grid)


def _of_table(grid: Grid) -> Iterator[Choices]:
    options: dict[int, Cell] = {}
    kind, rows = "", list[_Row]()
    for row in range(grid.rows):
        cells = grid.anchors.get(row, ())
        if heads := _heads(grid, cells):
            yield from _told(grid, kind, options, rows)
            (kind, options), rows = heads, []
        elif options and (one := _row(grid, cells, options)):
            rows.append(one)
    yield from _told(grid, kind, options, rows)


def _heads(grid: Grid, cells: list[Cell] | tuple[Cell, ...]) -> tuple[str, dict[int, Cell]] | None:
    """The set and the headers of options of a row: side by side, each another option of one set."""
    found = [(cell, _known(grid.text(cell))) for cell in cells if cell.end - cell.start <= _LONGEST]
    for kind in _SETS:
        stated = [(cell, known[kind]) for cell, known in found if kind in known]
        columns = [cell.column for cell, _ in stated]
        several = len(stated) >= _FEWEST_OPTIONS and len({word for _, word in stated}) == len(stated)
        if several and columns[0] > 0 and columns[-1] - columns[0] == len(columns) - 1:
            return kind, {cell.column: cell for cell, _ in stated}
    return None


@lru_cache(maxsize=512)
def _known(text: str) -> dict[str, str]:
    """The sets that have a header as an option, with the option."""
    start, end = in_chinese(text)
    key = labels.key(text[start:end])
    every = labels.load()["choices"].values
    return {
        kind: option
        for kind in _SETS
        for option, words in every[kind].items()
        if any(labels.key(word) == key for word in words)
    }


def _row(grid: Grid, cells: list[Cell] | tuple[Cell, ...], options: dict[int, Cell]) -> _Row | None:
    """A row that asks something and has nothing but marks under all the options; null for others."""
    under = [cell for cell in cells if cell.column in options]
    before = [cell for cell in cells if cell.column < min(options) and not grid.is_blank(cell)]
    texts = [grid.text(cell) for cell in under]
    if not before or len(under) != len(options) or not all(_MARK.fullmatch(text) for text in texts):
        return None
    others = [cell for cell in cells if cell.column not in options]
    if any(_CHOSEN.fullmatch(grid.text(cell)) for cell in others):
        return None  # the mark stands under 不适用
    behind = " ".join(grid.text(cell) for cell in cells if cell.column > max(options))
    name = before[-1]
    if _NOT_ASKED.search(behind) or _NOT_ASKED.search(grid.text(name)):
        return None
    chosen = [options[cell.column] for cell in under if _CHOSEN.fullmatch(grid.text(cell))]
    return _Row(name, under, chosen, not any(texts))


def _told(grid: Grid, kind: str, options: dict[int, Cell], rows: list[_Row]) -> Iterator[Choices]:
    """The choices of the rows, where most of them choose one: a mark chooses in that table."""
    single = sum(len(one.chosen) == 1 for one in rows)
    if single < _FEWEST_OPTIONS or single * _HALF <= len(rows) or len(rows) < _FEWEST_ROWS:
        return
    none = [one for one in rows if not one.chosen]
    for one in rows:
        if one.chosen or (len(none) * _RARE <= len(rows) + 1 and not _is_heading(grid, one)):
            leaf: Leaf[str] = grid.source.leaf(None, one.name.start, max(cell.end for cell in one.cells))
            yield Choices(
                leaf=leaf,
                kind=kind,
                label=grid.text(one.name)[:_LONGEST],
                ticked=[grid.text(cell) for cell in one.chosen],
                options=[grid.text(cell) for cell in options.values()],
            )


def _is_heading(grid: Grid, row: _Row) -> bool:
    """Whether a row without any sign may be the title of those under it."""
    cells = [cell for cell in grid.anchors.get(row.name.row, ()) if not grid.is_blank(cell)]
    return row.blank and _HEADING.match(grid.text(cells[0])) is not None and _is_title(grid, row, cells[0])


def _is_title(grid: Grid, row: _Row, first: Cell) -> bool:
    """Whether what a row begins with is its title, not a mere number that its neighbours have too."""
    if not grid.text(first).rstrip(".．、").isdecimal():
        return True
    near = (grid.at.get((row.name.row + step, first.column)) for step in (-1, 1))
    return not any(cell and grid.text(cell).rstrip(".．、").isdecimal() for cell in near)
