"""Personnel certificates: what work they are for."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import NamedTuple

from checks.comparisons.equal import Place, every_place
from checks.comparisons.names import TWO
from checks.context import Context
from checks.people.certificates.assigned_work import low_for_high, without_fitting
from checks.people.certificates.identity import LENGTH, Certificates, compact, identity, is_numeric, named
from checks.people.certificates.trades import Trade, items_in, scheme_in, trades_in
from checks.registry import Outcome, check
from schemas.leaf import text_of
from schemas.report import PersonnelCertificate
from schemas.result import Finding, Severity

NEAR = 20
"""Among so many mistaken certificates behind one it is looked for the one that it was swapped with."""


@check("PER002", "person-certificate-category", "error", needs=("personnel_certificates",))
def certificate_category(context: Context) -> Iterator[Outcome]:
    """查什么：人员证书的作业类别是否就是所从事的工作和证书的种类，同一张证书在各处是否写成同一类别，提到的证书
    是否就是列出的那一类；从事高压作业的，是否只有低压的证书；写明做某种作业的
    人，所列的证书是否都是别种作业的（警告）。
    写明的作业与旁边所写证书的项目不符的，提示。

    为什么：持叉车证不能从事电工作业；类别写错，持证上岗就没有得到证明。

    例：“电工证：作业类别 叉车司机 N1”；同一张证书一处写低压电工作业，另一处写熔化焊接与热切割作业。

    应为：作业类别与工种、证书种类一致，各处与证书一致。

    依据：特种作业人员安全技术培训考核管理规定；TSG Z6001-2019；GB/T 27021.1-2017 9.4.5。

    何时可忽略：一人持有两张证书，报告把两张写在了一起。
    ---
    What it checks: whether the category of a person's certificate is that of the work and of the kind of
    certificate, whether one certificate has the same category in all places, and whether one that is
    mentioned is among those shown; whether who works at high voltage has a certificate for low voltage alone,
    and who is told to do work has certificates for other work alone (a warning).
    Work told beside a certificate for other work is worth knowing.

    Why: a forklift licence does not allow electrical work; with a wrong category the competence is not shown.

    Example: “electrician's certificate, category forklift driver N1”.

    Expected: a category that fits the work and the kind of certificate, as on the certificate.

    Basis: the regulation on special operations; TSG Z6001-2019; GB/T 27021.1-2017 9.4.5.

    When to ignore: the person holds two certificates that the report ran together.
    """
    yield from without_fitting(context)
    people = _people(context.report.personnel_certificates)
    twice = sum(_is_told_twice(statements) for statements in people)
    found = [
        mistaken
        for statements in people
        if (mistaken := _mistaken(statements, listed_twice=twice > _is_told_twice(statements))) is not None
    ]
    if len(found) >= MANY and 2 * len(found) > len(people):
        yield context.not_checked("columns_open", "personnel_certificates.category", count=len(found))
        return
    yield from _by_number(context, [one for one in found if one.by_number])
    found = [one for one in found if not one.by_number]
    while found:
        one = found.pop(0)
        other = next((other for other in found[:NEAR] if _swapped(one, other)), None)
        if other is not None:
            found.remove(other)
        yield _categories(context, one, other)
    for low in low_for_high(context):
        yield context.finding(
            low.name,
            *every_place([low.certificate.category]),
            identity=identity(low.certificate),
            values=[low.post, text_of(low.certificate.category)],
            variant="voltage",
            severity="warning",
            actual=text_of(low.certificate.category),
            name=low.name.value,
            work=low.post,
            category=text_of(low.certificate.category),
        )


MANY = 3
"""So many certificates, most of the report's, that are for the wrong work: a column was read for another."""


