"""Rows of tables that have no rules between them: which lines belong together.

Every way to cut the lines from top to bottom is weighed, the lightest taken. In a row each cell's lines
follow one another closely, a line that fills its column goes on in the next, and the cells begin at one
height, end at one height, or have one middle. Beside a cell several of others may stand one below the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import NamedTuple

from ingest.layout.staggered_rows import Place, Steps, rough_shape, shape_of, steps_of
from ingest.wording.joining import ends_sentence, starts_fresh, starts_item, stops_midway
from schemas import patterns
from schemas.document import STATE_OF

_DEEPEST = 40
_OVERLAP = 0.2
_LOOSER = 1.3
_LEVEL, _UNLEVEL = 0.25, 2.0
_FAR, _OPEN, _TORN, _APART, _CUT = 3.0, 2.0, 1.5, 0.3, 10.0
_WIDE = 0.4
_TOGETHER, _UNSURE = 0.0, 0.5
_NO_FIRST, _NO_OTHERS, _ALONE, _TWICE, _STEP = 1.5, 0.5, 1.0, 4.0, 0.4
_LEAST_VALUE = 5
_SMALL_NUMBER = patterns.compile(r"[（(]?\d{1,3}[.、)）]?\Z")
_DAY = patterns.compile(r"(?<!\d)(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日")
_LONGEST_DAY = 14

_PROSE = frozenset("，。、；：,;:.")
_ALIGNMENTS = ("middle", "top", "bottom")


Span = tuple[int, int, int]
"""A cell over several rows: its column, its first row, the row after its last."""


class PieceLine(NamedTuple):
    """A line by its outline and the pieces that wide gaps part it into (left, right, text)."""

    top: float
    bottom: float
    pieces: list[tuple[float, float, str]]
    size: float


class _Part(NamedTuple):
    """What a line has in one column."""

    line: int
    left: float
    right: float
    text: str


@dataclass(slots=True)
class _Column:
    """The parts of a column from top to bottom, and what keeping each with the one before it weighs more
    than parting them (summed up from the first); their places."""

    parts: list[_Part] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    sums: list[float] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)

    def within(self, start: int, end: int) -> list[Place]:
        """The places of its parts on the lines from `start` to `end`."""
        return self.places[bisect_left(self.lines, start) : bisect_left(self.lines, end)]


def column_of(xs: Sequence[float], left: float, right: float) -> int:
    """The column in which the middle of a piece lies."""
    middle = (left + right) / 2
    return sum(edge <= middle for edge in xs[1:-1])


def filled(line: PieceLine, xs: Sequence[float]) -> set[int]:
    """The columns in which a line has text."""
    return {column_of(xs, left, right) for left, right, _ in line.pieces}


def rows_of(lines: list[PieceLine], xs: Sequence[float]) -> list[list[PieceLine]]:
    """Lines from top to bottom put together to rows of a table with its columns between `xs`."""
    if len(lines) < 2:
        return [lines] if lines else []
    columns, pitch = _weighed(lines, xs)
    free = [True, *(b.top - a.bottom >= -_OVERLAP * a.size for a, b in pairwise(lines)), True]
    best: tuple[float, list[int]] = (float("inf"), [])
    for alignment in _ALIGNMENTS:
        found = _lightest(lines, columns, free, alignment, pitch)
        if found[0] < best[0] - 0.01:
            best = found
    return [lines[a:b] for a, b in pairwise(best[1])]


def with_steps(
    rows: list[list[PieceLine]], xs: Sequence[float], ys: Sequence[float]
) -> tuple[list[float], list[Span]]:
    """The heights between rows, the steps in them too, and the cells that are over several of these."""
    heights = sorted(set(ys))
    lines = [line for row in rows for line in row]
    if len(lines) < 2:
        return heights, []
    columns, pitch = _weighed(lines, xs)
    starts = [0, *accumulate(len(row) for row in rows)]
    found = [_steps(columns, a, b, pitch) if b - a > 1 else None for a, b in pairwise(starts)]
    cut = {steps.columns for steps in found if steps}
    beside: dict[tuple[int, float], float] = {}
    made = list(heights)
    top = heights[0]
    for row, steps in zip(rows, found, strict=True):
        at = bisect_left(heights, (row[0].top + row[0].bottom) / 2)
        used = frozenset().union(*(filled(line, xs) for line in row))
        further = used in cut and row is not rows[0]
        top = top if further else heights[at - 1]
        made += steps.heights if steps else ()
        for column in range(len(xs) - 1):
            if column not in (used if further else steps.columns if steps else range(len(xs))):
                beside[column, top] = heights[at]
    made.sort()
    spans = [(column, made.index(top), made.index(bottom)) for (column, top), bottom in beside.items()]
    return made, spans


def _weighed(lines: list[PieceLine], xs: Sequence[float]) -> tuple[list[_Column], float]:
    """The columns with what their parts weigh, and the least distance of their lines."""
    columns = _columns(lines, xs)
    pitch = _pitch(lines, columns)
    limits = _limits(columns, xs)
    for column, limit in zip(columns, limits, strict=True):
        _weigh(column, lines, pitch, limit)
    return columns, pitch


def _columns(lines: list[PieceLine], xs: Sequence[float]) -> list[_Column]:
    """The parts of each column; pieces of one line in one column are one part."""
    columns = [_Column() for _ in xs[1:]]
    for at, line in enumerate(lines):
        for left, right, text in line.pieces:
            column = columns[column_of(xs, left, right)]
            if column.lines and column.lines[-1] == at:
                last = column.parts.pop()
                column.parts.append(_Part(at, last.left, right, f"{last.text} {text}"))
                continue
            column.parts.append(_Part(at, left, right, text))
            column.lines.append(at)
    return columns


def _pitch(lines: list[PieceLine], columns: list[_Column]) -> float:
    """The least distance of lines in one column."""
    steps = [lines[b].bottom - lines[a].bottom for column in columns for a, b in pairwise(column.lines)]
    wide = [step for step in steps if step > 0.8 * lines[0].size]
    return min(wide, default=1.5 * lines[0].size)


def _limits(columns: list[_Column], xs: Sequence[float]) -> list[float]:
    """How far right the text of each column may reach: a cell's padding is as wide right as left."""
    lefts = [min((part.left for part in column.parts), default=xs[at]) for at, column in enumerate(columns)]
    padding = min(max(lefts[0] - xs[0], 0.0), 8.0)
    return [right - padding for right in xs[1:]]


