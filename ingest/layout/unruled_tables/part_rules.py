"""Level rules over some of a table's columns: the cells beside them are over several rows.

Their ends lie between columns, never at the ends of a text as those of an underline do.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.layout.unruled_tables.grid import Gap
from ingest.layout.unruled_tables.rows import PieceLine, Span

Rule = tuple[float, float, float]
"""A level rule: its height, its left and its right end."""

Wide = tuple[int, int, int]
"""A cell over several columns: its row, its first column, the column after its last."""

Piece = tuple[float, float, str]
"""What wide gaps part of a line: left, right, text."""

_SAME_HEIGHT, SAME_END = 3.0, 4.0
_SHORTEST = 15.0
_MOST_PADDING = 12.0
_OFF_TEXT = 1.5
_NEAR, _CENTRED, _FLUSH = 1.0, 3.0, 1.0


class Divided(NamedTuple):
    """A stretch of a table between two whole rules: where partial ones divide it, its cells over several rows
    and over several columns, rows counted from its first."""

    heights: list[float]
    spans: list[Span]
    wide: list[Wide]


def band_of(
    lines: list[PieceLine], top: float, bottom: float, left: float, right: float
) -> list[PieceLine] | None:
    """The lines between two rules; None where one of them reaches over their ends."""
    within = [line for line in lines if top < (line.top + line.bottom) / 2 < bottom]
    if any(line.pieces[0][0] < left - SAME_END or line.pieces[-1][1] > right + SAME_END for line in within):
        return None
    return within


def edges_of(lines: list[PieceLine], gutters: list[Gap], left: float) -> list[float]:
    """Where the columns meet: as far left of a column's text as the first rule begins left of the first
    column's."""
    padding = max(min(line.pieces[0][0] for line in lines) - left, 0.0)
    if padding > _MOST_PADDING:
        return [(a + b) / 2 for a, b in sorted(gutters)]
    return [b - padding if a + padding < b - padding else (a + b) / 2 for a, b in sorted(gutters)]


def partial_rules(rules: Sequence[Rule], left: float, right: float, top: float, bottom: float) -> list[Rule]:
    """The rules between two heights within two sides that do not reach from one side to the other."""
    found = [
        rule
        for rule in rules
        if top + _SAME_HEIGHT < rule[0] < bottom - _SAME_HEIGHT
        and left - SAME_END < rule[1]
        and rule[2] < right + SAME_END
        and rule[2] - rule[1] >= _SHORTEST
    ]
    return [rule for rule in found if rule[1] > left + SAME_END or rule[2] < right - SAME_END]


def without_titles(
    lines: list[PieceLine], rules: Sequence[Rule]
) -> tuple[list[PieceLine], list[tuple[float, float]]]:
    """The lines without titles over several columns, and the middles of these: what stands just above a rule
    over several texts under it."""
    if not rules:
        return lines, []
    kept: list[PieceLine] = []
    titles: list[tuple[float, float]] = []
    for line in lines:
        found = [p for p in line.pieces if any(_is_title(line, p, rule, lines) for rule in rules)]
        titles += [((left + right) / 2, (line.top + line.bottom) / 2) for left, right, _ in found]
        if len(found) < len(line.pieces):
            kept.append(line._replace(pieces=[p for p in line.pieces if p not in found]) if found else line)
    return kept, titles


def _is_title(line: PieceLine, piece: Piece, rule: Rule, lines: list[PieceLine]) -> bool:
    y, start, end = rule
    left, right, _ = piece
    if not 0 <= y - line.bottom + 1 <= _NEAR * line.size or not start < left < right < end:
        return False
    below = next((other for other in lines if other.top > y - 1), None)
    if below is None or below.top - y > below.size:
        return False
    within = [p for p in below.pieces if start < p[0] and p[1] < end]
    beside = sum(start < p[0] and p[1] < end for p in line.pieces)
    if beside >= len(within) or any(_is_over_one(piece, p, within) for p in within):
        return False
    if abs(left + right - start - end) < 2 * _CENTRED:
        return len(within) > 1 and beside == 1
    return any(left < b[0] and right > a[1] for a, b in pairwise(within))


def _is_over_one(piece: Piece, below: Piece, within: list[Piece]) -> bool:
    """Whether a text stands in the column of one text below it: their left ends, middles or right ends are
    under one another, and it reaches over no other."""
    left, right, _ = piece
    ends = left - below[0], right - below[1]
    level = min(*map(abs, ends), abs(sum(ends)) / 2) < _FLUSH
    return level and not any(p is not below and left < p[1] and p[0] < right for p in within)


def placed(xs: list[float], gutters: Sequence[Gap], rules: Sequence[Rule]) -> list[float]:
    """The edges of columns, at the ends of partial rules where these are told (`gutters` are those of the
    inner edges)."""
    ends = [end for rule in rules for end in rule[1:]]
    made = list(xs)
    for at, (a, b) in enumerate(sorted(gutters), 1):
        inside = [end for end in ends if a + _OFF_TEXT < end < b - _OFF_TEXT]
        if inside and len(xs) == len(gutters) + 2:
            made[at] = inside[0]
    return made


def divided(
    xs: list[float], top: float, bottom: float, rules: Sequence[Rule], titles: Sequence[tuple[float, float]]
) -> Divided | None:
    """How partial rules divide a stretch of a table with its columns between `xs`; None where none does.

    `titles` are the middles of what stands over several columns."""
    steps: list[tuple[float, set[int]]] = []
    for y, start, end in sorted(rules):
        if not top + _SAME_HEIGHT < y < bottom - _SAME_HEIGHT:
            continue
        covered = _covered(xs, start, end)
        if not covered:
            continue
        if steps and y - steps[-1][0] <= _SAME_HEIGHT:
            steps[-1][1].update(covered)
        else:
            steps.append((y, covered))
    if not steps:
        return None
    heights = [top, *(y for y, _ in steps), bottom]
    spans = []
    for column in range(len(xs) - 1):
        cuts = [0, *(at for at, (_, covered) in enumerate(steps, 1) if column in covered), len(heights) - 1]
        spans += [(column, a, b) for a, b in pairwise(cuts) if b - a > 1]
    return Divided(heights, spans, _wide(xs, heights, steps, titles))


def _covered(xs: list[float], start: float, end: float) -> set[int]:
    """The columns that a rule is over; none where its ends do not lie between columns."""
    if not all(min(abs(place - x) for x in xs) < SAME_END for place in (start, end)):
        return set()
    return {
        column
        for column, (left, right) in enumerate(pairwise(xs))
        if start < left + SAME_END and end > right - SAME_END
    }


def _wide(
    xs: list[float],
    heights: list[float],
    steps: list[tuple[float, set[int]]],
    titles: Sequence[tuple[float, float]],
) -> list[Wide]:
    """The cells over several columns: those above a rule over these that have a title in their middle."""
    made: list[Wide] = []
    for row, (_, covered) in enumerate(steps):
        for x in [x for x, y in titles if heights[row] < y < heights[row + 1]]:
            runs = [
                (abs(xs[first] + xs[last] - 2 * x), first, last)
                for first in covered
                for last in range(first + 2, len(xs))
                if covered.issuperset(range(first, last))
            ]
            if runs and (best := min(runs))[0] < 2 * SAME_END:
                made.append((row, *best[1:]))
    return made
