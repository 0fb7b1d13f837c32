"""Inspections later than usual, and whether the rule leaves it open that they are in order."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from checks.comparisons.term import longer_than
from checks.context import Context
from schemas.dates import add_months, last_day
from schemas.facts import EquipmentRule
from schemas.leaf import text_of
from schemas.report import SpecialEquipment

MONTH = timedelta(days=31)
"""The next date is usually stated to the month."""

Open = Literal["unknown", "risk"]


def left_open(
    context: Context, statement: SpecialEquipment, rule: EquipmentRule, done: str, due: str
) -> Open | None:
    """Why an inspection so long after the last one may be in order; null where it cannot be.

    `unknown`: the interval of the code in force is not known for sure; `risk`: it lies within that of an
    inspection based on risk, or of others under conditions that the report need not tell."""
    if rule.confidence == "low":
        return "unknown"
    longest = rule.longest_months
    if longest is None or longer_than(done, due, longest, tolerance=MONTH):
        return None
    stated = text_of(statement.name)
    words = rule.longest_words
    if words and not any(word in stated for word in words) and context.mentions.find(words) is None:
        return None
    return "risk"


def later(statement: SpecialEquipment, months: int) -> str | None:
    """Which message tells that the next inspection comes too late; null where it does not.

    `days`: by some days of the first one, in another month than that of its mark. A repeated one may be made
    early and keep the day that was due; where one of the two is told to the month, no day was meant."""
    first, done, due = map(
        text_of, (statement.first_inspected_on, statement.inspected_on, statement.next_inspection_on)
    )
    if done and longer_than(done, due, months, tolerance=MONTH):
        return "interval"
    whole = len(first) == len(due) == len("2025-01-01")
    if not whole or done not in ("", first) or add_months(last_day(first), months).isoformat()[:7] == due[:7]:
        return None
    late = longer_than(first, due, months) and not longer_than(first, due, months, tolerance=MONTH)
    return "days" if late else None
