"""Personnel certificates: what work they are for, whose they are, how people are written."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import every_place
from checks.comparisons.identifier import identity_check_digit, identity_fault
from checks.comparisons.names import SURE, TWO, misspellings
from checks.context import Context
from checks.people.certificates.identity import LENGTH, Certificates, compact, named
from checks.people.similar_names import alike
from checks.registry import check
from schemas.leaf import text_of
from schemas.report import PersonnelCertificate
from schemas.result import Finding

SLIPS = 2
"""In so many places a miscopied number differs from the right one."""

SHOWN = 4
"""So many digits at each end of a number are shown."""


@check("PER003", "id-number-invalid", "warning", needs=("personnel_certificates",))
def id_number_invalid(context: Context) -> Iterator[Finding]:
    """查什么：以居民身份证号码编成的证书号（可有前缀 T），出生日期和校验位是否成立。

    为什么：校验不符的号码必有抄写错误，证书就无法在官方网站查验。

    例：T37012319870229091X（1987 年没有 2 月 29 日）。

    应为：与证书逐位一致。

    依据：GB 11643-1999；GB/T 27021.1-2017 9.4.4.1。

    何时可忽略：该证书的编号本来就不是身份证号码；经脱敏（含 *）的号码不作判断；由图像识别的页可能
    认错数字，只作提示。
    ---
    What it checks: whether a certificate number built on a resident identity number (with or without a T
    before it) has a possible birthday and a right check character.

    Why: a number that fails has been miscopied, and the certificate cannot be looked up.

    Example: T37012319870229091X (there was no 29 February in 1987).

    Expected: digit by digit that of the certificate.

    Basis: GB 11643-1999; GB/T 27021.1-2017 9.4.4.1.

    When to ignore: the certificate's number is not built on an identity number; masked numbers are left. On a
    recognised page a digit may have been taken for another: information only.
    """
    found: dict[str, list[PersonnelCertificate]] = {}
    for statement in context.report.personnel_certificates:
        number = compact(text_of(statement.number))
        unsure = statement.number is not None and statement.number.confidence < SURE
        if not unsure and identity_fault(number) is not None:
            found.setdefault(number, []).append(statement)
    for number, statements in found.items():
        wrong = identity_fault(number) or ""
        digits = number.removeprefix("T")
        right = _sound_number(context.report.personnel_certificates, statements[0], number)
        partly = {"length": str(len(digits)), "checksum": _masked(number, number)}
        yield context.finding(
            *named(statements[0]),
            *every_place(s.number for s in statements),
            identity=number,
            values=[number],
            variant=wrong if _is_identity(context, number, statements) else f"{wrong}_unsaid",
            severity="info" if context.is_recognised(*every_place(s.number for s in statements)) else None,
            expected=_masked(right, number) if right else {"length": str(LENGTH)}.get(wrong),
            actual=_masked(number, right) if right else partly.get(wrong, digits[6:14]),
            name=text_of(statements[0].name),
            number=_masked(number, right or number),
            length=len(digits),
            birthday=digits[6:14],
            digit=identity_check_digit(digits),
            last=digits[-1:],
        )


def _masked(number: str, beside: str) -> str:
    """A number as a finding shows it, without the middle but where it differs from the one beside it: what a
    finding says goes into letters.

    >>> _masked("T11010519491231002X", "T11010519491231002X")
    'T1101**********002X'
    >>> _masked("110105194912310021", "110105194922310021")
    '1101******1***0021'
    """
    low = len(number) - len(number.removeprefix("T")) + SHOWN
    high = len(number) - SHOWN
    return "".join(
        one if not low <= at < high or one != other else "*"
        for at, (one, other) in enumerate(zip(number, beside, strict=True))
    )


def _is_identity(context: Context, number: str, statements: Certificates) -> bool:
    """Whether a number is told to be that of an identity card: by its T, or by the words beside it."""
    if number.startswith("T"):
        return True
    places = every_place(one.number for one in statements)
    return any(context.mentions.mark(place, "people.identity_card") for place in places)


def _sound_number(known: Certificates, one: PersonnelCertificate, number: str) -> str | None:
    """The one number, without fault and nearly the same, that the report gives the person elsewhere."""
    others = {
        other
        for statement in known
        if text_of(statement.name) and text_of(statement.name) == text_of(one.name)
        if len(other := compact(text_of(statement.number))) == len(number)
        if sum(a != b for a, b in zip(other, number, strict=True)) <= SLIPS and identity_fault(other) is None
    }
    return others.pop() if len(others) == 1 else None


@check("PER004", "person-name-variants", "warning")
def person_name_variants(context: Context) -> Iterator[Finding]:
    """查什么：同一个人的姓名在报告各处的写法是否一致（审核组成员见 TEAM002）。只差一个同音字的两个姓名，
    也作提示。

    为什么：姓名写错，任职、培训、持证等记录就对不上人。

    例：人员名录为“何志远”，证书处为“何之远”。

    应为：与身份证件、证书一致。

    依据：GB/T 27021.1-2017 9.4.8.2（报告应准确）。

    何时可忽略：确是两个人；两个字的姓名仅末字音形相近时只作提示。
    ---
    What it checks: whether one person's name is written the same way everywhere (for the team see TEAM002).
    Two names that differ in one character of the same sound are worth knowing.

    Why: with a wrong name, records of office, training and competence belong to nobody.

    Example: 何志远 in the list of personnel, 何之远 at the certificate.

    Expected: the name on the identity card or certificate.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate report).

    When to ignore: they are two people. Names of two characters whose last ones sound or look alike are
    information only.
    """
    team = {leaf.value for member in context.report.team if (leaf := member.name) is not None}
    for entity in context.mentions.of_kind("person"):
        if team & set(entity.spellings):
            continue  # TEAM002
        for variant in misspellings(entity):
            known = variant.decided and len(variant.right_places) > TWO
            short = len(variant.right) == len(variant.wrong) == TWO
            yield context.finding(
                *variant.places,
                identity="person",
                severity="info" if short or context.may_be_misread(variant) else None,
                **variant.told_by(known),
            )
    for stated in alike(context):
        yield context.finding(*stated.places, identity="person", severity="info", **stated.told_by(False))