class _Mistaken(NamedTuple):
    """A statement with a category that cannot be right, what else is told of the certificate, and how it is
    known: by the statement itself (`work`), by another (`differs`), or as no such certificate is shown."""

    subject: PersonnelCertificate
    stated: Certificates
    variant: str
    severity: Severity | None

    @property
    def by_number(self) -> bool:
        """Whether nothing but the form of the number is that of another scheme."""
        return (
            self.variant == "work" and not _exclude(self.subject) and _wrong_scheme(self.subject) == "number"
        )

    @property
    def places(self) -> list[Place]:
        """What is compared."""
        number = self.variant == "work" and _wrong_scheme(self.subject) == "number"
        leaves = [leaf for s in self.stated for leaf in (s.kind, s.category)]
        return every_place([*leaves, *([self.subject.number] if number else [])])

    @property
    def values(self) -> list[str]:
        """The words for work and category."""
        return [
            str(place.value)
            for place in every_place(leaf for s in self.stated for leaf in (s.kind, s.category))
        ]


def _mistaken(statements: Certificates, *, listed_twice: bool) -> _Mistaken | None:
    """What is wrong with the categories of one certificate; `listed_twice`: the report tells others twice."""
    wrong = next((s for s in statements if _mixed(s) and not _fits_another(s, statements)), None)
    severity: Severity | None = None
    subject = wrong or _differing_place(statements)
    if subject is None and listed_twice:
        subject = _differing_item(statements)
    if subject is None:
        subject, severity = _not_shown(statements), "warning"
    if subject is None:
        return None
    stated = [subject, *(s for s in statements if s is not subject and _may_be_one(subject, s))]
    return _Mistaken(subject, stated, "work" if wrong else "differs", severity)


def _by_number(context: Context, found: list[_Mistaken]) -> Iterator[Finding]:
    """Certificates numbered as those of the other scheme: one finding. It is only worth knowing where a
    report numbers all of them so, which is its way of writing."""
    if not found:
        return
    others = (s for s in context.report.personnel_certificates if s.number is not None and _trades(s))
    own = [s for s in others if "special_operation" not in {trade.scheme for trade in _trades(s)}]
    several = len(own) >= TWO and all(_wrong_scheme(s) == "number" for s in own)
    subjects = [one.subject for one in found]
    yield context.finding(
        *(place for one in found for place in (*named(one.subject), *one.places)),
        identity=identity(subjects[0]),
        values=[text_of(s.number) for s in subjects],
        variant="number",
        severity="info" if several else "warning",
        names=context.listed(dict.fromkeys(text_of(s.name) or text_of(s.number) for s in subjects)),
        category=context.listed(dict.fromkeys(text_of(s.category) or text_of(s.kind) for s in subjects)),
    )


def _swapped(one: _Mistaken, other: _Mistaken) -> bool:
    """Whether each of two certificates has the category that the other should have: one slip."""
    if one.variant != other.variant or one.severity != other.severity:
        return False
    (ours, mine), (theirs, its) = _proper_and_written(one), _proper_and_written(other)
    return bool(ours & its and theirs & mine) and not ours & theirs


def _proper_and_written(one: _Mistaken) -> tuple[frozenset[Trade], frozenset[Trade]]:
    """The trades that a certificate should be for, and those of its category as written."""
    if one.variant == "work":
        return trades_in(text_of(one.subject.kind)), trades_in(text_of(one.subject.category))
    written = _trades(one.subject)
    others = frozenset(trade for s in one.stated for trade in _trades(s))
    return others - written, written


def _categories(context: Context, one: _Mistaken, other: _Mistaken | None) -> Finding:
    subject = one.subject
    expected, actual = _expected(context, one, other)
    second = other.subject if other is not None else None
    categories = dict.fromkeys(
        text_of(stated.category) for stated in one.stated if stated.category is not None
    )
    return context.finding(
        *named(subject),
        *one.places,
        *(named(second) if second is not None else []),
        *(other.places if other is not None else []),
        identity=identity(subject),
        values=sorted(set(one.values)),
        variant=one.variant if second is None else f"{one.variant}_swapped",
        severity=one.severity,
        expected=expected,
        actual=actual,
        name=text_of(subject.name) or text_of(subject.number),
        work=_work(subject) or text_of(subject.number),
        category=text_of(subject.category) or text_of(subject.kind),
        categories=context.listed(categories if len(categories) > 1 else dict.fromkeys(one.values)),
        other=text_of(second.name if second else None) or text_of(second.number if second else None),
        other_work=_work(second) if second else "",
        other_category=text_of(second.category if second else None),
    )


