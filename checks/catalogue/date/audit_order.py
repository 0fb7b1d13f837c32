"""Dates: the order of the audit, what is dated after the report, stated lengths, days that do not exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from checks.comparisons.equal import every_place
from checks.comparisons.names import name_key
from checks.comparisons.order import days_agree, out_of_order
from checks.context import Context
from checks.dates.after_report import has_guessed_year, of_programme, still_due
from checks.dates.reversed_audit_days import told_reversed
from checks.dates.stated_lengths import days_told_wrongly, odd_terms
from checks.dates.system_age import run_too_long
from checks.dates.valid_dates import at, sound, wrong_starts
from checks.messages import message
from checks.registry import Outcome, check
from checks.text.subject_words import is_bare, thing_of
from checks.triage import ambiguous_dates
from schemas.dates import FOREVER, add_months, first_day, last_day, span_months
from schemas.leaf import Leaf, leaves
from schemas.mentions import DateMention, Term
from schemas.report import Report
from schemas.result import Finding

MANY = 20
"""So many events of one day are compared by name; a report has a few."""

LONGEST, LATEST = timedelta(days=240), timedelta(days=300)
"""No audit takes longer than this, with both stages, and no report comes later: else a year is wrong."""

SIGNED = timedelta(days=45)
"""So long after the audit a report may be dated: a day within it may be its own, where none was read."""


@check("DATE001", "audit-order", "error", needs=("audit.end",))
def audit_order(context: Context) -> Iterator[Outcome]:
    """查什么：第二阶段是否在第一阶段之后，审核（各阶段）结束是否不早于开始，报告日期是否不早于审核结束；审核的开始与
    结束、审核与报告是否相隔大半年以上（多半年份写错）。审核日期、报告日期写错时，只因此而成立的其他发现不再逐条报。
    编写报告的日子早于审核结束，第一阶段的日子晚于第二阶段开始的，提示。

    为什么：先后颠倒，审核过程就不可信；一、二阶段之间要留出整改的时间。

    例：第一阶段 6 月 12 日，第二阶段 6 月 10 日至 11 日。

    应为：第一阶段、第二阶段、报告依次进行。

    依据：GB/T 27021.1-2017 9.3.1.1、9.4.8.2 j)。

    何时可忽略：同一天上午第一阶段、下午第二阶段，且认证机构的规则允许。
    ---
    What it checks: whether stage 2 comes after stage 1, each ends no earlier than it starts, and the report
    is not dated before the end of the audit; whether start and end, or the audit and its report, are most of
    a year apart (mostly the year is wrong). What follows from the wrong day alone is not told again. A day
    of writing the report before the audit's end, or of stage 1 in stage 2, is worth knowing.

    Why: what is out of order cannot have happened; between the stages the client needs time for corrections.

    Example: stage 1 on 12 June, stage 2 from 10 to 11 June.

    Expected: stage 1, stage 2 and the report one after the other.

    Basis: GB/T 27021.1-2017 9.3.1.1, 9.4.8.2 j).

    When to ignore: stage 1 in the morning and stage 2 in the afternoon, where the body's rules allow it.
    """
    report, wrong = context.report, wrong_starts(context)
    start, end = sound(report.audit.start, wrong), sound(report.audit.end, wrong)
    first, last = sound(report.stage1.start, wrong), sound(report.stage1.end, wrong)
    written = sound(report.report_date, wrong)
    found = [
        *_in_order(context, "end", start, end),
        *(_in_order(context, "end1", first, last) if _may_end(context, last) else ()),
    ]
    if not _is_stage1(report, start):
        found += _stages(context, last or first, start)
    found += _in_order(context, "report", end or start, written)
    found = found or [*told_reversed(context, start, end)]
    found = found or [*_far_apart(context, "span", start, end, LONGEST)]
    yield from found or _far_apart(context, "late", end or start, written, LATEST)


@check("DATE002", "future-date", "error")
def future_date(context: Context) -> Iterator[Outcome]:
    """查什么：写作已经完成的事（检定、维修、培训、评审……），日期是否晚于报告日期（没有则为审核结束日）。有效期、计划、
    期限不算；检定、校准日期由 CAL006 判断。没有读到报告日期的，审核结束后 45 天内的日期可能就是报告的，
    不判断。没有写作计划而晚于报告的其他日期，提示；这样的日子很多的，不问。

    为什么：还没到的日子不会有已完成的记录，多半是年份写错，或记录不真实。

    例：2025 年 6 月的报告写“设备维修合格日期：2026 年 3 月”。

    应为：已完成的事不晚于报告日期。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.8.2 k)。

    何时可忽略：该日期其实是计划或下次的日期。
    ---
    What it checks: whether something told as done (a repair, a training, a review) is dated after the report
    (else more than 45 days after the end of the audit, as a day before may be the report's own). Validities,
    plans and deadlines do not count; CAL006 judges calibrations. Other late dates are worth knowing.

    Why: there is no record of a day to come: mostly the year is mistaken, or the record is not genuine.

    Example: “repaired and passed: March 2026” in a report of June 2025.

    Expected: what is done is not later than the report.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.8.2 k).

    When to ignore: the day is that of a plan, or of the next time.
    """
    report, wrong = context.report, wrong_starts(context)
    known = [leaf for leaf in (report.report_date, report.audit.end) if sound(leaf, wrong)]
    days = [last_day(leaf.value) for leaf in known if leaf is not None and leaf.value]
    if not days:
        yield context.not_checked("absent", "report_date", "audit.end")
        return
    limit = max(days).isoformat()
    signed_by = None if report.report_date else (max(days) + SIGNED).isoformat()
    others, held = _judged_elsewhere(report), _of_what_was_done(context)
    events: dict[str, list[list[DateMention]]] = {}
    for mention in context.mentions.dates:
        done = mention.done is True or (mention.done is None and at(mention.leaf) in held)
        late = done and out_of_order(mention.leaf.value, limit)
        if not late or mention.garbled or at(mention.leaf) in others or _is_of_law(context, mention):
            continue
        if not has_guessed_year(context, mention.leaf, max(days)):
            _join(events.setdefault(str(mention.leaf.value), []), mention)
    written = [event for same_day in events.values() for event in same_day]
    alike = Counter(name_key(_named(event)) for event in written if _named(event))
    rows = {at(place) for place in every_place(piece.inspected_on for piece in report.special_equipment)}
    askew = [one for one in written if at(one[0].leaf) in rows and context.is_recognised(one[0].leaf)]
    doubted, unsigned = [], []
    planned = of_programme(events, max(days))
    for event in written:
        if signed_by and not out_of_order(event[0].leaf.value, signed_by):
            unsigned.append(str(event[0].leaf.value))
        elif (
            alike[name_key(_named(event))] >= ambiguous_dates.ALIKE
            or (len(askew) > 1 and event in askew)
            or event[0].leaf.value in planned
        ):
            doubted.append(str(event[0].leaf.value))
        else:
            yield from _future(context, event, limit)
    if doubted:
        yield context.not_checked("alike", days=context.listed(sorted(set(doubted))))
    if unsigned:
        yield context.not_checked("unsigned", days=context.listed(sorted(set(unsigned))))


@check("DATE005", "term-arithmetic", "warning")
def term_arithmetic(context: Context) -> Iterator[Outcome]:
    """查什么：写明的期限（三年、6 个月）与起止日期相差是否相符；终止日为对应日或其前一天都算对。其余劳动合同
    都是整年，而有一份差几天的，作提示。写作体系已运行几个月的，是否多于从实施之日算起的时间。一句中两个日子与期限不符的，提示。

    为什么：期限或日期必有一个写错，证据的有效性就不清楚。

    例：“租期五年，自 2022 年 3 月 1 日至 2025 年 2 月 28 日”。

    应为：期限与起止日期一致。

    依据：GB/T 27021.1-2017 9.4.8.2（准确、简明、清晰的记录）。

    何时可忽略：合同原文如此，报告已说明。
    ---
    What it checks: whether a stated length (three years, 6 months) is that of its dates; the end may be the
    start's own day or the day before. One employment contract that is some days off whole years, where the
    others are whole years, is worth knowing. The months that the system is told to have run are no more than
    those since it came into force. Any other length told with two days is compared too (worth knowing).

    Why: either the length or a date is wrong, so that the evidence is unclear.

    Example: “a lease of five years, from 1 March 2022 to 28 February 2025”.

    Expected: a length that fits the dates.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate, concise and clear record).

    When to ignore: the contract itself reads so, and the report says it.
    """
    wrong = wrong_starts(context)
    for term in context.mentions.terms:
        start, end = sound(term.start, wrong), sound(term.end, wrong)
        if start is None or end is None or FOREVER in (start.value, end.value):
            continue
        bound = context.mentions.mark(term.stated, "dates.bound")
        if not bound and not _fits(start.value or "", end.value or "", term.months):
            yield _wrong_term(context, term)
    yield from odd_terms(context)
    yield from days_told_wrongly(context)
    for run in run_too_long(context):
        yield context.finding(
            run.place,
            run.start,
            identity="running",
            values=[run.months, run.start.value],
            variant="running",
            stated=context.words("length", months=run.months).strip(),
            start=run.start.value,
            end=run.until,
            span=_length(context, first_day(str(run.start.value)), last_day(run.until)),
        )


# ---------------------------------------------------------------- which dates are told elsewhere


def _judged_elsewhere(report: Report) -> set[int]:
    """Where the dates stand that DATE001, DATE003 and CAL006 judge, and those on which something ends."""
    audit, stage1 = report.audit, report.stage1
    judged = [report.report_date, audit.start, audit.end, stage1.start, stage1.end]
    judged += [calibration.calibrated_on for calibration in report.calibrations]
    judged += [report.system_effective_on] if audit.start is not None else []
    names = ambiguous_dates.ends()
    judged += [leaf for path, leaf in leaves(report) if path.rpartition(".")[2] in names]
    return {at(place) for place in every_place(judged)}


def _is_of_law(context: Context, mention: DateMention) -> bool:
    """Whether a date stands in the row of a listed law, whose first day LAW002 judges."""
    line = (mention.leaf.evidence.page, mention.leaf.evidence.line)
    listed = (title for one in context.report.law_lists for title in one.titles)
    return bool(context.mentions.mark(mention.leaf, "dates.in_row")) and any(
        (title.evidence.page, title.evidence.line) == line for title in listed
    )


def _of_what_was_done(context: Context) -> set[int]:
    """Where the days of records stand that are kept of what took place, whatever their rows say."""
    report = context.report
    days = [drill.held_on for drill in report.drills]
    days += [exam.examined_on for exam in report.medical_exams]
    days += [evaluation.done_on for evaluation in report.compliance_evaluations]
    days += [
        one.evaluated_on
        for one in report.suppliers
        if one.name and context.mentions.mark(one.name, "dates.company")
    ]
    days += [piece.inspected_on for piece in report.special_equipment]
    return {at(place) for place in every_place(days)}


# ---------------------------------------------------------------- the order of the audit


def _in_order(
    context: Context, variant: str, earlier: Leaf[str] | None, later: Leaf[str] | None
) -> Iterator[Finding]:
    if earlier is not None and later is not None and out_of_order(earlier.value, later.value):
        yield _order_finding(context, variant, earlier, later)


def _may_end(context: Context, last: Leaf[str] | None) -> bool:
    """Whether the clause before a day may tell it as the last of a span: not only what was done on it."""
    return last is None or bool(context.mentions.mark(last, "dates.may_end_span"))


def _far_apart(
    context: Context, variant: str, earlier: Leaf[str] | None, later: Leaf[str] | None, most: timedelta
) -> Iterator[Finding]:
    """Two days of one audit that are so far apart that the year of one of them is wrong."""
    if earlier is None or later is None or FOREVER in (earlier.value, later.value):
        return
    days = first_day(str(later.value)) - last_day(str(earlier.value))
    if days > most:
        yield context.finding(
            earlier,
            later,
            identity=variant,
            variant=variant,
            severity="warning",
            earlier=earlier.value,
            later=later.value,
            days=days.days,
        )


def _stages(context: Context, stage1: Leaf[str] | None, stage2: Leaf[str] | None) -> Iterator[Finding]:
    """Stage 2 before stage 1, or on its day with nothing that says which came first."""
    if stage1 is None or stage2 is None:
        return
    if out_of_order(stage1.value, stage2.value):
        yield _order_finding(context, "stages", stage1, stage2)
    elif (
        stage1.value == stage2.value
        and len(stage1.value or "") == 10
        and not _half_a_day_apart(context.report)
    ):
        yield _order_finding(context, "same_day", stage1, stage2)


def _half_a_day_apart(report: Report) -> bool:
    """Whether stage 1 ended in the morning and stage 2 began in the afternoon of one day."""
    done, half = report.stage1.end_time, report.audit.start_half
    morning = done is None or done.value is None or done.value <= "13:30"
    return half is not None and half.value == "pm" and morning


def _is_stage1(report: Report, start: Leaf[str] | None) -> bool:
    """Whether the report is on stage 1 itself, so that there is no later audit to compare with."""
    if report.audit_type is not None and report.audit_type.value is not None:
        return report.audit_type.value == "stage1"
    first = report.stage1.start
    return start is not None and first is not None and days_agree(str(start.value), str(first.value))


def _order_finding(context: Context, variant: str, earlier: Leaf[str], later: Leaf[str]) -> Finding:
    return context.finding(
        earlier,
        later,
        identity=variant,
        variant=variant,
        severity="warning" if variant == "same_day" else None,
        expected=f"{'>' if variant in ('stages', 'same_day') else '>='} {earlier.value}",
        actual=later.value,
        earlier=earlier.value,
        later=later.value,
    )


# ---------------------------------------------------------------- what is dated later


def _join(events: list[list[DateMention]], mention: DateMention) -> None:
    """Add a mention to the event of its day that it tells of: their names do not contradict."""
    for event in events[-MANY:]:
        one, other = name_key(event[0].what), name_key(mention.what)
        if one in other or other in one:
            event.append(mention)
            return
    events.append([mention])


def _named(event: list[DateMention]) -> str:
    return max((mention.what for mention in event), key=len)


def _future(context: Context, event: list[DateMention], limit: str) -> Iterator[Finding]:
    due = still_due(context, event[0].leaf)
    if due is not None and due.is_left:
        return
    what = _named(event)
    day = event[0].leaf.value
    thing = thing_of(context, event[0].leaf) if is_bare(what) else ""
    yield context.finding(
        *(mention.leaf for mention in event),
        *_limits(context, limit),
        identity=what,
        values=[day, limit],
        variant="named" if what else "unnamed",
        doubt=due.verb if due is not None else "",
        expected=f"<= {limit}",
        actual=day,
        what=context.words("of", thing=thing, what=what) if thing else what,
        day=day,
        reference=limit,
    )


def _limits(context: Context, limit: str) -> list[Leaf[str]]:
    """The date of the report, or the last day of the audit, that is the limit."""
    known = (context.report.report_date, context.report.audit.end)
    return [leaf for leaf in known if leaf is not None and leaf.value == limit][:1]


# ---------------------------------------------------------------- lengths


def _fits(start: str, end: str, months: int) -> bool:
    """Whether a term is so many months long: to the start's own day later on or the day before.

    With a month for a day, whole months count: both within the term, or the last one not.

    >>> [_fits("2023-11-01", end, 60) for end in ("2028-10-31", "2028-11-01", "2028-11-02")]
    [True, True, False]
    >>> _fits("2023-11", "2026-10", 36), _fits("2023-11", "2026-11", 36)
    (True, True)
    """
    if len(start) == 7 or len(end) == 7:
        first, last = first_day(start), first_day(end)
        apart = (last.year - first.year) * 12 + last.month - first.month
        return apart in (months, months - 1)
    due = add_months(first_day(start), months)
    return due - timedelta(days=1) <= first_day(end) <= due


def _wrong_term(context: Context, term: Term) -> Finding:
    start, end = str(term.start.value), str(term.end.value)
    first, last = first_day(start), last_day(end)
    due = _due(start, end, term.months)
    return context.finding(
        term.stated,
        term.start,
        term.end,
        identity=_subject(context, term),
        values=[term.months, start, end],
        variant="reversed" if last < first else "months",
        actual=end,
        subject=message(
            "DATE005", "subject", context.lang, {"what": _subject(context, term).removesuffix("期限")}
        ),
        stated=term.stated.raw,
        start=start,
        end=end,
        span="" if last < first else _length(context, first, last),
        due=context.words("due", eve=due[0], own=due[1]) if due else "",
    )


def _due(start: str, end: str, months: int) -> tuple[str, str] | None:
    """The days on which a term of so many months may end; null where a day is not told.

    >>> _due("2025-01-01", "2027-01-01", 36), _due("2025-01", "2027-01", 36)
    (('2027-12-31', '2028-01-01'), None)
    """
    if len(start) == 7 or len(end) == 7:
        return None
    own = add_months(first_day(start), months)
    return (own - timedelta(days=1)).isoformat(), own.isoformat()


def _subject(context: Context, term: Term) -> str:
    """What has the term: the contract with its parties where the report holds it, else the words before."""
    entry, _, rest = (term.start.path or "").partition("[")
    if entry != "contracts" or not rest:
        return term.what
    contract = context.report.contracts[int(rest.partition("]")[0])]
    parties = "、".join(leaf.value for leaf in contract.parties if leaf.value)
    kind = contract.kind.value if contract.kind is not None else term.what
    return f"{kind}（{parties}）" if parties else kind or ""


def _length(context: Context, first: date, last: date) -> str:
    months = span_months(first, last)
    variant = "length" if months == int(months) else "about"
    return message("DATE005", variant, context.lang, {"months": round(months)})
