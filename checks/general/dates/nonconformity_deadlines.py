"""Deadlines for nonconformities of this audit that lie before its end, or longer after it than is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.context import Context
from checks.general.dates.too_late import now
from checks.general.days import Day, has
from checks.general.registry import question
from checks.quantities.amounts import numeral_at_end
from schemas.dates import last_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

SHORT = timedelta(days=-60)
"""A deadline so long before the audit is that of another one."""

LEAST, FAR, SLACK = timedelta(days=28), timedelta(days=800), timedelta(days=15)
"""A shorter term is that of an answer, not of corrections; what is no term; what is let pass beyond one."""

WITHIN = {"日内": 1, "天内": 1, "日以内": 1, "天以内": 1, "周内": 7, "个月内": 31, "个月以内": 31}
"""What terms are told in, in days."""

OPENING = 24
"""So many characters of a paragraph tell what it is about."""

NEAR = 6
"""Letters behind a day that tell what is due."""


@question("NC004")
def due_when(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The days by which nonconformities are to be put right."""
    limit = now(context, stated)
    if limit is None:
        return
    end = last_day(str(limit.value))
    most = max((one for one in _terms(context) if one >= LEAST), default=FAR)
    for day in stated:
        text = f"{day.sentence} {' '.join(day.titles)}"
        label = f"{day.head} {day.left} {day.lead} {day.rest[:NEAR]}"
        if not has("term", label) or not has("nonconformity", text):
            continue
        if (
            has("last_time", text)
            or has("others_faults", text)
            or has("other_audits", _opening(context, day))
        ):
            continue
        if SHORT < day.last - end < timedelta(0):
            yield _found(context, day, limit, "before", start=limit.value)
        elif most + SLACK < day.last - end < FAR:
            yield _found(context, day, limit, "long", end=limit.value, days=most.days)


def _opening(context: Context, day: Day) -> str:
    """How the paragraph of a day in running text begins: with what it is about (4.7 内部审核。…)."""
    text = context.mentions.text
    low = text.rfind("\n", 0, day.at) + 1
    return text[low : min(low + OPENING, day.at)] if context.mentions.table(day.leaf) < 0 else ""


def _terms(context: Context) -> Iterator[timedelta]:
    """The terms that the report tells for corrections of its own nonconformities."""
    for passage in context.mentions.passages(WITHIN):
        text = fold(str(passage.leaf.value))
        if not has("nonconformity", text) or has("others_faults", text):
            continue
        for unit, days in WITHIN.items():
            for before in text.split(unit)[:-1]:
                yield timedelta(days=numeral_at_end(before) * days)


def _found(context: Context, day: Day, limit: Leaf[str], variant: str, **stated: object) -> Finding:
    return context.finding(
        day.leaf,
        limit,
        wrong=[day.leaf],
        identity="due",
        variant=variant,
        actual=day.leaf.value,
        day=day.leaf.value,
        **stated,  # type: ignore[arg-type]
    )
