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
from typing import NamedTuple

from ingest.headings import is_numbered_title
from ingest.joining import starts_item
from ingest.layout.grid import Grid, grid_of
from ingest.layout.lines import PdfLine
from schemas import rx

_SAME_END = 4.0
_LONGEST_PIECE = 0.6
_SHORTEST_RULE = 60.0
_RULED_GUTTER = 0.45
_FREE_GUTTER = 1.0
_LEADING, _LOOSER = 2.6, 1.6
_ALIGNED, _SHARE = 3.0, 0.8
_LONG = 16
_LOWEST_ROW = 11.0
_TRACE = 0.1
_FEW = 0.2
_TOP_SHARE, _HEADER_LINES = 0.2, 4
_NUMBER = rx.compile(r"[\d.()（）、]{1,8}\Z")
_Rule = tuple[float, float, float]
_Gap = tuple[float, float]


class _Line(NamedTuple):
    """A line by its outline and the pieces that wide gaps part it into (left, right, text)."""

    top: float
    bottom: float
    pieces: list[tuple[float, float, str]]
    size: float


def find_open_grids(
    lines: list[PdfLine], rules: Sequence[_Rule], grids: list[Grid], before: Grid | None = None
) -> list[Grid]:
    """The tables among lines that stand in no ruled table; `before` may go on from the page before."""
    if not any(line.gaps for line in lines):
        return []
    cut = [_Line(line.top, line.bottom, line.pieces(), line.size) for line in lines]
    found = _between_rules(cut, rules)
    if before is not None and not any(grid.top < _TOP_SHARE * cut[-1].bottom for grid in [*grids, *found]):
        found += _going_on(cut, before)
    if before is not None and found:
        found[0] = _following(cut, found[0], before)
    rest = [line for line in cut if not any(_in(grid, line) for grid in found)]
    found += _without_rules(rest, [*grids, *found])
    return sorted(found, key=lambda grid: grid.top)


def _in(grid: Grid, line: _Line) -> bool:
    return grid.top <= (line.top + line.bottom) / 2 <= grid.bottom


def _between_rules(lines: list[_Line], rules: Sequence[_Rule]) -> list[Grid]:
    """Tables with level rules of one length, at least above and below."""
    stacks: dict[tuple[int, int], list[_Rule]] = {}
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
        found += _of_a_stack(lines, [rule[0] for rule in stack], left, right)
    return found


def _of_a_stack(lines: list[_Line], heights: list[float], left: float, right: float) -> list[Grid]:
    found: list[Grid] = []
    start = 0
    while start + 1 < len(heights):
        end, gutters, rows = start, [(-1e9, 1e9)], 0
        while end + 1 < len(heights):
            band = _band(lines, heights[end], heights[end + 1], left, right)
            shared = _shared(gutters, band, _RULED_GUTTER) if band is not None else []
            inner = _inner(shared)
            narrow = heights[end + 1] - heights[end] < _LOWEST_ROW
            if (
                band is None
                or (narrow and not band)
                or _is_between(band)
                or (band and not inner)
                or (end > start and len(inner) < _least(gutters))
            ):
                break
            gutters, rows, end = shared, rows + len(band), end + 1
        grid = (
            _ruled(lines, heights[start : end + 1], _inner(gutters), (left, right)) if end > start else None
        )
        if grid is not None:
            found.append(grid)
            start = end
        else:
            start += 1
    return found


def _is_between(band: list[_Line]) -> bool:
    """Whether what stands between two rules is a numbered title: it parts two tables."""
    texts = [" ".join(piece[2] for piece in line.pieces) for line in band if len(line.pieces) <= 2]
    return len(band) == 1 and len(texts) == 1 and is_numbered_title(texts[0])


