"""The days of events: one event on two days, corrections closed too soon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from checks.comparisons.equal import Difference, Place, differing, every_place, in_order
from checks.comparisons.order import days_agree, out_of_order
from checks.context import Context
from checks.dates.audit_meetings import out_of_place
from checks.dates.closure.completion import completed_later
from checks.dates.closure.verification import (
    Later,
    closed_before,
    closed_before_audit,
    is_of_former,
    told_later,
)
from checks.dates.performance_evaluation.activities import AUDIT, KINDS, REVIEW, Activity, activities
from checks.dates.performance_evaluation.named_by_day import named_by_another_day
from checks.dates.performance_evaluation.outcomes import closed_twice
from checks.dates.performance_evaluation.raising_days import alike, otherwise, raised_in, too_soon
from checks.dates.performance_evaluation.same_activity import agree, events, told_apart
from checks.dates.performance_evaluation.same_day_closure import closed_in_words
from checks.dates.repeated_records import drilled_twice, told_twice
from checks.dates.sentence_order import turned_round
from checks.dates.stage1_days import told_in_passing
from checks.dates.stated_audit import told_days
from checks.dates.supplier_evaluation import suppliers_evaluated
from checks.dates.system_starts import is_of_site, starts_apart
from checks.dates.valid_dates import sound, wrong_starts
from checks.environment_safety.drill_days import on_other_days
from checks.laws.compliance_evaluation import evaluated_before
from checks.laws.later_editions import dated_too_early
from checks.messages import field_names, message
from checks.people.certificates.health import issued_after_start
from checks.registry import Outcome, check
from schemas.dates import FOREVER, first_day
from schemas.leaf import Leaf
from schemas.result import Finding, Severity
from schemas.statements.times.activities import NextAuditDay
from schemas.statements.times.dates import LawDay

SLIP = timedelta(days=14)
"""Days of the audit that are farther apart than this are those of another audit."""


OUTNUMBERED = 3
"""One day in so many times as many places as the others is the right one."""

_SYSTEM = "system_effective_on"
ONCE = (_SYSTEM, "organization.established_on")
FACTS = (*ONCE, "audit.start", "audit.end", "stage1.start", "stage1.end")
"""Days that a report has one of, wherever it tells them."""

OTHER_ENDS = {
    "audit.start": "audit.end",
    "audit.end": "audit.start",
    "stage1.start": "stage1.end",
    "stage1.end": "stage1.start",
}
"""The other day of the same span: one of them may have been read for the other."""


@check("DATE009", "event-dated-twice", "error")
def event_dated_twice(context: Context) -> Iterator[Outcome]:
    """查什么：同一件事在各处的日期是否一致：内部审核、管理评审、合规性评价，体系实施、组织成立，审核和第一阶段的日期；
    日程中首次、末次会议的日子与审核起止日；
    唯一的（或全部）内审不符合、管评改进的关闭日期；下次审核的期限；同一次检验、同一张证书（许可）的日期；同一月内只差一个数字的同种演练（警告）。
    同一编号、同一名称的事写有同月两个日子的，提示。

    为什么：一件事只有一个日期，两处不同，必有一处不是看着记录写的，先后和间隔也无从判断。

    例：3.1 写 2025 年 6 月 15 日召开管理评审，3.3 写 2025 年 6 月 17 日。

    应为：各处与记录一致。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.5（以可验证的信息作为审核证据）。

    何时可忽略：确是两次，或一处是计划的日期（报告应写明）。
    ---
    What it checks: whether one event has one date in all places: internal audit, management review,
    evaluation of compliance, the coming into force of the system, the organization's establishment, the audit
    and stage 1, its meetings in the schedule; the day on which the only nonconformity of an internal audit,
    the only improvement of a review, or all of them, were closed; the latest day of the next audit; the
    days of one inspection, one certificate or permit; two drills of one kind in one month whose days are
    a digit apart (a warning).
    Two days of one month told of what has one number or name are worth knowing.

    Why: an event has one day; of two days one was not written from the record, and neither order nor interval
    can be judged.

    Example: a management review on 15 June 2025 in 3.1, on 17 June 2025 in 3.3.

    Expected: the day of the record everywhere.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.5 (verifiable information as evidence).

    When to ignore: there were two of them, or one is the day that was planned (the report should say so).
    """
    for kind in KINDS:
        stated = [
            one
            for event in events(context, activities(context, kind))
            for one in _twice(context, kind, event)
        ]
        yield from stated
        for named in named_by_another_day(context, kind) if not stated else ():
            yield _finding(context, kind, message("DATE009", kind, context.lang, {}), named)
    yield from _of_records(context)
    yield from _next_audit(context)
    yield from _suppliers(context)
    wrong = wrong_starts(context)
    for path in FACTS:
        leaf = _at(context, path)
        if sound(leaf, wrong) is None or _is_of_start(context, path, leaf):
            continue
        yield from _of_fact(context, path, leaf)
    yield from _audit(context)
    yield from _meetings(context)
    if (passing := [*told_in_passing(context)]) and (first := context.report.stage1.start) is not None:
        places = [*first.places, *passing]
        yield _finding(context, "stage1.start", field_names(["stage1.start"], context.lang), places)


def _of_fact(context: Context, path: str, leaf: Leaf[str] | None) -> Iterator[Finding]:
    """A day that a report has one of, told otherwise in another place."""
    own = [place for place in every_place([leaf]) if not _is_of_law(context, place)]
    of_system = path == _SYSTEM
    found = starts_apart(context, own) if of_system else [differing(own, key=str, same=days_agree)]
    for one in found:
        if one is None or _is_open(context, path, one):
            continue
        days = [first_day(variant.value) for variant in one.variants]
        if path in ONCE or max(days) - min(days) <= SLIP:
            doubted = of_system and is_of_site(context, one)
            what = field_names([path], context.lang)
            yield _finding(context, path, what, one.places, severity="info" if doubted else None)


def _suppliers(context: Context) -> Iterator[Outcome]:
    """The evaluation of the suppliers, whose day is told in two ways."""
    suppliers = suppliers_evaluated(context)
    if len(stated := {place.value for place in suppliers}) > 1:
        single = [one.evaluated_on for one in context.report.suppliers]
        more = [place for place in every_place(single) if place.value in stated]
        what = message("DATE009", "suppliers", context.lang, {})
        places = in_order(_one_a_line([*suppliers, *more]))
        yield _finding(context, "suppliers", what, places, wrong=suppliers, of_event=suppliers)


def _meetings(context: Context) -> Iterator[Outcome]:
    """The opening and the closing meeting of the schedule on another day than the audit's first or last."""
    for meeting, of_audit in out_of_place(context):
        yield context.finding(
            meeting.place,
            of_audit,
            doubt=meeting.doubt,
            identity=f"meeting/{meeting.place.value}",
            variant="meeting",
            severity="warning",
            meeting=meeting.place.value,
            day=of_audit.value,
        )


