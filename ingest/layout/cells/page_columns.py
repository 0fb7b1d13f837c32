"""Text set in two columns: stretches of a page with a gutter that no line crosses, both sides filled
with prose.

A gutter alone is no sign of columns: a table without rules has one, too. In columns most lines reach their
side of the gutter, as prose does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from ingest.layout.grid import Grid
from ingest.layout.lines import PdfLine
from ingest.layout.page import Glyph
from ingest.wording.joining import starts_item
from schemas import patterns

_NARROWEST = 8.0
_LEAST_LINES = 4
_LEAST_CHARACTERS = 8
_FILLED = 0.5
_WHOLE = 0.7
_SHORT_OF = 2.6
_LEAST_SHARE = 0.25
_SUSPECT = 0.35
_BLANK, _CLOSE = 2.9, 1.12
_FOOT_LINES, _FOOT_APART, _SMALLER = 3, 1.3, 0.95
PADDING = 2.5, 10.0
"""How far a cell's text may be set in."""

_Rule = tuple[float, float, float]
_Bar = tuple[float, float, float, float]
"""What may stand between two rows: its left and right end, its top and bottom."""

_COUNTED = patterns.compile(r"[（(]?(\d{1,3})[.．、)）]")


@dataclass(slots=True)
class Zone:
    """A stretch of a page whose bands are read one after another: sides (left, right) and glyphs of each."""

    top: float
    bottom: float
    sides: list[tuple[float, float]]
    glyphs: list[list[Glyph]]
    framed: bool = False


class _Row(NamedTuple):
    """The glyphs at about one height: their outline and the free stretches between them."""

    top: float
    bottom: float
    left: float
    right: float
    gaps: list[tuple[float, float]]
    glyphs: list[Glyph]


def find_zones(
    glyphs: list[Glyph], grids: list[Grid], rules: Sequence[_Rule] = ()
) -> tuple[list[Zone], list[Glyph]]:
    """The stretches in two columns, and the glyphs outside of them; level `rules` end them."""
    rows = _rows(glyphs)
    margin = _margin(rows)
    bars = [*((grid.xs[0], grid.xs[-1], grid.top, grid.bottom) for grid in grids)]
    bars += [(left, right, y, y) for y, left, right in rules]
    width = max((row.right for row in rows), default=0.0) - margin
    zones: list[Zone] = []
    rest: list[_Row] = []
    start = 0
    while start < len(rows):
        end, gutter = _stretch(rows, start, bars)
        end -= len(_foot(rows[start:end])) if end == len(rows) else 0
        if gutter is not None and _is_set_in(rows[start:end], margin):
            rest += rows[start:end]
            start = end
            continue
        parts = [] if gutter is None else _sections(rows[start:end], gutter)
        if gutter is not None and _is_prose(rows[start:end], gutter, width):
            zones += [zone for part in parts if (zone := _zone(part, gutter))]
            start = end
        elif gutter is not None and len(parts) > 1 and _is_prose(parts[0], gutter, width):
            zones += [zone for zone in [_zone(parts[0], gutter)] if zone]
            start += len(parts[0])
        else:
            rest.append(rows[start])
            start += 1
    zones += _short_ones(rest, zones)
    if not zones:
        return [], glyphs
    taken = {id(glyph) for zone in zones for side in zone.glyphs for glyph in side}
    return zones, [glyph for glyph in glyphs if id(glyph) not in taken]


def _short_ones(rows: list[_Row], zones: list[Zone]) -> list[Zone]:
    """Pairs of columns of two or three lines, by a gutter that longer ones on the page have."""
    gutters = {(zone.sides[0][1], zone.sides[1][0]) for zone in zones}
    made: list[Zone] = []
    for left, right in gutters:
        run: list[_Row] = []
        for row in [*rows, None]:
            both = row is not None and any(a <= left + 1 and right - 2 <= b for a, b in row.gaps)
            both = both or (row is not None and any(b == right or abs(b - right) < 2 for _, b in row.gaps))
            if row is not None and both and (not run or row.top - run[-1].top < 2.5 * (row.bottom - row.top)):
                run.append(row)
                continue
            cells = sum(len(other.gaps) > 1 for other in run)
            if len(run) >= 2 and 2 * cells <= len(run) and (zone := _zone(run, (left, right))):
                made.append(zone)
            run = [row] if row is not None and both else []
        if made:
            break
    return made