def _weigh(column: _Column, lines: list[PieceLine], pitch: float, limit: float) -> None:
    """Sums up what keeping each part of a column with the one before weighs (in place)."""
    longest = max((part.right for part in column.parts), default=0.0)
    weights = [0.0]
    for above, below in pairwise(column.parts):
        far = lines[below.line].bottom - lines[above.line].bottom > _LOOSER * pitch
        weights.append(_kept(above, below, longest, limit, lines[above.line].size) + _FAR * far)
    column.sums = list(accumulate(weights))
    last: _Part | None = None
    for part in column.parts:
        line = lines[part.line]
        bound = last is not None and (stops_midway(last.text) or cuts_day(last.text, part.text))
        apart = last is not None and (
            _alike(last.text, part.text) or _has_room(last, part, max(longest, limit), line.size)
        )
        column.places.append(Place(line.top, line.bottom, apart and not bound, bound, part.text))
        last = part


def _alike(first: str, second: str) -> bool:
    """Whether two texts are values of one kind, and about as long."""
    long = min(len(first), len(second)) >= _LEAST_VALUE and abs(len(first) - len(second)) <= 2
    return long and not first.isalpha() and shape_of(first) == shape_of(second)


def _has_room(above: _Part, below: _Part, limit: float, size: float) -> bool:
    """Whether the first word of a part had room on the line above."""
    return above.right + _first_width(below) <= limit - 0.3 * size


def _kept(above: _Part, below: _Part, longest: float, limit: float, size: float) -> float:
    """What keeping two parts in one cell weighs, less what parting them does."""
    if cuts_day(above.text, below.text):
        return _TOGETHER - _CUT
    if stops_midway(above.text):
        return _TOGETHER - _OPEN
    if above.text[0] in STATE_OF and below.text[0] in STATE_OF:
        return _UNSURE
    if _has_room(above, below, max(longest, limit), size) or _are_of_one_make(above.text, below.text):
        return _OPEN
    if starts_item(below.text) or ends_sentence(above.text):
        return _UNSURE
    if shape_of(above.text) == shape_of(below.text) and len(above.text) > 1:
        return _UNSURE if above.text.isalpha() else _OPEN
    if above.right + _first_width(below) > limit:
        return _TOGETHER - _TORN
    return _UNSURE - _APART


