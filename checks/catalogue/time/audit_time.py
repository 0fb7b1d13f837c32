"""The time of the audit: long enough, on site enough, and for the persons that there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.audit_time.blocks import stages
from checks.audit_time.calculation import INITIAL, SHARES, Asked, Time, Unknown, half_days, needed
from checks.audit_time.days_taken import LEVELED, spent
from checks.audit_time.explanation import days as told_days
from checks.audit_time.explanation import lines, why
from checks.audit_time.own_counts import own_counts
from checks.audit_time.stated_days import SHARE, claim, less_than_half, short
from checks.audit_time.whole_amount import stages_doubt, total_doubt
from checks.comparisons.equal import Place, every_place
from checks.context import Context
from checks.dates.stated_audit import told_days as told_audit_days
from checks.registry import Outcome, check
from checks.scope.systems import borne_out
from schemas.dates import first_day, last_day
from schemas.result import Finding
from schemas.statements.times.audit_time import RiskLevel

_ONE_SPAN = 2
"""So many days has what is told in one way: the first and the last."""


@check("TIME001", "audit-time-short", "error")
def audit_time_short(context: Context) -> Iterator[Outcome]:
    """查什么：合格审核员的审核人日是否少于规则按有效人数、体系、风险、结合、审核类型所要求的时间；实习审核员、
    技术专家不计入。风险、减少、结合的程度没有写明时，按各种情况中最短的判断。相邻几行、几张表分写的人日合计
    后少于所需的，提示。

    为什么：时间不足的审核不能覆盖全部过程和场所，其结论不可靠。

    例：职业健康安全（高风险）60 人，初次审核写作 3 人日，而表列 8 人日，减少最多 30%。

    应为：审核人日不少于表列时间减去允许的减少。

    依据：CNAS-CC105:2020（IAF MD 5）审核时间表；各规则的审核时间条款。

    何时可忽略：报告的日期或人日只写了一部分（另有审核员、另有场所的时间）。
    ---
    What it checks: whether the person-days of the auditors are below what the rules ask for by head count,
    systems, risk, combination and type; trainees and technical experts do not count. What is not stated
    (risk, reduction, integration) is taken as in the shortest case. Days told over neighbouring lines and
    tables are added up too (worth knowing).

    Why: an audit that is too short cannot reach all processes and sites.

    Example: an OHSMS of high risk with 60 persons, an initial audit of 3 days where the table has 8, reduced
    by 30 % at most.

    Expected: person-days not below the table's less the reductions allowed.

    Basis: the tables of CNAS-CC105:2020 (IAF MD 5); the clauses on audit time of the rules in use.

    When to ignore: the report gives only a part of the time (other auditors, other sites).
    """
    found = [*_by_rule(context)]
    yield from found
    if not any(isinstance(one, Finding) for one in found):
        yield from _as_told(context, onsite=False)


def _by_rule(context: Context) -> Iterator[Outcome]:
    """What the rules ask for by the fields of the report."""
    report = context.report
    needs = {"audit_type": report.audit_type, "audit.end": report.audit.end, "headcount": report.headcount}
    lacking = [name for name, one in {**needs, "systems": report.systems}.items() if not one]
    if lacking:
        yield context.absent(*lacking)
        return
    asked = _asked(context)
    if asked is None:
        if context.report.audit_type is None:
            yield context.not_checked("absent", "audit_type")
        else:
            yield context.not_checked("no_time_for_type", "audit_type")
        return
    found = _shortest(context, asked)
    if isinstance(found, Unknown):
        yield context.not_checked("no_time", "headcount", why=why(found, context.lang))
        return
    took = spent(context.facts, context.report)
    stated, total = context.report.audit.person_days, took.total
    given = took.with_stage1(_number(stated.value)) if stated is not None and stated.value else None
    doubt = total_doubt(context) if given is not None and given < found.least else ""
    if stated is not None and given is not None and given < found.least:
        yield _short(context, found, given, [stated], "stated", doubt=doubt)
    elif total is not None and total < _on_site(found) and not _is_rest_apart(context, found, given, total):
        if (_most_days(context) + took.stage1) * len(took.auditors) >= _on_site(found):
            yield context.not_checked("days_differ", "audit.start", "audit.end")
            return
        yield _short(context, found, total, list(took.places), "days", len(took.auditors))
    elif (open_fields := _open(context, asked)) and (given or total or 0.0) < found.most:
        days = told_days(found.least, found.most, context.lang)
        yield context.not_checked("time_range", *open_fields, days=days)


@check("TIME002", "onsite-share-low", "error")
def onsite_share_low(context: Context) -> Iterator[Outcome]:
    """查什么：写明的现场审核人日占审核人日的份额是否低于规则的要求。分写的现场、非现场人日合计后不足的，提示；写明生产现场须占
    一半以上而所写的份额不到的，提示。

    为什么：策划和编写报告的时间不能代替现场的观察和取证。

    例：审核人日 5，其中现场 3，份额 60%，规则要求不少于 80%。

    应为：现场人日不少于审核人日的规定份额。

    依据：CNAS-CC105:2020 4；各规则的现场时间条款。

    何时可忽略：远程审核按其规则计入现场时间，且报告写明。
    ---
    What it checks: whether the stated person-days on site are a smaller share of the audit time than the
    rules ask for. Days on and off site that are told apart are added up too (worth knowing); a share in
    production below the half that the report itself asks for is told as well.

    Why: planning and report writing cannot stand in for observation on site.

    Example: 5 person-days, 3 of them on site: 60 % where 80 % is asked for.

    Expected: the share on site that the rules ask for.

    Basis: CNAS-CC105:2020 4; the clauses on on-site time of the rules in use.

    When to ignore: remote auditing counts as on site by its rule, and the report says so.
    """
    found = [*_share(context)]
    yield from found
    if not any(isinstance(one, Finding) for one in found):
        yield from _as_told(context, onsite=True)
    for less in less_than_half(context):
        yield context.finding(
            *less.places,
            identity="half",
            values=[less.words],
            variant="half",
            severity="info",
            share=less.words,
        )


def _as_told(context: Context, *, onsite: bool) -> Iterator[Finding]:
    """What the report's own numbers show, whatever its fields are."""
    for one in short(context):
        if one.onsite == onsite:
            enough = claim(context)
            yield context.finding(
                *one.stated.places,
                *one.least.places,
                *([enough] if enough is not None else []),
                identity="onsite" if onsite else "told",
                values=[one.stated.amount, one.least.amount],
                variant="share" if onsite else "told",
                severity="info",
                days=f"{one.stated.amount:g}",
                onsite=f"{one.stated.amount:g}",
                whole=f"{one.least.amount:g}",
                share=f"{one.stated.amount / one.least.amount:.0%}",
                least=f"{SHARE:.0%}" if onsite else f"{one.least.amount:g}",
            )


