"""Lists in the cells of a form whose number stands in a cell of its own, or in the brackets of its label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.groups.counts import lists
from extract.groups.counts.lists import Span
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Unit, numbering_end
from extract.reading.source import Source
from extract.reading.stops import LIST_MARK
from extract.values.found import narrow
from schemas import patterns
from schemas.document import Cell

_WORDED = patterns.compile(r"[^\W\d_]{2}")
_ORDINAL = patterns.compile(r"\s*[（(]?(?P<n>\d{1,2})[)）.、]?\s*")
_ALONE = patterns.compile(r"\s*(?:共计?|合计|总计|计|有)?\s*")
_TRAILING = " \t\n\u3000；;，,、。：:"
_JUDGED = patterns.compile(r"均|良好|完好|有效|符合|正常|合格|到位|齐全")
_LISTS = patterns.compile(
    r"名[称录单]|内容|明细|清单|分别|具体|包括|其中|列[出举]|有哪些|\b(?:names?|items?|list)\b", re.I
)
"""What labels a cell that lists what the row above has counted."""

_LONGEST_ITEM, _CELLS = 40, 3
_NUMBER = patterns.compile(
    r"(?:共计?|合计|计|有)?\s?(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?P<unit>[^\W\d_]{1,2})?"
)
_THREE = patterns.compile(
    r"\t\s?(?:共计?|合计|计|有)?\s?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})\s?[^\W\d_]{0,2}\s?\t"
    r"(?:[^\W\d_]{1,2}\s?\t)?[^\t\n]{1,60}[\n、，,；;]"
)
"""A cell that is a number, before one that is a list; a unit may stand in one between them."""

_UNITS = frozenset({"个", "项", "种", "类", "条", "家", "处", "方面", "类别"})


class Row(NamedTuple):
    """A row that has what is counted, the number (range, figures, unit) and the items in a cell each."""

    name: Cell
    start: int
    end: int
    number: str
    unit: str
    items: list[Span]
    block: int


def rows(source: Source, last: int) -> Iterator[Row]:
    """The rows of tables that tell an enumeration in three cells, as many items as the number says."""
    for grid in grids(source).values():
        if grid.block.start >= last or not _THREE.search(source.text, grid.block.start, grid.block.end):
            continue
        for cells in grid.anchors.values():
            written = [cell for cell in cells if not grid.is_blank(cell)]
            written = written[1:] if written and _ORDINAL.fullmatch(grid.text(written[0])) else written
            unit = grid.text(written.pop(2)) if len(written) > _CELLS and _is_unit(grid, written[2]) else ""
            if len(written) == _CELLS and (row := _row(source, grid, written, unit)):
                yield row


def _is_unit(grid: Grid, cell: Cell) -> bool:
    """Whether a cell is the unit of the number before it (清单 | 5 | 项 | 明细); no pieces."""
    return grid.text(cell) in _UNITS


def _row(source: Source, grid: Grid, cells: list[Cell], unit: str) -> Row | None:
    """A row of three cells; `unit`: that of the number where it has a cell of its own."""
    match = _NUMBER.fullmatch(grid.text(cells[1]))
    if match is None or _JUDGED.search(grid.text(cells[2])) or not LIST_MARK.search(grid.text(cells[2])):
        return None
    stated = lists.number(match["n"])
    unit = match["unit"] or unit
    items = _in_cell(source, cells[2], stated, exact=not unit) if stated and stated > 1 else []
    piece = grid.piece(cells[1])
    start, end = piece.start + match.start("n"), piece.start + match.end()
    return Row(cells[0], start, end, match["n"], unit, items, grid.index) if items else None


def listed(source: Source, within: Unit, start: int, stated: int) -> list[Span]:
    """The items beside or under a cell that ends with a stated number, as many as it says.

    A number that is a cell of its own (共4类) may be another than that of the items right of it."""
    grid, cell = grids(source).get(within.block), within.cell
    if grid is None or cell is None:
        return []
    right = [c for c in grid.anchors.get(cell.row, ()) if c.column > cell.column and not grid.is_blank(c)]
    alone = cell.column > 0 and _ALONE.fullmatch(source.text[within.start : start]) is not None
    if any(_JUDGED.search(grid.text(one)) for one in right):
        return []
    if len(right) == 1:
        if items := _in_cell(source, right[0], stated, exact=not alone):
            return items
    elif not alone and right and (items := [_item(grid, c) for c in right]) and len(items) == stated:
        return items if all(_is_item(source, span) for span in items) else []
    return _numbered_rows(grid, cell, stated) or _in_next_row(source, grid, cell, stated)


def _in_cell(source: Source, cell: Cell, stated: int, *, exact: bool) -> list[Span]:
    """The items of a cell: its lines, or the parts of its list."""
    lines = _lines(source, cell)
    if len(lines) == stated > 1:
        return lines
    found = lists.listed(source.text, cell.start, cell.end, stated, bracket=False)
    if found is None or len(found.items) < 2 or not found.whole:
        return []
    return found.items if len(found.items) == stated or (not exact and found.sure) else []


def _lines(source: Source, cell: Cell) -> list[Span]:
    """The lines of a cell without their numbers and marks; nothing where one is no item."""
    found: list[Span] = []
    at = cell.start
    for line in source.text[cell.start : cell.end].split("\n"):
        low, top = at + numbering_end(line), at + len(line.rstrip(_TRAILING))
        at += len(line) + 1
        if line.strip():
            found.append((low, top))
    return found if all(_is_item(source, span) for span in found) else []


def _is_item(source: Source, span: Span) -> bool:
    text = narrow(source.text[slice(*span)])
    return 0 < len(text) <= _LONGEST_ITEM and _WORDED.search(text) is not None and "。" not in text


def _item(grid: Grid, cell: Cell) -> Span:
    piece = grid.piece(cell)
    return piece.start, piece.start + len(piece.text.rstrip(_TRAILING))


def _numbered_rows(grid: Grid, cell: Cell, stated: int) -> list[Span]:
    """The second cells of the rows under a cell that begin with 1, 2, 3 …"""
    found: list[Span] = []
    for row in range(cell.row + 1, grid.rows):
        cells = [c for c in grid.anchors.get(row, ()) if not grid.is_blank(c)]
        number = _ORDINAL.fullmatch(grid.text(cells[0])) if len(cells) > 1 else None
        if number is None or int(number["n"]) != len(found) + 1:
            break
        found.append(_item(grid, cells[1]))
    return found if len(found) == stated > 1 and all(_is_item(grid.source, one) for one in found) else []


def _in_next_row(source: Source, grid: Grid, cell: Cell, stated: int) -> list[Span]:
    """The items of the only cell of the next row, or of the one under the number's."""
    under = grid.at.get((cell.row + cell.row_span, cell.column))
    if under is None or under.row <= cell.row or grid.is_blank(under):
        return []
    left, own = (_label(grid, one) for one in (under, cell))
    if left is not None and left != own and not _LISTS.search(grid.text(left)):
        return []
    return _in_cell(source, under, stated, exact=True)


def _label(grid: Grid, cell: Cell) -> Cell | None:
    """The next written cell at the left of a cell."""
    beside = (grid.at.get((cell.row, column)) for column in range(cell.column - 1, -1, -1))
    return next((one for one in beside if one is not None and not grid.is_blank(one)), None)
