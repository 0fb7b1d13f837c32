"""Whether the audit time that was read may be another amount of auditor days than the whole."""

from __future__ import annotations

from checks.audit_time.stated_days import stated as stated_amounts
from checks.context import Context
from schemas.leaf import Leaf

_TIMES = "×xX*✕"
_EQUAL = 0.05
_NEAR = 8
"""So many letters from a number stands the sign that it is multiplied."""


_ASKED = ("应不少于", "不应少于", "不得少于", "应不低于", "不少于", "不低于", "应为", "至少为", "至少")
"""Right before a number: it is what is asked for, not what was spent."""

_ADDED = tuple(
    f"{plus}{stage}" for plus in ("加", "加上", "连同", "计入", "含") for stage in ("第一阶段", "一阶段")
)
"""In the sentence of a whole: the time on site of an earlier stage is in it."""


def other_totals(context: Context) -> list[Leaf[str]]:
    """The places that tell another amount as spent in all than the one that was read."""
    stated = context.report.audit.person_days
    if stated is None or not stated.value:
        return []
    return [
        one.place
        for one in stated_amounts(context)
        if "spent" in one.kinds
        and one.kinds.isdisjoint(("least", "onsite"))
        and abs(one.amount - stated.value) > _EQUAL
    ]


def larger(context: Context, days: float) -> str:
    """The words that tell more auditor days than so many: what was read as the whole may be a part."""
    return next(
        (str(one.place.value)[:40] for one in stated_amounts(context) if one.amount > days + _EQUAL), ""
    )


def total_doubt(context: Context) -> str:
    """The words by which the audit time that was read may not be the whole: those that tell another one, or
    the working out that the number is a part of; empty where nothing tells against it."""
    stated = context.report.audit.person_days
    if stated is None or not stated.value:
        return ""
    before, after = context.mentions.around(stated)
    near = before[-_NEAR:] + after[:_NEAR]
    if any(sign in near for sign in _TIMES):
        return (before[-_NEAR:] + stated.raw + after[:_NEAR]).strip()
    if before.rstrip().endswith(_ASKED):
        return (before[-_NEAR:] + stated.raw).strip()
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
    before = context.mentions.around(stated)[0] if stated is not None else ""
    return next((word for word in _ADDED if word in before), "")
