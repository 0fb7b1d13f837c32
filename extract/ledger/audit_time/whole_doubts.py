"""Words around an amount of auditor days by which it may not be the whole."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.times.audit_time import WholeDoubt

_TIMES = "×xX*✕"
_NEAR = 8
"""So many letters from a number stands the sign that it is multiplied."""

_ASKED = ("应不少于", "不应少于", "不得少于", "应不低于", "不少于", "不低于", "应为", "至少为", "至少")
"""Right before a number: it is what is asked for, not what was spent."""

_ADDED = tuple(
    f"{plus}{stage}" for plus in ("加", "加上", "连同", "计入", "含") for stage in ("第一阶段", "一阶段")
)
"""In the sentence of a whole: the time on site of an earlier stage is in it."""


def read(reading: Reading, days: Leaf[float]) -> Iterator[WholeDoubt]:
    """The doubts on an amount: that it is multiplied, or asked for; and that it has another stage in it."""
    before, after = reading.around(days)
    near = before[-_NEAR:] + after[:_NEAR]
    if any(sign in near for sign in _TIMES):
        yield WholeDoubt(days, (before[-_NEAR:] + days.raw + after[:_NEAR]).strip(), "working")
    elif before.rstrip().endswith(_ASKED):
        yield WholeDoubt(days, (before[-_NEAR:] + days.raw).strip(), "least")
    for word in _ADDED:
        if word in before:
            yield WholeDoubt(days, word, "stage")
