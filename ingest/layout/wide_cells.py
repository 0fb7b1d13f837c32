"""Values over several columns in tables with level rules: they begin where a column does, cross the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ingest.layout.open_grid import Gap
from ingest.layout.open_rows import PieceLine, Span, column_of
from ingest.layout.part_rules import band_of

_NEAR_BANDS, _FEWEST = 3, 2
_FLUSH, _CROSSES, _UNLEVEL = 2.0, 2.0, 0.2
Place = tuple[float, float]
"""Where a value begins, and the middle of its line."""


def with_wide_short(
    lines: list[PieceLine], heights: Sequence[float], sides: Gap
) -> tuple[list[PieceLine], list[Place]]:
    """The lines with each last piece that crosses a column of several lines near it made short, and where
    these begin."""
    bands = [band_of(lines, top, bottom, *sides) or [] for top, bottom in pairwise(heights)]
    short: dict[int, PieceLine] = {}
    places: list[Place] = []
    for at, band in enumerate(bands):
        near: list[PieceLine] | None = None
        for line in band:
            if len(line.pieces) < 2 or any(_beside(line, other) for other in band):
                continue
            if near is None:
                others = bands[max(at - _NEAR_BANDS, 0) : at] + bands[at + 1 : at + 1 + _NEAR_BANDS]
                near = [other for band in others for other in band if len(other.pieces) > 2]
            left, right, text = line.pieces[-1]
            if sum(_crosses(left, right, line.pieces[0], other) for other in near) >= _FEWEST:
                short[id(line)] = line._replace(pieces=[*line.pieces[:-1], (left, left + line.size, text)])
                places.append((left, (line.top + line.bottom) / 2))
    return ([short.get(id(line), line) for line in lines], places) if places else (lines, [])


def _beside(line: PieceLine, other: PieceLine) -> bool:
    """Whether a line half a line higher or lower reaches further right, as one in the same row does."""
    level = line.top < other.bottom - _UNLEVEL * line.size and other.top < line.bottom - _UNLEVEL * line.size
    return (
        level
        and other.pieces[-1][0] > line.pieces[-1][0] + _FLUSH
        and other.pieces[-1][1] > line.pieces[-1][1]
    )


def _crosses(left: float, right: float, first: tuple[float, float, str], other: PieceLine) -> bool:
    """Whether a value begins below one of another line and reaches over the next one of that, while the label
    before it stands clear of both."""
    for (start, _, _), (following, _, _) in pairwise(other.pieces[1:]):
        if abs(start - left) < _FLUSH:
            return right > following + _CROSSES and first[1] < start
    return False


def wide_cells(xs: Sequence[float], ys: Sequence[float], places: Sequence[Place]) -> list[Span]:
    """The cells over all further columns that begin at these places."""
    made = set()
    for x, y in places:
        row, column = bisect_right(ys, y) - 1, column_of(xs, x, x)
        if 0 <= row < len(ys) - 1 and column < len(xs) - 2:
            made.add((row, column, len(xs) - 1))
    return sorted(made)
