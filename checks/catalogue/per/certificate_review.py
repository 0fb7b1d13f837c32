"""Reviews of persons' certificates."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.nonconformities.already_reported import is_faulted
from checks.people.certificates.reviews import is_made, may_wait, missed
from checks.registry import Outcome, check
from schemas.dates import FOREVER, add_months, last_day
from schemas.facts import CertificateKind
from schemas.leaf import Leaf, text_of
from schemas.report import PersonnelCertificate
from schemas.result import Finding
from schemas.text import fold


@check("PER005", "person-certificate-review", "warning", needs=("audit.start",))
def review_overdue(context: Context) -> Iterator[Outcome]:
    """查什么：需要复审的人员证书，报告所写的应复审日期是否早于审核日，或写明没有按期复审。特种作业
    操作证没有写明未复审、也没有写初领不满十年的，作提示。

    为什么：特种作业操作证六年有效、每三年复审一次，逾期未复审的证书失效。

    例：低压电工证有效期 2021-05-10 至 2027-05-09，应复审日期 2024-05-09，审核在 2025 年 11 月。

    应为：按期复审；已复审的，写明复审的日期和结果。

    依据：特种作业人员安全技术培训考核管理规定第二十一条；GB/T 27021.1-2017 9.4.5。

    何时可忽略：已复审，报告只抄了证书上的应复审日期；连续从事本工种十年以上，经发证机关同意每六年复审一次。
    ---
    What it checks: whether the day on which a person's certificate was to be reviewed lies before the
    audit, or the report says that it was not reviewed in time. Of a licence for special operations it asks,
    unless the report denies the review, or has a first issue less than ten years before.

    Why: a licence for special operations holds for six years and is reviewed after three; without it is void.

    Example: an electrician's licence from 10 May 2021 to 9 May 2027, review due on 9 May 2024, audit in 2025.

    Expected: a review in time, with its day and result.

    Basis: article 21 of the regulation on special operations; GB/T 27021.1-2017 9.4.5.

    When to ignore: it was reviewed, and the report copied the due day alone; ten years in the trade, and the
    authority agreed to a review every six years.
    """
    start = context.report.audit.start
    assert start is not None
    found = [*_read(context, start)]
    yield from found
    lines = {one.line for each in found if isinstance(each, Finding) for one in each.evidence}
    for leaf in missed(context):
        if leaf.evidence.line not in lines:
            yield context.finding(
                leaf,
                identity=leaf.raw,
                variant="late",
                severity="info",
                name=context.words("holder"),
                kind=context.words("certificate"),
                day=leaf.raw.strip(),
            )


def _read(context: Context, start: Leaf[str]) -> Iterator[Outcome]:
    """The reviews of the certificates that were read."""
    if not context.report.personnel_certificates and not context.mentions.reviews:
        yield context.absent("personnel_certificates")
        return
    stated: set[int] = set()
    unnamed = context.words("holder")
    for review in context.mentions.reviews:
        one = review.certificate
        stated.add(id(one))
        over = one.valid_to is not None and out_of_order(start.value, one.valid_to.value)
        if review.late and is_faulted(context, review.place):
            continue
        if not review.late and is_made(context, review.place):
            continue
        if not review.late and (over or not out_of_order(start.value, review.place.value)):
            continue  # of one that had run out, that is told
        name = one.name
        longer = None if review.late else _longer(context, one)
        asks = longer is not None and may_wait(context, review.place, longer.trade_years or 0)
        yield context.finding(
            *([name] if name is not None else []),
            review.place,
            identity=f"{text_of(name)} {text_of(one.category) or text_of(one.kind)}",
            values=[review.place.value],
            variant="late" if review.late else "asked" if asks else "due",
            severity="info" if asks else None,
            expected=None if review.late else f">= {start.value}",
            actual=review.place.value,
            name=text_of(name) or unnamed,
            kind=text_of(one.kind) or text_of(one.category) or context.words("certificate"),
            day=review.place.value,
            start=start.value,
        )
    silent = [one for one in context.report.personnel_certificates if id(one) not in stated]
    if any(_half_over(context, one, start) for one in silent):
        yield context.not_checked("no_review", "personnel_certificates")


def _kinds(context: Context, one: PersonnelCertificate) -> list[CertificateKind]:
    """The kinds that a certificate may be of, by its name and category, the surest first."""
    written, found = fold(text_of(one.kind) + text_of(one.category)), []
    for kind in context.facts.certificate_kinds:
        items = [item for group in (kind.categories or {}).items() for item in (group[0], *group[1])]
        entries = [len(name) for name in (kind.kind, *kind.aliases, *items) if fold(name) in written]
        if entries:
            found.append((max(entries), kind))
    return [kind for _, kind in sorted(found, key=lambda pair: -pair[0])]


def _longer(context: Context, one: PersonnelCertificate) -> CertificateKind | None:
    """Its kind, where one long in the trade may be reviewed less often."""
    return next((kind for kind in _kinds(context, one)[:1] if kind.review_extended_months), None)


def _half_over(context: Context, one: PersonnelCertificate, start: Leaf[str]) -> bool:
    """Whether a certificate is in the half of its term before which it is to be reviewed."""
    begins = one.valid_from or one.issued_on
    for kind in _kinds(context, one):
        if kind.review_months is None or kind.review_months == kind.valid_months:
            continue
        if begins is None or not begins.value or begins.value == FOREVER or not start.value:
            continue
        return add_months(last_day(begins.value), kind.review_months).isoformat() < start.value
    return False
