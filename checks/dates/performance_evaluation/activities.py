"""What an organization does for its system, with its days: internal audits, reviews, evaluations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checks.comparisons.equal import Place
from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.dates.valid_dates import sound, wrong_starts
from schemas.dates import FOREVER, add_months, first_day, last_day
from schemas.leaf import Leaf, value_of
from schemas.report import ComplianceEvaluation, InternalAudit, ManagementReview
from schemas.statements.times.activities import OwnActivityDay

INITIAL = (None, "stage1", "stage2")
"""Audits of a system that is not yet certified; an unknown type may be one."""

AUDIT, REVIEW, EVALUATION = "internal_audits", "management_reviews", "compliance_evaluations"
KINDS = (AUDIT, REVIEW, EVALUATION)

ABOUT = timedelta(days=31)
"""What is dated so soon after the report is out of order (DATE004), not a slip in the year or month."""

Statement = InternalAudit | ManagementReview | ComplianceEvaluation


class Activity(NamedTuple):
    """A statement on an activity: the first and the last day that it tells; `doubt`: words before these by
    which it may be somebody else's."""

    kind: str
    statement: Statement
    first: Leaf[str]
    last: Leaf[str]
    doubt: str = ""

    @property
    def day(self) -> str:
        """Its first day."""
        return str(self.first.value)

    @property
    def end(self) -> str:
        """Its last day."""
        return str(self.last.value)


def activities(context: Context, kind: str, *, doubted: bool = False) -> list[Activity]:
    """The organization's own activities of a kind whose day is told, in reading order; `doubted`: with those
    that may be somebody else's.

    The day of the report is none of theirs, wherever it stands."""
    report = context.report.report_date
    spans = {place.span for place in report.places} if report is not None else set()
    dated = (one for one in _dated(context, kind) if one.first.span not in spans)
    own = [
        one._replace(doubt=day.doubt)
        for one in dated
        for day in context.mentions.statements(OwnActivityDay, kind, one.first)
    ]
    return [one for one in own if doubted or not one.doubt]


def _dated(context: Context, kind: str) -> Iterator[Activity]:
    for statement in getattr(context.report, kind):
        first = day_of(statement)
        last = statement.end if isinstance(statement, InternalAudit) else first
        if first is None or not first.value or first.value == FOREVER:
            continue
        if last is first and context.mentions.mark(first, "dates.begins_span"):
            continue
        sound = last is not None and last.value and not out_of_order(first.value, last.value)
        yield Activity(kind, statement, first, last if last is not None and sound else first)


def day_of(statement: Statement) -> Leaf[str] | None:
    """The day, or first day, of an activity."""
    if isinstance(statement, InternalAudit):
        return statement.start
    return statement.held_on if isinstance(statement, ManagementReview) else statement.done_on


def is_to_come(context: Context, place: Place) -> bool:
    """Whether the words around a day tell of what is planned."""
    mentions = context.mentions
    planned = mentions.mark(place, "dates.planned") and not mentions.mark(place, "dates.kept_plan")
    return bool(planned or mentions.mark(place, "dates.to_come"))


def is_future(context: Context, place: Place) -> bool:
    """Whether a day is told as done and lies well after the report (DATE002)."""
    known = [
        leaf.value for leaf in (context.report.report_date, context.report.audit.end) if leaf is not None
    ]
    limit = max((last_day(value) for value in known if value), default=None)
    if limit is None or not place.value or first_day(place.value) <= limit + ABOUT:
        return False
    return any(m.done is True and m.leaf.span[0] == place.span[0] for m in context.mentions.dates)


# ---------------------------------------------------------------- since when the system runs


def audit_type(context: Context) -> str | None:
    """The type of the audit."""
    return value_of(context.report.audit_type)


def since(context: Context) -> Leaf[str] | None:
    """The day the system came into force, where it can be gone by: in an initial certification, or when it is
    not later than the certificate that the organization has (a later one is that of a new edition)."""
    day, doubt = effective_day(context)
    return None if doubt else day


def effective_day(context: Context) -> tuple[Leaf[str] | None, str]:
    """The day the system came into force, and what is doubted of it: another day is told for it, or the time
    until the audit is too short (DATE003). Null where it may be that of a new edition: in a later audit."""
    day = context.report.system_effective_on
    if day is None or not day.value or day.value == FOREVER:
        return None, ""
    if others := [place.raw for place in day.places if place.value != day.value]:
        return day, others[0]
    issued = [c.issued_on.value for c in context.report.certificates if c.issued_on and c.issued_on.value]
    known = bool(issued) and not out_of_order(day.value, min(issued))
    if not known and audit_type(context) not in INITIAL:
        return None, str(day.raw)
    return day, day.raw if run_time(context) is not None else ""


class Shortfall(NamedTuple):
    """A run time that is too short: of how many months, up to which day, by which rule."""

    months: int
    until: Leaf[str]
    confidence: str
    sure: bool


def run_time(context: Context) -> Shortfall | None:
    """Where the system had run for less than the rules ask for before the audit; `sure` where it had not
    before stage 2 either, and the audit is one that asks for it."""
    report = context.report
    day, start = report.system_effective_on, report.audit.start
    rule = context.rules.parameter("run_time_min")
    if (
        rule is None
        or day is None
        or not day.value
        or day.value == FOREVER
        or start is None
        or not start.value
    ):
        return None
    months = round(rule.value)
    enough = add_months(first_day(day.value), months)
    first = sound(report.stage1.start, wrong_starts(context)) or start
    if enough > last_day(str(start.value)):
        return Shortfall(months, start, rule.confidence, audit_type(context) in INITIAL)
    if enough > last_day(str(first.value)):
        return Shortfall(months, first, rule.confidence, sure=False)
    return None


def not_older(context: Context, activities: list[Activity]) -> list[Activity]:
    """The activities but those that surely lie before the day from which the system runs."""
    day = since(context)
    return [one for one in activities if day is None or not out_of_order(day.value, one.end)]
