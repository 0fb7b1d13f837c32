"""The days of the system: how long it has run, internal audit and management review, older records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from checks import requirements
from checks.comparisons.equal import Place
from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.dates.before_founding import own_deeds
from checks.dates.performance_evaluation.activities import (
    AUDIT,
    INITIAL,
    KINDS,
    REVIEW,
    Activity,
    activities,
    audit_type,
    effective_day,
    is_future,
    is_to_come,
    not_older,
    run_time,
)
from checks.dates.performance_evaluation.plan_only import only_planned
from checks.messages import message
from checks.registry import Outcome, check
from schemas.dates import FOREVER, add_months, first_day, last_day
from schemas.leaf import Leaf
from schemas.report import EmploymentContract
from schemas.result import Finding
from schemas.statements.times.dates import PlanningPaper, RunTime

CYCLE = timedelta(days=150)
"""A review so long before an internal audit, or longer, belongs to the cycle before it."""

BEGUN = timedelta(days=92)
"""An employment contract begins no longer before or after it is signed."""

PREPARED = 6
"""Months before the system came into force in which its papers may have been drawn up."""

_NAMES = {
    AUDIT: ("内部审核", "内审"),
    REVIEW: ("管理评审", "管评"),
}
_NOT_YET = (
    "未进行",
    "未开展",
    "未实施",
    "未组织",
    "尚未进行",
    "尚未开展",
    "尚未实施",
    "没有进行",
    "没有开展",
    "没有实施",
)
_NOT_YET_BEHIND = ("尚未实施", "尚未进行", "尚未开展", "未实施", "未进行", "未开展", "还未进行", "还没有进行")
_PASSING = ("上次{}", "自{}以来", "{}以来", "下次{}", "下一次{}", "{}控制程序", "{}管理程序", "{}的有效性")
"""Words around its name where it is spoken of and not told to have been held."""

_ALIBI = ("的部门", "的场所", "的过程", "的情况", "的条款", "前", "之前")
"""What stands behind “not audited” where only part of the audit, or an earlier time, is meant."""


@check("DATE003", "run-time-short", "error", needs=("system_effective_on", "audit.start"))
def run_time_short(context: Context) -> Iterator[Outcome]:
    """查什么：从体系实施之日到审核之日，是否满规则要求的月数（通常 3 个月）。到第一阶段不满、到
    第二阶段已满的，以及不是初次认证的，作警告。
    正文写作体系开始的最早一日距审核不满三个月的，提示。

    为什么：运行时间不够，没有足够的记录可以评价，规则规定不应实施第二阶段审核。

    例：体系 2025 年 5 月 6 日实施，第二阶段审核 6 月 20 日。

    应为：运行满规则要求的时间，并做过内部审核和管理评审，再实施审核。

    依据：GB/T 27021.1-2017 9.3.1.2.2；质量管理体系认证规则 4.3.3.2（2016）、5.1.2（2025）；认证机构的规则。

    何时可忽略：实施日期是新版文件的日期，体系早已运行（应写明）。
    ---
    What it checks: whether the system had run for the months that the rules ask for (as a rule 3) before the
    audit. Where it had before stage 2 but not before stage 1, and in audits other than the initial one, it is
    a warning.
    The earliest day that the text tells as the beginning of the system is worth knowing if it is less
    than three months before the audit.

    Why: without enough records the system cannot be judged; the rules say that there is to be no stage 2.

    Example: a system of 6 May 2025, a stage 2 audit on 20 June.

    Expected: the audit after the time that is asked for, with an internal audit and a review in it.

    Basis: GB/T 27021.1-2017 9.3.1.2.2; QMS rules 4.3.3.2 (2016), 5.1.2 (2025); the body's rules.

    When to ignore: the day is that of a new edition of the documents (the report should say so).
    """
    day, rule = context.report.system_effective_on, context.rules.parameter("run_time_min")
    assert day is not None
    if rule is None:
        yield context.not_checked("pack_silent")
        return
    short = run_time(context)
    if short is None:
        return
    yield context.finding(
        day,
        short.until,
        *(one.place for one in context.mentions.statements(RunTime)),
        wrong=[day, short.until],
        identity="run time",
        values=[day.value, short.until.value],
        rests_on=[rule],
        severity=None if short.sure else "warning",
        variant="late" if out_of_order(day.value, short.until.value) else "short",
        expected=f">= {short.months}",
        actual=day.value,
        day=day.value,
        until=short.until.value,
        months=short.months,
    )


@check("DATE004", "internal-audit-order", "error", needs=("audit.start",))
def internal_audit_order(context: Context) -> Iterator[Outcome]:
    """查什么：审核前是否做过内部审核和管理评审；二者是否在审核之前，管理评审是否在内部审核之后。
    正文写到的内审、管评的日子，次序不对的，提示。

    为什么：没有完整的内部审核和管理评审，不能推荐认证；管理评审要以内部审核的结果为输入。

    例：内部审核 2025 年 5 月 10 日，管理评审 4 月 28 日；报告写“尚未进行管理评审”。

    应为：内部审核、管理评审、认证审核依次进行。

    依据：GB/T 27021.1-2017 9.3.1.2.2 f)、9.4.8.3 a)；各管理体系标准 9.2、9.3。

    何时可忽略：另有一次较早的内部审核或管理评审，报告没有写（应补写）。
    ---
    What it checks: whether there was an internal audit and a management review before the audit, the review
    after the internal audit.
    Any other days told of an internal audit or a review in the wrong order are worth knowing.

    Why: without a whole internal audit and management review there is no certification; the review takes the
    results of the audit for an input.

    Example: an internal audit on 10 May 2025, the management review on 28 April; “no review was held yet”.

    Expected: internal audit, management review and certification audit one after the other.

    Basis: GB/T 27021.1-2017 9.3.1.2.2 f), 9.4.8.3 a); 9.2 and 9.3 of the management-system standards.

    When to ignore: there was an earlier audit or review that the report does not tell (it should).
    """
    start = context.report.audit.start
    assert start is not None
    held = {kind: activities(context, kind, doubted=True) for kind in (AUDIT, REVIEW)}
    for kind, found in held.items():
        yield from _after(context, kind, found, start)
    held = {kind: [one for one in found if not one.doubt] for kind, found in held.items()}
    before = {kind: [one for one in found if not _is_late(one, start)] for kind, found in held.items()}
    yield from _review_first(context, before[AUDIT], before[REVIEW])
    if audit_type(context) in ("stage2", "surveillance", "recertification", "transfer"):
        for kind, other in ((AUDIT, REVIEW), (REVIEW, AUDIT)):
            if not held[kind]:
                yield from _missing(context, kind, held[other])


@check("DATE008", "record-predates-system", "warning")
def record_predates_system(context: Context) -> Iterator[Outcome]:
    """查什么：内部审核、管理评审、合规性评价是否早于体系实施之日，策划文件（环境因素、危险源、目标方案等）是否早于它
    半年以上；营业期限的起始、体系的实施，以及演练、供方评价、合同和劳动合同的签订、所写的组织自己做的事（定型、投产等）是否早于组织成立之日。
    早于组织成立的其他记录、早于首版体系文件的体系记录，提示。

    为什么：体系还没有实施、组织还没有成立，不会有它的记录，日期必有一处是错的。

    例：体系 2025 年 1 月 20 日实施，内部审核写 2024 年 5 月 10 日。

    应为：核对记录和体系实施日期。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.5（以可验证的信息作为审核证据）。

    何时可忽略：实施日期是新版文件的日期，或组织由原单位改制而来。
    ---
    What it checks: whether an internal audit, a management review or an evaluation of compliance is older
    than the system, or a paper of its planning (aspects, hazards, objectives) by more than half a year;
    whether the term of the licence, the system, a drill, the evaluation of a supplier, the signing of a
    contract or what a sentence says that the organization did is older than the organization.
    Any other record older than the organization, or of the system's first edition older than that, is
    worth knowing.

    Why: there are no records of what was not yet there; one of the days is wrong.

    Example: a system in force since 20 January 2025, an internal audit of 10 May 2024.

    Expected: record and day of the system are compared with the documents.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.5 (verifiable information as evidence).

    When to ignore: the day is that of a new edition, or the organization goes on from an older one.
    """
    (day, doubt), founded = effective_day(context), context.report.organization.established_on
    if context.report.system_effective_on is None and founded is None:
        yield context.not_checked("absent", "system_effective_on", "organization.established_on")
        return
    if day is None and doubt:
        yield context.not_checked("edition_day", "system_effective_on", day=doubt)
    records = [one for kind in KINDS for one in activities(context, kind)]
    if day is not None:
        early = [(one.kind, one.first) for one in records if out_of_order(day.value, one.end)]
        yield from _predating(context, "system", day, early, doubt)
        for title, leaf in _papers(context, day):
            yield from _predating(context, "papers", day, [(f"《{title}》", leaf)], doubt)
    effective = context.report.system_effective_on
    if founded is None or not founded.value or founded.value == FOREVER:
        return
    begun = [("licence", context.report.organization.licence.valid_from), ("implemented", effective)]
    for kind, first in begun:
        if first is not None and first.value != FOREVER and out_of_order(founded.value, first.value):
            yield from _predating(context, "organization", founded, [(kind, first)])
            return
    stated = [(one.kind, one.first) for one in records]
    done = {mention.leaf.start for mention in context.mentions.dates if mention.done is not False}
    drills = [d.held_on for d in context.report.drills if d.held_on is not None]
    stated += [("drills", day) for day in drills if day.start in done]
    stated += [("suppliers", s.evaluated_on) for s in context.report.suppliers if s.evaluated_on is not None]
    hired = map(_signed, context.report.employment_contracts)
    stated += [("employed", day) for day in hired if day is not None]
    stated += [("agreed", c.signed_on) for c in context.report.contracts if c.signed_on is not None]
    stated += [("deeds", day) for day in own_deeds(context, founded)]
    early = [(kind, leaf) for kind, leaf in stated if out_of_order(founded.value, leaf.value)]
    yield from _predating(context, "organization", founded, early)


def _signed(contract: EmploymentContract) -> Leaf[str] | None:
    """The day on which an employment contract was signed, where it begins about then."""
    day, begins = contract.signed_on, contract.valid_from
    if contract.name is None or day is None or begins is None or not day.value or not begins.value:
        return None
    return day if abs(first_day(begins.value) - first_day(day.value)) <= BEGUN else None


# ---------------------------------------------------------------- internal audit and management review


def _is_late(one: Activity, start: Leaf[str]) -> bool:
    return out_of_order(one.day, start.value)


def _after(context: Context, kind: str, found: list[Activity], start: Leaf[str]) -> Iterator[Finding]:
    """The days on which it was held after the audit had begun, each once."""
    late: dict[str, list[Place]] = {}
    doubts: dict[str, str] = {}
    for one in found:
        if _is_late(one, start) and not (is_to_come(context, one.first) or is_future(context, one.first)):
            late.setdefault(one.day, []).extend(one.first.places)
            doubts[one.day] = doubts.get(one.day, one.doubt) and one.doubt
    for day, places in late.items():
        yield context.finding(
            *places,
            start,
            identity=f"{kind} after",
            values=[day, start.value],
            variant=f"{kind}_after",
            doubt=doubts[day],
            expected=f"< {start.value}",
            actual=day,
            day=day,
            start=start.value,
        )


def _review_first(context: Context, audits: list[Activity], reviews: list[Activity]) -> Iterator[Finding]:
    """The last review before all internal audits; what is older than the system is told as such."""
    audits, reviews = not_older(context, audits), not_older(context, reviews)
    if not audits or not reviews:
        return
    last = max(reviews, key=lambda one: last_day(one.day))
    if any(not out_of_order(audit.end, last.day) for audit in audits):
        return
    first = min(audits, key=lambda one: first_day(one.day))
    if audit_type(context) not in INITIAL and first_day(first.day) - last_day(last.day) > CYCLE:
        return
    yield context.finding(
        *[place for one in reviews if one.day == last.day for place in one.first.places],
        *{
            place.span: place for one in audits for day in (one.last, one.first) for place in day.places
        }.values(),
        identity="review first",
        values=[last.day, first.end],
        variant="review_first",
        expected=f">= {first.end}",
        actual=last.day,
        review=last.day,
        audit=first.end,
    )


def _missing(context: Context, kind: str, others: list[Activity]) -> Iterator[Outcome]:
    """It is said not to have been held, or the report says nothing of it though it does of the other."""
    names = _NAMES[kind]
    words = [f"{no}{name}" for name in names for no in _NOT_YET]
    words += [f"{name}{no}" for name in names for no in _NOT_YET_BEHIND]
    place = context.mentions.find(words, [word + rest for word in words for rest in _ALIBI])
    clause = "9.2" if kind == AUDIT else "9.3"
    raised = [i.clause.value for i in context.report.nonconformities.items if i.clause and i.clause.value]
    if place is not None:
        if not any(value.startswith(clause) for value in raised):
            yield _lacking(context, kind, place, "said")
        return
    if planned := only_planned(context, names):
        yield _lacking(context, kind, planned, "planned")
        return
    words = [*names, kind.rstrip("s").replace("_", " ")]
    if not others or context.mentions.find(words, _in_passing(context, names)) is not None:
        return
    if requirements.view(context.report, context.mentions, context.rules).doubt is None:
        yield _lacking(context, kind, others[0].first, "silent")


def _in_passing(context: Context, names: Iterable[str]) -> list[str]:
    """Words that name it and do not tell that it was held: criteria, the last one, papers."""
    criteria = [one.criterion.raw for one in context.report.conclusion.ratings if one.criterion is not None]
    return [*criteria, *(passing.format(name) for name in names for passing in _PASSING)]


def _lacking(context: Context, kind: str, place: Leaf[str], how: str) -> Finding:
    return context.finding(
        place,
        identity=f"{kind} missing",
        values=[how],
        severity=None if how == "said" else "warning",
        variant=f"{kind}_{how}",
    )


# ---------------------------------------------------------------- older than the system


def _papers(context: Context, day: Leaf[str]) -> Iterator[tuple[str, Leaf[str]]]:
    """Titles and days of papers older than the system by more than what drawing them up takes."""
    first = add_months(first_day(str(day.value)), -PREPARED).isoformat()
    dates = (one.leaf for one in context.mentions.dates if not one.garbled)
    early = [leaf for leaf in dates if out_of_order(first, leaf.value)]
    for paper in context.mentions.statements(PlanningPaper, early):
        yield paper.title, paper.place


def _predating(
    context: Context, variant: str, day: Leaf[str], early: list[tuple[str, Leaf[str]]], doubt: str = ""
) -> Iterator[Finding]:
    """One finding for what is older than a day: where it is a lot, that day may be the wrong one."""
    if not early:
        return
    kinds = list(dict.fromkeys(kind for kind, _ in early))
    yield context.finding(
        *(leaf for _, leaf in early),
        day,
        identity=variant if variant != "papers" else early[0][0],
        values=[*sorted({str(leaf.value) for _, leaf in early}), day.value],
        variant=variant,
        doubt=doubt,
        doubted="compared",
        expected=f">= {day.value}",
        actual=context.listed(dict.fromkeys(str(leaf.value) for _, leaf in early)),
        what=_words(context, kinds),
        days=context.listed(dict.fromkeys(str(leaf.value) for _, leaf in early)),
        since=day.value,
    )


def _words(context: Context, kinds: list[str]) -> str:

    return context.listed(k if k[0] == "《" else message("DATE008", k, context.lang, {}) for k in kinds)
