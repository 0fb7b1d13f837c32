"""Enumerations in tables of a kind, its number and a row for each item: the first two stand once for all."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.counts.form_cells import Row
from extract.groups.counts.lists import Span
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Cell

_NUMBER = patterns.compile(
    r"\s*(?:共计?|合计|计|有)?\s?(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?P<unit>[^\W\d_]{1,2})\s*"
)
_ORDINAL = patterns.compile(r"\s*[（(]?\d{1,2}[)）.、]?\s*")
_COUNTED = patterns.compile(r"[^\W\d_]{2,16}")
_TRAILING = " \t\n\u3000；;，,、。"
_FEWEST, _LONGEST_ITEM = 2, 40


def rows(source: Source, last: int) -> Iterator[Row]:
    """The kinds of such tables (主要过程 | 9个 | 1 | 绕线, below 2 | 点胶 …), in reading order."""
    for grid in grids(source).values():
        if grid.block.start >= last or grid.block.columns <= _FEWEST:
            continue
        for row in range(1, grid.rows - 1):
            name, number = grid.at.get((row, 0)), grid.at.get((row, 1))
            if name and number and name.row == number.row == row and (found := _kind(grid, name, number)):
                yield found


def _kind(grid: Grid, name: Cell, number: Cell) -> Row | None:
    """A kind with its number, and its items in the rows that both stand for."""
    match = _NUMBER.fullmatch(grid.text(number))
    if match is None or not _COUNTED.fullmatch(grid.text(name).strip()):
        return None
    under = [name.row]
    while _goes_on(grid, name, under[-1] + 1) and _goes_on(grid, number, under[-1] + 1):
        under.append(under[-1] + 1)
    items = _items(grid, under) if len(under) >= _FEWEST else []
    piece = grid.piece(number)
    if not items:
        return None
    start, end = piece.start + match.start("n"), piece.start + match.end("unit")
    return Row(name, start, end, match["n"], match["unit"], items, grid.index)


def _goes_on(grid: Grid, cell: Cell, row: int) -> bool:
    """Whether a cell stands for a row below it as well: it reaches there, or what is there is blank."""
    below = grid.at.get((row, cell.column))
    return below is not None and (below is cell or grid.is_blank(below))


def _items(grid: Grid, under: list[int]) -> list[Span]:
    """The cells of the first column behind the number with more than ordinals; nothing where one is none."""
    for column in range(_FEWEST, grid.block.columns):
        cells = [grid.at.get((row, column)) for row in under]
        texts = [grid.text(cell) for cell in cells]
        if all(map(_ORDINAL.fullmatch, texts)):
            continue
        if any(not text.strip() or len(text) > _LONGEST_ITEM or "。" in text for text in texts):
            return []
        pieces = [grid.piece(cell) for cell in cells if cell is not None]
        return [(one.start, one.start + len(one.text.rstrip(_TRAILING))) for one in pieces]
    return []
