"""Nonconformities: until when they are to be corrected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checks.comparisons.equal import Place
from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.dates.valid_dates import at, wrong_starts
from checks.messages import message
from checks.packs import Parameter
from checks.registry import Outcome, check
from schemas.dates import FOREVER, add_months, first_day, last_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.nonconformities import DueDay

LIMITS = {"major": "major_nc_verified_within", "minor": "minor_nc_corrected_within"}
"""The parameter that sets the time for the corrections of a grade."""


class Limit(NamedTuple):
    """The last day that a rule allows for the corrections of a grade."""

    day: date
    grade: str
    rule: Parameter


@check("NC004", "nc-due-date", "error", needs=("audit.end",))
def nc_due_date(context: Context) -> Iterator[Outcome]:
    """查什么：不符合的整改期限（逐项写的，各项的）是否早于审核开始、早于写明的开具日期（即提出之前），是否晚于
    规则对该性质不符合允许的时间（严重不符合：审核结束后6 个月内验证；规则没有规定轻微不符合的，以一年为限，
    仅作警告）。正文别处写明的整改期限，也都看，作提示。同一表格的两个日期颠倒的，提示。

    为什么：期限在提出之前，必是日期写错；期限过长，不能按时作出认证决定。

    例：2025 年 11 月 10 日结束的审核，轻微不符合要求在 2024 年 12 月 10 日前整改。

    应为：期限在审核之后、规则允许的时间之内。

    依据：GB/T 27021.1-2017 9.4.9、9.5.3.2；认证机构的规则。

    何时可忽略：所写的是另一次审核的期限。
    ---
    What it checks: whether the corrections (of each nonconformity, where a day is told for each) are due
    before the audit began, or the day told on which they were raised, or later than the rules allow for the
    grade (major: verified within 6 months after the audit; where no rule is set for minor ones, within a
    year, as a warning). Any other day by which a nonconformity is told to be put right is looked at too
    (worth knowing). Days of one form in the wrong order are worth knowing.

    Why: a day before the finding is a slip; with too long a term there is no decision in time.

    Example: an audit that ended on 10 November 2025, a minor nonconformity due by 10 December 2024.

    Expected: a day after the audit, within what the rules allow.

    Basis: GB/T 27021.1-2017 9.4.9, 9.5.3.2; the body's rules.

    When to ignore: the day is that of another audit.
    """
    due, audit = context.report.nonconformities.due_date, context.report.audit
    start, end = audit.start or audit.end, audit.end
    assert start is not None and end is not None
    mention = list(_rows(context, start, end))
    yield from mention
    if due is None:
        yield from _in_sentences(context, start, end, {str(one.actual) for one in mention})
        yield context.absent("nonconformities.due_date")
        return
    days = _due_days(context, due)
    if len(days) > 1:  # days of several things: which of them is the due date is open
        yield from _in_sentences(context, start, end, {str(one.actual) for one in mention})
        return
    yield from _in_sentences(context, start, end, {*days, *(str(one.actual) for one in mention)})
    yield from _out_of_bounds(context, days, start, end)


def _out_of_bounds(
    context: Context, days: dict[str, list[Place]], start: Leaf[str], end: Leaf[str]
) -> Iterator[Finding]:
    """The days that are before the audit, or later after it than the pack allows."""
    limit = _limit(context, end.value or "")
    for day, places in days.items():
        if out_of_order(start.value, day):
            yield _too_early(context, day, places, start)
        elif limit is not None and first_day(day) > limit.day:
            yield _too_late(context, day, places, end, limit)


def _in_sentences(context: Context, start: Leaf[str], end: Leaf[str], known: set[str]) -> Iterator[Finding]:
    """The days but those `told` that sentences set for this audit's corrections, too early or too late."""
    days: dict[str, list[Place]] = {}
    wrong = wrong_starts(context)
    for due in context.mentions.statements(DueDay):
        day = str(due.place.value)
        if day in known or at(due.place) in wrong:
            continue
        if due.raised is not None:
            if out_of_order(due.raised.value, day):
                known.add(day)
                yield _before_raised(context, day, due.place, due.raised)
        else:
            days.setdefault(day, []).append(due.place)
    yield from _out_of_bounds(context, days, start, end)


def _before_raised(context: Context, day: str, place: Place, raised: Leaf[str]) -> Finding:
    """A deadline before the day on which the nonconformity is told to be raised: either may be wrong."""
    return context.finding(
        place,
        raised,
        identity="due before",
        values=[day, raised.value],
        variant="raised",
        actual=day,
        day=day,
        raised=raised.value,
    )


