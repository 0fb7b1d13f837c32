"""Whether the organization may do what it does: its business licence and permits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checks.comparisons.equal import Place
from checks.comparisons.names import name_key
from checks.comparisons.valid_on import uncovered
from checks.context import Context
from checks.messages import message
from checks.organization.expired_agreements import run_out
from checks.organization.permits_of_others import is_own
from checks.registry import check
from schemas.leaf import Leaf, text_of, value_of
from schemas.report import Permit
from schemas.result import Finding
from schemas.text import fold


@check("ENT005", "licence-not-valid", "error", needs=("audit.end",))
def licence_not_valid(context: Context) -> Iterator[Finding]:
    """查什么：营业执照和许可证（许可、资质、登记、备案）的有效期是否覆盖审核日期；同一种许可另有有效的，不算；清运、处置、虫害防治、租赁等
    服务协议写明的期限是否在审核之前已满，而没有写续签（警告）。
    正文别处写作已到期而没有写换发、续期的，提示。

    为什么：没有有效的执照或许可，组织不能合法从事该活动，认证也就没有前提。

    例：审核到 2025 年 11 月 10 日，排污许可证有效期至 2025 年 8 月 19 日。

    应为：审核期间有效；已换证的写新证的编号和有效期。

    依据：GB/T 27021.1-2017 9.2.1.2 b)。

    何时可忽略：已按规定申请延续，主管机关允许继续使用。
    ---
    What it checks: whether the business licence and the permits (qualifications, registrations) are valid on
    the audit days; where another one of the kind is, nothing is said. Agreements on services (waste, pests,
    leases) whose term was over before the audit, and of which no other is told (a warning).
    Any other day of the text on which a permit ended, with no word of a renewal, is worth knowing.

    Why: without a valid licence or permit the organization may not do what is to be certified.

    Example: an audit until 10 November, a discharge permit valid until 19 August.

    Expected: validity throughout the audit; after a renewal the new number and term.

    Basis: GB/T 27021.1-2017 9.2.1.2 b).

    When to ignore: a renewal was applied for in time, and the authority lets the old one be used.
    """
    licence, founded = context.report.organization.licence, context.report.organization.established_on
    what = message("ENT005", "licence", context.lang, {})
    if founded is None or licence.valid_to is None or founded.value != licence.valid_to.value:
        yield from _judged(context, what, "licence", [], licence.valid_from, licence.valid_to)
    kinds: dict[tuple[str, str], list[Permit]] = defaultdict(list)
    for permit in (one for one in context.report.permits if is_own(context, one)):
        kinds[_text(permit.kind), _text(permit.holder)].append(permit)
    for permits in kinds.values():
        if any(permit.valid_to and _outside(context, permit) is None for permit in permits):
            continue
        for permit in _distinct(permits):
            named: list[Place] = [leaf for leaf in (permit.kind, permit.number) if leaf is not None]
            number = f"（{permit.number.value}）" if permit.number is not None and permit.number.value else ""
            kind = permit.kind.value if permit.kind is not None and permit.kind.value else None
            title = (kind or message("ENT005", "permit", context.lang, {})) + number
            yield from _judged(context, title, title, named, permit.valid_from, permit.valid_to)
    yield from run_out(context)


def _outside(context: Context, permit: Permit) -> str | None:
    audit = context.report.audit
    return uncovered(
        value_of(audit.start), value_of(audit.end), value_of(permit.valid_from), value_of(permit.valid_to)
    )


def _judged(
    context: Context,
    what: str,
    identity: str,
    named: list[Place],
    valid_from: Leaf[str] | None,
    valid_to: Leaf[str] | None,
) -> Iterator[Finding]:
    audit = context.report.audit
    side = uncovered(value_of(audit.start), value_of(audit.end), value_of(valid_from), value_of(valid_to))
    if valid_to is not None and (_is_of_others(context, valid_to) or _begins(context, valid_to)):
        return
    if side == "after" and valid_to is not None and audit.end is not None:
        renewing = context.mentions.mark(valid_to, "organization.renewing") != ""
        yield context.finding(
            *named,
            valid_to,
            audit.end,
            identity=identity,
            variant="renewing" if renewing else "expired",
            severity="warning" if renewing else None,
            values=[valid_to.value, audit.end.value],
            expected=f">= {audit.end.value}",
            actual=valid_to.value,
            what=what,
            until=valid_to.value,
            end=audit.end.value,
        )
    elif side == "before" and valid_from is not None and audit.start is not None:
        yield context.finding(
            *named,
            valid_from,
            audit.start,
            identity=identity,
            variant="early",
            values=[valid_from.value, audit.start.value],
            expected=f"<= {audit.start.value}",
            actual=valid_from.value,
            what=what,
            start=valid_from.value,
            begin=audit.start.value,
        )


def _is_of_others(context: Context, day: Leaf[str]) -> bool:
    """Whether the words before a day tell that it ends somebody else's licence."""
    return context.mentions.mark(day, "organization.licence_of_others") != ""


def _begins(context: Context, day: Leaf[str]) -> bool:
    """Whether what stands around a day says that it is the first of a term."""
    joined = context.mentions.mark(day, "organization.joined_to_another_day")
    return joined != "" or context.mentions.mark(day, "organization.from_this_day") != ""


def _distinct(permits: list[Permit]) -> list[Permit]:
    """Those statements that tell of another permit or another term."""
    stated = {(_text(p.number), value_of(p.valid_from), value_of(p.valid_to)): p for p in reversed(permits)}
    return list(stated.values())[::-1]


def _text(leaf: Leaf[str] | None) -> str:
    return name_key(fold(text_of(leaf)))
