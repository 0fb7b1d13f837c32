"""Whether the audit time that was read may be another amount of auditor days than the whole."""

from __future__ import annotations

from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.times.audit_time import StatedDays, WholeDoubt

_EQUAL = 0.05


def other_totals(context: Context) -> list[Leaf[str]]:
    """The places that tell another amount as spent in all than the one that was read."""
    stated = context.report.audit.person_days
    if stated is None or not stated.value:
        return []
    return [
        one.place
        for one in context.mentions.statements(StatedDays)
        if "spent" in one.kinds
        and one.kinds.isdisjoint(("least", "onsite"))
        and abs(one.amount - stated.value) > _EQUAL
    ]


def larger(context: Context, days: float) -> str:
    """The words that tell more auditor days than so many: what was read as the whole may be a part."""
    return next(
        (
            str(one.place.value)[:40]
            for one in context.mentions.statements(StatedDays)
            if one.amount > days + _EQUAL
        ),
        "",
    )


def total_doubt(context: Context) -> str:
    """The words by which the audit time that was read may not be the whole: those that tell another one, or
    the working out that the number is a part of; empty where nothing tells against it."""
    stated = context.report.audit.person_days
    if stated is None or not stated.value:
        return ""
    for doubt in context.mentions.statements(WholeDoubt, stated):
        if doubt.kind != "stage":
            return doubt.words
    return next((str(place.value)[:40] for place in other_totals(context)), _worked_out(context, stated))


def _worked_out(context: Context, stated: Leaf[float]) -> str:
    """The words that tell on which grounds the time was reduced or not, where the number stands in them: it
    may be what the rules ask for, and what was spent may be more."""
    grounds = context.report.audit.reductions
    at = stated.span[0]
    return next((str(one.value)[:40] for one in grounds if one.span[0] <= at < one.span[1]), "")


def stages_doubt(context: Context) -> str:
    """The words by which the whole has another stage in it, of which the days on site are not told."""
    stated = context.report.audit.person_days
    doubts = context.mentions.statements(WholeDoubt, stated) if stated is not None else []
    return next((doubt.words for doubt in doubts if doubt.kind == "stage"), "")
