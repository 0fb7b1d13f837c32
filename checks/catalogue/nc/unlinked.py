"""Whether what the evidence says was lacking is named by a nonconformity."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from checks.context import Context
from checks.measurements.beyond_rules import Beyond, beyond_rules
from checks.measurements.outside_limits import monitored
from checks.registry import Outcome, check
from schemas.leaf import text_of
from schemas.mentions import Lack
from schemas.report import Nonconformity, leaves
from schemas.result import Finding
from schemas.statements.amounts.measurements import MonitoredValue
from schemas.statements.nonconformities import EvidenceLack, UnraisedLack
from schemas.text import fold

_JUDGED = (
    "calibrations[",
    "special_equipment[",
    "personnel_certificates[",
    "permits[",
    "team[",
    "organization.licence",
)
"""Begin the paths of records whose validity other checks judge."""
MOST = 60
"""So many facts are looked at."""


@check("NC006", "nc-unlinked", "warning")
def nonconformity_unlinked(context: Context) -> Iterator[Outcome]:
    """查什么：审核证据中写明某项要求没有做到（未能提供记录、未按规定进行、已过期、与规定不一致等），而没有一项
    不符合提到同一件事（设备、记录、人员、编号、部门和所做的事）；数值超出写在一起的限值、最近一次超过规定的间隔，作提示。

    为什么：审核发现应写明符合或不符合；证据说没有做到，又没有开具不符合，审核结论就缺少依据。

    例：采购一节写“抽查三家供方，未能提供其中一家的年度评价记录”，不符合项只有培训一项。

    应为：核实后开具不符合，或改正证据的表述（如记录后来已提供）。

    依据：GB/T 27021.1-2017 9.4.5.1、9.4.5.2（属于不符合的不得记为改进机会）、9.4.8.2。

    何时可忽略：该要求对受审核方不适用；事情已在另附的不符合报告中写明。内审、管理评审、以往审核、第一阶段、
    组织自查所发现的，以及建议和观察项，不作判断；其他检查已指出的过期不再提出。
    ---
    What it checks: whether the evidence says that something required was not done (no record could be shown,
    not done as ruled, expired, otherwise than the rule says), and no nonconformity tells of the same thing
    (device, record, person, number, department and deed). A value beyond the limit told with it, and what was
    last done longer ago than its rule allows, are worth knowing.

    Why: findings say what conforms and what does not; where the evidence says that something was not done and
    no nonconformity was raised, the conclusion lacks its basis.

    Example: “of three suppliers sampled no yearly evaluation of one could be shown”, while the only
    nonconformity is on training.

    Expected: after a look, a nonconformity is raised, or the evidence is worded rightly (say, the record was
    shown later).

    Basis: GB/T 27021.1-2017 9.4.5.1, 9.4.5.2 (a nonconformity is not recorded as an opportunity for
    improvement), 9.4.8.2.

    When to ignore: the requirement does not apply to the client; it stands in a separate nonconformity
    report. What internal audits, management reviews, earlier audits, stage 1 and the client's own inspections
    found is not judged, nor are suggestions and observations; what has run out is told by other checks.
    """
    if context.report.audit_type is not None and context.report.audit_type.value == "stage1":
        return
    yield from (_beyond(context, one) for one in beyond_rules(context))
    raised = [text_of(one.description) for one in context.report.nonconformities.items]
    for one in monitored(context):
        if not any(one.words in text for text in raised):
            yield _monitored(context, one)
    group, facts = context.report.nonconformities, _unjudged(context)
    if not facts:
        return
    if not group.items and all(leaf is None or leaf.value is None for leaf in (group.major, group.minor)):
        yield context.not_checked("absent", "nonconformities.items")
        return
    unraised = context.mentions.statements(UnraisedLack, facts, _untold(context))
    unlinked: dict[int, list[Lack]] = {}
    for lack in unraised:
        if lack.subject is not None:
            unlinked.setdefault(lack.subject, []).append(lack.lack)
    for facts_of_one in unlinked.values():
        yield _unlinked(context, facts_of_one)
    if any(lack.subject is None for lack in unraised):
        yield context.not_checked("nc_elsewhere", "nonconformities.items.description")


def _beyond(context: Context, value: Beyond) -> Finding:
    """A finding on what is beyond a rule told with it: worth knowing."""
    return context.finding(
        value.leaf,
        identity=f"{value.stated}/{value.rule}",
        values=[value.stated, value.rule],
        variant="beyond",
        severity="info",
        told=value.stated,
        rule=value.rule,
    )


def _monitored(context: Context, value: MonitoredValue) -> Finding:
    """A finding on a value outside of the limit that its table tells: worth knowing."""
    return context.finding(
        *value.places,
        identity=f"{value.words}/{value.limit}",
        values=[value.words, value.limit],
        variant="beyond",
        severity="info",
        wrong=value.places[:1],
        told=value.words,
        rule=value.limit,
    )


def _unjudged(context: Context) -> list[Lack]:
    """What the evidence says was lacking, but for what other checks judge."""
    days = sorted(_days(context))
    lacks = context.mentions.statements(EvidenceLack)
    unnamed = (one for one in lacks if not one.numbered and not _is_judged(context, one, days))
    return [one.lack for one in unnamed][:MOST]


def _untold(context: Context) -> list[Nonconformity] | None:
    """The nonconformities whose facts the report does not tell; null where it tells those of all."""
    group = context.report.nonconformities
    numbered: dict[str, list[Nonconformity]] = {}
    for at, item in enumerate(group.items):
        numbered.setdefault(item.number or f"#{at}", []).append(item)
    silent = [items for items in numbered.values() if all(one.description is None for one in items)]
    stated = sum(leaf.value or 0 for leaf in (group.major, group.minor) if leaf is not None)
    mention = {leaf.span[0] for one in group.items if (leaf := one.description) is not None}
    beside = [leaf for leaf in context.mentions.raised if leaf.span[0] not in mention]
    missing = max(stated - len(numbered), 0) + len(silent) - len(beside)
    return [one for items in silent for one in items] if missing > 0 else None


def _is_judged(context: Context, fact: EvidenceLack, days: list[int]) -> bool:
    """Whether another check judges the day that the sentence tells of."""
    start, end = fact.place.span
    if fact.of_review:
        return True
    if any(start <= review.place.span[0] < end for review in context.mentions.reviews):
        return True
    return fact.lack.kind == "expired" and bisect_left(days, start) < bisect_left(days, end)


def _days(context: Context) -> Iterable[int]:
    """Where the days of records stand whose validity is judged."""
    for path, leaf in leaves(context.report):
        if path.startswith(_JUDGED) and isinstance(leaf.value, str):
            yield leaf.span[0]


def _unlinked(context: Context, facts: list[Lack]) -> Outcome:
    first = facts[0]
    mended = "mended" if any(fact.mended for fact in facts) else "open"
    return context.finding(
        *(fact.leaf for fact in facts),
        identity=fold(first.leaf.value or ""),
        values=[],
        variant=mended if context.report.nonconformities.items else f"{mended}_none",
        text=first.leaf.value,
        words=first.words,
    )
