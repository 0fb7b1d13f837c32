"""What an organization does for its system, with its days: internal audits, reviews, evaluations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checks.compare import Place, out_of_order
from checks.context import Context
from checks.dates.performance_evaluation import neighbouring_acts
from checks.dates.valid_dates import sound, wrong_starts
from checks.text.excusing_words import Excuse, excused
from schemas import patterns
from schemas.dates import FOREVER, add_months, first_day, last_day
from schemas.leaf import Leaf, value_of
from schemas.report import ComplianceEvaluation, InternalAudit, ManagementReview

INITIAL = (None, "stage1", "stage2")
"""Audits of a system that is not yet certified; an unknown type may be one."""

AUDIT, REVIEW, EVALUATION = "internal_audits", "management_reviews", "compliance_evaluations"
KINDS = (AUDIT, REVIEW, EVALUATION)

_OTHERS = patterns.compile(
    r"认证机构|认证中心|认证工作|本院|本机构|本中心|母公司|集团公司的|(?<![、和及与])(?:外部审核|外审)(?![、和及与]|的?结果)"
    r"|(?:供方|供应商)(?!的?(?:评价|管理|准则|名录|选择|开发|绩效))|对[^，,。；;]{0,12}(?:供方|供应商)"
)
"""Whose audit or review a sentence tells of, where it is not the organization's."""

_CERTIFICATES = ("证书", "资格证", "合格证", "上岗证")
"""In a row on what somebody may do (内部审核 | 内审员培训证书), whose day is that of the certificate."""

_NEAR = 60
"""So many characters around a day are looked at."""

_INPUTS = patterns.compile(
    r"(?:输入|议题|议程)(?:资料|材料|信息|内容|项目|文件)?(?:主要)?(?:包括|包含|涵盖|涉及|含|有|为|是|[:：])[^。；;\n]*"
)
"""What a review looked at: audits and suppliers among others."""

_TO_COME = patterns.compile(
    r"(?:计划|拟|预计|将(?!内部?审|管理?评|本次|该次)|(?<![肯确规决认鉴检测评判稳])定|安排|待|应|"
    r"下一?次|下一?年度?|明年|planned|scheduled|to be|next)"
    r"[^，,。；;|｜\d]{0,12}$",
    re.I,
)
_TO_COME_BEHIND = patterns.compile(r"\s?日?\s?(?:之?前|以前)?(?:拟|计划|将|待|再|补)")
"""What stands right before or behind a day that is planned."""

_SPAN_BEHIND = patterns.compile(r"\s?日?\s?[～~—–至-]{1,2}\s?\d")
"""Of an evaluation that is done on a day, the first day of a validity has been read as that day."""

_DONE_BEHIND = patterns.compile(
    r"\s?日?\s?[，,]?并?已(?:经|如期|按期)?(?:实施|执行|完成|开展|召开|举行|进行)"
)
"""What stands behind a day that was planned and kept (安排在某日并已实施)."""

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
    dated = (one for one in dated if not neighbouring_acts.is_of_another(context, kind, one.first))
    stated = ((one, _others(context, one.first)) for one in dated)
    own = [one._replace(doubt=other.doubt) for one, other in stated if not other.here]
    return [one for one in own if doubted or not one.doubt]


def _dated(context: Context, kind: str) -> Iterator[Activity]:
    for statement in getattr(context.report, kind):
        first = day_of(statement)
        last = statement.end if isinstance(statement, InternalAudit) else first
        if first is None or not first.value or first.value == FOREVER:
            continue
        if last is first and _SPAN_BEHIND.match(context.mentions.around(first)[1]):
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
    before, after = context.mentions.around(place)
    to_come = _TO_COME.search(before) and not _DONE_BEHIND.match(after)
    return bool(to_come or _TO_COME_BEHIND.match(after))


def _others(context: Context, place: Place) -> Excuse:
    """Whether the clause or row of a day tells of somebody else, or what stands before it in its sentence."""
    before, after = context.mentions.around(place)
    lead = _INPUTS.sub("", before[-_NEAR:])
    stated = lead + place.raw + _INPUTS.sub("", after[:_NEAR])
    beside = context.mentions.beside(place)
    if any(map(_OTHERS.search, beside)) or any(cell.strip().endswith(_CERTIFICATES) for cell in beside):
        return Excuse(here=True)
    return excused(_OTHERS, stated, len(lead), len(lead) + len(place.raw))


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