def _expected(context: Context, one: _Mistaken, other: _Mistaken | None) -> tuple[str | None, str | None]:
    """What is expected and what stands there; of two that were swapped, for each of them by name."""
    both = [one] if other is None else [one, other]
    proper = [_proper(each.subject, each.stated) if each.variant == "work" else None for each in both]
    written = [text_of(each.subject.category) or None for each in both]
    if other is None or not all(written):
        return proper[0], written[0]
    people = [text_of(each.subject.name) or text_of(each.subject.number) for each in both]
    stated = [
        context.listed(context.words("of", name=name, category=category) for name, category in pairs)
        for pairs in (zip(people, proper, strict=True), zip(people, written, strict=True))
    ]
    return (stated[0] if all(proper) else None), stated[1]


def _proper(subject: PersonnelCertificate, statements: Certificates) -> str | None:
    """The category that another statement gives for the same work, else the work, where it is named."""
    work = trades_in(_work(subject))
    for statement in statements:
        category = text_of(statement.category) or text_of(statement.kind)
        if statement is not subject and work & trades_in(category):
            return category
    kind = text_of(subject.kind)
    return kind if trades_in(kind) else None


def _work(subject: PersonnelCertificate) -> str:
    """What the certificate is for by the words that its category is not that of, else by its kind."""
    category = trades_in(text_of(subject.category))
    stated = (place.value for place in every_place([subject.kind, subject.category]))
    others = (str(one) for one in stated if (trades := trades_in(one)) and not trades & category)
    return next(others, text_of(subject.kind)) if category else text_of(subject.kind)


def _mixed(statement: PersonnelCertificate) -> bool:
    """Whether a statement's words for work and category exclude one another, or the certificate's scheme."""
    return _exclude(statement) or _wrong_scheme(statement) is not None


def _exclude(statement: PersonnelCertificate) -> bool:
    """Whether a statement's words for work and category exclude one another."""
    stated = [trades_in(place.value) for place in every_place([statement.kind, statement.category])]
    named = [trades for trades in stated if trades]
    return any(not one & other for number, one in enumerate(named) for other in named[number + 1 :])


def _fits_another(one: PersonnelCertificate, statements: Certificates) -> bool:
    """Whether the work told beside a certificate is that of another one which the person holds as well."""
    if _wrong_scheme(one) is not None:
        return False
    work = trades_in(*(place.value for place in every_place([one.kind])))
    return any(
        work & trades_in(text_of(other.category) or text_of(other.kind))
        for other in statements
        if other is not one and not _may_be_one(one, other)
    )


def _wrong_scheme(statement: PersonnelCertificate) -> str | None:
    """Where the scheme is told that none of the trades belongs to: the `kind`, or the `number` (T + ID)."""
    schemes = {trade.scheme for trade in _trades(statement)}
    if not schemes or "any" in schemes:
        return None
    stated = scheme_in(text_of(statement.kind))
    if stated is not None:
        return None if stated in schemes else "kind"
    number = compact(text_of(statement.number))
    marked = number.startswith("T") and len(number) == len("T") + LENGTH and is_numeric(number[1:])
    return "number" if marked and "special_operation" not in schemes else None


def _differing_place(statements: Certificates) -> PersonnelCertificate | None:
    """The first statement that gives the same certificate (one with the same days) another trade."""
    distinct = {(_trades(s), *_days(s)): s for s in reversed(statements)}
    kept = list(reversed(distinct.values()))
    for number, one in enumerate(kept):
        for other in kept[number + 1 :]:
            ours, theirs = _trades(one), _trades(other)
            apart = ours and theirs and not ours & theirs and not _are_rows(one, other)
            if apart and _same_certificate(one, other):
                return other
    return None


