"""Points, counts and the grade from items; which deductions can be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from schemas.checklists import ChecklistRow, Step, file_content, made, scoring
from schemas.other_kinds.monitoring import MonitoringItem

SMALL = made(file_content(str(Path(__file__).parents[2] / "checks" / "data" / "checklist.yaml")))


def items(**changed: Any) -> list[MonitoringItem]:
    """The small checklist without deductions; `r3=1.5` deducts, `r4="fail"` marks, `r3=None` leaves open."""
    found = []
    for place in SMALL.places:
        kind = place.indicator.kind
        item = MonitoringItem(number=place.key[0], row=place.key[1], kind=kind, value=place.content.value)
        given = changed.get(f"r{place.key[0]}{place.key[1] if place.key[0] == 1 else ''}", "as it is")
        if kind == "general":
            item.deducted = 0.0 if given == "as it is" else given
        elif kind != "comparison":
            item.mark = "pass" if given == "as it is" else given
        found.append(item)
    return found


def told(those: list[MonitoringItem]) -> tuple[Any, ...]:
    """Points of the parts and in all, and the grade."""
    points, counted = scoring.scores(SMALL, those), scoring.counts(SMALL, those)
    return (*points.values().values(), scoring.grade(SMALL, points.total, counted))


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, (4, 16, 20, "excellent")),
        ({"r2": 1.0, "r5": 2.0}, (3, 14, 17, "qualified")),
        ({"r2": 2.0}, (2, 16, 18, "excellent")),
        ({"r3": 6.0, "r5": 2.5}, (4, 7.5, 11.5, "failed")),
        ({"r2": 9.0}, (0, 16, 16, "qualified")),
        ({"r3": 0.3}, (4, 15.7, 19.7, "excellent")),
        ({"r3": None}, (4, None, None, None)),
        ({"r2": None, "r4": "fail"}, (None, 16, None, "failed")),
        ({"r12": "fail"}, (4, 16, 20, "failed")),
        ({"r11": None}, (4, 16, 20, "excellent")),
    ],
)
def test_points_and_grade(changed: dict[str, Any], expected: tuple[Any, ...]) -> None:
    assert told(items(**changed)) == expected


def test_a_missing_row_leaves_the_points_open() -> None:
    assert told([item for item in items() if item.number != 3]) == (4, None, None, None)


@pytest.mark.parametrize(
    ("changed", "veto"),
    [
        ({}, (1, 0)),
        ({"r11": "fail"}, (0, 1)),
        ({"r11": "fail", "r12": "fail"}, (0, 1)),
        ({"r12": None}, (0, 0)),
    ],
)
def test_an_indicator_of_two_rows_counts_once(changed: dict[str, Any], veto: tuple[int, int]) -> None:
    counted = scoring.counts(SMALL, items(**changed))
    assert (counted.veto.passed, counted.veto.failed) == veto
    assert (counted.key.passed, counted.key.failed) == (1, 0)


@pytest.mark.parametrize(
    ("steps", "value", "deducted", "possible"),
    [
        ([2.0, 5.0], 10, 7, True),
        ([2.0, 5.0], 10, 3, False),
        ([2.0, 5.0], 10, 10, True),
        ([0.5], 2, 1.5, True),
        ([0.5], 2, 0.7, False),
        ([3.0], 2, 2, True),
        ([3.0], 2, 1, False),
        ([1.0], 4, 0, True),
    ],
)
def test_a_deduction_is_made_of_steps(
    steps: list[float], value: float, deducted: float, possible: bool
) -> None:
    row = ChecklistRow(value=value, steps=[Step(points=points) for points in steps])
    assert scoring.is_possible(row, deducted) is possible


def test_the_fewest_items_are_out_of_order() -> None:
    rows = items()
    moved = [*rows[:3], rows[4], rows[5], rows[3], rows[6]]
    assert scoring.out_of_order(SMALL, moved) == [5]
    assert scoring.out_of_order(SMALL, rows) == []


def test_a_row_that_stands_twice_counts_as_it_is_filled_in() -> None:
    rows = items(r3=None)
    twice = [*rows, items(r3=2.0)[3]]
    assert scoring.repeated(twice) == [[3, 7]]
    assert scoring.scores(SMALL, twice).total == 18
