"""Values over several columns in tables with level rules: they begin where a column does, cross the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ingest.layout.unruled_tables.grid import Gap
from ingest.layout.unruled_tables.part_rules import band_of
from ingest.layout.unruled_tables.rows import PieceLine, Span, column_of

_NEAR_BANDS, _FEWEST = 3, 2
_FLUSH, _CROSSES, _UNLEVEL, _TIGHT = 2.0, -2.0, 0.2, 0.45
Place = tuple[float, float]
"""Where a value begins, and the middle of its line."""


def with_wide_short(
    lines: list[PieceLine], heights: Sequence[float], sides: Gap
) -> tuple[list[PieceLine], list[Place]]:
    """The lines with each last value that crosses a column of several lines near it made short, and where
    these begin."""
    bands = [band_of(lines, top, bottom, *sides) or [] for top, bottom in pairwise(heights)]
    short: dict[int, PieceLine] = {}
    places: list[Place] = []
    for at, band in enumerate(bands):
        beside = bands[max(at - _NEAR_BANDS, 0) : at] + bands[at + 1 : at + 1 + _NEAR_BANDS]
        several = [(other, o) for other in beside for o in other if len(o.pieces) > 2] if band else []
        if len(several) < _FEWEST:
            continue
        margin = min(line.pieces[0][0] for _, line in several) + _FLUSH
        near = [_starts(line, other, margin) for other, line in several]
        for line in band:
            first = _wide(line, band, near, margin)
            if first is not None:
                left = line.pieces[first][0]
                value = left, left + line.size, " ".join(text for _, _, text in line.pieces[first:])
                short[id(line)] = line._replace(pieces=[*line.pieces[:first], value])
                places.append((left, (line.top + line.bottom) / 2))
    return ([short.get(id(line), line) for line in lines], places) if places else (lines, [])


def _starts(line: PieceLine, band: list[PieceLine], margin: float) -> list[float]:
    """Where the values of a line begin, and those that stand alone half a line higher or lower beside it."""
    alone = [o.pieces[0] for o in band if len(o.pieces) == 1 and o is not line and _is_level(line, o)]
    beside = [p for p in alone if not any(p[0] < right and left < p[1] for left, right, _ in line.pieces)]
    return sorted(left for left, _, _ in [*line.pieces, *beside] if left > margin)


def _is_level(line: PieceLine, other: PieceLine) -> bool:
    slack = _UNLEVEL * line.size
    return line.top < other.bottom - slack and other.top < line.bottom - slack


def _wide(line: PieceLine, band: list[PieceLine], near: list[list[float]], margin: float) -> int | None:
    """The piece of a line with which a value over several columns begins; `near` has where the columns of
    lines near it begin."""
    last = len(line.pieces) - 1
    right = line.pieces[-1][1]
    for at, (left, _, _) in enumerate(line.pieces):
        if left <= margin or any(_beside(line, left, other) for other in band):
            continue
        label = max((piece[1] for piece in line.pieces[:at]), default=0.0)
        if at == last and at > 0 and sum(_crosses(left, right + _CROSSES, label, o) for o in near) >= _FEWEST:
            return at
        crossed = [starts for starts in near if _crosses(left, right + _TIGHT * line.size, label, starts)]
        first = all(abs(starts[0] - left) < _FLUSH for starts in crossed)
        columns = [start for starts in crossed for start in starts if start > left + _FLUSH]
        further = [piece[0] for piece in line.pieces[at + 1 :]]
        own = not any(abs(x - start) < _FLUSH for x in further for start in columns)
        if len(crossed) >= _FEWEST and first and own and _is_form_row(band, left, margin):
            return at
    return None


def _is_form_row(band: list[PieceLine], left: float, margin: float) -> bool:
    """Whether a row has a label, and beside it nothing but lines of one value."""
    values = [[piece for piece in line.pieces if piece[1] > left] for line in band]
    labels = [piece for line in band for piece in line.pieces if piece[0] <= margin and piece[1] < left]
    return bool(labels) and all(abs(found[0][0] - left) < _FLUSH for found in values if found)


def _beside(line: PieceLine, left: float, other: PieceLine) -> bool:
    """Whether a line half a line higher or lower reaches further right, as one in the same row does."""
    further = other.pieces[-1][0] > left + _FLUSH and other.pieces[-1][1] > line.pieces[-1][1]
    return further and _is_level(line, other)


def _crosses(left: float, right: float, label: float, starts: list[float]) -> bool:
    """Whether a value begins where a column of another line does and reaches over the next one of that, while
    the label before it ends before both."""
    for start, following in pairwise(starts):
        if abs(start - left) < _FLUSH:
            return right > following and label < start
    return False


def wide_cells(xs: Sequence[float], ys: Sequence[float], places: Sequence[Place]) -> list[Span]:
    """The cells over all further columns that begin at these places."""
    made = set()
    for x, y in places:
        row, column = bisect_right(ys, y) - 1, column_of(xs, x, x)
        if 0 <= row < len(ys) - 1 and column < len(xs) - 2:
            made.add((row, column, len(xs) - 1))
    return sorted(made)
