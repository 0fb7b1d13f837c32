"""The editions of the standards that the audit is by."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import Place, every_place
from checks.context import Context
from checks.laws.system_editions import may_be_new, usable_successor
from checks.registry import Outcome, check
from schemas.dates import first_day, last_day
from schemas.facts import StandardEdition
from schemas.leaf import Leaf
from schemas.report import Standard
from schemas.result import Finding
from schemas.standards import edition_year, normalize_number, number_key

LATEST = "9999-12-31"


@check("SCOPE003", "standard-superseded", "error", needs=("standards",))
def standard_superseded(context: Context) -> Iterator[Outcome]:
    """查什么：作为审核准则或报告其他地方（内部审核、不符合等）所依据的管理体系标准，在审核日是否已被代替且
    过渡期已满，或尚未实施；国标与 ISO 标准的版本是否对应；年号是否为已知的版本。

    为什么：依据失效的标准审核，结论不能支持认证。

    例：2022 年的审核以 GB/T 28001-2011 为准则（2020 年被 GB/T 45001-2020 代替，过渡期至 2021 年 9 月）。

    应为：审核日有效的版本和完整的标准号。

    依据：GB/T 27021.1-2017 9.2.1.4、9.4.8.2 d)。

    何时可忽略：过渡期内、证书仍按旧版的监督审核，且主管部门延长了过渡期。
    ---
    What it checks: whether a management-system standard that is a criterion, or that the report works by in
    another place (internal audit, nonconformities), was replaced before the audit, its transition over, or
    was not yet in force; whether the GB/T and ISO editions are twins; whether the year is that of a known
    edition.

    Why: an audit to a standard out of force cannot support a certificate.

    Example: an audit of 2022 to GB/T 28001-2011 (replaced in 2020, transition until September 2021).

    Expected: the edition in force on the audit days, with its full number.

    Basis: GB/T 27021.1-2017 9.2.1.4, 9.4.8.2 d).

    When to ignore: the authority extended the transition for certificates to the old edition.
    """
    days = _days(context)
    if days is None:
        yield context.not_checked("absent", "audit.start", "audit.end")
    first, final = days or (LATEST, _year_before(context.as_of))
    seen: set[str] = set()
    elsewhere = _elsewhere(context)
    for standard in context.report.standards:
        finding = _edition_finding(context, standard, (first, final), elsewhere)
        if finding is not None and finding.fingerprint not in seen:
            seen.add(finding.fingerprint)
            yield finding
    known = {
        number_key(leaf.value or "") for s in context.report.standards for leaf in (s.number, s.iso) if leaf
    }
    yield from _cited(context, final, elsewhere, known)


def _days(context: Context) -> tuple[str, str] | None:
    """The first and the last day of the audit; null where neither is told."""
    audit = context.report.audit
    first = _day(audit.start) or _day(audit.end)
    final = _day(audit.end, latest=True) or _day(audit.start, latest=True)
    return None if first is None or final is None else (first, final)


def _year_before(day: str | None) -> str:
    """A day that is before an audit whose days are not told: a year before the judged one."""
    return f"{int(day[:4]) - 1}{day[4:]}" if day else ""


def _day(leaf: Leaf[str] | None, *, latest: bool = False) -> str | None:
    if leaf is None or leaf.value is None:
        return None
    return (last_day if latest else first_day)(leaf.value).isoformat()


Elsewhere = dict[str, list[tuple[Place, str | None]]]
"""By the key of a number the places, criteria apart, that work by it, each with the day that it tells of."""


def _elsewhere(context: Context) -> Elsewhere:
    found: Elsewhere = {}
    for standard in context.report.standards:
        for place in every_place([standard.number]) if standard.number is not None else ():
            if place is not standard.number and not context.mentions.mark(place, "scope.past"):
                found.setdefault(number_key(place.value or ""), []).append((place, None))
    for mention in context.mentions.standards:
        found.setdefault(number_key(mention.leaf.value or ""), []).append((mention.leaf, mention.day))
    for item in context.report.nonconformities.items:
        if item.standard is not None and item.standard.value:
            found.setdefault(number_key(item.standard.value), []).append((item.standard, None))
    return found


def _edition_finding(
    context: Context, standard: Standard, days: tuple[str, str], elsewhere: Elsewhere
) -> Finding | None:
    """The first thing that is wrong with a standard, its Chinese number before its international one."""
    leaves = [leaf for leaf in (standard.number, standard.iso) if leaf is not None and leaf.value]
    for leaf in leaves:
        edition = context.facts.edition(leaf.value or "")
        if edition is None:
            found = _unknown(context, leaf)
        else:
            found = _out_of_force(context, leaf, edition, leaves, days, elsewhere)
        if found is not None:
            return found
    return _twins(context, standard)


def _out_of_force(
    context: Context,
    leaf: Leaf[str],
    edition: StandardEdition,
    leaves: list[Leaf[str]],
    days: tuple[str, str],
    elsewhere: Elsewhere,
) -> Finding | None:
    if edition.system is None:
        return None
    first, final = days
    starts = edition.effective_on or edition.published_on
    if edition.superseded(final):
        successor = usable_successor(context.facts, edition, final)
        stated = elsewhere.get(number_key(edition.number), [])
        more = [place for place in _then_gone(edition, stated) if all(place is not leaf for leaf in leaves)]
        return context.finding(
            *leaves,
            *more,
            identity=edition.number,
            values=[edition.number],
            rests_on=[edition],
            variant="withdrawn" if successor else "abolished",
            expected=successor,
            actual=edition.number,
            number=edition.number,
            day=edition.withdrawn_on,
            successor=successor,
        )
    if starts and starts > first:
        published = edition.published_on is None or edition.published_on <= first
        return context.finding(
            leaf,
            identity=edition.number,
            values=[edition.number],
            rests_on=[edition],
            variant="early",
            severity="warning" if published else None,
            expected=f"<= {first}",
            actual=starts,
            number=edition.number,
            day=starts,
        )
    return None


def _then_gone(edition: StandardEdition, stated: list[tuple[Place, str | None]]) -> list[Place]:
    """The places of an edition, but those that tell of a day on which it was in force."""
    gone = edition.withdrawn_on
    return [leaf for leaf, day in stated if day is None or gone is None or day > gone]


def _cited(context: Context, final: str, elsewhere: Elsewhere, known: set[str]) -> Iterator[Finding]:
    """Standards out of force that are no criterion, but that a sentence or nonconformity works by."""
    for key, stated in elsewhere.items():
        edition = context.facts.edition(key)
        if edition is None and key not in known and (unknown := _unknown(context, *(p for p, _ in stated))):
            yield unknown
        if edition is None or edition.system is None or key in known or not edition.superseded(final):
            continue
        leaves = _then_gone(edition, stated)
        if not leaves:
            continue
        successor = usable_successor(context.facts, edition, final)
        yield context.finding(
            *leaves,
            identity=edition.number,
            values=[edition.number],
            rests_on=[edition],
            variant="cited" if successor else "cited_abolished",
            expected=successor,
            actual=edition.number,
            number=edition.number,
            day=edition.withdrawn_on,
            successor=successor,
        )


def _unknown(context: Context, *places: Place) -> Finding | None:
    number = normalize_number(places[0].value or "")
    known = [edition.number for edition in context.facts.editions(number) if edition.system]
    year = edition_year(number)
    if not known or year is None or year >= context.facts.version[:4]:
        return None
    return context.finding(
        *places,
        identity=number,
        values=[number],
        variant="unknown",
        severity="info" if may_be_new(context.facts, number, known) else "warning",
        expected=context.listed(known),
        actual=number,
        number=number,
        known=context.listed(known),
    )


def _twins(context: Context, standard: Standard) -> Finding | None:
    """A Chinese edition beside an international one that it does not correspond to."""
    if standard.number is None or standard.iso is None:
        return None
    edition = context.facts.edition(standard.number.value or "")
    written = normalize_number(standard.iso.value or "")
    if edition is None or edition.iso is None or edition_year(written) is None:
        return None
    if number_key(edition.iso) == number_key(written):
        return None
    return context.finding(
        standard.number,
        standard.iso,
        identity=edition.number,
        values=[edition.number, written],
        variant="twins",
        severity="warning",
        expected=edition.iso,
        actual=written,
        number=edition.number,
        twin=edition.iso,
        written=written,
    )
