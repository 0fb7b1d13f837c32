"""Programmes that are told to be completed while the day of their completion is still to come."""

from __future__ import annotations

from typing import NamedTuple

from checks.comparisons.order import out_of_order
from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.objectives import CompletedProgrammes, ProgrammeTerm


class Early(NamedTuple):
    """The sentence that says that the programmes are done, the days of completion that were still to come,
    and whether another has no end."""

    said: Leaf[str]
    terms: list[Leaf[str]]
    endless: bool
    doubt: str
    """Words before it by which it may be on some of them, or on a time before."""


def done_early(context: Context) -> Early | None:
    """The terms of programmes that end after the audit, or never, where all are told to be done."""
    completed = next(iter(context.mentions.statements(CompletedProgrammes)), None)
    last = context.report.audit.end
    if completed is None or last is None or not last.value:
        return None
    dates = (one.leaf for one in context.mentions.dates if one.leaf.value and not one.garbled)
    later = [leaf for leaf in dates if out_of_order(leaf.value, last.value)]
    terms = context.mentions.statements(ProgrammeTerm, later)
    days = [term.place for term in terms if not term.endless]
    return Early(completed.place, days, len(days) < len(terms), completed.doubt) if terms else None
