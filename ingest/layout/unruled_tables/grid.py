"""Gutters, columns and grids of tables of which not all rules are drawn."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from ingest.layout.grid import Grid, grid_of
from ingest.layout.unruled_tables.rows import PieceLine, Span, column_of, filled

_FEW = 0.2
_SAME_GAP = 1.5
Gap = tuple[float, float]
"""A stretch across the page that lines leave free."""


def inner_gaps(gutters: list[Gap]) -> list[Gap]:
    """The gutters without what is free left and right of all lines."""
    return [gap for gap in gutters if gap[0] > -1e8 and gap[1] < 1e8]


def shared_gaps(gutters: list[Gap], lines: list[PieceLine], least: float) -> list[Gap]:
    """What of the gutters stays free in all lines, where that is `least` times a line's height."""
    for line in lines:
        free = _free(line)
        gutters = [
            (max(a, c), min(b, d))
            for a, b in gutters
            for c, d in free
            if min(b, d) - max(a, c) >= least * line.size
        ]
    return gutters


def _free(line: PieceLine) -> list[Gap]:
    inside = [(a[1], b[0]) for a, b in pairwise(line.pieces)]
    return [(-1e9, line.pieces[0][0]), *inside, (line.pieces[-1][1], 1e9)]


def merged_columns(xs: list[float], lines: list[PieceLine]) -> list[float]:
    """The columns without the edge between two never side by side (a title centred over its values), or
    before what one line alone has there, as far from the word before as words of one cell are apart."""
    at = 1
    while at < len(xs) - 1:
        rows = [filled(line, xs) for line in lines]
        first, second = sum(at - 1 in row for row in rows), sum(at in row for row in rows)
        both = sum({at - 1, at} <= row for row in rows)
        apart = not both and min(first, second) <= max(1, _FEW * len(lines))
        if apart or (second == both == 1 and len(xs) > 3 and _spaced(xs, lines, at)):
            del xs[at]
        else:
            at += 1
    return xs


def _spaced(xs: list[float], lines: list[PieceLine], column: int) -> bool:
    """Whether the only piece of a column is as far from the one before as two pieces of one column."""
    within: list[float] = []
    before: list[float] = []
    for line in lines:
        for first, second in pairwise(line.pieces):
            places = column_of(xs, *first[:2]), column_of(xs, *second[:2])
            if places[0] == places[1]:
                within.append(second[0] - first[1])
            elif places == (column - 1, column):
                before.append(second[0] - first[1])
    return len(before) == 1 and any(abs(gap - before[0]) < _SAME_GAP for gap in within)


def between_rows(above: list[PieceLine], below: list[PieceLine]) -> float:
    """The height in the middle between two rows."""
    return (max(line.bottom for line in above) + min(line.top for line in below)) / 2


def loose_grid(
    xs: list[float],
    ys: list[float],
    lines: list[PieceLine],
    spans: Collection[Span] = (),
    wide: Collection[Span] = (),
) -> Grid:
    """The grid of columns and rows, with what is free between the columns in these lines.

    `spans` are cells over several rows, `wide` those over several columns (row, first, after the last)."""
    ys = sorted(set(ys))
    below = {(column, first): last for column, first, last in spans}
    beside = {(row, first): last for row, first, last in wide}
    covered = {(column, row) for column, first, last in spans for row in range(first + 1, last)}
    covered |= {(column, row) for row, first, last in wide for column in range(first + 1, last)}
    boxes = [
        (left, ys[row], xs[beside.get((row, column), column + 1)], ys[below.get((column, row), row + 1)])
        for row in range(len(ys) - 1)
        for column, left in enumerate(xs[:-1])
        if (column, row) not in covered
    ]
    grid = grid_of(boxes)
    grid.loose = True
    gaps = []
    for x in xs[1:-1]:
        left = max((p[1] for line in lines for p in line.pieces if p[1] <= x), default=x)
        right = min((p[0] for line in lines for p in line.pieces if p[0] >= x), default=x)
        gaps.append((left, right))
    grid.gaps = tuple(gaps)
    return grid


def spans_of(grid: Grid) -> list[Span]:
    """The cells of a grid that are over several rows."""
    return [(cell.column, cell.row, cell.row + cell.row_span) for cell in grid.cells if cell.row_span > 1]
