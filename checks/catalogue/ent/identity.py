"""Names and identity of organizations: who the report is about, and whose records it relies on."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from checks.comparisons.equal import Difference, Place, differing
from checks.comparisons.identifier import LENGTH, USCC_ALPHABET, uscc_check_digit, uscc_fault
from checks.comparisons.names import Misspelling, misspellings
from checks.context import Context
from checks.organization.addresses import one_slip
from checks.organization.others.legal_forms import is_form
from checks.organization.others.record_owners import records_of_others, slips_of_own
from checks.organization.permit_codes import slipped_in_permits
from checks.registry import check
from schemas.leaf import Leaf
from schemas.mentions import Entity, Holder
from schemas.result import Finding
from schemas.statements.organization import CodeInText
from schemas.statements.other_companies import ClientPlace
from schemas.text import fold

_PARTING = "-‐‑–—·."
SHORTEST = 4
"""No legal person's name has fewer characters: 二站, 本部 are places of the organization itself."""
CLIENT = ("受审核方", "受审核组织", "受审核单位", "受审组织", "申请组织", "委托单位", "获证组织")
"""What a report calls the organization instead of its name."""


@check("ENT001", "entity-name-mismatch", "error", needs=("organization.name",))
def entity_name_mismatch(context: Context) -> Iterator[Finding]:
    """查什么：受审核方的名称在报告各处的写法是否一致；简称、分公司和名称相近的其他公司不算。

    为什么：认证证书按法律实体颁发，名称错一个字就是另一家单位，或者证据来自另一份报告。

    例：封面为“河西明达机械有限公司”，结论处为“河西明达机诫有限公司”。

    应为：全文使用营业执照上的名称。

    依据：GB/T 27021.1-2017 9.4.8.2 b)（审核报告应写明客户的名称）。

    何时可忽略：报告正说明更名，且两个名称都曾是登记名称；识别的页上差一个字的可能是识别有误（仅为警告）。
    ---
    What it checks: whether the audited organization is written the same way everywhere; short forms, branches
    and other companies of a similar name do not count.

    Why: a certificate is issued to a legal entity; one wrong character makes it another, or shows that the
    evidence comes from another report.

    Example: “Mingda Machinery Co., Ltd.” on the cover, “Mingda Machinary Co., Ltd.” in the conclusion.

    Expected: the name of the business licence throughout.

    Basis: GB/T 27021.1-2017 9.4.8.2 b) (the report names the client).

    When to ignore: the report explains a change of name, and both names have been registered; one character
    of a recognised page was taken for another (a warning only).
    """
    found = [*_kin_for_client(context), *_spellings(context)]
    yield from found
    yield from _slips(context, found)


def _spellings(context: Context) -> Iterator[Finding]:
    """The ways in which the organization's name is written, beside its own."""
    for entity in context.mentions.of_kind("organization"):
        if entity.relation != "self":
            continue
        for variant in misspellings(entity):
            if all(_is_supplier(place) for place in variant.wrong_places):
                continue  # of a like name
            beside = _alike_beside(context, variant)
            also = [place for one in beside for place in one.wrong_places]
            yield context.finding(
                *variant.places,
                *also,
                identity="self",
                severity="warning" if context.may_be_misread(variant) else None,
                values=[variant.right, variant.wrong],
                variant="decided" if variant.likely else "undecided",
                expected=variant.right if variant.likely else None,
                actual=variant.wrong if variant.likely else None,
                wrong=[*variant.wrong_places, *also],
                one=variant.right,
                other=variant.wrong,
                rights=len(variant.right_places),
                count=len(variant.wrong_places),
                beside="".join(context.words("beside", one=one.right, other=one.wrong) for one in beside),
            )


def _slips(context: Context, found: list[Finding]) -> Iterator[Finding]:
    """Names one character away from the organization's that no finding tells of: worth knowing."""
    name = context.report.organization.name
    lines = {evidence.line for finding in found for evidence in finding.evidence}
    for one in slips_of_own(context):
        if name is not None and one.place.evidence.line not in lines:
            yield context.finding(
                one.place,
                name,
                identity="self",
                severity="info",
                values=[one.name, one.words],
                variant="undecided",
                wrong=[one.place],
                one=name.value,
                other=one.words,
                rights=len(name.places),
                count=1,
                beside="",
            )


def _is_supplier(place: Place) -> bool:
    """Whether a place names a supplier in a list of them."""
    return isinstance(place, Leaf) and (place.path or "").startswith("suppliers[")


def _kin_for_client(context: Context) -> Iterator[Finding]:
    """Findings on a company of like name that is told of nowhere but where the organization must stand."""
    entities = context.mentions.of_kind("organization")
    own = next((entity for entity in entities if entity.relation == "self"), None)
    name = context.report.organization.name
    for entity in entities if own is not None and name is not None else ():
        if entity.relation != "kin" or entity.roles or own is None or name is None:
            continue
        places = [*entity.places]
        if len(places) < len([*own.places]) and _stand_for(context, places, own):
            yield context.finding(
                *places,
                name,
                identity="self",
                values=[name.value, entity.name],
                variant="decided",
                expected=name.value,
                actual=entity.name,
                wrong=places,
                one=name.value,
                other=entity.name,
                count=len(places),
                beside="",
            )