def _share(context: Context) -> Iterator[Outcome]:
    """The share of the two fields, where the rules ask for one."""
    audit = context.report.audit
    fields = {"audit.person_days": audit.person_days, "audit.onsite_days": audit.onsite_days}
    if lacking := [name for name, one in fields.items() if one is None]:
        yield context.absent(*lacking)
        return
    rule = context.rules.parameter("onsite_share_min")
    if rule is None:
        yield context.not_checked("pack_silent", "audit.onsite_days")
        return
    if audit.person_days is None or audit.onsite_days is None:
        return
    if context.mentions.mark(audit.onsite_days, "audit_time.of_each"):
        return
    whole = _number(audit.person_days.value)
    there = stages(context, _number(audit.onsite_days.value), whole)
    if 0 < there < whole and half_days(whole * rule.value) > there and there / whole < rule.value:
        yield context.finding(
            audit.onsite_days,
            audit.person_days,
            identity="onsite",
            variant="share",
            rests_on=[rule],
            doubt=total_doubt(context) or stages_doubt(context),
            expected=f">= {rule.value:.0%}",
            actual=f"{there / whole:.0%}",
            onsite=f"{there:g}",
            whole=f"{whole:g}",
            share=f"{there / whole:.0%}",
            least=f"{rule.value:.0%}",
        )


