"""Text in two languages side by side, as contracts have it: a table of two columns without any rule.

One side is Latin alone, the other Chinese; a gutter that no line crosses is between them, and in each row
both sides say something.
"""

from __future__ import annotations

from itertools import pairwise

from ingest.layout.grid import Grid
from ingest.layout.unruled_tables.grid import between_rows, loose_grid
from ingest.layout.unruled_tables.rows import PieceLine, rows_of

_NEXT_LINE = 1.8
_FLUSH = 3.0
_LEAST_ROWS, _LEAST_PARTS, _MOST_LINES = 2, 3, 120


def find_side_by_side(lines: list[PieceLine], grids: list[Grid]) -> list[Grid]:
    """The tables of two languages among lines, which stand in none of the grids."""
    found: list[Grid] = []
    if not any(len(line.pieces) == 2 and set(_kinds(line) or ()) == {True, False} for line in lines):
        beside = (a for a, b in pairwise(lines) if b.top < a.bottom and not _same_side(a, b))
        if not any(set(_kinds(a) or ()) for a in beside):
            return found
    start = 0
    while start < len(lines):
        end = _reach(lines, start, grids)
        grid = _grid(lines[start:end])
        if grid is not None:
            found.append(grid)
        start = end if grid is not None else start + 1
    return found


def _same_side(first: PieceLine, second: PieceLine) -> bool:
    """Whether one of two lines begins before the other ends."""
    return first.pieces[0][0] < second.pieces[-1][1] and second.pieces[0][0] < first.pieces[-1][1]


def _kinds(line: PieceLine) -> list[bool] | None:
    """Whether each of at most two pieces is Chinese; None where there are more or one has no letters."""
    if len(line.pieces) > 2 or not all(any(map(str.isalpha, text)) for _, _, text in line.pieces):
        return None
    return [any("\u4e00" <= character <= "\u9fff" for character in text) for _, _, text in line.pieces]


def _reach(lines: list[PieceLine], start: int, grids: list[Grid]) -> int:
    """The line after the last that keeps to the sides of a gutter, each language to one."""
    hulls: dict[bool, tuple[float, float]] = {}
    for at in range(start, min(start + _MOST_LINES, len(lines))):
        line, kinds = lines[at], _kinds(lines[at])
        above = lines[at - 1]
        apart = at > start and line.top - above.bottom > _NEXT_LINE * line.size
        if kinds is None or apart or (len(kinds) == 2 and kinds[0] == kinds[1]):
            return at
        if at > start and any(above.top < grid.bottom and grid.top < line.bottom for grid in grids):
            return max(at, start + 1)
        wider = dict(hulls)
        for kind, (left, right, _) in zip(kinds, line.pieces, strict=True):
            old = wider.get(kind, (left, right))
            if abs(old[0] - left) > _FLUSH:
                return max(at, start + 1)
            wider[kind] = min(old[0], left), max(old[1], right)
        if len(wider) == 2 and _gutter(wider) < line.size:
            return max(at, start + 1)
        hulls = wider
    return min(start + _MOST_LINES, len(lines))


def _gutter(hulls: dict[bool, tuple[float, float]]) -> float:
    first, second = sorted(hulls.values())
    return second[0] - first[1]


def _grid(lines: list[PieceLine]) -> Grid | None:
    """The table of such lines: several rows with both sides in each, one of them over several lines."""
    sides: dict[bool, list[tuple[float, float]]] = {}
    for line in lines:
        for kind, (left, right, _) in zip(_kinds(line) or (), line.pieces, strict=False):
            sides.setdefault(kind, []).append((left, right))
    counts = sorted(map(len, sides.values()))
    if len(counts) < 2 or counts[0] < _LEAST_ROWS or sum(counts) < 2 * _LEAST_PARTS:
        return None
    first, second = sorted((min(a for a, _ in side), max(b for _, b in side)) for side in sides.values())
    xs = [first[0] - 1, first[1] + 1, second[1] + 1]
    rows = rows_of(lines, xs)
    both = all(any(p[0] < xs[1] for q in row for p in q.pieces) for row in rows)
    both = both and all(any(p[0] > xs[1] for q in row for p in q.pieces) for row in rows)
    if not both or len(rows) < _LEAST_ROWS or max(map(len, rows)) < 2:
        return None
    ys = [lines[0].top - 1, *(between_rows(a, b) for a, b in pairwise(rows))]
    grid = loose_grid(xs, [*ys, lines[-1].bottom + 1], lines)
    sides_of = (first[0] - 1, first[1] + 1), (second[0] - 1, second[1] + 1)
    for at, cell in enumerate(grid.cells):
        left, right = sides_of[cell.column]
        grid.cells[at] = cell._replace(box=(left, cell.box[1], right, cell.box[3]))
    return grid
