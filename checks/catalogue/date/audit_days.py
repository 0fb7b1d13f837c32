"""The audit's own days: when the next one is due, and whether it took place on days of rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checks.comparisons.equal import Place
from checks.context import Context
from checks.dates.calendar.rest_days import named, rest
from checks.dates.performance_evaluation.activities import KINDS, Activity, activities
from checks.messages import field_names, message
from checks.packs import Parameter
from checks.registry import Outcome, check
from checks.triage.doubted_day import offer
from schemas.dates import FOREVER, add_months, first_day, last_day
from schemas.leaf import Leaf, text_of
from schemas.result import Finding

DECISION = 3
"""Months that may pass from the audit to the certificate, where its day is not known."""
LONGEST = 60
"""More days than this are no audit, but a slip in its dates."""
ANY = ["stage2", "surveillance", "recertification", "special"]
"""What an audit may be whose type is not known: it is late if it is for each of them."""

Limit = tuple[date, Parameter, list[Place]]
"""The last day, the rule behind it, and the places that it counts from."""

_RENEWAL = 3
"""A certificate that runs out within so many months of the longest interval is renewed by the next audit,
whose last day is that of the certificate."""


@check("DATE006", "next-audit-late", "error", needs=("next_audit_by", "audit.end"))
def next_audit_late(context: Context) -> Iterator[Outcome]:
    """查什么：下次审核的日期是否晚于规则允许的间隔：初次认证后从证书签发（或第二阶段结束）起算，监督审核从本次审核
    起算，每个日历年至少一次，且在证书到期之前。签发日不明的，留出审批的时间。
    写作下次审核的日子在一年以后的，提示。

    为什么：监督不按期，证书应暂停；证书到期前不完成再认证，证书失效。

    例：2025 年 11 月 10 日结束的监督审核，报告写下次审核不晚于 2027 年 4 月 10 日（最长 15 个月）。

    应为：在规则允许的间隔之内。

    依据：GB/T 27021.1-2017 9.1.3.3；质量管理体系认证规则 5.2.1（2016）、5.4.1.4（2025）；认证机构的规则。

    何时可忽略：暂停期间，或因不可抗力经批准延期。
    ---
    What it checks: whether the next audit is later than the rules allow: after an initial certification
    counted from the certificate's issue (or the end of stage 2), after a surveillance audit from this one;
    once in a calendar year at least, and before the certificate runs out. Where the issue is not known, time
    for the decision is left.
    A day told for the next audit more than a year after this one is worth knowing.

    Why: without surveillance in time the certificate is to be suspended; it is renewed before its end.

    Example: a surveillance audit ended on 10 November 2025, the next one is due by 10 April 2027 (15 months).

    Expected: within the interval that the rules allow.

    Basis: GB/T 27021.1-2017 9.1.3.3; QMS certification rules 5.2.1 (2016), 5.4.1.4 (2025); the body's rules.

    When to ignore: a suspension, or a postponement that was approved.
    """
    report = context.report
    due, end, kind = report.next_audit_by, report.audit.end, report.audit_type
    assert due is not None and end is not None
    if due.value is None or end.value is None or FOREVER in (due.value, end.value):
        yield context.not_checked("unreadable", "next_audit_by", "audit.end")
        return
    kinds = [kind.value] if kind is not None and kind.value else ANY
    limits = [found for one in kinds if (found := list(_limits(context, end, one)))]
    if not limits:
        yield context.not_checked(*(("pack_silent",) if kinds is not ANY else ("absent", "audit_type")))
        return
    passed = [_passed(one, due.value) for one in limits]
    if all(passed):
        yield _late(context, due, max(passed, key=lambda one: one[0][0]))
    elif kinds is ANY and any(passed):
        yield context.not_checked("absent", "audit_type")


@check("DATE010", "rest-day", "info", needs=("audit.start", "audit.end"))
def rest_day(context: Context) -> Iterator[Outcome]:
    """查什么：审核日中有没有周末或法定节假日（调休的工作日除外）；组织的内部审核、管理评审、合规性评价是否都在
    休息日。首次、末次会议在休息日的，提示。

    为什么：受审核方多在休息日停产、放假，看不到正常的过程；也可能是日期写错。

    例：审核日期 2025 年 10 月 6 日至 8 日（国庆节、中秋节放假）。

    应为：核实受审核方当日正常运行、人员在岗。

    依据：GB/T 27021.1-2017 9.2.3、9.4.8.2 j)。

    何时可忽略：受审核方连续生产或休息日营业。
    ---
    What it checks: whether audit days fall on weekends or public holidays (weekends worked in exchange do
    not count); whether the organization's internal audit, management review and evaluation of compliance
    were all held on such days. Meetings of the audit on such days are worth knowing.

    Why: on days of rest a client often stands still, and its processes cannot be seen; or a date is wrong.

    Example: an audit from 6 to 8 October 2025, the National Day holiday.

    Expected: the client worked on those days, its people were there.

    Basis: GB/T 27021.1-2017 9.2.3, 9.4.8.2 j).

    When to ignore: a client that works without a break, or on days of rest.
    """
    start, end = context.report.audit.start, context.report.audit.end
    assert start is not None and end is not None
    if not (_is_day(start.value) and _is_day(end.value)):
        yield context.not_checked("unreadable", "audit.start", "audit.end")
        return
    first, last = date.fromisoformat(start.value or ""), date.fromisoformat(end.value or "")
    days = [first + timedelta(days=n) for n in range(min((last - first).days + 1, LONGEST + 1))]
    if not days or len(days) > LONGEST:
        return
    unknown = sorted({day.year for day in days if context.facts.holidays(day.year) is None})
    if unknown:
        yield context.not_checked("holidays_unknown", year=context.listed(unknown))
    resting = [(day, name) for day in days if (name := rest(context, day)) is not None]
    if resting:
        yield context.finding(
            start,
            end,
            identity="audit",
            variant="days",
            values=[day.isoformat() for day, _ in resting],
            actual=context.listed(day.isoformat() for day, _ in resting),
            days=context.listed(named(context, day, name) for day, name in resting),
            count=len(resting),
        )
    yield from _held_at_rest(context)


def _held_at_rest(context: Context) -> Iterator[Finding]:
    """A finding where the organization's own audit, review and evaluation were held on days of rest, all of
    their days, and every one of the three: one or two happen."""
    held: dict[tuple[str, str], tuple[Activity, list[str]]] = {}
    for kind in KINDS:
        for one in activities(context, kind):
            if _is_day(one.day) and _is_day(one.end) and (shown := _all_rest(context, one)):
                held.setdefault((kind, one.day), (one, shown))
    if len({kind for kind, _ in held}) < len(KINDS):
        return
    yield context.finding(
        *(place for one, _ in held.values() for place in (one.first, one.last)),
        identity="activities",
        variant="activities",
        values=[day for _, day in held],
        actual=context.listed(day for one, _ in held.values() for day in _days_of(one)),
        held=("；" if context.lang == "zh" else "; ").join(
            context.words("held", what=message("DATE009", kind, context.lang, {}), days=context.listed(shown))
            for (kind, _), (_, shown) in held.items()
        ),
    )


def _all_rest(context: Context, one: Activity) -> list[str]:
    """The days of an activity with what they are called, where all are days of rest; else none."""
    days = _days_of(one)
    names = [rest(context, day) for day in days]
    if not all(names):
        return []
    return [named(context, day, str(name)) for day, name in zip(days, names, strict=True)]


def _days_of(one: Activity) -> list[date]:
    """The days from the first to the last of an activity."""
    first, last = date.fromisoformat(one.day), date.fromisoformat(one.end)
    return [first + timedelta(days=n) for n in range(min((last - first).days, LONGEST) + 1)]


# ---------------------------------------------------------------- the next audit


def _limits(context: Context, end: Leaf[str], kind: str | None) -> Iterator[Limit]:
    """The last days that the rules allow for the next audit, by the type of this one."""
    last = last_day(end.value or "")
    rules = context.rules
    if kind == "stage2":
        for rule in rules.parameters("first_surveillance_within"):
            wait = 0 if rule.since == "audit" else DECISION
            yield add_months(last, round(rule.value) + wait), rule, [end]
    elif kind in ("surveillance", "recertification", "transfer"):
        wait = DECISION if kind == "recertification" else 0
        expiry = [limit[0] for limit in _validity(context)] if kind == "surveillance" else []
        for rule in rules.parameters("surveillance_interval_max"):
            day = add_months(last, round(rule.value) + wait)
            if not expiry or expiry[0] > add_months(day, _RENEWAL):  # else a recertification comes next
                yield day, rule, [end]
    if kind in ("stage2", "surveillance", "recertification", "transfer", "special"):
        for rule in rules.parameters("surveillance_a_calendar_year_min"):
            yield date(last.year + 1, 12, 31), rule, [end]
    if kind == "surveillance":
        yield from _validity(context)


def _passed(limits: list[Limit], due: str) -> list[Limit]:
    """The limits that a day is later than, the first of them first."""
    passed = [limit for limit in limits if first_day(due) > limit[0]]
    return sorted(passed, key=lambda limit: limit[0])


def _validity(context: Context) -> Iterator[Limit]:
    """The last end of the certificates in force: recertification comes before it.

    Of several, an older one may have been replaced, or be of another system with an audit of its own."""
    rule = next(iter(context.rules.parameters("certificate_validity_max")), None)
    ends: dict[str, Leaf[str]] = {}
    for i, one in enumerate(context.report.certificates):
        number = text_of(one.number) or f"#{i}"
        if one.valid_to and one.valid_to.value and one.valid_to.value != FOREVER:
            ends[number] = min(ends.get(number, one.valid_to), one.valid_to, key=_ending)
    last, end = max(ends.values(), key=_ending, default=None), context.report.audit.end
    if rule is not None and last is not None and (end is None or _ending(last) >= _ending(end)):
        yield _ending(last), rule, [last]


def _ending(leaf: Leaf[str]) -> date:
    return last_day(leaf.value or "")


def _late(context: Context, due: Leaf[str], passed: list[Limit]) -> Finding:
    sure = [limit for limit in passed if limit[1].confidence != "low"]
    last, rule, places = (sure or passed)[0]
    return context.finding(
        due,
        *places,
        identity="next audit",
        values=[due.value, last.isoformat()],
        rests_on=[rule],
        variant=_variant(rule),
        expected=f"<= {last.isoformat()}",
        actual=due.value,
        due=due.value,
        last=last.isoformat(),
        since=places[0].value,
        amount=round(rule.value),
    )


def _variant(rule: Parameter) -> str:
    names = {"surveillance_a_calendar_year_min": "year", "certificate_validity_max": "expiry"}
    return names.get(rule.name, "interval")


# ---------------------------------------------------------------- days of rest


def _is_day(value: str | None) -> bool:
    return value is not None and len(value) == len("2025-01-01")


@check("DATE015", "judged-day-doubted", "warning")
def judged_day_doubted(context: Context) -> Iterator[Outcome]:
    """查什么：判定日（报告日期，没有则为审核结束日期）是否与报告本身矛盾：写作已完成的事多数晚于它；报告编号、标题
    写的是另一年，审核和已完成的事也都不在它附近；它写在列有多次审核的表里，该行没有写明是本次。用 --as-of
    给定的不问。

    为什么：法规、证书、检定是否有效都按判定日判断，取错一天，错的结论会有几十条。

    例：报告编号 2025 年，证据都在 2025 年，读到的报告日期却是 2023 年 5 月 12 日。

    应为：报告日期写明，且不早于所写的已完成的事；要按另一天判断的，用 --as-of 指定。

    依据：GB/T 27021.1-2017 9.4.8.2 k)。

    何时可忽略：该日确是报告的日期，其后的事是后来补写的。
    ---
    What it checks: whether the report contradicts the day that it is judged for (its date, else the end of
    the audit): most of what is told as done lies after it; number and title tell another year, and neither
    the audit nor what was done is near it; it stands in a table of several audits, in a row that is not said
    to be this one. A day given by --as-of is not doubted.

    Why: laws, certificates and calibrations are judged on that day; a wrong one makes dozens of wrong
    findings.

    Example: the report's number and its evidence are of 2025, the date that was read is 12 May 2023.

    Expected: the report is dated, no earlier than what it tells as done; another day is given by --as-of.

    Basis: GB/T 27021.1-2017 9.4.8.2 k).

    When to ignore: the day is the report's own, and what lies after it was added later.
    """
    judged = context.doubted
    if judged is None or judged.doubt is None or judged.leaf is None:
        return
    doubt = judged.doubt
    offered = [doubt.place] if doubt.place is not None else []
    yield context.finding(
        judged.leaf,
        *doubt.against,
        *offered,
        identity=judged.source or "",
        values=[judged.day, doubt.likely],
        variant=doubt.reason,
        expected=doubt.likely,
        actual=judged.day,
        wrong=[judged.leaf],
        day=judged.day,
        field=field_names([judged.source or ""], context.lang),
        later=doubt.later,
        done=doubt.done,
        years=context.listed(doubt.years),
        offer=offer(doubt.likely, context.lang),
    )
