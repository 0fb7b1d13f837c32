"""Ruled tables: from the straight lines drawn on a page to grids of cells (the lattice method).

Lines close to one another are one line; where a horizontal and a vertical one meet is a corner; the smallest
rectangle whose four corners are joined by lines is a cell; cells that share a corner are one table.
All coordinates are those of the page as shown: origin top left, points.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from schemas.document import Box

SNAP = 3.0
SHORTEST = 3.0
_STRIP = 12.0
_MOST_EDGES = 4000
_Edge = tuple[float, float, float]
"""Position across, start and end along."""
_Point = tuple[float, float]


class GridCell(NamedTuple):
    """A cell by its place in the grid, its spans and its box."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass(slots=True)
class Grid:
    """A table: the positions of its lines (`xs`, `ys`) and its cells by row and column.

    `place`: it stands in a cell (by its index) of another table (by its top), which `holds` it; `loose`:
    not all of its lines are drawn; `follows`: its columns are those of the table that ended the page
    before; `open`: it goes on at the foot of the page without a rule below; `gaps`: what is free between the
    columns of a loose one; `head`: how high the cells are that begin
    in its first row, which some writers keep on one page."""

    xs: list[float]
    ys: list[float]
    cells: list[GridCell]
    top: float = 0.0
    bottom: float = 0.0
    place: tuple[float, int] | None = None
    holds: bool = False
    loose: bool = False
    follows: bool = False
    open: bool = False
    head: float = 0.0
    gaps: tuple[tuple[float, float], ...] = ()
    _at: dict[tuple[int, int], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.top, self.bottom = self.ys[0], self.ys[-1]
        self.head = max((cell.box[3] - cell.box[1] for cell in self.cells if cell.row == 0), default=0.0)
        for index, cell in enumerate(self.cells):
            for row in range(cell.row, cell.row + cell.row_span):
                for column in range(cell.column, cell.column + cell.column_span):
                    self._at[row, column] = index

    @property
    def box(self) -> Box:
        """The table's outline."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def keep_least(self) -> None:
        """Forgets what is needed only while the page is laid out: all cells but those at the foot (in
        place)."""
        self._at = {}
        self.cells = [cell for cell in self.cells if cell.row + cell.row_span == len(self.ys) - 1]

    def cell_at(self, x: float, y: float) -> int | None:
        """The index of the cell that a point lies in, or None."""
        if not (self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]):
            return None
        return self._at.get((bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1))


class Grids(list[Grid]):
    """The tables of a page from top to bottom; `frames` are rectangles that are divided no further."""

    frames: tuple[Box, ...] = ()


def find_grids(horizontal: list[_Edge], vertical: list[_Edge]) -> Grids:
    """The tables drawn by edges (position, start, end), from top to bottom. Tables of one cell are none."""
    across = _merge(horizontal)
    down = _merge(vertical)
    found = Grids()
    if not across or not down or len(across) + len(down) > _MOST_EDGES:
        return found
    down += open_sides(across, down)
    groups = [group for part in _apart(across, down) for group in _groups(*part)]
    for cells in groups:
        if len(cells) > 1:
            for part in untouched(cells):
                found += nested(part)
    found.sort(key=lambda grid: (grid.ys[0], grid.xs[0]))
    found.frames = tuple(cells[0] for cells in groups if len(cells) == 1)
    _within_cells(found)
    return found


def _apart(across: list[_Edge], down: list[_Edge]) -> Iterator[tuple[list[_Edge], list[_Edge]]]:
    """The edges of tables that stand under one another: upright edges that overlap, and the level ones
    they meet."""
    upright = sorted(down, key=lambda edge: edge[1])
    heights = [edge[0] for edge in across]
    start = 0
    reach = upright[0][2]
    for at in range(1, len(upright) + 1):
        if at < len(upright) and upright[at][1] <= reach + SNAP:
            reach = max(reach, upright[at][2])
            continue
        low, high = bisect_left(heights, upright[start][1] - SNAP), bisect_right(heights, reach + SNAP)
        if high - low > 1:
            yield across[low:high], sorted(upright[start:at])
        start = at
        reach = upright[at][2] if at < len(upright) else 0.0


def _groups(across: list[_Edge], down: list[_Edge]) -> list[list[Box]]:
    """Cells that are connected, each group of them a table or frame."""
    left, right, top, bottom = down[0][0], down[-1][0], across[0][0], across[-1][0]
    whole = all(y[1] <= left + SNAP and right - SNAP <= y[2] for y in across)
    whole = whole and all(x[1] <= top + SNAP and bottom - SNAP <= x[2] for x in down)
    if whole and all(y[1] >= left - SNAP and y[2] <= right + SNAP for y in across):
        ys, xs = [y[0] for y in across], [x[0] for x in down]
        return [[(a, c, b, d) for c, d in pairwise(ys) for a, b in pairwise(xs)]] if len(xs) > 1 else []
    return _connected(_cells(_corners(across, down)))


def _within_cells(grids: Grids) -> None:
    """Tells grids that stand in a cell of another (in place)."""
    if len(grids) < 2:
        return
    for inner in grids:
        left, top, right, bottom = inner.box
        for outer in grids:
            if outer is inner or not (outer.top <= top + SNAP and bottom <= outer.bottom + SNAP):
                continue
            at = outer.cell_at((left + right) / 2, (top + bottom) / 2)
            if at is not None and _inside(inner.box, outer.cells[at].box):
                inner.place, outer.holds = (outer.top, at), True


def _inside(inner: Box, outer: Box) -> bool:
    return (
        outer[0] - SNAP <= inner[0]
        and outer[1] - SNAP <= inner[1]
        and inner[2] <= outer[2] + SNAP
        and inner[3] <= outer[3] + SNAP
    )


def _merge(edges: Iterable[_Edge]) -> list[_Edge]:
    """Edges at nearly the same position brought to their mean, and joined where they touch."""
    kept = sorted(edge for edge in edges if edge[2] - edge[1] >= SHORTEST)
    merged: list[_Edge] = []
    group: list[_Edge] = []
    for edge in kept:
        if group and edge[0] - group[-1][0] > SNAP:
            merged += _join(group)
            group = []
        group.append(edge)
    return merged + (_join(group) if group else [])


def _join(group: list[_Edge]) -> list[_Edge]:
    at = sum(edge[0] for edge in group) / len(group)
    joined: list[_Edge] = []
    for _, start, end in sorted(group, key=lambda edge: edge[1]):
        if joined and start <= joined[-1][2] + SNAP:
            joined[-1] = (at, joined[-1][1], max(joined[-1][2], end))
        else:
            joined.append((at, start, end))
    return joined


@dataclass(slots=True)
class _Corners:
    """Where edges meet: for each corner the edges through it, and the corners on each line in order."""

    through: dict[_Point, tuple[set[int], set[int]]] = field(default_factory=dict)
    rows: dict[float, list[float]] = field(default_factory=dict)
    columns: dict[float, list[float]] = field(default_factory=dict)

    def joined(self, first: _Point, second: _Point, *, down: bool) -> bool:
        return not self.through[first][down].isdisjoint(self.through[second][down])


def _corners(across: list[_Edge], down: list[_Edge]) -> _Corners:
    made = _Corners()
    heights = [edge[0] for edge in across]
    for number, (x, top, bottom) in enumerate(down):
        for index in range(bisect_left(heights, top - SNAP), bisect_right(heights, bottom + SNAP)):
            y, start, end = across[index]
            if start - SNAP <= x <= end + SNAP:
                edges = made.through.setdefault((x, y), (set(), set()))
                edges[0].add(index)
                edges[1].add(number)
    for x, y in made.through:
        made.rows.setdefault(y, []).append(x)
        made.columns.setdefault(x, []).append(y)
    for positions in (*made.rows.values(), *made.columns.values()):
        positions.sort()
    return made


def _cells(corners: _Corners) -> list[Box]:
    found = [_cell(corners, x, y) for x, y in sorted(corners.through)]
    return [cell for cell in found if cell is not None]


def _cell(corners: _Corners, x: float, y: float) -> Box | None:
    """The smallest cell with its top left corner here."""
    column, row = corners.columns[x], corners.rows[y]
    rights = []
    for right in row[bisect_right(row, x) :]:
        if not corners.joined((x, y), (right, y), down=False):
            break
        rights.append(right)
    for below in column[bisect_right(column, y) :]:
        if not rights or not corners.joined((x, y), (x, below), down=True):
            return None
        for right in rights:
            if (
                (right, below) in corners.through
                and corners.joined((right, below), (right, y), down=True)
                and corners.joined((right, below), (x, below), down=False)
            ):
                return x, y, right, below
    return None


def _connected(cells: list[Box]) -> list[list[Box]]:
    """Cells that share corners, together."""
    owner: dict[_Point, int] = {}
    parents = list(range(len(cells)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for index, (left, top, right, bottom) in enumerate(cells):
        for corner in ((left, top), (right, top), (left, bottom), (right, bottom)):
            other = owner.setdefault(corner, index)
            parents[root(other)] = root(index)
    groups: dict[int, list[Box]] = {}
    for index, cell in enumerate(cells):
        groups.setdefault(root(index), []).append(cell)
    return list(groups.values())


def grid_of(cells: list[Box]) -> Grid:
    """The grid of cells given by their boxes."""
    xs = sorted({x for cell in cells for x in (cell[0], cell[2])})
    ys = sorted({y for cell in cells for y in (cell[1], cell[3])})
    column = {x: at for at, x in enumerate(xs)}
    row = {y: at for at, y in enumerate(ys)}
    made = [
        GridCell(row[top], column[left], row[bottom] - row[top], column[right] - column[left], box)
        for box in cells
        for left, top, right, bottom in (box,)
    ]
    return Grid(xs, ys, sorted(made, key=lambda cell: (cell.row, cell.column)))


def open_sides(across: list[_Edge], down: list[_Edge]) -> list[_Edge]:
    """Edges at the ends of level lines of the same length that inner upright lines join: a table open at
    its sides.

    Both lists are merged edges. Where the sides are drawn the new edges change nothing."""
    stacks: dict[tuple[int, int], list[_Edge]] = {}
    for edge in across:
        stacks.setdefault((round(edge[1] / 4), round(edge[2] / 4)), []).append(edge)
    made: list[_Edge] = []
    for stack in stacks.values():
        if len(stack) < 3:
            continue
        left, right = min(edge[1] for edge in stack), max(edge[2] for edge in stack)
        heights = [edge[0] for edge in stack]
        for top, bottom in pairwise(heights):
            if any(
                left + 2 * SNAP < x < right - 2 * SNAP and a <= top + SNAP and bottom - SNAP <= b
                for x, a, b in down
            ):
                made += [
                    (x, top, bottom)
                    for x in (left, right)
                    if not any(
                        abs(x - at) <= SNAP and a <= top + SNAP and bottom - SNAP <= b for at, a, b in down
                    )
                ]
    return made


def untouched(cells: list[Box]) -> list[list[Box]]:
    """The cells of one table, or of two that touch: no cell crosses the line between, and the outlines
    differ."""
    if _has_corners(cells):
        return [cells]
    for y in sorted({cell[1] for cell in cells})[1:]:
        if any(cell[1] < y < cell[3] for cell in cells):
            continue
        above, below = [cell for cell in cells if cell[3] <= y], [cell for cell in cells if cell[1] >= y]
        first, second = _outline(above), _outline(below)
        if (
            max(abs(first[0] - second[0]), abs(first[1] - second[1])) > 2 * SNAP
            and _whole(above)
            and _whole(below)
        ):
            return [part for side in (above, below) for part in untouched(side) if len(part) > 1]
    return [cells]


def _has_corners(cells: list[Box]) -> bool:
    """Whether cells fill all four corners of their outline: wherever it is cut level, both parts are as
    wide."""
    left, right = _outline(cells)
    top, bottom = min([cell[1] for cell in cells]), max([cell[3] for cell in cells])
    lefts = {y for x, y0, _, y1 in cells if x == left for y in (y0, y1)}
    rights = {y for _, y0, x, y1 in cells if x == right for y in (y0, y1)}
    return {top, bottom} <= lefts and {top, bottom} <= rights


def _outline(cells: list[Box]) -> tuple[float, float]:
    return min([cell[0] for cell in cells]), max([cell[2] for cell in cells])


def _whole(cells: list[Box]) -> bool:
    """Whether cells fill their outline, as those of a table do (a row that is drawn only in part is none)."""
    left, right = _outline(cells)
    top, bottom = min(cell[1] for cell in cells), max(cell[3] for cell in cells)
    area = sum((cell[2] - cell[0]) * (cell[3] - cell[1]) for cell in cells)
    return area >= 0.98 * (right - left) * (bottom - top)


def nested(cells: list[Box]) -> list[Grid]:
    """The table of cells, and the tables that stand in its cells with a narrow margin at their left and
    right.

    Such a margin is a strip as high as the rows beside it; between two strips lie the cells of the inner
    table."""
    strips = [cell for cell in cells if cell[2] - cell[0] <= _STRIP]
    inner: list[list[Box]] = []
    for first in strips:
        for last in strips:
            if last[0] <= first[2] or (first[1], first[3]) != (last[1], last[3]):
                continue
            between = [
                c
                for c in cells
                if first[2] <= c[0] and c[2] <= last[0] and first[1] <= c[1] and c[3] <= first[3]
            ]
            if len(between) > 1 and _fills(between, (first[2], first[1], last[0], first[3])):
                inner.append(between)
                gone = {first, last, *between}
                cells = [cell for cell in cells if cell not in gone]
                cells.append((first[0], first[1], last[2], first[3]))
                break
    if not inner:
        return [grid_of(cells)]
    return (
        [grid_of(cells), *(grid for part in inner for grid in nested(part))]
        if len(cells) > 1
        else [grid_of(part) for part in inner]
    )


def _fills(cells: list[Box], box: Box) -> bool:
    area = sum((cell[2] - cell[0]) * (cell[3] - cell[1]) for cell in cells)
    return abs(area - (box[2] - box[0]) * (box[3] - box[1])) < 1.0
