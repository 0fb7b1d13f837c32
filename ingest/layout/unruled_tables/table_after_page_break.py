"""The rest, at the top of a page, of a table with level rules alone that a page break cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.layout.grid import Grid
from ingest.layout.unruled_tables.grid import Gap, between_rows, inner_gaps, loose_grid, shared_gaps, spans_of
from ingest.layout.unruled_tables.part_rules import (
    SAME_END,
    Rule,
    band_of,
    divided,
    edges_of,
    partial_rules,
    placed,
)
from ingest.layout.unruled_tables.rows import PieceLine, rows_of, with_steps

_TRACE, _NEXT_LINE, _ONE_ROW = 0.1, 1.8, 2.5


def closed_by_rule(
    lines: list[PieceLine], rules: Sequence[Rule], grids: Sequence[Grid], before: Grid
) -> Grid | None:
    """The rows at the top of a page, down to a rule as long as those of a table that had none at the foot of
    the page before."""
    left, right = before.xs[0], before.xs[-1]
    ends = sorted({y for y, a, b in rules if abs(a - left) < SAME_END and abs(b - right) < SAME_END})
    headed = len(ends) > 1 and any(line.bottom < ends[0] for line in lines)
    for end in ends[:2] if before.open else ends[1:2] if headed else ():
        if any(grid.top - SAME_END < end < grid.bottom + SAME_END for grid in grids):
            return None
        rows = _above(lines, end, (left, right))
        kept = [inner_gaps(shared_gaps([gap], rows, _TRACE)) for gap in before.gaps]
        if rows and all(kept):
            xs = [left, *edges_of(rows, [gaps[0] for gaps in kept], left), right]
            parts = partial_rules(rules, left, right, rows[0].top, end)
            if parts and (step := divided(placed(xs, before.gaps, parts), rows[0].top - 1, end, parts, [])):
                grid = loose_grid(placed(xs, before.gaps, parts), step.heights, rows, step.spans)
            else:
                grid = _by_rows(rows, xs, end)
            grid.follows = True
            return grid
    return None


def row_alone(
    lines: list[PieceLine], rules: Sequence[Rule], grids: Sequence[Grid], before: Grid
) -> Grid | None:
    """The only row at the top of a page of the table that ended the page before: it stands between two rules
    as long as those of that table, below no more than what runs."""
    left, right = before.xs[0], before.xs[-1]
    ends = sorted({y for y, a, b in rules if abs(a - left) < SAME_END and abs(b - right) < SAME_END})
    if len(ends) < 2 or sum(line.bottom < ends[0] for line in lines) > 1:
        return None
    if any(grid.top < ends[1] and ends[0] < grid.bottom for grid in grids):
        return None
    band = band_of(lines, ends[0], ends[1], left, right)
    kept = [inner_gaps(shared_gaps([gap], band, _TRACE)) for gap in before.gaps] if band else []
    if not band or not kept or not all(kept) or max(len(line.pieces) for line in band) < len(kept):
        return None
    if ends[1] - ends[0] > _ONE_ROW * sum(line.size for line in band):
        return None
    grid = loose_grid([left, *edges_of(band, [gaps[0] for gaps in kept], left), right], ends[:2], band)
    grid.follows = True
    return grid


def _by_rows(lines: list[PieceLine], xs: list[float], end: float) -> Grid:
    """The grid of lines down to a rule, by the rows that they are put together to."""
    parts = rows_of(lines, xs)
    ys = [lines[0].top - 1, *(between_rows(a, b) for a, b in pairwise(parts)), end]
    heights, spans = with_steps(parts, xs, ys)
    return loose_grid(xs, heights, lines, spans)


def rest_of_row(lines: list[PieceLine], rules: Sequence[Rule], before: Grid) -> tuple[float, float] | None:
    """The first two rules at the top of a page between which the rest of a cell of the table before stands
    alone, in one of its columns."""
    left, right = before.xs[0], before.xs[-1]
    ends = sorted({y for y, a, b in rules if abs(a - left) < SAME_END and abs(b - right) < SAME_END})
    if len(ends) < 2 or sum(line.bottom < ends[0] for line in lines) > 1:
        return None
    band = band_of(lines, ends[0], ends[1], left, right)
    if not band or any(len(line.pieces) > 1 for line in band):
        return None
    fits = all(inner_gaps(shared_gaps([gap], band, _TRACE)) for gap in before.gaps)
    return (ends[0], ends[1]) if before.gaps and fits else None


def with_rest(lines: list[PieceLine], grid: Grid, rest: tuple[float, float]) -> Grid:
    """A table at the top of a page with the rest of a row above its own rows."""
    within = [line for line in lines if rest[0] < (line.top + line.bottom) / 2 < grid.bottom]
    spans = [(column, first + 1, last + 1) for column, first, last in spans_of(grid)]
    made = loose_grid(grid.xs, [*rest, *grid.ys[1:]], within, spans)
    made.follows, made.open = True, grid.open
    return made


def _above(lines: list[PieceLine], rule: float, sides: Gap) -> list[PieceLine]:
    """The lines that follow one another closely down to a rule and stand within its ends."""
    rows: list[PieceLine] = []
    reach = rule
    for line in reversed([line for line in lines if (line.top + line.bottom) / 2 < rule]):
        if reach - line.bottom > _NEXT_LINE * line.size or band_of([line], -1e9, 1e9, *sides) is None:
            break
        rows.append(line)
        reach = line.top
    return rows[::-1]
