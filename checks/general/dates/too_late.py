"""What is told as done and dated later than the report, or than the audit that saw it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checks.context import Context
from checks.dates.after_report import has_guessed_year, still_due
from checks.general.days import Day, has
from checks.general.registry import question
from schemas.dates import last_day
from schemas.leaf import Leaf
from schemas.result import Finding

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
    done = [day for day in stated if day.mention.done and not day.ends]
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
    late = [
        day
        for day in stated
        if day.first > end
        and _may_be_done(day)
        and not has_guessed_year(day.mention, end)
        and not still_due(context, day.leaf).here
        and (not day.row or day.lead or _is_odd(context, day, stated, end))
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


def _may_be_done(day: Day) -> bool:
    """Whether nothing around a day says that it is to come, or what ends then, or who signs."""
    if day.mention.done is False or day.ends or day.begins or day.joined or has("ahead", day.near):
        return False
    title = " ".join(day.row[:1])
    if has("until", f"{day.before} {title}") or has("open", title) or has("signed", f"{day.left} {title}"):
        return False
    if has("programme", " ".join(day.titles[-2:])) or has("person", day.before) or has("card", day.before):
        return False
    return not _is_bare(day)


def _is_bare(day: Day) -> bool:
    """Whether a day has no words that tell a deed: it is a label's, a label itself, or alone."""
    asked = has("open", day.lead)
    if (asked and day.lead.endswith(":")) or day.after[:1] == ":":
        return True
    if day.before.rstrip("，,、")[-1:].isdecimal():
        return True
    return not day.row and not day.rest and (not day.lead or asked or day.after[:1] == ")")


def _is_odd(context: Context, day: Day, stated: list[Day], end: date) -> bool:
    """Whether another day of its column, with the same head, is not late."""
    table = context.mentions.table(day.leaf)
    rest = (one for one in stated if one.row and one.row != day.row and one.head == day.head)
    return any(one.last <= end and context.mentions.table(one.leaf) == table for one in rest)


@question("CAL006")
def calibrated_later(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The day of a calibration after the audit, at which its certificate was seen."""
    limit = audit_end(context)
    if limit is None:
        return
    for day in stated:
        if day.first <= last_day(str(limit.value)) or day.ends or day.joined or day.begins:
            continue
        theirs = has("theirs", day.sentence) or has("programme", " ".join(day.titles))
        if theirs or day.after[:1] == ":" or has("ahead", day.near):
            continue
        if has("calibrated", f"{day.label} {day.rest}"):
            what = day.row[0] if day.row else day.lead
            yield context.finding(
                day.leaf,
                limit,
                wrong=[day.leaf],
                identity=f"later {what}",
                variant="late",
                actual=day.leaf.value,
                device=what,
                day=day.leaf.value,
                end=limit.value,
            )
