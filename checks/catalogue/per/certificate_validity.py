"""Validity of persons' certificates."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import Place, every_place
from checks.comparisons.order import out_of_order
from checks.comparisons.valid_on import uncovered
from checks.context import Context
from checks.nonconformities.already_reported import is_faulted
from checks.people.certificates.trades import trades_in
from checks.registry import check
from schemas.dates import FOREVER
from schemas.leaf import Leaf, text_of
from schemas.report import PersonnelCertificate
from schemas.result import Finding
from schemas.text import fold

Certificates = list[PersonnelCertificate]


@check("PER001", "person-certificate-expired", "error", needs=("personnel_certificates", "audit.end"))
def person_certificate_expired(context: Context) -> Iterator[Finding]:
    """查什么：人员证书（特种作业、特种设备作业、健康证等）的有效期是否覆盖每个审核日。同一人同类证书有几张的，看有效期最晚
    的一张；只写到月的，算到月底；没有写有效期的不判断。
    正文写作证书已到期而没有写换证的其他日子，提示。

    为什么：证书过期即无证上岗，不能作为持证上岗的证据。

    例：审核到 2025 年 6 月 12 日，叉车司机证有效期至 2025 年 5 月 20 日，报告写“证书在有效期内”。

    应为：有效期不早于审核结束日；已换证的写新证，已离岗的写明。

    依据：特种作业人员安全技术培训考核管理规定；TSG Z6001-2019；GB/T 27021.1-2017 9.4.5。

    何时可忽略：已换证而报告抄了旧证（那也要改）。
    ---
    What it checks: whether a person's certificate (special operations, special equipment, health …) holds on
    every audit day. Of several of one person for one kind of work that which ends last counts, a month ends
    on its last day, and without a stated end nothing is said.
    Any other day on which a certificate is told to have ended is worth knowing.

    Why: with an expired certificate the work is done without one, and the competence is not shown.

    Example: an audit until 12 June 2025, a forklift licence until 20 May 2025, “valid” in the report.

    Expected: an end that is not before the audit's; the new certificate, or that the holder left the work.

    Basis: the regulation on special operations; TSG Z6001-2019; GB/T 27021.1-2017 9.4.5.

    When to ignore: it was renewed, and the report copied the old one (which needs mending too).
    """
    start, end = context.report.audit.start, context.report.audit.end
    assert end is not None
    stated: set[int] = set()
    for one in context.report.personnel_certificates:
        over = _uncovered(one, start or end, end)
        if over is None or _is_renewed(context, one, start or end, end) or _is_settled(context, one):
            continue
        day = one.valid_to if over == "after" else one.valid_from
        places = _same(context, one, day)
        if day is None or stated & set(map(id, places)):
            continue
        stated.update(map(id, places))
        yield context.finding(
            *_named(one),
            *places,
            *(leaf for leaf in (one.issued_on, one.valid_from) if leaf is not None and leaf is not day),
            end if over == "after" else start or end,
            wrong=places,
            identity=f"{_holder(one)} {_work(one)}",
            values=[day.value, end.value],
            variant="expired" if over == "after" else "not_yet",
            expected=f">= {end.value}" if over == "after" else f"<= {(start or end).value}",
            actual=day.value,
            name=text_of(one.name) or text_of(one.number),
            work=_work(one),
            day=day.value,
            end=end.value if over == "after" else (start or end).value,
        )


def _uncovered(one: PersonnelCertificate, start: Leaf[str], end: Leaf[str]) -> str | None:
    """Where the audit surely lies outside of the certificate's days; null also where they are not told.

    Days behind a name alone may be those of anything."""
    if all(leaf is None for leaf in (one.kind, one.category, one.number, one.issuer)):
        return None
    valid_to = text_of(one.valid_to)
    if valid_to and valid_to != FOREVER and uncovered(start.value, end.value, None, valid_to):
        return "after"
    begins = text_of(one.valid_from)
    ends_later = not valid_to or out_of_order(valid_to, end.value) or valid_to == FOREVER
    if begins and ends_later and out_of_order(begins, end.value):
        return "before"
    return None


def _is_renewed(context: Context, one: PersonnelCertificate, start: Leaf[str], end: Leaf[str]) -> bool:
    """Whether the same person has another certificate for the same work that holds."""
    others = (o for o in context.report.personnel_certificates if o is not one and _of_one_person(one, o))
    return any(
        other.valid_to is not None
        and other.valid_to.value is not None
        and _uncovered(other, start, end) is None
        and _of_one_work(one, other)
        for other in others
    )


def _of_one_person(one: PersonnelCertificate, other: PersonnelCertificate) -> bool:
    if one.thing is not None and other.thing is not None:
        return one.thing == other.thing
    return bool(_holder(one)) and _holder(one) == _holder(other)


def _of_one_work(one: PersonnelCertificate, other: PersonnelCertificate) -> bool:
    """Whether nothing tells that two certificates are for different work."""
    ours, theirs = (
        trades_in(text_of(one.kind), text_of(one.category)),
        trades_in(text_of(other.kind), text_of(other.category)),
    )
    if ours and theirs:
        return bool(ours & theirs)
    first, second = fold(text_of(one.category)), fold(text_of(other.category))
    if first and second:
        return first in second or second in first
    return True


def _is_settled(context: Context, one: PersonnelCertificate) -> bool:
    """Whether the report says what became of it, or tells it as a nonconformity itself."""
    day = one.valid_to or one.valid_from
    if day is None:
        return False
    if day is one.valid_to and context.mentions.mark(day, "people.begins"):
        return True  # it begins on that day
    if context.mentions.mark(day, "people.raised") or context.mentions.mark(day, "people.settled"):
        return True
    return is_faulted(context, day)


def _same(context: Context, one: PersonnelCertificate, day: Leaf[str] | None) -> list[Place]:
    """The places that tell this day of the certificate."""
    if day is None:
        return []
    field = "valid_to" if day is one.valid_to else "valid_from"
    alike = [
        getattr(other, field)
        for other in context.report.personnel_certificates
        if other is one or (_of_one_person(one, other) and _of_one_work(one, other))
    ]
    return [place for place in every_place(alike) if place.value == day.value]


def _named(one: PersonnelCertificate) -> list[Place]:
    return [one.name] if one.name is not None else []


def _holder(one: PersonnelCertificate) -> str:
    return fold(text_of(one.name)) or fold(text_of(one.number))


def _work(one: PersonnelCertificate) -> str:
    return text_of(one.category) or text_of(one.kind)