def _rows(context: Context, start: Leaf[str], end: Leaf[str]) -> Iterator[Finding]:
    """The days of single nonconformities before the audit, or too late, where those of others are not: all
    of a list may be of another audit."""
    days: dict[str, list[Place]] = {}
    wrong = wrong_starts(context)
    for row in context.mentions.row_deadlines:
        if row.value and at(row) not in wrong and not _of_others(context, row):
            days.setdefault(row.value, []).append(row)
    early = [day for day in days if out_of_order(start.value, day)]
    if len(early) < len(days):
        for day in early:
            yield _too_early(context, day, days[day], start)
    else:
        yield from _rows_raised(context, days, start)
    limit = _limit(context, end.value or "")
    late = [day for day in days if limit is not None and first_day(day) > limit.day]
    if limit is not None and len(late) < len(days):
        for day in late:
            yield _too_late(context, day, days[day], end, limit)


def _rows_raised(context: Context, days: dict[str, list[Place]], start: Leaf[str]) -> Iterator[Finding]:
    """The deadlines of rows that tell beside it a later day, of this audit, on which it was raised."""
    for day, places in days.items():
        raised = [
            one
            for place in places
            if isinstance(place, Leaf) and (one := _later_in_row(context, place, start.value))
        ]
        if raised and len(raised) == len(places):
            yield _too_early(context, day, places, start)


def _later_in_row(context: Context, day: Leaf[str], start: str | None) -> Leaf[str] | None:
    """The later day of this audit, or after its start, that stands in the row of a deadline."""
    row = day.evidence.line
    for one in context.mentions.dates:
        leaf = one.leaf
        if leaf.evidence.line != row or one.garbled or leaf.span == day.span or not leaf.value:
            continue
        if out_of_order(leaf.value, day.value) and not out_of_order(start, leaf.value):
            return leaf
    return None


def _too_early(context: Context, day: str, places: list[Place], start: Leaf[str]) -> Finding:
    return context.finding(
        *places,
        start,
        identity="due before",
        values=[day, start.value],
        variant="before",
        expected=f">= {start.value}",
        actual=day,
        day=day,
        start=start.value,
    )


def _too_late(context: Context, day: str, places: list[Place], end: Leaf[str], limit: Limit) -> Finding:
    return context.finding(
        *places,
        end,
        identity="due late",
        values=[day, limit.day.isoformat()],
        rests_on=[limit.rule],
        variant="late",
        expected=f"<= {limit.day.isoformat()}",
        actual=day,
        day=day,
        grade=message("NC004", limit.grade, context.lang, {}),
        last=limit.day.isoformat(),
        months=round(limit.rule.value),
    )


def _due_days(context: Context, due: Leaf[str]) -> dict[str, list[Place]]:
    """The days that are told as the due date of this audit's corrections, each with its places."""
    wrong = wrong_starts(context)
    days: dict[str, list[Place]] = {}
    for place in due.places:
        day = place.value
        if day and day != FOREVER and at(place) not in wrong and not _of_others(context, place):
            days.setdefault(day, []).append(place)
    return days


def _limit(context: Context, end: str) -> Limit | None:
    """The last day for what was found: that of the gravest grade; null where the rules set none."""
    found = context.report.nonconformities
    stated = {"major": found.major, "minor": found.minor}
    listed = {item.grade.value for item in found.items if item.grade is not None}
    for grade, name in LIMITS.items():
        leaf = stated[grade]
        rule = context.rules.parameter(name)
        if rule is not None and (grade in listed or (leaf is not None and leaf.value)):
            return Limit(add_months(last_day(end), round(rule.value)), grade, rule)
    rule = context.rules.parameter(LIMITS["minor"])
    return None if rule is None else Limit(add_months(last_day(end), round(rule.value)), "minor", rule)


def _of_others(context: Context, place: Place) -> bool:
    """Whether a day is told of another audit's nonconformities, or of what is closed already."""
    closed = [one.closed_on for one in context.report.previous_nonconformities]
    if any(leaf is not None and leaf.value == place.value for leaf in closed):
        return True
    another = context.mentions.mark(place, "nonconformities.of_another_audit")
    return bool(another or context.mentions.mark(place, "nonconformities.of_an_inspection"))
