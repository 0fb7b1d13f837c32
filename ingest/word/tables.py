"""The grid of a Word table: where each cell stands and how far it spans, as the page shows it.

Rows and columns are those that lines are drawn for: a column of Word's grid at whose edge no cell ends, or
that is only a slip of the mouse wide, is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ingest import limits
from ingest.drafts import Draft
from ingest.word.package import MC, Element, W, alternative, is_on, value
from ingest.word.story import Counts
from ingest.word.styles import is_shade, to_int

_SLIP = 60
"""Twentieths of a point: edges nearer than this are drawn as one."""
_SDT, _CONTENT, _ALTERNATE = W + "sdt", W + "sdtContent", MC + "AlternateContent"
_TR, _TC, _ROW, _CELL = (W + name for name in ("tr", "tc", "trPr", "tcPr"))
_SPAN, _DOWN, _ACROSS, _SHADE = (W + name for name in ("gridSpan", "vMerge", "hMerge", "shd"))
_WRAPPERS = {W + name for name in ("ins", "moveTo", "customXml", "smartTag", "sdtContent")} | {MC + "Choice"}
_BLOCKS = {_TR, _TC, W + "p", W + "tbl", W + "altChunk", W + "subDoc"}
_DELETED, _INSERTION, _BEFORE, _HIDDEN = (W + name for name in ("del", "ins", "gridBefore", "hidden"))
_INSERTED = {_INSERTION, W + "moveTo"}
_DROPPED = {_DELETED, W + "moveFrom"}
OPENED = {_SDT, _ALTERNATE, *_WRAPPERS, *_DROPPED}


@dataclass(slots=True)
class Cell:
    """A cell with the blocks in it."""

    row: int
    column: int
    row_span: int
    column_span: int
    drafts: list[Draft]


@dataclass(slots=True)
class Grid:
    """A table on its way: `merging` are the cells by column that a cell below may continue.

    `hidden` stands in rows that are not shown."""

    cells: list[Cell] = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    merging: dict[int, Cell] = field(default_factory=dict)
    hidden: list[Draft] = field(default_factory=list)


class _Properties(NamedTuple):
    span: int = 1
    continues: bool = False
    merges: bool = False
    beside: bool = False
    gone: bool = False
    shaded: bool = False


def children(elements: Iterable[Element], counts: Counts) -> Iterator[Element]:
    """The block-level ones of elements, those in content controls, insertions and alternatives included."""
    for child in elements:
        tag = child.tag
        if tag in _BLOCKS:
            yield child
        elif tag in OPENED:
            yield from opened(child, counts)


def opened(wrapper: Element, counts: Counts) -> Iterator[Element]:
    """The block-level elements within a wrapper, however deep it is wrapped."""
    open_: list[Iterator[Element]] = [iter([wrapper])]
    while open_:
        child = next(open_[-1], None)
        if child is None:
            open_.pop()
            continue
        tag = child.tag
        if tag in _BLOCKS:
            yield child
        elif tag == _SDT:
            content = child.find(_CONTENT)
            open_.append(iter(content if content is not None else ()))
        elif tag == _ALTERNATE:
            open_.append(iter(alternative(child)))
        elif tag in _WRAPPERS:
            counts.changes += tag in _INSERTED
            open_.append(iter(child))
        elif tag in _DROPPED:
            counts.changes += tag == _DELETED


def read_grid(table: Element, counts: Counts, read: Callable[[list[Element], bool], list[Draft]]) -> Grid:
    """The grid of a `w:tbl`; `read` gives the blocks of a cell, told whether a colour lies behind it."""
    grid = Grid()
    for row in children(table, counts):
        if row.tag == _TR:
            _row(list(row), grid, counts, read)
    if grid.cells:
        _tidy(grid, _widths(table))
    return grid


def _row(
    elements: list[Element],
    grid: Grid,
    counts: Counts,
    read: Callable[[list[Element], bool], list[Draft]],
) -> None:
    stated = {child.tag: child for part in elements[:2] if part.tag == _ROW for child in part}
    counts.changes += _DELETED in stated or _INSERTION in stated
    if _DELETED in stated:
        return
    column = min(max(to_int(value(stated.get(_BEFORE)), 0), 0), limits.TABLE_COLUMNS - 1)
    hidden = is_on(stated.get(_HIDDEN))
    last: Cell | None = None
    for element in children(elements, counts):
        if element.tag != _TC:
            continue
        parts = list(element)
        own = _NONE
        if parts and parts[0].tag == _CELL:
            own = _properties(parts.pop(0), counts)
        if own.gone:
            continue
        drafts = read(parts, own.shaded)
        if hidden:
            grid.hidden += drafts
            continue
        if last is not None and (own.beside or column >= limits.TABLE_COLUMNS):
            last.drafts += drafts
            last.column_span = min(last.column_span + own.span, limits.TABLE_COLUMNS - last.column)
        else:
            last = _place(grid, column, own, drafts)
        column += own.span
        if column > limits.TABLE_COLUMNS:
            column = limits.TABLE_COLUMNS
    if last is not None:
        grid.rows += 1
        grid.columns = max(grid.columns, column)


def _place(grid: Grid, column: int, own: _Properties, drafts: list[Draft]) -> Cell:
    """Puts a cell into the current row, or what is in it into the merged cell that it continues."""
    span = own.span if own.span == 1 else min(own.span, limits.TABLE_COLUMNS - column)
    merging = grid.merging
    above = merging.get(column) if own.continues else None
    if above is not None and above.column_span == span and above.row + above.row_span == grid.rows:
        above.row_span += 1
        above.drafts += drafts
        return above
    cell = Cell(grid.rows, column, 1, span, drafts)
    grid.cells.append(cell)
    if own.merges:
        merging[column] = cell
    elif merging:
        merging.pop(column, None)
    return cell


def _properties(properties: Element, counts: Counts) -> _Properties:
    """What a cell's `w:tcPr` says."""
    own = _NONE
    for child in properties:
        tag = child.tag
        if tag not in _TOLD:
            continue
        if tag == _SPAN:
            own = own._replace(span=min(max(to_int(value(child), 1), 1), limits.TABLE_COLUMNS))
        elif tag == _DOWN:
            own = own._replace(merges=True, continues=value(child) != "restart")
        elif tag == _ACROSS:
            own = own._replace(beside=value(child) != "restart")
        elif tag == _SHADE:
            own = own._replace(shaded=is_shade(child))
        else:
            counts.changes += 1
            own = _revised(own, child)
    return own