def may_have_columns(lines: list[PdfLine]) -> bool:
    """Whether several lines are parted by a wide gap, or begin, in the middle of the page."""
    if len(lines) < _LEAST_LINES:
        return False
    left, right = min([line.left for line in lines]), max([line.right for line in lines])
    low, high = left + _SUSPECT * (right - left), right - _LEAST_SHARE * (right - left)
    return sum(bool(line.gaps) or low < line.left < high for line in lines) >= _LEAST_LINES


def _rows(glyphs: list[Glyph]) -> list[_Row]:
    """Glyphs by base line, from top to bottom."""
    ordered = sorted(glyphs, key=lambda glyph: glyph[5])
    rows: list[_Row] = []
    for _, group in groupby(_numbered(ordered), key=lambda pair: pair[0]):
        whole = sorted((glyph for _, glyph in group), key=lambda glyph: glyph[1])
        row = [glyph for glyph in whole if not glyph[0].isspace()]
        if not row:
            continue
        gaps = []
        reach = row[0][3]
        for glyph in row[1:]:
            if glyph[1] - reach >= _NARROWEST:
                gaps.append((reach, glyph[1]))
            reach = max(reach, glyph[3])
        top, bottom = min(glyph[2] for glyph in row), max(glyph[4] for glyph in row)
        rows.append(_Row(top, bottom, row[0][1], reach, gaps, whole))
    return rows


def _numbered(ordered: list[Glyph]) -> list[tuple[int, Glyph]]:
    number, base = 0, ordered[0][5] if ordered else 0.0
    made = []
    for glyph in ordered:
        if glyph[5] - base > 3:
            number += 1
        base = glyph[5]
        made.append((number, glyph))
    return made


def _stretch(rows: list[_Row], start: int, bars: list[_Bar]) -> tuple[int, tuple[float, float] | None]:
    """How far from a row on some gutter stays free, and that gutter (the widest at the end)."""
    free = list(rows[start].gaps) or [(rows[start].right, 1e9), (-1e9, rows[start].left)]
    end = start + 1
    kept = free
    while end < len(rows):
        row = rows[end]
        mine = [*row.gaps, (-1e9, row.left), (row.right, 1e9)]
        free = [
            (max(a, c), min(b, d)) for a, b in kept for c, d in mine if min(b, d) - max(a, c) >= _NARROWEST
        ]
        free = [(a, b) for a, b in free if not _crossed(a, b, rows[end - 1].bottom, row.top, bars)]
        if not free:
            break
        kept = free
        end += 1
    bounded = [(a, b) for a, b in kept if a > -1e8 and b < 1e8]
    if not bounded or end - start < _LEAST_LINES:
        return end, None
    return end, max(bounded, key=lambda gutter: gutter[1] - gutter[0])