def _stand_for(context: Context, places: list[Leaf[str]], own: Entity) -> bool:
    """Whether all of some places are such as only the organization's name stands at."""
    return len(context.mentions.statements(ClientPlace, places, own)) == len(places)


def _alike_beside(context: Context, slip: Misspelling) -> list[Misspelling]:
    """Names of others in which the same slip stands, but where the organization's name has it: one slip."""
    lines = {place.evidence.line for place in slip.wrong_places}
    return [
        other
        for entity in context.mentions.of_kind("organization")
        if entity.relation not in ("self", "certification_body")
        for other in misspellings(entity)
        if other.slip == slip.slip and lines >= {place.evidence.line for place in other.wrong_places}
    ]


@check("ENT002", "record-of-other-entity", "warning", needs=("organization.name",))
def record_of_other_entity(context: Context) -> Iterator[Finding]:
    """查什么：作为证据的证书、许可、合同、租赁协议、检验检测报告是否开具给受审核方；分公司与总公司是同一法人，
    但承租场所的分公司在报告别处没有写到的，核实其是否在审核之内。
    委托方是合作单位的检测报告，提示。

    为什么：开具给母公司、关联公司或其他单位的记录，不能直接证明受审核方自己符合要求。

    例：受审核方为“河西明达机械有限公司”，安全阀校验报告的使用单位是“河西明达集团有限公司”。

    应为：记录开具给受审核方；否则有租赁、委托等文件说明二者关系。

    依据：GB/T 27021.1-2017 9.4.4.1、9.4.5（以可验证的信息作为审核证据）。

    何时可忽略：设备或场所确由另一法人提供，且有协议作证；报告中的说明应附上该协议。
    ---
    What it checks: whether certificates, permits, contracts, leases and test reports offered as evidence are
    made out to the audited organization. A branch is the same legal person; of one that rents premises and
    that the report names nowhere else it is asked whether it was audited.
    A test report made for a partner is worth knowing.

    Why: a record made out to the parent, a sister or another company does not show that the audited
    organization itself conforms.

    Example: the safety valve report names the group company as the user, the audit is of a subsidiary.

    Expected: records of the audited organization, or an agreement that explains the relation.

    Basis: GB/T 27021.1-2017 9.4.4.1, 9.4.5 (verifiable information as evidence).

    When to ignore: another legal person provides the equipment or premises under an agreement that was seen.
    """
    name = context.report.organization.name
    for identity, holders in _foreign(context).items():
        first = holders[0]
        places: list[Place] = [leaf for holder in holders for leaf in (holder.record, holder.holder)]
        yield context.finding(
            *places,
            *([name] if name else []),
            identity=identity,
            values=[first.entity.name],
            variant="kin" if first.entity.relation == "kin" else "other",
            doubt=first.doubt,
            expected=name.value if name else None,
            actual=first.entity.name,
            record=first.record.value or first.record.raw,
            holder=first.entity.name,
            organization=name.value if name else "",
        )
    yield from _unknown_branches(context)
    if name is None:
        return
    known = {holder.entity.name for holder in context.mentions.holders}
    for one in records_of_others(context):
        if one.name not in known:
            yield context.finding(
                one.place,
                name,
                identity=f"made out/{one.name}",
                values=[one.name],
                variant="told",
                severity="info",
                wrong=[one.place],
                record=one.words,
                holder=one.name,
                organization=name.value if name else "",
            )


def _unknown_branches(context: Context) -> Iterator[Finding]:
    """Leases of a branch that the report names nowhere else."""
    contracts = context.report.contracts
    parties = {party.start for contract in contracts for party in contract.parties}
    branches = {
        entity.name: entity
        for entity in context.mentions.of_kind("organization")
        if entity.relation == "branch" and all(leaf.start in parties for leaf in entity.places)
    }
    for name, branch in branches.items():
        places = {leaf.start: leaf for leaf in branch.places}
        leases = [
            (contract.kind, party)
            for contract in contracts
            for party in contract.parties
            if contract.kind is not None and "租" in (contract.kind.value or "") and party.start in places
        ]
        if leases:
            yield context.finding(
                *leases[0],
                identity=f"branch/{name}",
                values=[name],
                variant="branch",
                actual=name,
                record=leases[0][0].value,
                holder=name,
            )


def _foreign(context: Context) -> dict[str, list[Holder]]:
    """The records of other legal persons, those of one thing together."""
    found: dict[Hashable, list[Holder]] = {}
    for holder in context.mentions.holders:
        if holder.entity.relation in ("kin", "other") and _is_named(holder.entity.name):
            found.setdefault(_record(context, holder), []).append(holder)
    found = {key: stated for key, stated in found.items() if not any(one.explained for one in stated)}
    named: dict[str, list[Holder]] = {}
    for holders in found.values():
        named.setdefault(f"{holders[0].record.value}/{holders[0].entity.name}", []).extend(holders)
    return named