def _least(gutters: list[_Gap]) -> int:
    """How many gutters a further band must leave: most of those there are."""
    inner = _inner(gutters)
    return max(1, len(inner) // 2) if inner else 0


def _inner(gutters: list[_Gap]) -> list[_Gap]:
    return [gap for gap in gutters if gap[0] > -1e8 and gap[1] < 1e8]


def _band(lines: list[_Line], top: float, bottom: float, left: float, right: float) -> list[_Line] | None:
    """The lines between two rules; None where one of them reaches over their ends."""
    within = [line for line in lines if top < (line.top + line.bottom) / 2 < bottom]
    if any(line.pieces[0][0] < left - _SAME_END or line.pieces[-1][1] > right + _SAME_END for line in within):
        return None
    return within


def _shared(gutters: list[_Gap], lines: list[_Line], least: float) -> list[_Gap]:
    """What of the gutters stays free in all lines."""
    for line in lines:
        free = _free(line)
        gutters = [
            (max(a, c), min(b, d))
            for a, b in gutters
            for c, d in free
            if min(b, d) - max(a, c) >= least * line.size
        ]
    return gutters


def _free(line: _Line) -> list[_Gap]:
    inner = [(a[1], b[0]) for a, b in pairwise(line.pieces)]
    return [(-1e9, line.pieces[0][0]), *inner, (line.pieces[-1][1], 1e9)]


def _ruled(
    lines: list[_Line], heights: list[float], gutters: list[_Gap], sides: tuple[float, float]
) -> Grid | None:
    """The grid between rules: rows are the bands, or the rows within them where bands have several."""
    within = [line for line in lines if heights[0] < (line.top + line.bottom) / 2 < heights[-1]]
    if not gutters or not within:
        return None
    xs = _merged([sides[0], *sorted((a + b) / 2 for a, b in gutters), sides[1]], within)
    ys = [heights[0]]
    rows = 0
    most = max(len(_filled(line, xs)) for line in within)
    bands = [_band(lines, top, bottom, *sides) or [] for top, bottom in pairwise(heights)]
    full = max(sum(len(_filled(line, xs)) >= 0.8 * most for line in band) for band in bands[1:] or bands)
    three = full > (1 if len(heights) <= 4 else 3) or any(_counted(band, xs) for band in bands[1:])
    for at, (top, bottom) in enumerate(pairwise(heights)):
        band = _band(lines, top, bottom, *sides) or []
        found = _rows_of(band, xs) if three and at > 0 else [band] if band else []
        rows += len(found)
        ys += [_between(a, b) for a, b in pairwise(found)]
        ys.append(bottom)
    least = 2 if len(heights) > 2 else 3
    if rows < least or not _tabular(within, xs, len(heights) > 2):
        return None
    return _grid(xs, ys, within)


def _tabular(lines: list[_Line], xs: list[float], strong: bool) -> bool:
    """Whether most lines have text in two columns at least."""
    several = sum(len(_filled(line, xs)) > 1 for line in lines)
    return several >= (0.4 if strong else 0.6) * len(lines) and several >= 2


def _filled(line: _Line, xs: list[float]) -> set[int]:
    """The columns in which a line has text."""
    return {_column(xs, (left + right) / 2) for left, right, _ in line.pieces}


def _column(xs: list[float], x: float) -> int:
    return sum(edge <= x for edge in xs[1:-1])


def _rows_of(lines: list[_Line], xs: list[float]) -> list[list[_Line]]:
    """Lines put together to rows: those with a number first, or text in most columns, draw the nearest."""
    most = max((len(_filled(line, xs)) for line in lines), default=0)
    full = [line for line in lines if len(_filled(line, xs)) >= max(2, 0.6 * most)]
    anchors = [line for line in lines if _numbered(line, xs)]
    if len(anchors) < 2 or len({line.pieces[0][2] for line in anchors}) < len(anchors):
        anchors = full
    else:
        heads = [line for line in full if len(_filled(line, xs)) >= 0.8 * most]
        anchors = [line for line in heads if line.bottom < anchors[0].top] + anchors
    if not anchors:
        return [lines] if lines else []
    rows: list[list[_Line]] = [[] for _ in anchors]
    middles = [(line.top + line.bottom) / 2 for line in anchors]
    for line in lines:
        middle = (line.top + line.bottom) / 2
        at = min(range(len(anchors)), key=lambda i: abs(middles[i] - middle))
        rows[at].append(line)
    return rows


def _numbered(line: _Line, xs: list[float]) -> bool:
    """Whether a line has a number, and nothing else, in the first column."""
    left, right, text = line.pieces[0]
    return _column(xs, (left + right) / 2) == 0 and _NUMBER.match(text) is not None


def _counted(lines: list[_Line], xs: list[float]) -> bool:
    """Whether lines between two rules count on in the first column: 1, 2, 3."""
    texts = [line.pieces[0][2] for line in lines if _numbered(line, xs)]
    return len(texts) > 1 and all(
        b.isdecimal() and a == f"{int(b) - 1:0{len(a)}}" for a, b in pairwise(texts)
    )


def _merged(xs: list[float], lines: list[_Line]) -> list[float]:
    """The columns without the edge between two never side by side: a title centred over its values."""
    at = 1
    while at < len(xs) - 1:
        filled = [_filled(line, xs) for line in lines]
        first, second = sum(at - 1 in row for row in filled), sum(at in row for row in filled)
        both = sum({at - 1, at} <= row for row in filled)
        if not both and min(first, second) <= max(1, _FEW * len(lines)):
            del xs[at]
        else:
            at += 1
    return xs


def _between(above: list[_Line], below: list[_Line]) -> float:
    return (max(line.bottom for line in above) + min(line.top for line in below)) / 2


def _grid(xs: list[float], ys: list[float], lines: list[_Line]) -> Grid:
    """The grid of columns and rows, with what is free between the columns in these lines."""
    ys = sorted(set(ys))
    boxes = [(left, top, right, bottom) for top, bottom in pairwise(ys) for left, right in pairwise(xs)]
    grid = grid_of(boxes)
    grid.loose = True
    gaps = []
    for x in xs[1:-1]:
        left = max((p[1] for line in lines for p in line.pieces if p[1] <= x), default=x)
        right = min((p[0] for line in lines for p in line.pieces if p[0] >= x), default=x)
        gaps.append((left, right))
    grid.gaps = tuple(gaps)
    return grid


def _following(lines: list[_Line], grid: Grid, before: Grid) -> Grid:
    """The table at the top of a page with the columns of the one before, if they fit."""
    if grid.top > _TOP_SHARE * lines[-1].bottom:
        return grid
    within = [line for line in lines if _in(grid, line)]
    kept = [_inner(_shared([gap], within, _TRACE)) for gap in before.gaps]
    if not all(kept):
        return grid
    middles = [(gaps[0][0] + gaps[0][1]) / 2 for gaps in kept]
    made = _grid([grid.xs[0], *middles, grid.xs[-1]], grid.ys, within)
    made.follows = True
    return made


def _going_on(lines: list[_Line], before: Grid) -> list[Grid]:
    """The rows at the top of a page (below a header) that fit the columns of the table before."""
    for start in range(min(_HEADER_LINES, len(lines))):
        end = start
        while end < len(lines) and _fits(lines[end], before.xs):
            end += 1
        rows = lines[start:end]
        if rows and sum(len(_filled(line, before.xs)) >= len(before.xs) - 2 for line in rows) >= 0.6 * len(
            rows
        ):
            parts = _rows_of(rows, before.xs)
            ys = [rows[0].top - 1, *(_between(a, b) for a, b in pairwise(parts)), rows[-1].bottom + 1]
            grid = _grid(before.xs, ys, rows)
            grid.follows = True
            return [grid]
    return []


def _fits(line: _Line, xs: list[float]) -> bool:
    """Whether no piece of a line crosses a column's edge, and several columns have one."""
    if len(line.pieces) < 2 or line.pieces[0][0] < xs[0] - 3 or line.pieces[-1][1] > xs[-1] + 12:
        return False
    return all(not (left < x < right) for left, right, _ in line.pieces for x in xs[1:-1])


def _without_rules(lines: list[_Line], grids: list[Grid]) -> list[Grid]:
    """Tables without rules: stretches of lines with common gutters."""
    found: list[Grid] = []
    start = 0
    while start < len(lines):
        end, gutters = _stretch(lines, start, grids)
        stretch = lines[start:end]
        grid = _unruled(stretch, gutters) if gutters else None
        if grid is not None:
            found.append(grid)
            start = end
        else:
            start += 1
    return found


def _stretch(lines: list[_Line], start: int, grids: list[Grid]) -> tuple[int, list[_Gap]]:
    """How far from a line with gaps on common gutters go."""
    first = lines[start]
    if len(first.pieces) < 2:
        return start + 1, []
    gutters = _shared([(-1e9, 1e9)], [first], _FREE_GUTTER)
    columns = len(_inner(gutters))
    usual = 0.0
    end = start + 1
    while end < len(lines):
        above, line = lines[end - 1], lines[end]
        pitch = line.top - above.top
        if pitch > (usual * _LOOSER if usual else _LEADING * line.size) or _apart(above, line, grids):
            break
        usual = min(usual or pitch, pitch) if pitch > 0.5 * line.size else usual
        shared = _shared(gutters, [line], _FREE_GUTTER)
        if len(_inner(shared)) < columns or line.pieces[0][0] < first.pieces[0][0] - 2 * line.size:
            break
        gutters = shared
        end += 1
    return end, _inner(gutters)


def _apart(above: _Line, below: _Line, grids: list[Grid]) -> bool:
    return any(above.top < grid.bottom and grid.top < below.bottom for grid in grids)


def _unruled(lines: list[_Line], gutters: list[_Gap]) -> Grid | None:
    left, right = min(line.pieces[0][0] for line in lines), max(line.pieces[-1][1] for line in lines)
    xs = _merged([left - 2, *sorted((a + b) / 2 for a, b in gutters), right + 2], lines)
    rows = _rows_of(lines, xs)
    columns = len(xs) - 1
    if len(rows) < (3 if columns > 2 else 4) or not _regular(rows, xs) or not _stands_exactly(lines, xs):
        return None
    if columns == 2 and not _keyed(lines, xs):
        return None
    if any(_is_prose(line, xs) for line in lines):
        return None
    ys = [lines[0].top - 1, *(_between(a, b) for a, b in pairwise(rows)), lines[-1].bottom + 1]
    return _grid(xs, ys, lines)


def _regular(rows: list[list[_Line]], xs: list[float]) -> bool:
    """Whether nearly all rows have text in nearly all columns."""
    columns = len(xs) - 1
    counts = [len(set().union(*(_filled(line, xs) for line in row))) for row in rows]
    return sum(count >= columns - (columns > 3) for count in counts) >= _SHARE * len(counts)


def _stands_exactly(lines: list[_Line], xs: list[float]) -> bool:
    """Whether the pieces of each column stand flush left, flush right or centred under one another."""
    for column in range(len(xs) - 1):
        pieces = [p for line in lines for p in line.pieces if _column(xs, (p[0] + p[1]) / 2) == column]
        marks = ([p[0] for p in pieces], [p[1] for p in pieces], [(p[0] + p[1]) / 2 for p in pieces])
        if not any(_flush(places) for places in marks):
            return False
    return True


def _flush(places: list[float]) -> bool:
    usual = median(places)
    return sum(abs(place - usual) <= _ALIGNED for place in places) >= _SHARE * len(places) - 1


def _keyed(lines: list[_Line], xs: list[float]) -> bool:
    """Whether two columns are names and values, not labels with colons, a list, contents with pages."""
    first = [p[2] for line in lines for p in line.pieces if _column(xs, (p[0] + p[1]) / 2) == 0]
    second = [p[2] for line in lines for p in line.pieces if _column(xs, (p[0] + p[1]) / 2) == 1]
    coloned = sum(text.rstrip()[-1:] in "：:" or "：" in text for text in (*first, *second))
    listed = sum(starts_item(text) or bool(_NUMBER.match(text)) for text in first)
    paged = sum(text.strip().isdigit() for text in second)
    short = sum(len(text) <= _LONG for text in first)
    return max(coloned, listed, paged) < len(lines) / 2 and short >= _SHARE * len(first)


def _is_prose(line: _Line, xs: list[float]) -> bool:
    """Whether a piece takes most of the table's width, as a sentence does."""
    return any(right - left > _LONGEST_PIECE * (xs[-1] - xs[0]) + 40 for left, right, _ in line.pieces)