@check("DATE011", "closed-too-soon", "warning")
def closed_too_soon(context: Context) -> Iterator[Outcome]:
    """查什么：内部审核的不符合、管理评审的改进，关闭（完成）日期是否早于提出之日，或就在提出当天；称已按第一阶段审核的
    问题补充整改的清单，日期是否早于第一阶段审核；同一句（表格同一行）中写明的关闭日期是否早于提出；本次不符合的关闭是否早于审核；
    清单的日期是否早于其中标准的发布；第一阶段提出漏识别的法律法规已补充，合规性评价是否只在其前（提示）；写作已验证有效
    （关闭）的，有效性评价或措施的完成是否在其后；同一句中验证的日期是否早于完成整改的日期；同一句中先后有序的事（设计开发各阶段，
    体检与上岗，合同评审与签订，整改材料与验证）日期是否颠倒，健康证是否在上岗之后才发。
    表中各行两个日子的先后都一样而一行相反的，写作验证（关闭）却早于所做之事的，提示。

    为什么：原因分析、措施和验证都要时间；提出之前不会有措施，当天关闭多半只有纠正，没有纠正措施。

    例：管理评审 2025 年 6 月 15 日召开，改进措施“已于 2025 年 6 月 15 日整改完毕并验证有效”。

    应为：关闭日期晚于提出日期，并有验证的证据。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.5；各管理体系标准 10.2。

    何时可忽略：当场就能改正的小事（应写明验证的内容）。
    ---
    What it checks: whether the nonconformities of an internal audit, or the improvements of a management
    review, were closed before they were raised, or on that very day; whether what one sentence, or row of a
    table, tells to be raised and closed was closed first; whether a nonconformity was closed before the
    audit; whether a list that is said to be corrected as stage 1 asked is dated before stage 1; whether a
    list is dated before a standard in it was issued; whether what is told to be verified or closed by a
    day was judged effective, or done, only later; whether compliance was evaluated only before laws that
    stage 1 missed were added (information); whether a sentence tells it to be verified before it was
    completed; whether the days of what comes one after the other in a sentence (stages of design,
    examination and start of work, review and signing of a contract) are turned round, a health
    certificate was issued after the start of work.
    Rows, and acts in one row, that are turned round are worth knowing.

    Why: causes, actions and verification take time; before it is raised there is nothing to act on, and what
    is closed at once is mostly a correction without corrective action.

    Example: a management review on 15 June 2025, its improvement “carried out and verified on 15 June 2025”.

    Expected: closed on a later day, with evidence of the verification.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.5; 10.2 of the management-system standards.

    When to ignore: a trifle that could be put right on the spot (the report should say what was verified).
    """
    later = told_later(context)
    soon = list(_closed_as_raised(context, later)) or [*closed_in_words(context)]
    yield from soon
    stated = {one.actual for one in soon}
    yield from (one.finding(context) for one in later if one.closed[0].value not in stated)
    yield from dated_too_early(context)
    yield from closed_before(context)
    yield from closed_before_audit(context)
    yield from evaluated_before(context)
    yield from completed_later(context)
    yield from turned_round(context)
    yield from issued_after_start(context)


