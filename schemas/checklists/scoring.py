"""What follows from the items of a filled checklist: points, counts, the grade, which deductions can be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from schemas.checklists.models import MARKED, SCORED, Checklist, ChecklistRow, Indicator
from schemas.other_kinds.monitoring import (
    MonitoringCount,
    MonitoringCounts,
    MonitoringGrade,
    MonitoringItem,
    MonitoringMark,
    MonitoringScores,
)

_FINE = 1000
"""Points are reckoned in thousandths, so that sums are exact."""

_MOST_SUMS = 100_000
"""So many different sums of steps are looked through."""

Filled = dict[tuple[int, int], MonitoringItem]


def tidy(points: float) -> float:
    """Points as they are shown: whole ones as whole numbers.

    >>> tidy(70.0), tidy(21.5)
    (70, 21.5)
    """
    rounded = round(points, 3)
    return int(rounded) if rounded == int(rounded) else rounded


def by_key(items: Iterable[MonitoringItem]) -> Filled:
    """The items by indicator and row; of one that stands there twice the first that is filled in."""
    found: Filled = {}
    for item in items:
        key = (item.number, item.row)
        if key not in found or is_open(found[key]):
            found[key] = item
    return found


def is_open(item: MonitoringItem) -> bool:
    """Whether the form leaves a row open that is to be filled in."""
    if item.kind == SCORED:
        return item.deducted is None
    return item.kind in MARKED and item.mark is None


def scores(checklist: Checklist, items: Sequence[MonitoringItem]) -> MonitoringScores:
    """The points of each part and in all; null where a row of them is open or missing."""
    filled = by_key(items)
    parts = {part.part: _points(checklist.of_part(part.part), filled) for part in checklist.scored_parts()}
    known = [points for points in parts.values() if points is not None]
    return MonitoringScores(
        qualification=parts.get("qualification"),
        conduct=parts.get("conduct"),
        total=tidy(sum(known)) if len(known) == len(parts) else None,
    )


def counts(checklist: Checklist, items: Sequence[MonitoringItem]) -> MonitoringCounts:
    """How many veto and key indicators pass and fail; one with an open row does neither, unless it fails."""
    filled = by_key(items)
    made = {}
    for kind in MARKED:
        marks = [_mark(one, filled) for one in checklist.indicators if one.kind == kind]
        made[kind] = MonitoringCount(passed=marks.count("pass"), failed=marks.count("fail"))
    return MonitoringCounts(**made)


def grade(checklist: Checklist, total: float | None, counted: MonitoringCounts) -> MonitoringGrade | None:
    """The grade: failed with a failed veto or key item, else by the points; null without them."""
    ranked = sorted(checklist.grades, key=lambda one: one.lower)
    if counted.veto.failed or counted.key.failed:
        return ranked[0].grade
    if total is None:
        return None
    return next((one.grade for one in reversed(ranked) if total >= one.lower), ranked[0].grade)


def is_possible(row: ChecklistRow, deducted: float) -> bool:
    """Whether a deduction is made up of the row's steps, or takes all its points.

    >>> row = ChecklistRow(value=4, steps=[])
    >>> is_possible(row, 0), is_possible(row, 4), is_possible(row, 1.5)
    (True, True, True)
    """
    steps = sorted({round(step.points * _FINE) for step in row.steps})
    wanted = round(deducted * _FINE)
    if not steps or wanted == 0 or (row.value is not None and wanted == round(row.value * _FINE)):
        return True
    sums = frontier = {0}
    while frontier and len(sums) < _MOST_SUMS:
        frontier = {one + step for one in frontier for step in steps if one + step <= wanted} - sums
        if wanted in frontier:
            return True
        sums = sums | frontier
    return False


def taken_off(item: MonitoringItem) -> float | None:
    """What an item costs: its deduction, at most its points."""
    if item.deducted is None or item.value is None:
        return item.deducted
    return min(item.deducted, item.value)


def _points(indicators: Sequence[Indicator], filled: Filled) -> float | None:
    """The points that scored indicators keep; null where one of their rows is open or missing."""
    kept = 0.0
    for one in indicators:
        if one.kind != SCORED:
            continue
        for row, content in enumerate(one.rows, 1):
            item = filled.get((one.number, row))
            cost = None if item is None else taken_off(item)
            if cost is None:
                return None
            kept += (content.value or 0.0) - cost
    return tidy(kept)


def _mark(indicator: Indicator, filled: Filled) -> MonitoringMark | None:
    """The mark of an indicator: it fails when one of its rows does, and passes when all of them do."""
    rows = [filled.get((indicator.number, row)) for row in range(1, len(indicator.rows) + 1)]
    marks = [None if item is None else item.mark for item in rows]
    if "fail" in marks:
        return "fail"
    return "pass" if all(mark == "pass" for mark in marks) else None


def out_of_order(checklist: Checklist, items: Sequence[MonitoringItem]) -> list[int]:
    """The indices of items that do not stand where the form has them: the fewest that must be moved."""
    order = {place.key: at for at, place in enumerate(checklist.places)}
    seen = [order[item.number, item.row] for item in items]
    tails: list[int] = []
    before: list[int | None] = []
    for at, place in enumerate(seen):
        low = next((n for n, tail in enumerate(tails) if seen[tail] >= place), len(tails))
        before.append(tails[low - 1] if low else None)
        tails[low:] = [at, *tails[low + 1 :]]
    kept: set[int] = set()
    at_last = tails[-1] if tails else None
    while at_last is not None:
        kept.add(at_last)
        at_last = before[at_last]
    return [at for at in range(len(seen)) if at not in kept]


def repeated(items: Sequence[MonitoringItem]) -> list[list[int]]:
    """The indices of items that stand on the form more than once, by row."""
    ordered = sorted(range(len(items)), key=lambda at: (items[at].number, items[at].row, at))
    groups = groupby(ordered, key=lambda at: (items[at].number, items[at].row))
    return [found for _, group in groups if len(found := list(group)) > 1]


def missing(
    checklist: Checklist, items: Sequence[MonitoringItem]
) -> list[tuple[tuple[int, int], MonitoringItem | None]]:
    """The rows that the form does not have, each with the item that stands before its place."""
    filled = by_key(items)
    found: list[tuple[tuple[int, int], MonitoringItem | None]] = []
    before: MonitoringItem | None = None
    for place in checklist.places:
        item = filled.get(place.key)
        if item is not None:
            before = item
        elif place.indicator.kind in (SCORED, *MARKED):
            found.append((place.key, before))
    return found


def counted_of(
    checklist: Checklist, items: Sequence[MonitoringItem], kind: str, number: int
) -> tuple[int, int] | None:
    """How many of `number` indicators of a kind pass and fail: of all, or of the part that has so many.

    Null where it is not clear which are meant, or one of them is open."""
    groups = [[one for one in checklist.indicators if one.kind == kind]]
    groups += [[one for one in groups[0] if one.part == part.part] for part in checklist.parts]
    fitting = next((group for group in groups if len(group) == number), None)
    same = {tuple(one.number for one in group) for group in groups if len(group) == number}
    if fitting is None or len(same) > 1:
        return None
    filled = by_key(items)
    marks = [_mark(one, filled) for one in fitting]
    return None if None in marks else (marks.count("pass"), marks.count("fail"))