_NONE = _Properties()
_TOLD = {_SPAN, _DOWN, _ACROSS, _SHADE, W + "cellDel", W + "cellIns", W + "cellMerge"}


def _revised(own: _Properties, element: Element) -> _Properties:
    """A cell inserted, deleted or merged, as it stands when that is accepted."""
    if element.tag == W + "cellMerge" and (merge := value(element, "vMerge")) is not None:
        return own._replace(merges=True, continues=merge == "cont")
    return own._replace(gone=own.gone or element.tag == W + "cellDel")


def _widths(table: Element) -> list[int]:
    grid = table.find(W + "tblGrid")
    columns = grid.iterfind(W + "gridCol") if grid is not None else ()
    return [to_int(value(column, "w"), _SLIP) for column in columns][: limits.TABLE_COLUMNS]


def _tidy(grid: Grid, widths: list[int]) -> None:
    """Leaves only rows and columns between which a line is drawn (in place)."""
    cells = grid.cells
    edges = {cell.column for cell in cells} | {cell.column + cell.column_span for cell in cells}
    columns = _numbered(edges, _together(edges, widths, grid))
    rows = _numbered({cell.row for cell in cells} | {cell.row + cell.row_span for cell in cells}, {})
    grid.columns, grid.rows = max(columns.values()), max(rows.values())
    if grid.columns == max(columns) and grid.rows == max(rows):
        return
    for cell in cells:
        right, below = columns[cell.column + cell.column_span], rows[cell.row + cell.row_span]
        cell.column, cell.row = columns[cell.column], rows[cell.row]
        cell.column_span, cell.row_span = right - cell.column, below - cell.row


def _numbered(edges: set[int], same: dict[int, int]) -> dict[int, int]:
    """Edges to their numbers from 0, those in `same` to that of another edge."""
    kept = sorted(edge for edge in edges if edge not in same)
    numbers = {edge: number for number, edge in enumerate(kept)}
    for edge in sorted(same):
        numbers[edge] = numbers[same[edge]]
    return numbers


def _together(edges: set[int], widths: list[int], grid: Grid) -> dict[int, int]:
    """The edges that lie on another one but for a slip: edge → that edge. No cell lies between the two."""
    if max(edges, default=0) > len(widths) or min(widths, default=_SLIP) >= _SLIP:
        return {}
    taken = {(cell.column, cell.column + cell.column_span) for cell in grid.cells}
    places = [sum(widths[:edge]) for edge in range(len(widths) + 1)]
    same: dict[int, int] = {}
    last: int | None = None
    group: set[int] = set()
    for edge in sorted(edges):
        near = last is not None and places[edge] - places[last] < _SLIP
        if near and not any((other, edge) in taken for other in group):
            assert last is not None
            same[edge] = last
            group.add(edge)
        else:
            last, group = edge, {edge}
    return same
