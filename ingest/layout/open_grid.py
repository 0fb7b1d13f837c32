"""Gutters, columns and grids of tables of which not all rules are drawn."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from ingest.layout.grid import Grid, grid_of
from ingest.layout.open_rows import PieceLine, Span, filled

_FEW = 0.2
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
    """The columns without the edge between two never side by side: a title centred over its values."""
    at = 1
    while at < len(xs) - 1:
        rows = [filled(line, xs) for line in lines]
        first, second = sum(at - 1 in row for row in rows), sum(at in row for row in rows)
        both = sum({at - 1, at} <= row for row in rows)
        if not both and min(first, second) <= max(1, _FEW * len(lines)):
            del xs[at]
        else:
            at += 1
    return xs


def between_rows(above: list[PieceLine], below: list[PieceLine]) -> float:
    """The height in the middle between two rows."""
    return (max(line.bottom for line in above) + min(line.top for line in below)) / 2


def loose_grid(
    xs: list[float], ys: list[float], lines: list[PieceLine], spans: Collection[Span] = ()
) -> Grid:
    """The grid of columns and rows, with what is free between the columns in these lines."""
    ys = sorted(set(ys))
    whole = {(column, first): last for column, first, last in spans}
    covered = {(column, row) for column, first, last in spans for row in range(first + 1, last)}
    boxes = [
        (left, ys[row], right, ys[whole.get((column, row), row + 1)])
        for row in range(len(ys) - 1)
        for column, (left, right) in enumerate(pairwise(xs))
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
