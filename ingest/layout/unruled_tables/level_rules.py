"""Tables with level rules alone: above and below, under the head, between all rows or some.

A page break may cut one: then it has no rule at the foot of its page, and none above its rows on the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.layout.grid import Grid
from ingest.layout.unruled_tables.grid import (
    Gap,
    between_rows,
    inner_gaps,
    loose_grid,
    merged_columns,
    shared_gaps,
)
from ingest.layout.unruled_tables.part_rules import (
    SAME_END,
    Divided,
    Rule,
    band_of,
    divided,
    edges_of,
    partial_rules,
    placed,
    without_titles,
)
from ingest.layout.unruled_tables.rows import (
    PieceLine,
    Span,
    breaks_off,
    column_of,
    filled,
    rows_of,
    with_steps,
)
from ingest.layout.unruled_tables.wide_cells import wide_cells, with_wide_short
from ingest.wording.headings import is_numbered_title
from schemas import patterns

_SHORTEST_RULE = 60.0
_GUTTER = 0.45
_LOWEST_ROW = 11.0
_NEXT_LINE = 1.8
_FOOTER_LINES, _LOWER = 3, 0.3
_FEWEST_LABELS, _FEWEST_ROWS, _SMALLER = 3, 3, 0.95
_FEW_RULES = 4
_OWN_COLUMN, _OFF_TABLE, _ROOMY = 2.5, 0.75, 1.8
_NUMBER = patterns.compile(r"[\d.()（）、]{1,8}\Z")
_BRACKETS = patterns.compile(r"[（(][^（()）]{0,40}[)）]")
_FEW_SEVERAL, _MOST_ROWS, _OVERLAP = 0.2, 0.6, 0.2
_CAPTION = patterns.compile(
    r"(?:续?表|附[表件录]|图|Table|Figure|Fig\.|Annex|Appendix)\s{0,3}"
    r"[\dA-Z一二三四五六七八九十甲乙丙丁戊己庚辛壬癸]{1,3}(?!\w{0,3}[。；])|注\s?\d{0,2}[:：]"
)


class _Drawn(NamedTuple):
    """What a table between level rules is told by: their heights and ends, the gutters of all lines, the
    rules over some columns, the middles of titles over several, where values over several begin."""

    heights: list[float]
    sides: Gap
    gutters: list[Gap]
    parts: list[Rule]
    titles: list[tuple[float, float]]
    values: list[tuple[float, float]]


def between_rules(lines: list[PieceLine], rules: Sequence[Rule], grids: Sequence[Grid] = ()) -> list[Grid]:
    """Tables with level rules of one length, at least above and below, or above and under the head where the
    page ends. None of them goes around one of the `grids`."""
    stacks: dict[tuple[int, int], list[Rule]] = {}
    for rule in sorted(set(rules)):
        if rule[2] - rule[1] >= _SHORTEST_RULE:
            key = next(
                (k for k in stacks if abs(k[0] - rule[1]) < SAME_END and abs(k[1] - rule[2]) < SAME_END),
                None,
            )
            stack = stacks.setdefault(key or (round(rule[1]), round(rule[2])), [])
            if not stack or rule[0] - stack[-1][0] > 3:
                stack.append(rule)
    found: list[Grid] = []
    for (left, right), stack in stacks.items():
        for heights in _around([rule[0] for rule in stack], grids):
            found += _of_a_stack(lines, heights, (left, right), rules)
    return [grid for grid in found if not any(_is_within(grid, other) for other in found)]


def _around(heights: list[float], grids: Sequence[Grid]) -> list[list[float]]:
    """Heights of rules from top to bottom, cut where a table lies between two."""
    cuts = [
        at for at, ends in enumerate(pairwise(heights), 1) if any(ends[0] < g.top < ends[1] for g in grids)
    ]
    return [heights[a:b] for a, b in pairwise([0, *cuts, len(heights)])]


def _is_within(grid: Grid, other: Grid) -> bool:
    """Whether a table is a part of another, between rules over some of its columns."""
    (left, top, right, bottom), (first, upper, last, lower) = grid.box, other.box
    narrower = right - left < last - first - 2 * SAME_END
    return narrower and first - SAME_END < left and right < last + SAME_END and upper < bottom and top < lower


def _of_a_stack(
    lines: list[PieceLine], heights: list[float], sides: Gap, rules: Sequence[Rule]
) -> list[Grid]:
    found: list[Grid] = []
    parts = partial_rules(rules, *sides, heights[0], heights[-1])
    lines, titles = without_titles(lines, parts)
    lines, values = with_wide_short(lines, heights, sides)
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
        drawn = _Drawn(stack, sides, inner_gaps(gutters), within, titles, values)
        grid = _ruled(lines, drawn, headed=tail is not None)
        if grid is not None:
            grid.open = tail is not None
            found.append(grid)
        start = end if grid is not None else start + 1
    return found


def _reach(lines: list[PieceLine], heights: list[float], start: int, sides: Gap) -> tuple[int, list[Gap]]:
    """The last rule of the table that begins with a rule, and the gutters of all lines between."""
    end, gutters = start, [(-1e9, 1e9)]
    padding = min((line.top for line in lines if line.top > heights[start]), default=1e9) - heights[start]
    while end + 1 < len(heights):
        band = band_of(lines, heights[end], heights[end + 1], *sides)
        shared = shared_gaps(gutters, band, _GUTTER) if band is not None else []
        inner = inner_gaps(shared)
        narrow = heights[end + 1] - heights[end] < _LOWEST_ROW
        if (
            band is None
            or (not band and (narrow or end == start or _is_other(lines, heights[end + 1 :], gutters, sides)))
            or _is_between(band)
            or _is_caption(band, heights[end], heights[end + 1], sides, padding)
            or (band and not inner)
            or (end > start and len(inner) < _least(gutters))
        ):
            break
        gutters, end = shared, end + 1
    return end, gutters


def _is_other(lines: list[PieceLine], heights: list[float], gutters: list[Gap], sides: Gap) -> bool:
    """Whether what stands between the next two rules under an empty stretch has other columns: it is the next
    table, not a row left empty."""
    band = band_of(lines, heights[0], heights[1], *sides) if len(heights) > 1 else None
    return band is not None and len(inner_gaps(shared_gaps(gutters, band, _GUTTER))) < len(
        inner_gaps(gutters)
    )


def _tail(lines: list[PieceLine], height: float, gutters: list[Gap], sides: Gap) -> list[PieceLine] | None:
    """The lines below the last rule that go on with its columns to the foot of the page; None where that is
    not the foot."""
    below = [line for line in lines if line.top > height - 1]
    rows: list[PieceLine] = []
    reach, columns = height, len(inner_gaps(gutters))
    for line in below:
        if line.top - reach > _NEXT_LINE * line.size or band_of([line], -1e9, 1e9, *sides) is None:
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
    return line.pieces[0][0] < row.pieces[0][0] - SAME_END / 2 and line.size < _SMALLER * row.size


def _is_between(band: list[PieceLine]) -> bool:
    """Whether what stands between two rules is a numbered title, a caption or a note: it parts two tables."""
    texts = [" ".join(piece[2] for piece in line.pieces) for line in band if len(line.pieces) <= 3]
    if not texts or len(texts) < len(band):
        return False
    if any(_CAPTION.match(text) for text in texts):
        return True
    return len(band) == 1 and is_numbered_title(texts[0]) and not _is_numbered_row(band[0])


def _is_caption(band: list[PieceLine], top: float, bottom: float, sides: Gap, padding: float) -> bool:
    """Whether one short line between two rules stands close above the lower one, far from the upper, or in
    the middle with more room than a table's `padding`: the title of the next table."""
    if len(band) != 1 or len(band[0].pieces) != 1:
        return False
    line = band[0]
    above, below = line.top - top, bottom - line.bottom
    if above > max(_OFF_TABLE * line.size, 2 * below):
        return True
    left, right, _ = line.pieces[0]
    centred = abs(left + right - sides[0] - sides[1]) < SAME_END
    return centred and min(above, below) > max(_ROOMY * padding, 0.4 * line.size)


