"""A fixed part of the matrix (`python -m tests.matrix`): no layout is read worse than before."""

from __future__ import annotations

from functools import cache

import pytest

from corpus.matrix.groups import groups
from corpus.matrix.report import LAYOUTS, fits
from tests.matrix import Outcome, measured

GROUPS = (
    "calibrations",
    "internal_audits",
    "nonconformities.items",
    "personnel_certificates",
    "sites",
    "team",
)
REACHED = {
    "rows": 1.00,
    "rows_bilingual": 1.00,
    "rows_english": 0.81,
    "titled": 1.00,
    "two_level": 0.97,
    "merged": 1.00,
    "side_by_side": 0.97,
    "headless": 0.95,
    "transposed": 1.00,
    "led": 0.59,
    "led_pairs": 0.72,
    "cards2": 0.96,
    "cards4": 1.00,
    "cards6": 0.96,
    "cards8": 1.00,
    "cards_bilingual": 1.00,
    "cards_under": 0.88,
    "cards_inner": 0.99,
    "clause_lines": 0.99,
    "clause_numbered": 0.95,
    "clause_run": 0.97,
    "compact_told": 0.92,
    "compact": 0.71,
    "numbered": 0.87,
    "bullets": 0.99,
    "label_lines": 1.00,
    "spaced": 0.99,
}
"""F1 by layout, rounded down to hundredths."""


@cache
def outcome(layout: str) -> Outcome:
    whole = Outcome()
    for path in GROUPS:
        if fits(groups()[path], layout):
            whole.add(measured(groups()[path], layout, [1], ["txt"]))
    return whole


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout(layout: str) -> None:
    assert outcome(layout).f1 >= REACHED[layout]