def _asked(context: Context) -> Asked | None:
    """What the time is asked for; null where it cannot be asked for the type of audit."""
    report = context.report
    kind = report.audit_type.value if report.audit_type is not None else None
    end, headcount = report.audit.end, report.headcount
    if end is None or not end.value or headcount is None or not headcount.value:
        return None
    if kind not in (*INITIAL, *SHARES) or kind == "transfer":
        return None
    systems = tuple(borne_out(report))
    return Asked(systems, headcount.value, end.value, kind, counts=own_counts(context))


def _shortest(context: Context, asked: Asked) -> Time | Unknown:
    """The time, least in every case that the report leaves open.

    A stated level of risk is that of one of the systems that have levels; of which is not always told."""
    risk = next((one.level for one in context.mentions.statements(RiskLevel)), None)
    leveled = [system for system in asked.systems if system in LEVELED]
    cases = [{system: risk} for system in leveled] if risk is not None else [{}]
    found = [needed(asked._replace(levels=case), context.rules, context.facts) for case in cases or [{}]]
    unknown = next((one for one in found if isinstance(one, Unknown)), None)
    times = [one for one in found if isinstance(one, Time)]
    return unknown or min(times, key=lambda time: time.least)


def _is_rest_apart(context: Context, found: Time, given: float | None, total: float) -> bool:
    """Whether some of the time may lie outside of the days that the report tells: of an audit that is not all
    on site; where the stated time is enough, no rule says what share of it is on site, and the days are no
    fewer than those stated for it."""
    mode, onsite = context.report.audit.mode, context.report.audit.onsite_days
    if mode is not None and mode.value not in (None, "onsite"):
        return True
    stated = _number(onsite.value) if onsite is not None else 0.0
    return found.onsite is None and given is not None and total >= stated


def _most_days(context: Context) -> float:
    """The most days of the audit by a span that other places tell; 0 where none differ."""
    audit = context.report.audit
    starts, ends = (
        {first_day(str(one.value)) for one in every_place([leaf]) if one.value}
        for leaf in (audit.start, audit.end)
    )
    spans = [(min(starts), max(ends))] if starts and ends and len(starts) + len(ends) > _ONE_SPAN else []
    others = ((str(one.place.value), str(one.end.value)) for one in told_audit_days(context))
    spans += [(first_day(start), last_day(end)) for start, end in others]
    return max(((end - start).days + 1.0 for start, end in spans), default=0.0)


def _open(context: Context, asked: Asked) -> list[str]:
    """The fields that the time depends on and that the report does not state."""
    leveled = any(system in LEVELED for system in asked.systems)
    return ["audit.risk"] if leveled and context.report.audit.risk is None else []


def _short(
    context: Context,
    found: Time,
    days: float,
    places: Sequence[Place],
    variant: str,
    auditors: int = 0,
    doubt: str = "",
) -> Finding:
    report = context.report
    least = found.least if variant == "stated" else _on_site(found)
    compared = [leaf for leaf in (*places, report.headcount, report.audit.risk) if leaf is not None]
    return context.finding(
        *compared,
        identity="audit time",
        doubt=doubt,
        variant=variant,
        rests_on=[found],
        values=[days, least, report.headcount.value if report.headcount else None],
        expected=f">= {least:g}",
        actual=f"{days:g}",
        days=f"{days:g}",
        least=f"{least:g}",
        auditors=auditors,
        steps="；".join(f"{line.what} {line.days}" for line in lines(found, context.lang)),
    )


def _on_site(found: Time) -> float:
    """The least that must lie within the days of the audit."""
    return found.least if found.onsite is None else min(found.onsite, found.least)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0
