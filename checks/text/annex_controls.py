"""The standards among the criteria that have an annex of controls (ISO/IEC 27001)."""

from __future__ import annotations

from schemas.facts import ClauseList, Facts
from schemas.report import Report


def lists_of(facts: Facts, report: Report) -> list[ClauseList]:
    """The lists of the criteria that have such an annex."""
    numbers = [leaf.value for one in report.standards if (leaf := one.number or one.iso) is not None]
    found = (facts.clause_list(number) for number in numbers if number)
    return [one for one in found if one is not None and one.annex]
