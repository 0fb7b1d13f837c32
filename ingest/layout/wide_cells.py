"""Values over several columns in tables with level rules: they begin where a column does, cross the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ingest.layout.open_grid import Gap
from ingest.layout.open_rows import PieceLine, Span, column_of
from ingest.layout.part_rules import band_of

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
    margin = min((line.pieces[0][0] for band in bands for line in band), default=0.0) + _FLUSH
    for at, band in enumerate(bands):
        near: list[list[float]] | None = None
        for line in band:
            if len(line.pieces) < 2 and line.pieces[0][0] <= margin:
                continue
            if near is None:
                others = bands[max(at - _NEAR_BANDS, 0) : at] + bands[at + 1 : at + 1 + _NEAR_BANDS]
                near = [
                    _starts(other, band, margin) for band in others for other in band if len(other.pieces) > 2
                ]
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
        columns = [start for starts in crossed for start in starts if start > left + _FLUSH]
        within = [piece[0] for other in band for piece in other.pieces if piece[0] > left + _FLUSH]
        if len(crossed) >= _FEWEST and not any(abs(x - start) < _FLUSH for x in within for start in columns):
            return at
    return None


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
