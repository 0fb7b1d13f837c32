"""Tables with level rules alone: above and below, under the head, between all rows or some.

A page break may cut one: then it has no rule at the foot of its page, and none above its rows on the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.headings import is_numbered_title
from ingest.layout.grid import Grid
from ingest.layout.open_grid import (
    Gap,
    between_rows,
    inner_gaps,
    loose_grid,
    merged_columns,
    shared_gaps,
    spans_of,
)
from ingest.layout.open_rows import PieceLine, Span, column_of, filled, rows_of, with_steps
from ingest.layout.part_rules import Divided, Rule, divided, partial_rules, placed, without_titles
from schemas import rx

_SAME_END = 4.0
_SHORTEST_RULE = 60.0
_GUTTER = 0.45
_LOWEST_ROW = 11.0
_NEXT_LINE = 1.8
_FOOTER_LINES, _LOWER = 3, 0.3
_FEWEST_LABELS, _TRACE, _SMALLER = 3, 0.1, 0.95
_FEW_RULES, _MOST_PADDING = 4, 12.0
_OWN_COLUMN, _ONE_ROW, _OFF_TABLE = 2.5, 2.5, 0.75
_NUMBER = rx.compile(r"[\d.()（）、]{1,8}\Z")
_BRACKETS = rx.compile(r"[（(][^（()）]{0,40}[)）]")
_FEW_SEVERAL, _MOST_ROWS, _OVERLAP = 0.2, 0.6, 0.2
_CAPTION = rx.compile(
    r"(?:续?表|附表|图|Table|Figure|Fig\.)\s{0,3}[\dA-Z一二三四五六七八九十]{1,3}(?!\w{0,3}[。；])|注\s?\d{0,2}[:：]"
)


class _Drawn(NamedTuple):
    """What a table between level rules is told by: their heights and ends, the gutters of all lines, the
    rules over some columns, the middles of titles over several."""

    heights: list[float]
    sides: Gap
    gutters: list[Gap]
    parts: list[Rule]
    titles: list[tuple[float, float]]


def between_rules(lines: list[PieceLine], rules: Sequence[Rule]) -> list[Grid]:
    """Tables with level rules of one length, at least above and below, or above and under the head where the
    page ends."""
    stacks: dict[tuple[int, int], list[Rule]] = {}
    for rule in sorted(set(rules)):
        if rule[2] - rule[1] >= _SHORTEST_RULE:
            key = next(
                (k for k in stacks if abs(k[0] - rule[1]) < _SAME_END and abs(k[1] - rule[2]) < _SAME_END),
                None,
            )
            stack = stacks.setdefault(key or (round(rule[1]), round(rule[2])), [])
            if not stack or rule[0] - stack[-1][0] > 3:
                stack.append(rule)
    found: list[Grid] = []
    for (left, right), stack in stacks.items():
        found += _of_a_stack(lines, [rule[0] for rule in stack], (left, right), rules)
    return [grid for grid in found if not any(_is_within(grid, other) for other in found)]


def _is_within(grid: Grid, other: Grid) -> bool:
    """Whether a table is a part of another, between rules over some of its columns."""
    (left, top, right, bottom), (first, upper, last, lower) = grid.box, other.box
    narrower = right - left < last - first - 2 * _SAME_END
    return (
        narrower and first - _SAME_END < left and right < last + _SAME_END and upper < bottom and top < lower
    )


def closed_by_rule(
    lines: list[PieceLine], rules: Sequence[Rule], grids: Sequence[Grid], before: Grid
) -> Grid | None:
    """The rows at the top of a page, down to a rule as long as those of a table that had none at the foot of
    the page before."""
    left, right = before.xs[0], before.xs[-1]
    ends = sorted({y for y, a, b in rules if abs(a - left) < _SAME_END and abs(b - right) < _SAME_END})
    headed = len(ends) > 1 and any(line.bottom < ends[0] for line in lines)
    for end in ends[:2] if before.open else ends[1:2] if headed else ():
        if any(grid.top - _SAME_END < end < grid.bottom + _SAME_END for grid in grids):
            return None
        rows = _above(lines, end, (left, right))
        kept = [inner_gaps(shared_gaps([gap], rows, _TRACE)) for gap in before.gaps]
        if rows and all(kept):
            xs = [left, *_edges(rows, [gaps[0] for gaps in kept], left), right]
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
    ends = sorted({y for y, a, b in rules if abs(a - left) < _SAME_END and abs(b - right) < _SAME_END})
    if len(ends) < 2 or sum(line.bottom < ends[0] for line in lines) > 1:
        return None
    if any(grid.top < ends[1] and ends[0] < grid.bottom for grid in grids):
        return None
    band = _band(lines, ends[0], ends[1], left, right)
    kept = [inner_gaps(shared_gaps([gap], band, _TRACE)) for gap in before.gaps] if band else []
    if not band or not kept or not all(kept) or max(len(line.pieces) for line in band) < len(kept):
        return None
    if ends[1] - ends[0] > _ONE_ROW * sum(line.size for line in band):
        return None
    grid = loose_grid([left, *_edges(band, [gaps[0] for gaps in kept], left), right], ends[:2], band)
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
    ends = sorted({y for y, a, b in rules if abs(a - left) < _SAME_END and abs(b - right) < _SAME_END})
    if len(ends) < 2 or sum(line.bottom < ends[0] for line in lines) > 1:
        return None
    band = _band(lines, ends[0], ends[1], left, right)
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
        if reach - line.bottom > _NEXT_LINE * line.size or _band([line], -1e9, 1e9, *sides) is None:
            break
        rows.append(line)
        reach = line.top
    return rows[::-1]


def _of_a_stack(
    lines: list[PieceLine], heights: list[float], sides: Gap, rules: Sequence[Rule]
) -> list[Grid]:
    found: list[Grid] = []
    parts = partial_rules(rules, *sides, heights[0], heights[-1])
    lines, titles = without_titles(lines, parts)
    start = 0
    while start + 1 < len(heights):
        end, gutters = _reach(lines, heights, start, sides)
        if end == start:
            start += 1
            continue
        stack = heights[start : end + 1]
        tail = _tail(lines, stack[-1], gutters, sides) if end == start + 1 == len(heights) - 1 else None
        if tail:
            gutters = shared_gaps(gutters, tail, _GUTTER)
            stack.append(max([line.bottom for line in tail]) + 1)
        within = [rule for rule in parts if stack[0] < rule[0] < stack[-1]]
        drawn = _Drawn(stack, sides, inner_gaps(gutters), within, titles)
        grid = _ruled(lines, drawn, headed=tail is not None)
        if grid is not None:
            grid.open = tail is not None
            found.append(grid)
        start = end if grid is not None else start + 1
    return found


def _reach(lines: list[PieceLine], heights: list[float], start: int, sides: Gap) -> tuple[int, list[Gap]]:
    """The last rule of the table that begins with a rule, and the gutters of all lines between."""
    end, gutters = start, [(-1e9, 1e9)]
    while end + 1 < len(heights):
        band = _band(lines, heights[end], heights[end + 1], *sides)
        shared = shared_gaps(gutters, band, _GUTTER) if band is not None else []
        inner = inner_gaps(shared)
        narrow = heights[end + 1] - heights[end] < _LOWEST_ROW
        if (
            band is None
            or (narrow and not band)
            or _is_between(band)
            or _is_caption(band, heights[end], heights[end + 1])
            or (band and not inner)
            or (end > start and len(inner) < _least(gutters))
        ):
            break
        gutters, end = shared, end + 1
    return end, gutters


def _tail(lines: list[PieceLine], height: float, gutters: list[Gap], sides: Gap) -> list[PieceLine] | None:
    """The lines below the last rule that go on with its columns to the foot of the page; None where that is
    not the foot."""
    below = [line for line in lines if line.top > height - 1]
    rows: list[PieceLine] = []
    reach, columns = height, len(inner_gaps(gutters))
    for line in below:
        if line.top - reach > _NEXT_LINE * line.size or _band([line], -1e9, 1e9, *sides) is None:
            break
        shared = shared_gaps(gutters, [line], _GUTTER)
        if len(inner_gaps(shared)) < columns or (rows and _is_note(rows[0], line)):
            break
        gutters, reach = shared, line.bottom
        rows.append(line)
    at_foot = len(below) - len(rows) <= _FOOTER_LINES and height > _LOWER * lines[-1].bottom
    several = any(len(line.pieces) > 1 for line in rows)
    return rows if at_foot and (several or not rows) else None


def _is_note(row: PieceLine, line: PieceLine) -> bool:
    """Whether a line below the rows of a table begins left of them, in smaller letters."""
    return line.pieces[0][0] < row.pieces[0][0] - _SAME_END / 2 and line.size < _SMALLER * row.size


def _is_between(band: list[PieceLine]) -> bool:
    """Whether what stands between two rules is a numbered title, a caption or a note: it parts two tables."""
    texts = [" ".join(piece[2] for piece in line.pieces) for line in band if len(line.pieces) <= 3]
    if not texts or len(texts) < len(band):
        return False
    if any(_CAPTION.match(text) for text in texts):
        return True
    return len(band) == 1 and is_numbered_title(texts[0]) and not _is_numbered_row(band[0])


def _is_caption(band: list[PieceLine], top: float, bottom: float) -> bool:
    """Whether one short line between two rules stands close above the lower one, far from the upper, as the
    title of the next table does."""
    if len(band) != 1 or len(band[0].pieces) != 1:
        return False
    above, below = band[0].top - top, bottom - band[0].bottom
    return above > max(_OFF_TABLE * band[0].size, 2 * below)


def _is_numbered_row(line: PieceLine) -> bool:
    """Whether a number stands so far from the words behind it that it has a column of its own."""
    return len(line.pieces) > 1 and line.pieces[1][0] - line.pieces[0][1] > _OWN_COLUMN * line.size


def _least(gutters: list[Gap]) -> int:
    """How many gutters a further band must leave: most of those there are."""
    inner = inner_gaps(gutters)
    return max(1, len(inner) // 2) if inner else 0


def _band(
    lines: list[PieceLine], top: float, bottom: float, left: float, right: float
) -> list[PieceLine] | None:
    """The lines between two rules; None where one of them reaches over their ends."""
    within = [line for line in lines if top < (line.top + line.bottom) / 2 < bottom]
    if any(line.pieces[0][0] < left - _SAME_END or line.pieces[-1][1] > right + _SAME_END for line in within):
        return None
    return within


def _ruled(lines: list[PieceLine], drawn: _Drawn, *, headed: bool) -> Grid | None:
    """The grid between rules: rows are the bands, or the rows within them where bands have several."""
    heights, sides, gutters, parts, titles = drawn
    bands = [_band(lines, top, bottom, *sides) or [] for top, bottom in pairwise(heights)]
    within = [line for band in bands for line in band]
    if not gutters or not within:
        return None
    xs = placed([sides[0], *_edges(within, gutters, sides[0]), sides[1]], gutters, parts)
    xs = merged_columns(xs, within)
    steps = [divided(xs, *ends, parts, titles) if parts else None for ends in pairwise(heights)]
    several = _have_rows([[] if step else band for band, step in zip(bands, steps, strict=True)], xs)
    ys = [heights[0]]
    rows: list[list[PieceLine]] = []
    for at, (band, bottom) in enumerate(zip(bands, heights[1:], strict=True)):
        if step := steps[at]:
            found = _parts(band, step.heights)
            ys += step.heights[1:-1]
        else:
            found = rows_of(band, xs) if several and at > 0 else [band] if band else []
            ys += [between_rows(a, b) for a, b in pairwise(found)]
        rows += found
        ys.append(bottom)
    if headed and not _is_head(bands[0]):
        return None
    least = 1 if headed and len(xs) > _FEWEST_LABELS else 2 if len(heights) > 2 else 3
    if len(rows) < least or not (len(rows) == 1 or _tabular(rows, xs, len(heights) > 2)):
        return None
    if any(steps):
        return loose_grid(xs, ys, within, *_moved([step for step in steps if step], ys))
    if several:
        ys, spans = with_steps(rows[1:], xs, ys)
        return loose_grid(xs, ys, within, spans)
    return loose_grid(xs, ys, within)


def _parts(band: list[PieceLine], heights: list[float]) -> list[list[PieceLine]]:
    """The lines between each two heights, where there are any."""
    found = [_band(band, top, bottom, -1e9, 1e9) for top, bottom in pairwise(heights)]
    return [part for part in found if part]


def _moved(steps: Sequence[Divided], ys: list[float]) -> tuple[list[Span], list[Span]]:
    """The cells over several rows and over several columns, by the rows of the whole table."""
    starts = [ys.index(step.heights[0]) for step in steps]
    spans = [(c, a + at, b + at) for step, at in zip(steps, starts, strict=True) for c, a, b in step.spans]
    wide = [(r + at, a, b) for step, at in zip(steps, starts, strict=True) for r, a, b in step.wide]
    return spans, wide


def _is_head(band: list[PieceLine]) -> bool:
    """Whether lines are labels of columns, without a value behind a colon (in brackets it tells what the
    values are)."""
    texts = [_BRACKETS.sub("", text) for line in band for _, _, text in line.pieces]
    return not any("：" in text or ":" in text for text in texts)


def _edges(lines: list[PieceLine], gutters: list[Gap], left: float) -> list[float]:
    """Where the columns meet: as far left of a column's text as the first rule begins left of the first
    column's."""
    padding = max(min(line.pieces[0][0] for line in lines) - left, 0.0)
    if padding > _MOST_PADDING:
        return [(a + b) / 2 for a, b in sorted(gutters)]
    return [b - padding if a + padding < b - padding else (a + b) / 2 for a, b in sorted(gutters)]


