"""A number of laws, and the run of titles behind it, whatever groups, lines or cells the list is told in."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.quantities.count_findings import laws_listed
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.laws import LawTitleRun
from schemas.statements.times.days import Day

_LIKE = 0.6
"""The share of the titles that a number meant for them has."""


@question("LAW004")
def listed_behind(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A number of laws with more titles in the lines behind it than it says."""
    for run in context.mentions.statements(LawTitleRun):
        if run.number >= _LIKE * run.different:
            yield laws_listed(context, run.number, run.place, run.titles, run.different)
