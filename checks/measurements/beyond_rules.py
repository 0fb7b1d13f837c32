"""What is beyond a rule that stands with it, wherever the text has both: a value beside its limit, the last
day of what is to be done every so often."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checks.context import Context
from schemas.bounds import outside, plain
from schemas.leaf import Leaf
from schemas.statements.amounts.measurements import LastDone, RuledValue

_SLACK = 35
"""So many days over its term a thing may be late in one telling, when days of months are left out."""

_MONTH = 30.44


class Beyond(NamedTuple):
    """A value or day, the rule that it is beyond, and where both stand."""

    stated: str
    rule: str
    leaf: Leaf[str]


def beyond_rules(context: Context) -> Iterator[Beyond]:
    """What is beyond its rule and no nonconformity tells of."""
    raised = " ".join(
        plain(str(leaf.value or leaf.raw))
        for leaf in (
            *(one.description for one in context.report.nonconformities.items),
            *context.mentions.raised,
        )
        if leaf is not None
    )
    stated = [lack.leaf.span for lack in context.mentions.lacks]
    lines = {
        e.line
        for one in context.report.nonconformities.items
        if one.description
        for e in [one.description.evidence]
    }
    for one in (*_values(context), *_overdue(context)):
        is_lack = any(
            low <= one.leaf.start < high or one.leaf.start <= low < one.leaf.span[1] for low, high in stated
        )
        if not is_lack and one.stated not in raised and one.leaf.evidence.line not in lines:
            yield one


def _values(context: Context) -> Iterator[Beyond]:
    """The values outside of their limit."""
    for value in context.mentions.statements(RuledValue):
        if outside(value.number, value.bound):
            yield Beyond(value.words, value.rule, value.place)


def _overdue(context: Context) -> Iterator[Beyond]:
    """What is to be done every so often, and was last done longer ago when the audit was made."""
    end = context.report.audit.end
    until = _day(str(end.value)) if end is not None else None
    for last in context.mentions.statements(LastDone) if until is not None else ():
        if until is not None and (until - last.day).days > last.months * _MONTH + _SLACK:
            yield Beyond(last.words, last.term, last.place)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