def _have_rows(bands: list[list[PieceLine]], xs: list[float]) -> bool:
    """Whether bands have several rows: few rules, or lines that count on or fill most columns."""
    if len(bands) < _FEW_RULES:
        return True
    most = max(len(filled(line, xs)) for band in bands for line in band)
    full = max(sum(len(filled(line, xs)) >= 0.8 * most for line in band) for band in bands[1:])
    return full > 3 or any(_counted(band, xs) for band in bands[1:])


def _counted(lines: list[PieceLine], xs: list[float]) -> bool:
    """Whether lines between two rules count on in the first column: 1, 2, 3."""
    first = [line.pieces[0] for line in lines if column_of(xs, *line.pieces[0][:2]) == 0]
    texts = [text for _, _, text in first if _NUMBER.match(text)]
    return len(texts) > 1 and all(
        b.isdecimal() and a == f"{int(b) - 1:0{len(a)}}" for a, b in pairwise(texts)
    )


def _is_unlevel(row: list[PieceLine], xs: list[float]) -> bool:
    """Whether no line of a row has text in several columns, but lines of two columns stand side by side."""
    if any(len(filled(line, xs)) > 1 for line in row):
        return False
    return any(
        b.top < a.bottom - _OVERLAP * a.size and filled(a, xs) != filled(b, xs) for a, b in pairwise(row)
    )


def _tabular(rows: list[list[PieceLine]], xs: list[float], strong: bool) -> bool:
    """Whether most lines have text in two columns at least, or between several rules nearly all rows have."""
    lines = [line for row in rows for line in row]
    several = sum(len(filled(line, xs)) > 1 for line in lines) + sum(_is_unlevel(row, xs) for row in rows)
    if strong and several >= _FEW_SEVERAL * len(lines):
        full = sum(len(set().union(*(filled(line, xs) for line in row))) > 1 for row in rows)
        return full >= _MOST_ROWS * len(rows) and several >= min(len(rows), 2)
    return several >= (0.4 if strong else 0.6) * len(lines) and several >= 2
