"""Rows over a whole table that a page break left alone: without inner lines they look like text boxes.

Such a frame stands at a page break, has the outline of the table beyond it, and is alone: frames one below
the other are boxes.
"""

from __future__ import annotations

from itertools import pairwise

from ingest.drafts import Draft, DraftCell
from ingest.layout.cells.lines import cell_segments
from ingest.layout.grid import grid_of
from ingest.layout.sheet import Item, Sheet
from ingest.wording.joining import ends_sentence

_SAME_PLACE = 4.0
_LAST_LINE, _TALLEST = 24.0, 60.0
_EDGE, _SHORT = 2.0, 0.6


def make_frames_rows(sheets: list[Sheet]) -> None:
    """Makes frames that are a row of the table on the other side of a page break a part of it (in place)."""
    lowest: dict[int, float] = {}
    for sheet in sheets:
        width = round(sheet.width)
        bottoms = (item.bottom for item in sheet.items if item.role == "body")
        lowest[width] = max(bottoms, default=lowest.get(width, 0.0))
    for upper, lower in pairwise(sheets):
        above, below = _body(upper), _body(lower)
        if not above or not below:
            continue
        room = lowest[round(upper.width)] - above[-1].bottom
        if above[-1].grid and not above[-1].grid.loose:
            frame = _frame(below, above[-1])
            if frame and room <= min(_TALLEST, max(_LAST_LINE, frame[-1].bottom - frame[0].top)):
                _replace(lower, frame)
        elif below[0].grid and not below[0].grid.loose and room <= _LAST_LINE:
            frame = _frame(above[::-1], below[0])
            if frame:
                _replace(upper, frame[::-1])
        elif room <= _TALLEST and _is_title(above) and (lines := _box_below(above[-1], below)):
            _replace(upper, above[-1:])
            _replace(lower, lines)


def _body(sheet: Sheet) -> list[Item]:
    return [item for item in sheet.items if item.role == "body" and not item.nested]


def _frame(items: list[Item], table: Item) -> list[Item]:
    """The lines of the frame that comes first, if it has the outline of a table and no other frame is next
    to it."""
    first = items[0]
    if first.line is None or not _outlined(first, table):
        return []
    lines = [item for item in items if item.line and item.band == first.band]
    after = items[len(lines)] if len(lines) < len(items) else None
    return [] if after is not None and _outlined(after, table) else lines


def _is_title(items: list[Item]) -> bool:
    """Whether a page ends with a box that has one short line alone in it, no sentence."""
    last = items[-1]
    if last.line is None or last.sides is None or not last.band or not last.framed:
        return False
    if len(items) > 1 and (items[-2].band == last.band or _same_sides(items[-2], last)):
        return False
    short = last.line.right - last.line.left < _SHORT * (last.sides[1] - last.sides[0])
    return short and not ends_sentence(last.line.text)


def _box_below(title: Item, items: list[Item]) -> list[Item]:
    """The lines of the box that a page begins with, if it is as wide as that of a title and no other follows
    it."""
    if not items[0].framed or not _same_sides(items[0], title):
        return []
    lines = [item for item in items if item.line and item.band == items[0].band]
    after = items[len(lines)] if len(lines) < len(items) else None
    return [] if after is not None and _same_sides(after, title) else lines


def _same_sides(item: Item, other: Item) -> bool:
    if item.sides is None or other.sides is None or not item.framed:
        return False
    return all(abs(a - b) <= _SAME_PLACE for a, b in zip(item.sides, other.sides, strict=True))


def _outlined(item: Item, table: Item) -> bool:
    """Whether the lines of a band have the edges of a table."""
    if item.sides is None or table.grid is None or max(len(table.grid.xs), len(table.grid.ys)) < 3:
        return False
    left, right = item.sides
    return abs(left - table.grid.xs[0]) <= _SAME_PLACE and abs(right - table.grid.xs[-1]) <= _SAME_PLACE


def _replace(sheet: Sheet, lines: list[Item]) -> None:
    """Puts a table of one cell where the lines of a frame are (in place)."""
    left, right = lines[0].sides or (0.0, sheet.width)
    top, bottom = lines[0].top - _EDGE, lines[-1].bottom + _EDGE
    grid = grid_of([(left, top, right, bottom)])
    segments = cell_segments([item.line for item in lines if item.line], grid.cells[0], sheet.number)
    table = Draft("table", rows=1, columns=1, cells=[DraftCell(0, 0, segments)])
    at = sheet.items.index(lines[0])
    taken = set(map(id, lines))
    sheet.items[:] = [item for item in sheet.items if id(item) not in taken]
    sheet.items.insert(at, Item(sheet.number, top, bottom, table=table, grid=grid))