def _is_numbered_row(line: PieceLine) -> bool:
    """Whether a number stands so far from the words behind it that it has a column of its own."""
    return len(line.pieces) > 1 and line.pieces[1][0] - line.pieces[0][1] > _OWN_COLUMN * line.size


def _least(gutters: list[Gap]) -> int:
    """How many gutters a further band must leave: most of those there are."""
    inner = inner_gaps(gutters)
    return (len(inner) + 1) // 2


def _ruled(lines: list[PieceLine], drawn: _Drawn, *, headed: bool) -> Grid | None:
    """The grid between rules: rows are the bands, or the rows within them where bands have several and that
    gives a table."""
    heights, sides, gutters, parts, titles, values = drawn
    bands = [band_of(lines, top, bottom, *sides) or [] for top, bottom in pairwise(heights)]
    within = [line for band in bands for line in band]
    if not gutters or not within:
        return None
    xs = placed([sides[0], *edges_of(within, gutters, sides[0]), sides[1]], gutters, parts)
    xs = merged_columns(xs, within)
    steps = [divided(xs, *ends, parts, titles) if parts else None for ends in pairwise(heights)]
    several = _have_rows([[] if step else band for band, step in zip(bands, steps, strict=True)], xs)
    if headed and not _is_head(bands[0]):
        return None
    ys, rows = _rows(bands, drawn, steps, xs, several=several, headed=headed)
    if several and len(bands) > 2 and not headed and not _tabular(rows, xs, strong=True):
        several = False
        ys, rows = _rows(bands, drawn, steps, xs, several=False, headed=False)
    least = 1 if headed and len(xs) > _FEWEST_LABELS else 2 if len(heights) > 2 else 3
    divisions = sum(len(step.heights) - 2 for step in steps if step)
    if len(rows) + divisions < least or not (len(rows) == 1 or _tabular(rows, xs, len(heights) > 2)):
        return None
    if any(steps):
        return loose_grid(xs, ys, within, *_moved([step for step in steps if step], ys))
    ys, spans = with_steps(rows[1:], xs, ys) if several else (ys, [])
    return loose_grid(xs, ys, within, spans, wide_cells(xs, ys, values))


