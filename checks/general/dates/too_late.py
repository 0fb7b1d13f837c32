"""What is told as done and dated later than the report, or than the audit that saw it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checks.context import Context
from checks.dates.after_report import has_guessed_year, still_due
from checks.general.registry import question
from schemas.dates import last_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.times.days import CalibrationDay, Day, DoneDay

SIGNED = timedelta(days=45)
"""A report is signed so soon after the audit."""

MANY = 2
"""More late days than this are no slips."""


def audit_end(context: Context) -> Leaf[str] | None:
    """The last day of the audit."""
    audit = context.report.audit
    return next((one for one in (audit.end, audit.start) if one is not None and one.value), None)


def now(context: Context, stated: list[Day]) -> Leaf[str] | None:
    """The last day of the audit; where it was not read, the last on which something is told to be done."""
    known = audit_end(context) or context.report.report_date
    if known is not None and known.value:
        return known
    done = [day for day in stated if day.done and not day.ends]
    return max(done, key=lambda day: day.first).leaf if done else None


def report_day(context: Context) -> Leaf[str] | None:
    """The date of the report, else the last day of the audit."""
    stated = (context.report.report_date, context.report.audit.end, context.report.stage1.end)
    known = [one for one in stated if one is not None and one.value]
    return max(known, key=lambda one: last_day(str(one.value)), default=audit_end(context))


@question("DATE002")
def done_later(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """What is told without a word that it is to come, and dated later than the report; not where many are."""
    limit = report_day(context)
    if limit is None:
        return
    end = last_day(str(limit.value)) + (timedelta(0) if limit is context.report.report_date else SIGNED)
    after = [day for day in stated if day.first > end]
    late = [
        one.day
        for one in context.mentions.statements(DoneDay, after)
        if not has_guessed_year(context, one.place, end)
        and not _is_left(context, one.day)
        and (not one.day.row or one.day.lead or _is_odd(one.day, stated, end))
    ]
    for day in late if len({day.leaf.value for day in late}) <= MANY else ():
        yield context.finding(
            day.leaf,
            limit,
            wrong=[day.leaf],
            identity=f"later {day.label}",
            variant="unnamed",
            actual=day.leaf.value,
            day=day.leaf.value,
            reference=limit.value,
        )


def _is_left(context: Context, day: Day) -> bool:
    task = still_due(context, day.place)
    return task is not None and task.is_left


def _is_odd(day: Day, stated: list[Day], end: date) -> bool:
    """Whether another day of its column, with the same head, is not late."""
    rest = (one for one in stated if one.row and one.row != day.row and one.head == day.head)
    return any(one.last <= end and one.table == day.table for one in rest)


@question("CAL006")
def calibrated_later(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The day of a calibration after the audit, at which its certificate was seen."""
    limit = audit_end(context)
    if limit is None:
        return
    after = [day for day in stated if day.first > last_day(str(limit.value))]
    for calibrated in context.mentions.statements(CalibrationDay, after):
        day = calibrated.day
        what = day.row[0] if day.row else day.lead
        yield context.finding(
            day.place,
            limit,
            wrong=[day.place],
            identity=f"later {what}",
            variant="late",
            actual=day.place.value,
            device=what,
            day=day.place.value,
            end=limit.value,
        )