def _closed_as_raised(context: Context, later: list[Later]) -> Iterator[Finding]:
    """What an internal audit or a management review raised, closed on that day or before; with the later days
    that are told of it."""
    start = context.report.audit.start
    stated: set[tuple[str, str]] = set()
    for kind in (AUDIT, REVIEW):
        held = activities(context, kind)
        for statement in getattr(context.report, kind):
            closed = statement.closed_on
            raised = raised_in(held, statement)
            if closed is None or not closed.value or closed.value == FOREVER or raised is None:
                continue
            late = start is not None and out_of_order(raised.day, start.value)
            former = is_of_former(context, closed, raised.day)
            lasting = context.mentions.mark(closed, "dates.lasting_since")
            if (
                late
                or former
                or lasting
                or not too_soon(raised, closed.value)
                or (kind, closed.value) in stated
            ):
                continue
            stated.add((kind, closed.value))
            same = [one for one in later if one.closed[0].value == closed.value]
            also = [context.words(f"also_{one.variant}", day=one.day.value) for one in same]
            yield context.finding(
                *alike(context, kind, closed),
                raised.last,
                *otherwise(held, raised, closed.value),
                *(one.day for one in same),
                identity=kind,
                values=[raised.end, closed.value],
                variant=f"{kind}_{'day' if closed.value == raised.end else 'before'}",
                expected=f"> {raised.end}",
                actual=closed.value,
                closed=closed.value,
                raised=raised.end,
                also=context.words("also", days=context.listed(also)) if also else "",
            )


# ---------------------------------------------------------------- one event on two days


def _audit(context: Context) -> Iterator[Finding]:
    """The days on which a sentence has the audit, and which are not those of all other places."""
    own = [leaf for leaf in (context.report.audit.start, context.report.audit.end) if leaf is not None]
    for stated in told_days(context):
        what = message("DATE009", "audit", context.lang, {})
        yield _finding(context, "audit", what, [stated.place, stated.end, *own], severity="warning")


def _of_records(context: Context) -> Iterator[Finding]:
    """What was closed, what a record says, and what was drilled on two days."""
    for kind, closed in closed_twice(context):
        yield _finding(
            context, f"{kind}/closed", message("DATE009", f"{kind}_closed", context.lang, {}), closed
        )
    for record in told_twice(context):
        what = message("DATE009", record.field.replace(".", "_"), context.lang, {"what": record.what})
        yield _finding(context, f"{record.field}/{record.what}", what, record.places)
    for kind, held in drilled_twice(context):
        what = message("DATE009", "drills", context.lang, {"what": kind})
        yield _finding(context, f"drills/{kind}", what, held, severity="warning")
    yield from _drills_without_year(context)