def _foot(rows: list[_Row]) -> list[_Row]:
    """The last rows of a page that are smaller than those above, and apart from them: a footer, a page
    number."""
    heights = sorted(row.bottom - row.top for row in rows)
    usual, pitch = heights[len(heights) // 2], _pitch(rows)
    for at in range(max(len(rows) - _FOOT_LINES, _LEAST_LINES), len(rows)):
        apart = rows[at].top - rows[at - 1].top > _FOOT_APART * pitch
        if apart and all(row.bottom - row.top < _SMALLER * usual for row in rows[at:]):
            return rows[at:]
    return []


def _crossed(left: float, right: float, top: float, bottom: float, bars: list[_Bar]) -> bool:
    """Whether a table or rule between two rows reaches over a gutter."""
    return any(
        start < left and end > right and top - 3 <= upper and lower <= bottom + 3
        for start, end, upper, lower in bars
    )


def _margin(rows: list[_Row]) -> float:
    """The furthest left that several rows begin."""
    lefts = sorted(row.left for row in rows)
    return next((a for a, b in pairwise(lefts) if b - a < 1), lefts[0] if lefts else 0.0)


def _is_set_in(rows: list[_Row], margin: float) -> bool:
    """Whether most rows begin a cell's padding right of the margin, as those of a table without rules do."""
    found = sum(PADDING[0] < row.left - margin < PADDING[1] for row in rows)
    return found >= _FILLED * len(rows)


def _is_prose(rows: list[_Row], gutter: tuple[float, float], outer: float) -> bool:
    """Whether both sides of a gutter are filled with running text, or are lists; `outer` is the width of the
    page's text."""
    left, right = gutter
    middle = (left + right) / 2
    inked = [[g for g in row.glyphs if not g[0].isspace()] for row in rows]
    first = [[g for g in row if g[3] <= middle + 1] for row in inked]
    second = [[g for g in row if g[1] >= middle - 1] for row in inked]
    sides = [[part for part in side if part] for side in (first, second)]
    if all(_listed(side) for side in sides):
        return not _counts_across(first, second)
    return all(_filled(side, outer) for side in sides)


def _counts_across(first: list[list[Glyph]], second: list[list[Glyph]]) -> bool:
    """Whether the numbers of two lists count on from the left one to the right one in nearly each
    row."""
    pairs = [(_number(a), _number(b)) for a, b in zip(first, second, strict=True) if a and b]
    across = sum(a is not None and b == a + 1 for a, b in pairs)
    return bool(pairs) and across >= _WHOLE * len(pairs)


def _number(part: list[Glyph]) -> int | None:
    """The number that a line begins with."""
    found = _COUNTED.match("".join(glyph[0] for glyph in part[:6]))
    return int(found[1]) if found else None


def _listed(parts: list[list[Glyph]]) -> bool:
    """Whether what stands on one side is a list: nearly each line begins with a number or sign."""
    items = sum(starts_item("".join(glyph[0] for glyph in part[:6])) for part in parts)
    return len(parts) >= _LEAST_LINES - 1 and items >= _WHOLE * len(parts)


def _filled(parts: list[list[Glyph]], outer: float) -> bool:
    if len(parts) < _LEAST_LINES:
        return False
    ends = sorted(max(glyph[3] for glyph in part) for part in parts)
    start = min(part[0][1] for part in parts)
    size = parts[0][0][4] - parts[0][0][2]
    full = len(ends) - bisect_left(ends, ends[-1] - _SHORT_OF * size)
    characters = sorted(len(part) for part in parts)[len(parts) // 2]
    wide = ends[-1] - start >= _LEAST_SHARE * outer
    whole = sum(not _parted(part) for part in parts) >= _WHOLE * len(parts)
    return whole and wide and full >= _FILLED * len(parts) and characters >= _LEAST_CHARACTERS


def _parted(part: list[Glyph]) -> bool:
    """Whether a wide gap parts what stands on one side, as it does the cells of a row."""
    return any(b[1] - a[3] >= _NARROWEST for a, b in pairwise(part))


def _sections(rows: list[_Row], gutter: tuple[float, float]) -> list[list[_Row]]:
    """The stretch, or its parts where a balanced pair of columns ends and single lines stand before the
    next.

    There the right side is blank for two lines and more; the line after the last pair belongs to the left
    column when it follows closely."""
    middle = (gutter[0] + gutter[1]) / 2
    usual = _pitch(rows)
    right = [at for at, row in enumerate(rows) if row.right > middle]
    parts: list[list[_Row]] = []
    if not right:
        return parts
    start = 0
    for at, after in zip(right, [*right[1:], len(rows)], strict=True):
        last = after == len(rows)
        if not last and rows[after].top - rows[at].top < _BLANK * usual:
            continue
        pitch = _pitch(rows[start : at + 1])
        end = at + 1
        while end < after and rows[end].top - rows[end - 1].top <= _CLOSE * pitch:
            end += 1
            if not last:
                break
        parts.append(rows[start:end])
        start = after
    return parts


def _pitch(rows: list[_Row]) -> float:
    """The usual distance of lines; 0 for a single one."""
    steps = sorted(b.top - a.top for a, b in pairwise(rows))
    return steps[len(steps) // 2] if steps else 0.0


def _zone(rows: list[_Row], gutter: tuple[float, float]) -> Zone | None:
    """Rows in two columns; None where all of them stand on one side of the gutter."""
    middle = (gutter[0] + gutter[1]) / 2
    sides: list[list[Glyph]] = [[], []]
    for row in rows:
        for glyph in row.glyphs:
            sides[(glyph[1] + glyph[3]) / 2 > middle].append(glyph)
    if not all(sides):
        return None
    edges = [(min(g[1] for g in side), max(g[3] for g in side)) for side in sides]
    return Zone(rows[0].top, rows[-1].bottom, edges, sides)
