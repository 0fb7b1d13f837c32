"""Tables of which every other row has a ground of its own: no rules, but the edges of these stripes.

A stripe looks like a table of one row. What stands between tells it apart: rows that keep to its columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.layout.grid import Grid, Grids, grid_of
from ingest.layout.page import Ink
from schemas.document import Box

_SAME_PLACE, _FEWEST = 2.0, 3
_HIGHEST, _LOWEST, _FURTHER = 60.0, 8.0, 2.5


def with_stripes_joined(grids: Grids, inks: Sequence[Ink]) -> Grids:
    """The tables of a page, with those that are stripes of one table and the rows between them in one."""
    single = [grid for grid in grids if len(grid.ys) == 2 and len(grid.xs) > 2 and grid.place is None]
    if len(single) < _FEWEST:
        return grids
    groups = [group for group in _stacked(single, inks) if len(group) >= _FEWEST]
    if not groups:
        return grids
    striped = {id(grid) for group in groups for grid in group}
    kept = [grid for grid in grids if id(grid) not in striped]
    made = Grids(sorted(kept + [_whole(group, inks) for group in groups], key=lambda g: (g.ys[0], g.xs[0])))
    made.frames = grids.frames
    return made


def _whole(group: list[Grid], inks: Sequence[Ink]) -> Grid:
    """The table of stripes, the rows between them, and one that follows the last."""
    xs = group[0].xs
    heights = [y for grid in group for y in grid.ys]
    last = heights[-1] + min(b.top - a.bottom for a, b in pairwise(group))
    if _is_row(group[-1], heights[-1], last, inks):
        heights.append(last)
    return grid_of([(a, c, b, d) for c, d in pairwise(heights) for a, b in pairwise(xs)])


def _stacked(grids: Sequence[Grid], inks: Sequence[Ink]) -> list[list[Grid]]:
    """Low tables with the same columns, each below a row that follows the one before."""
    groups: list[list[Grid]] = []
    for grid in grids:
        last = groups[-1][-1] if groups else None
        near = last is not None and _same(last.xs, grid.xs) and _is_near(last.box, grid.box)
        if last is not None and near and _is_row(last, last.bottom, grid.top, inks):
            groups[-1].append(grid)
        else:
            groups.append([grid])
    return groups


def _same(first: list[float], second: list[float]) -> bool:
    pairs = zip(first, second, strict=False)
    return len(first) == len(second) and all(abs(a - b) <= _SAME_PLACE for a, b in pairs)


def _is_near(above: Box, below: Box) -> bool:
    height = max(above[3] - above[1], below[3] - below[1])
    return height <= _HIGHEST and _LOWEST <= below[1] - above[3] <= _FURTHER * height


def _is_row(grid: Grid, top: float, bottom: float, inks: Sequence[Ink]) -> bool:
    """Whether between two heights several columns of a table have a text, and none crosses their edges."""
    row = _within(grid, top, bottom, inks)
    columns = {sum(x <= (ink[1] + ink[3]) / 2 for x in grid.xs) for ink in row}
    return len(columns) > 1 and not any(ink[1] < x < ink[3] for ink in row for x in grid.xs[1:-1])


def _within(grid: Grid, top: float, bottom: float, inks: Sequence[Ink]) -> list[Ink]:
    """What stands between two heights within the sides of a table."""
    left, right = grid.xs[0], grid.xs[-1]
    return [
        ink
        for ink in inks
        if top < (ink[2] + ink[4]) / 2 < bottom
        and left <= ink[1]
        and ink[3] <= right
        and not ink[0].isspace()
    ]