def _are_rows(one: PersonnelCertificate, other: PersonnelCertificate) -> bool:
    """Whether two statements, each whole, stand one right under the other: two certificates of one day."""
    lines = [s.number.evidence.line for s in (one, other) if s.number and s.category and any(_days(s))]
    return len(lines) == TWO and abs(lines[0] - lines[1]) == 1


def _is_told_twice(statements: Certificates) -> bool:
    """Whether two statements tell the same number and category of one certificate."""
    stated = [
        (compact(text_of(s.number)), text_of(s.category)) for s in statements if s.number and s.category
    ]
    return len(set(stated)) < len(stated)


def _differing_item(statements: Certificates) -> PersonnelCertificate | None:
    """The second of two statements with one number and the same days that name items which exclude one
    another: of one trade, where somebody may hold both, but then each would be told twice like the others."""
    named = [s for s in statements if _items(s)]
    if len(named) != TWO:
        return None
    one, other = named
    numbers = {compact(text_of(s.number)) for s in named}
    apart = not _items(one) & _items(other) and len(numbers) == 1 and numbers != {""}
    return other if apart and _same_certificate(one, other) else None


def _not_shown(statements: Certificates) -> PersonnelCertificate | None:
    """A statement that names a certificate by number or kind alone, for work that none of these is for.

    A person's number is the same on all certificates of a scheme, so that the certificate meant may be
    another one; but then the report shows no such certificate."""
    for one in statements:
        number, kind = compact(text_of(one.number)), compact(text_of(one.kind))
        if not (number or (kind and one.category)) or any(_days(one)):
            continue
        dated = [s for s in statements if any(_days(s))]
        shown = [s for s in dated if compact(text_of(s.number if number else s.kind)) == (number or kind)]
        if shown and all(_other_work(one, other) for other in shown):
            return one
    return None


def _other_work(one: PersonnelCertificate, other: PersonnelCertificate) -> bool:
    """Whether two statements name trades, or items of one trade, that exclude one another."""
    pairs: tuple[tuple[frozenset[Hashable], frozenset[Hashable]], ...] = (
        (_trades(one), _trades(other)),
        (_items(one), _items(other)),
    )
    return any(ours and theirs and not ours & theirs for ours, theirs in pairs)


def _items(statement: PersonnelCertificate) -> frozenset[str]:
    return items_in(*(place.value for place in every_place([statement.kind, statement.category])))


def _same_certificate(one: PersonnelCertificate, other: PersonnelCertificate) -> bool:
    """Whether two statements tell of one certificate: a person's number is the same on all of one scheme."""
    known = _days_of_both(one, other)
    return bool(known) and all(a == b for a, b in known)


def _may_be_one(one: PersonnelCertificate, other: PersonnelCertificate) -> bool:
    """Whether no day tells two statements on a person apart."""
    return all(a == b for a, b in _days_of_both(one, other))


def _days_of_both(one: PersonnelCertificate, other: PersonnelCertificate) -> list[tuple[str, str]]:
    return [(a, b) for a, b in zip(_days(one), _days(other), strict=True) if a and b]


def _days(statement: PersonnelCertificate) -> tuple[str, str, str]:
    return (text_of(statement.issued_on), text_of(statement.valid_from), text_of(statement.valid_to))


def _trades(statement: PersonnelCertificate) -> frozenset[Trade]:
    return trades_in(*(place.value for place in every_place([statement.kind, statement.category])))


def _people(statements: Certificates) -> list[Certificates]:
    """The statements of one certificate together; one that shares no `thing` stands alone."""
    groups: dict[Hashable, Certificates] = {}
    for number, statement in enumerate(statements):
        groups.setdefault(statement.thing if statement.thing is not None else number, []).append(statement)
    return list(groups.values())