def _is_named(name: str) -> bool:
    """Whether a name can be a legal person's: not a word for the client, a site of two characters, or a form
    of company."""
    return len(name) >= SHORTEST and name not in CLIENT and not is_form(name)


def _record(context: Context, holder: Holder) -> Hashable:
    for leaf in (holder.record, holder.holder):
        records, _, entry = (leaf.path or "").partition("[")
        number = entry.partition("]")[0]
        if records.isidentifier() and number:
            thing = getattr(getattr(context.report, records)[int(number)], "thing", None)
            return (records, thing if thing is not None else number)
    return (fold(holder.record.value or holder.record.raw), holder.entity.name)


@check("ENT003", "uscc-invalid", "error", needs=("organization.uscc",))
def uscc_invalid(context: Context) -> Iterator[Finding]:
    """查什么：统一社会信用代码是否为 18 位、只用规定的字符（没有 I、O、S、V、Z）、校验位正确，
    且各处一致；排污许可证、排污登记回执的编号以该代码开头，是否抄错（警告）。

    为什么：代码不成立，就无法确认审核的是哪一家法人。

    例：把数字 0 写成字母 O，把 5 写成 S，或抄漏一位。

    应为：与营业执照逐字符一致。

    依据：GB 32100-2015；GB/T 27021.1-2017 9.4.8.2 b)。

    何时可忽略：代码经脱敏（含 *）时本检查不作判断。
    ---
    What it checks: whether the unified social credit code has 18 characters, only those of its alphabet (no
    I, O, S, V, Z), a right check character, and is the same everywhere; whether the number of a pollution
    permit or its registration, which begins with it, has it with a slip (a warning).

    Why: with a false code the audited legal person cannot be told.

    Example: the letter O for the digit 0, S for 5, a dropped character.

    Expected: character by character that of the business licence.

    Basis: GB 32100-2015; GB/T 27021.1-2017 9.4.8.2 b).

    When to ignore: a masked code (with *) is not judged.
    """
    leaf = context.report.organization.uscc
    if leaf is None:
        return
    places = [place for place in leaf.places if _code(place) and "*" not in _code(place)]
    difference = differing(places, key=lambda value: _compact(str(value)))
    if difference is not None:
        yield from _differing_codes(context, difference)
    elif places and (wrong := list(_invalid_code(context, places))):
        yield from wrong
    elif places:
        yield from list(slipped_in_permits(context, _compact(_code(places[0])), places)) or _slipped(
            context, _compact(_code(places[0])), places
        )


def _slipped(context: Context, code: str, places: list[Place]) -> Iterator[Finding]:
    """The first code of the text that is the organization's with one character wrong, or two turned."""
    for other in context.mentions.statements(CodeInText) if len(code) == LENGTH else ():
        written = other.words
        if written != code and one_slip(written.upper(), code):
            yield context.finding(
                *places,
                other.place,
                identity="uscc",
                values=[code, written],
                variant="differs",
                wrong=[other.place],
                expected=code if uscc_fault(written.upper()) is not None else None,
                actual=written,
                codes=context.listed((code, written)),
            )
            return


def _differing_codes(context: Context, difference: Difference) -> Iterator[Finding]:
    """Codes that differ: where exactly one of them is valid, it is the right one."""
    valid = [variant for variant in difference.variants if uscc_fault(str(variant.key)) is None]
    right = valid[0] if len(valid) == 1 else difference.right
    others = [variant for variant in difference.variants if variant is not right]
    yield context.finding(
        *right.places,
        *(place for variant in others for place in variant.places),
        identity="uscc",
        values=[variant.key for variant in difference.variants],
        variant="differs",
        expected=str(right.key) if len(valid) == 1 or difference.decided else None,
        actual="; ".join(str(variant.key) for variant in others),
        codes=context.listed(str(variant.key) for variant in (right, *others)),
    )


def _invalid_code(context: Context, places: list[Place]) -> Iterator[Finding]:
    code = _compact(_code(places[0]))
    wrong = uscc_fault(code)
    if wrong is None:
        return
    strange = context.listed(dict.fromkeys(char for char in code if char not in USCC_ALPHABET))
    digit = uscc_check_digit(code) if wrong == "checksum" else ""
    expected = {"length": str(LENGTH), "alphabet": "0-9 A-Z (- I O S V Z)", "checksum": None}[wrong]
    actual = {"length": str(len(code)), "alphabet": strange, "checksum": code}[wrong]
    yield context.finding(
        *places,
        identity="uscc",
        values=[code],
        variant=wrong,
        expected=expected,
        actual=actual,
        code=code,
        length=len(code),
        strange=strange,
        digit=digit,
        last=code[-1:],
    )


def _code(place: Place) -> str:
    return str(place.value or place.raw)


def _compact(code: str) -> str:
    return "".join(char for char in fold(code) if char not in _PARTING).upper()