def _rows(
    bands: list[list[PieceLine]],
    drawn: _Drawn,
    steps: list[Divided | None],
    xs: list[float],
    *,
    several: bool,
    headed: bool,
) -> tuple[list[float], list[list[PieceLine]]]:
    """The heights of the rows' edges, and the lines of each row with any."""
    ys = [drawn.heights[0]]
    rows: list[list[PieceLine]] = []
    for at, (band, bottom) in enumerate(zip(bands, drawn.heights[1:], strict=True)):
        if step := steps[at]:
            found = [band] if band else []
            ys += step.heights[1:-1]
        else:
            found = _rows_in(band, xs, several=several, least=_least_rows(at, len(bands), headed=headed))
            if len(bands) > 2 and any(breaks_off(a, b, xs) for a, b in pairwise(found)):
                found = [band]
            ys += [between_rows(a, b) for a, b in pairwise(found)]
        rows += found
        ys.append(bottom)
    return ys, rows


def _least_rows(at: int, bands: int, *, headed: bool) -> int:
    """How many rows a band must have to be parted: the first one is a head where others follow."""
    if at > 0:
        return 1
    return 1000 if bands > 1 else _FEWEST_ROWS if headed else 1


def _rows_in(band: list[PieceLine], xs: list[float], *, several: bool, least: int) -> list[list[PieceLine]]:
    """The rows between two rules: one, or as many as there are where that is not too few."""
    found = rows_of(band, xs) if several and least <= len(band) else []
    return found if len(found) >= max(least, 1) else [band] if band else []


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


def _have_rows(bands: list[list[PieceLine]], xs: list[float]) -> bool:
    """Whether bands have several rows: few rules, or lines that count on or fill most columns."""
    if len(bands) < _FEW_RULES:
        return True
    most = max((len(filled(line, xs)) for band in bands for line in band), default=0)
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
