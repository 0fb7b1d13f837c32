"""Tables that are ruled in part, or not at all: rows and columns told by level rules and by white space.

With care: a false table is worse than paragraphs. A gutter is a stretch that no line of the table crosses.
Between level rules of one length two rows with a common gutter are a table; without any rule it takes
several rows of short pieces that stand exactly under one another, and nothing that looks like labels with
colons, a list, or contents.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from ingest.layout.cells.page_columns import PADDING
from ingest.layout.grid import Grid
from ingest.layout.lines import PdfLine
from ingest.layout.unruled_tables.grid import (
    Gap,
    between_rows,
    inner_gaps,
    loose_grid,
    merged_columns,
    shared_gaps,
    spans_of,
)
from ingest.layout.unruled_tables.level_rules import between_rules
from ingest.layout.unruled_tables.part_rules import Rule
from ingest.layout.unruled_tables.rows import PieceLine, column_of, filled, rows_of, with_steps
from ingest.layout.unruled_tables.side_by_side import find_side_by_side
from ingest.layout.unruled_tables.table_after_page_break import (
    closed_by_rule,
    rest_of_row,
    row_alone,
    with_rest,
)
from ingest.wording.joining import columns, starts_item
from schemas import patterns

_LONGEST_PIECE = 0.6
_FREE_GUTTER = 1.0
_LEADING, _LOOSER, _BESIDE = 2.6, 1.6, 0.9
_ALIGNED, _SHARE = 3.0, 0.8
_LONG, _LARGER = 32, 1.15
_FEW_WIDE, _FEWEST_SET_IN = 0.3, 2
_TRACE, _NEXT_TO, _FAR_RIGHT = 0.1, 4.0, 2.0
_TOP_SHARE, _HEADER_LINES, _RUNNING_LINES = 0.2, 4, 1
_PARTING_RULE = 300.0
_HEADER_SHARE, _HEADER_APART = 0.075, 1.5
_NUMBER = patterns.compile(r"[\d.()（）、]{1,8}\Z")


def find_open_grids(
    lines: list[PdfLine], rules: Sequence[Rule], grids: list[Grid], before: Grid | None = None
) -> list[Grid]:
    """The tables among lines that stand in no ruled table; `before` may go on from the page before."""
    if not lines or not (any(line.gaps for line in lines) or _beside(lines) or (before and before.open)):
        return []
    cut = [PieceLine(line.top, line.bottom, line.pieces(), line.size) for line in lines]
    rest = rest_of_row(cut, rules, before) if before is not None and not before.open else None
    if before is not None and rest is not None:
        below = [line for line in cut if line.top > rest[0]]
        under = [rule for rule in rules if rule[0] > rest[0]]
        found = _below_rest(below, under, grids, before, rest)
    else:
        found = _ruled(cut, rules, grids, before)
    left = [line for line in cut if not any(_in(grid, line) for grid in found)]
    found += find_side_by_side(left, [*grids, *found])
    left = [line for line in left if not any(_in(grid, line) for grid in found)]
    found += _without_rules(left, [*grids, *found], rules, _margin(cut))
    return sorted(found, key=lambda grid: grid.top)


def _below_rest(
    lines: list[PieceLine], rules: Sequence[Rule], grids: list[Grid], before: Grid, rest: tuple[float, float]
) -> list[Grid]:
    """The tables below the rest of a row that a page break cut, and that rest with the first of them."""
    under = [line for line in lines if line.top > rest[1] - 1]
    found = _ruled(under, rules, grids, before) if under else []
    if found and found[0].follows and abs(found[0].top - rest[1]) <= _NEXT_TO:
        found[0] = with_rest(lines, found[0], rest)
    return found


def _ruled(cut: list[PieceLine], rules: Sequence[Rule], grids: list[Grid], before: Grid | None) -> list[Grid]:
    """The tables told by level rules, and the rest of the one before."""
    found = between_rules(cut, rules, grids)
    if before is not None:
        if (closed := closed_by_rule(cut, rules, [*grids, *found], before)) is not None:
            found.insert(0, closed)
        elif (alone := row_alone(cut, rules, [*grids, *found], before)) is not None:
            found.insert(0, alone)
        elif not any(_at_top(cut, grid) for grid in [*grids, *found]):
            found[:0] = _going_on(cut, before)
    if before is not None and found and not found[0].follows:
        found[0] = _following(cut, found[0], before)
    return found


def _beside(lines: list[PdfLine]) -> bool:
    """Whether some line stands beside the next one, not on its level."""
    return any(b.top < a.bottom and (a.right < b.left or b.right < a.left) for a, b in pairwise(lines))


def _in(grid: Grid, line: PieceLine) -> bool:
    return grid.top <= (line.top + line.bottom) / 2 <= grid.bottom


def _at_top(lines: list[PieceLine], grid: Grid) -> bool:
    """Whether no more than a header stands above a table."""
    above = sum(line.bottom <= grid.top + 1 for line in lines[: _RUNNING_LINES + 1])
    return above <= _RUNNING_LINES or grid.top < _TOP_SHARE * lines[-1].bottom


def _following(lines: list[PieceLine], grid: Grid, before: Grid) -> Grid:
    """The table at the top of a page with the columns of the one before, if they fit."""
    if not _at_top(lines, grid):
        return grid
    within = [line for line in lines if _in(grid, line)]
    kept = [inner_gaps(shared_gaps([gap], within, _TRACE)) for gap in before.gaps]
    if not all(kept):
        return grid
    middles = [(gaps[0][0] + gaps[0][1]) / 2 for gaps in kept]
    xs = [grid.xs[0], *middles, grid.xs[-1]]
    made = loose_grid(xs, grid.ys, within, spans_of(grid) if len(xs) == len(grid.xs) else ())
    made.follows, made.open = True, grid.open
    return made


def _going_on(lines: list[PieceLine], before: Grid) -> list[Grid]:
    """The rows at the top of a page (below a header) that fit the columns of the table before."""
    for start in range(min(_HEADER_LINES, len(lines))):
        end, gaps = start, list(before.gaps)
        while end < len(lines) and (left := _left_free(lines[end], gaps, before.xs)):
            gaps = left
            end += 1
        rows = lines[start:end]
        xs = [before.xs[0], *((a + b) / 2 for a, b in gaps), before.xs[-1]]
        several = sum(len(filled(line, xs)) >= len(xs) - 2 for line in rows)
        if rows and several >= 0.6 * len(rows) and not (start == 0 and _runs(lines, end)):
            xs[-1] = max(xs[-1], *(line.pieces[-1][1] for line in rows))
            parts = rows_of(rows, xs)
            ys = [rows[0].top - 1, *(between_rows(a, b) for a, b in pairwise(parts)), rows[-1].bottom + 1]
            ys, spans = with_steps(parts, xs, ys)
            grid = loose_grid(xs, ys, rows, spans)
            grid.follows = True
            return [grid]
    return []


def _runs(lines: list[PieceLine], end: int) -> bool:
    """Whether the lines to a place are one, above all that is printed on the page and well apart from it: a
    running header."""
    first = lines[0]
    if end > 1 or first.bottom > _HEADER_SHARE * lines[-1].bottom:
        return False
    return len(lines) == 1 or lines[1].top - first.bottom > _HEADER_APART * first.size


def _left_free(line: PieceLine, gaps: list[Gap], xs: list[float]) -> list[Gap]:
    """What a line with text in several columns leaves free between those of a table; empty where it does
    not fit them. The last column may be wider where nothing is drawn: its texts begin below one another."""
    if len(line.pieces) < 2 or line.pieces[0][0] < xs[0] - 3:
        return []
    last = min((left for left, _, _ in line.pieces if left > xs[-2]), default=0.0)
    if line.pieces[-1][1] > xs[-1] + 12 and abs(last - gaps[-1][1]) > _ALIGNED:
        return []
    kept = [inner_gaps(shared_gaps([gap], [line], _TRACE)) for gap in gaps]
    return [found[0] for found in kept] if all(kept) else []


def _margin(lines: list[PieceLine]) -> float | None:
    """The furthest left that several lines of a page begin."""
    lefts = sorted(line.pieces[0][0] for line in lines)
    return next((a for a, b in pairwise(lefts) if b - a < 1), None)


def _without_rules(
    lines: list[PieceLine], grids: list[Grid], rules: Sequence[Rule], margin: float | None
) -> list[Grid]:
    """Tables without rules: stretches of lines with common gutters."""
    found: list[Grid] = []
    long = [y for y, left, right in rules if right - left >= _PARTING_RULE]
    bars = [(grid.top, grid.bottom) for grid in grids]
    for above, below in pairwise(lines):
        bars += [(y, y) for y in long if len(below.pieces) == 1 and above.bottom - 1 < y < below.top + 1]
    start = 0
    while start < len(lines):
        end, gutters = _stretch(lines, start, bars, margin)
        stretch = lines[start:end]
        while gutters and len(stretch) > 2 and _stands_right(stretch):
            stretch, end = stretch[:-1], end - 1
        grid = _unruled(stretch, gutters, margin) if gutters else None
        if grid is not None and (first := _beside_above(lines, start, gutters, bars)):
            grid = _unruled([*first, *stretch], shared_gaps(gutters, first, _FREE_GUTTER), margin) or grid
        if grid is not None:
            found.append(grid)
            start = end
        else:
            start += 1
    return found


def _beside_above(lines: list[PieceLine], start: int, gutters: list[Gap], bars: list[Gap]) -> list[PieceLine]:
    """The lines right above a table that are its first row: one of a column in the middle beside two of the
    other, none on the level of another."""
    above = lines[max(start - 3, 0) : start]
    if len(above) < 3 or len(gutters) != 1 or any(len(line.pieces) > 1 for line in above):
        return []
    first, middle, last = above
    sides = [line.pieces[0][0] >= gutters[0][1] - 1 for line in above]
    level = abs(first.top + last.top - 2 * middle.top) < _ALIGNED
    if sides[0] != sides[2] or sides[0] == sides[1] or not level or not first.bottom > middle.top:
        return []
    follows = lines[start].top - last.bottom < _BESIDE * last.size
    lefts = {side: line.pieces[0][0] for side, line in zip(sides, above, strict=True)}
    own = [piece[0] for piece in lines[start].pieces]
    flush = abs(lefts[False] - own[0]) < _ALIGNED and abs(lefts[True] - own[-1]) < _ALIGNED
    apart = any(_apart(a, b, bars) for a, b in pairwise([*above, lines[start]]))
    return above if follows and flush and not apart and first.size <= _LARGER * last.size else []


def _stands_right(lines: list[PieceLine]) -> bool:
    """Whether the last line is one text that begins further right than any piece of the others: a name or
    date below a table."""
    lefts = [piece[0] for line in lines[:-1] for piece in line.pieces]
    last = lines[-1]
    return len(last.pieces) == 1 and last.pieces[0][0] > max(lefts) + _FAR_RIGHT * last.size


def _stretch(
    lines: list[PieceLine], start: int, bars: list[Gap], margin: float | None
) -> tuple[int, list[Gap]]:
    """How far from a line with gaps on common gutters go."""
    first = lines[start]
    if len(first.pieces) < 2:
        return start + 1, []
    gutters = shared_gaps([(-1e9, 1e9)], [first], _FREE_GUTTER)
    columns = len(inner_gaps(gutters))
    least = first.pieces[0][0] - 2 * first.size
    if margin is not None and _is_set_in(first, margin):
        least = margin + PADDING[0]
    usual = 0.0
    end = start + 1
    while end < len(lines):
        above, line = lines[end - 1], lines[end]
        pitch = line.top - above.top
        if pitch > (usual * _LOOSER if usual else _LEADING * line.size) or _apart(above, line, bars):
            break
        if line.size > _LARGER * first.size:
            break
        usual = min(usual or pitch, pitch) if pitch > _BESIDE * line.size else usual
        shared = shared_gaps(gutters, [line], _FREE_GUTTER)
        if len(inner_gaps(shared)) < columns or line.pieces[0][0] < least:
            break
        gutters = shared
        end += 1
    return end, inner_gaps(gutters)


def _apart(above: PieceLine, below: PieceLine, bars: list[Gap]) -> bool:
    """Whether a table or long rule stands between two lines."""
    return any(above.top < bottom and top < below.bottom for top, bottom in bars)


def _unruled(lines: list[PieceLine], gutters: list[Gap], margin: float | None) -> Grid | None:
    left, right = min(line.pieces[0][0] for line in lines), max(line.pieces[-1][1] for line in lines)
    xs = merged_columns([left - 2, *sorted((a + b) / 2 for a, b in gutters), right + 2], lines)
    rows = rows_of(lines, xs)
    count = len(xs) - 1
    set_in = count == 2 and _is_set_in(min(rows[0], key=lambda line: line.pieces[0][0]), margin)
    least = _FEWEST_SET_IN if set_in else 3 if count > 2 else 4
    full = rows[:-1] if set_in and len(rows) > least else rows
    if len(rows) < least or not _regular(full, xs) or not _stands_exactly(lines, xs):
        return None
    if count == 2 and not (_paired(lines, xs) if set_in else _keyed(lines, xs, padded=_is_padded(rows, xs))):
        return None
    wide = [found for line in lines for found in _prose(line, xs)]
    if wide and (count > 2 or 0 in wide or len(wide) > _FEW_WIDE * len(rows)):
        return None
    ys = [lines[0].top - 1, *(between_rows(a, b) for a, b in pairwise(rows)), lines[-1].bottom + 1]
    ys, spans = with_steps(rows[1:], xs, ys)
    return loose_grid(xs, ys, lines, spans)


def _regular(rows: list[list[PieceLine]], xs: list[float]) -> bool:
    """Whether nearly all rows have text in nearly all columns."""
    columns = len(xs) - 1
    counts = [len(set().union(*(filled(line, xs) for line in row))) for row in rows]
    return sum(count >= columns - (columns > 3) for count in counts) >= _SHARE * len(counts)


def _stands_exactly(lines: list[PieceLine], xs: list[float]) -> bool:
    """Whether what the lines have in each column stands flush left, flush right or centred under one
    another."""
    ends: list[list[tuple[float, float]]] = [[] for _ in xs[1:]]
    for line in lines:
        found: dict[int, tuple[float, float]] = {}
        for left, right, _ in line.pieces:
            column = column_of(xs, left, right)
            found[column] = (found[column][0] if column in found else left, right)
        for column, part in found.items():
            ends[column].append(part)
    return all(
        any(_flush(marks) for marks in ([a for a, _ in c], [b for _, b in c], [(a + b) / 2 for a, b in c]))
        for c in ends
    )


def _flush(places: list[float]) -> bool:
    if not places:
        return True
    usual = median(places)
    return sum(abs(place - usual) <= _ALIGNED for place in places) >= _SHARE * len(places) - 1


def _is_set_in(line: PieceLine, margin: float | None) -> bool:
    """Whether a line is set in by a cell's padding, less than any first line of a paragraph."""
    return margin is not None and PADDING[0] < line.pieces[0][0] - margin < PADDING[1]