def cuts_day(above: str, below: str) -> bool:
    """Whether a day in words begins in one line and ends in the next.

    >>> cuts_day("2026年1月13", "日"), cuts_day("自2026年", "1月13日"), cuts_day("2026年1月", "日常检查")
    (True, True, False)
    """
    first = above[-_LONGEST_DAY:]
    days = _DAY.finditer(first + below[:_LONGEST_DAY])
    return any(day.start() < len(first) < day.end() for day in days)


def breaks_off(above: list[PieceLine], below: list[PieceLine], xs: Sequence[float]) -> bool:
    """Whether in a column that takes much of a table's width a text that fills it goes on in the next row,
    which no sentence ends before."""
    columns = _columns([*above, *below], xs)
    for at, (column, limit) in enumerate(zip(columns, _limits(columns, xs), strict=True)):
        pairs = ((a, b) for a, b in pairwise(column.parts) if a.line < len(above) <= b.line)
        if xs[at + 1] - xs[at] < _WIDE * (xs[-1] - xs[0]):
            continue
        for upper, lower in pairs:
            fresh = ends_sentence(upper.text) or starts_fresh(lower.text) or _alike(upper.text, lower.text)
            if not fresh and not _has_room(upper, lower, limit, above[-1].size):
                return True
    return False


def _are_of_one_make(first: str, second: str) -> bool:
    """Whether two texts have the same signs and numbers between words of any length, as no prose has."""
    if first.isalpha() or second.isalpha() or not _PROSE.isdisjoint(first):
        return False
    make = rough_shape(first)
    return len(make) > 2 and make == rough_shape(second)


def _first_width(part: _Part) -> float:
    """About the width of the first word of a part, or of its first Chinese character."""
    text = part.text
    end = 0
    while end < len(text) and "!" <= text[end] <= "~":
        end += 1
        if text[end - 1] == "-":
            break
    weights = [1.0 if character > "\u2e80" else 0.5 for character in text]
    return (part.right - part.left) * sum(weights[: max(end, 1)]) / sum(weights)


def _lightest(
    lines: list[PieceLine], columns: list[_Column], free: list[bool], alignment: str, pitch: float
) -> tuple[float, list[int]]:
    """The weight of the best way to cut lines into rows, and where it cuts them."""
    count = len(lines)
    best = [0.0] + [float("inf")] * count
    back = [0] * (count + 1)
    for end in range(1, count + 1):
        if not free[end]:
            continue
        for start in range(end - 1, max(end - _DEEPEST, 0) - 1, -1):
            if not free[start]:
                continue
            weight = best[start] + _row(lines, columns, start, end, alignment, pitch)
            if weight < best[end]:
                best[end], back[end] = weight, start
    cuts = [count]
    while cuts[-1] > 0:
        cuts.append(back[cuts[-1]])
    return best[count], cuts[::-1]


def _row(
    lines: list[PieceLine], columns: list[_Column], start: int, end: int, alignment: str, pitch: float
) -> float:
    """What a row of the lines from `start` to `end` weighs."""
    top, bottom = lines[start].top, max(line.bottom for line in lines[start:end])
    steps = _steps(columns, start, end, pitch) if end - start > 1 else None
    weight, used = _STEP * len(steps.heights) if steps else 0.0, 0
    for at, column in enumerate(columns):
        first, last = bisect_left(column.lines, start), bisect_left(column.lines, end) - 1
        if first > last:
            weight += _NO_FIRST if at == 0 else 0.0
            continue
        used += 1
        if steps and at in steps.columns:
            continue
        weight += column.sums[last] - column.sums[first]
        upper, lower = lines[column.lines[first]].top, lines[column.lines[last]].bottom
        off = {"middle": abs(upper + lower - top - bottom) / 2, "top": upper - top, "bottom": bottom - lower}
        weight += _UNLEVEL if off[alignment] > _LEVEL * pitch else 0.0
        if at == 0 and last > first and _numbers(column.parts[first : last + 1]) > 1:
            weight += _TWICE
    if used == 1 < len(columns):
        weight += _NO_OTHERS + (_ALONE if len(columns) > 2 and not columns[0].within(start, end) else 0.0)
    return weight


def _steps(columns: list[_Column], start: int, end: int, pitch: float) -> Steps | None:
    """The steps of a row of the lines from `start` to `end`, beside a cell in the first column."""
    cells = [column.within(start, end) for column in columns]
    found = steps_of(cells, _LEVEL * pitch) if cells[0] else None
    return found if found and 0 not in found.columns else None


def _numbers(parts: Sequence[_Part]) -> int:
    return sum(_SMALL_NUMBER.match(part.text) is not None for part in parts)
