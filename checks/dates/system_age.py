"""How long the system is told to have run, longer than since it came into force."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas.dates import FOREVER, add_months, first_day, last_day
from schemas.leaf import Leaf
from schemas.statements.times.dates import SystemRun

YEAR = 24
"""A system said to run for longer was there before its documents were issued anew."""


class Run(NamedTuple):
    """A sentence on how long the system has run, the months it tells, and the last day it may count to."""

    place: Leaf[str]
    months: int
    start: Leaf[str]
    until: str


def run_too_long(context: Context) -> Iterator[Run]:
    """The sentences by which an initial audit's system has run longer than since its first day."""
    start, kind = context.report.system_effective_on, context.report.audit_type
    last = context.report.report_date or context.report.audit.end
    if start is None or last is None or not start.value or not last.value or kind is None:
        return
    if kind.value not in ("stage1", "stage2") or FOREVER in (start.value, last.value):
        return
    for run in context.mentions.statements(SystemRun):
        begun = first_day(start.value)
        if 0 < run.months <= YEAR and add_months(begun, run.months) > last_day(last.value):
            yield Run(run.place, run.months, start, str(last.value))