def _is_padded(rows: list[list[PieceLine]], xs: list[float]) -> bool:
    """Whether labels stand in the middle beside a text of several lines, as in the cells of a table."""
    return any(len(row) > 2 and any(filled(line, xs) == {0} for line in row[1:-1]) for row in rows)


def _texts(lines: list[PieceLine], xs: list[float], column: int) -> list[str]:
    return [p[2] for line in lines for p in line.pieces if column_of(xs, p[0], p[1]) == column]


def _paired(lines: list[PieceLine], xs: list[float]) -> bool:
    """Whether two columns that are set in are no contents, whose numbers of pages never fall."""
    second = _texts(lines, xs, 1)
    paged = all(text.strip().isdigit() for text in second)
    return not paged or any(int(a) > int(b) for a, b in pairwise(second))


def _keyed(lines: list[PieceLine], xs: list[float], *, padded: bool) -> bool:
    """Whether two columns are names and values, not a list, contents with pages, or, where nothing tells
    them from paragraphs with tabs, labels with colons."""
    first, second = _texts(lines, xs, 0), _texts(lines, xs, 1)
    coloned = sum(text.rstrip()[-1:] in "：:" or "：" in text for text in (*first, *second))
    listed = sum(starts_item(text) or bool(_NUMBER.match(text)) for text in first)
    paged = sum(text.strip().isdigit() for text in second)
    short = sum(columns(text) <= _LONG for text in first)
    if max(listed, paged) >= len(lines) / 2 or (coloned >= len(lines) / 2 and not padded):
        return False
    return short >= _SHARE * len(first)


def _prose(line: PieceLine, xs: list[float]) -> list[int]:
    """The columns of those pieces that take most of the table's width, as a sentence does."""
    most = _LONGEST_PIECE * (xs[-1] - xs[0]) + 40
    return [column_of(xs, left, right) for left, right, _ in line.pieces if right - left > most]