def _drills_without_year(context: Context) -> Iterator[Finding]:
    """Drills told without the year on another day than where they are told with it."""
    for name, leaf, day, other, known in on_other_days(context):
        yield context.finding(
            leaf,
            other,
            identity=f"drills/{name}",
            values=sorted([day, known]),
            variant="days",
            severity="warning",
            actual=context.listed([day, known]),
            what=message("DATE009", "drills", context.lang, {"what": name}).removesuffix("日期"),
            days=context.listed([day, known]),
        )


def _next_audit(context: Context) -> Iterator[Finding]:
    """The latest day of the next audit, where two places have it as the latest."""
    leaf = context.report.next_audit_by
    days = [
        day
        for place in (leaf.places if leaf else ())
        for day in context.mentions.statements(NextAuditDay, place)
        if day.latest
    ]
    found = differing((day.place for day in days), key=str, same=days_agree)
    if found is not None and not any(day.planned for day in days if day.place in found.places):
        what = message("DATE009", "next_audit", context.lang, {})
        yield _finding(context, "next_audit_by", what, found.places)


def _is_of_start(context: Context, path: str, leaf: Leaf[str] | None) -> bool:
    """Whether a last day is told where the first one is: of an audit of one day, in the same places."""
    first = _at(context, OTHER_ENDS[path]) if path.endswith(".end") else None
    if first is None or leaf is None:
        return False
    return [one.span for one in first.places] == [one.span for one in leaf.places]


def _is_of_law(context: Context, place: Place) -> bool:
    """Whether a day stands beside the title of a law: on it the law comes into force."""
    return bool(context.mentions.statements(LawDay, place))


def _is_open(context: Context, path: str, found: Difference) -> bool:
    """Whether a day is told of another event, or may be the other end of the same."""
    if any(told_apart(context, place) for place in found.places):
        return True
    own, other = _at(context, path), _at(context, OTHER_ENDS[path]) if path in OTHER_ENDS else None
    if other is None or own is None or other.value == own.value:
        return False  # of an audit of one day both ends are that day
    return any(variant.value == other.value for variant in found.variants)


def _one_a_line(places: Iterable[Place]) -> list[Place]:
    """The places, of those with one value in one line one."""
    return list({(one.evidence.page, one.evidence.line, one.value): one for one in places}.values())


def _twice(context: Context, kind: str, event: list[Activity]) -> Iterator[Finding]:
    """A finding where the statements on one activity have days that cannot be those of one."""
    if all(agree(one, other) for one, other in combinations(event, 2)):
        return
    places = [place for one in event for place in one.first.places]
    yield _finding(context, kind, message("DATE009", kind, context.lang, {}), places)


def _finding(
    context: Context,
    identity: str,
    what: str,
    places: Sequence[Place],
    wrong: Sequence[Place] | None = None,
    severity: Severity | None = None,
    of_event: Sequence[Place] | None = None,
) -> Finding:
    """A finding on an event's days; `of_event` are the places that tell its own, where that is not all."""
    days = list(dict.fromkeys(str(place.value) for place in places))
    found = differing(places if of_event is None else of_event, key=str)
    return context.finding(
        *places,
        identity=identity,
        values=sorted(days),
        variant="days",
        expected=str(found.right.value) if found is not None and _is_known(found) else None,
        wrong=wrong,
        severity=severity,
        actual=context.listed(days),
        what=what.removesuffix("日期"),
        days=context.listed(days),
    )


def _is_known(found: Difference) -> bool:
    """Whether so many more places have the one day that the others are slips."""
    right = len(found.right.places)
    return right >= OUTNUMBERED * (len(found.places) - right)


def _at(context: Context, path: str) -> Leaf[str] | None:
    value = context.report
    for name in path.split("."):
        value = getattr(value, name)
    return value  # type: ignore[return-value]
