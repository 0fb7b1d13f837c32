"""The certification body's name: one everywhere."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from checks.comparisons.equal import Place, differing
from checks.comparisons.names import misspellings, name_key, one_apart
from checks.context import Context
from checks.organization.team_senders import senders
from checks.registry import check
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.organization import BodyRelation

LEGAL = (
    *("公司", "中心", "研究院", "集团", "机构"),
    *("ltd", "ltd.", "limited", "limited.", "inc", "inc.", "gmbh", "gmbh."),
)
"""How the name of a body ends: the register of permits is none."""
_SEATS = ("中心", "院", "所", "协会", "学会", "研究会")
"""What the name of a body that is not called by the form of a company ends in."""

_FORM = (*"()（）", "集团", "股份", "控股", "有限", "责任", "公司")
"""What is a company's form in its name."""
_TAKEN_OVER = ("转换", "转入", "转机构", "转证", "接转")
"""What tells that a certificate of another body is taken over."""

_BEGINNING = 4
"""So many characters hold the place and trade name that a company's name begins with."""


@check("ENT007", "certification-body-mismatch", "error", needs=("certification_body.name",))
def certification_body_mismatch(context: Context) -> Iterator[Finding]:
    """查什么：认证机构的名称在报告各处是否一致；简称、分支机构和英文名不算。写作由其他机构委派审核组的，提示。

    为什么：报告由哪家机构出具、由谁作认证决定必须确定；名称不一，可能套用了其他机构的模板。

    例：封面为“衡岳认证有限公司”，公正性声明中为“衡越认证有限公司”。

    应为：全文使用认证机构的登记名称。

    依据：GB/T 27021.1-2017 9.4.8.2 a)（审核报告应识别认证机构）。

    何时可忽略：另一处写的是证书的原发证机构（转换审核），或机构已更名且报告写明；识别的页上差一个字的可能
    是识别有误（仅为警告）。
    ---
    What it checks: whether the name of the certification body is the same everywhere; short forms, branches
    and names in English do not count. Another company that is told to have sent the audit team is worth
    knowing.

    Why: it must be certain who reports and who decides; with two names a template of another body may have
    been used.

    Example: “Hengyue Certification Co., Ltd.” on the cover, “Hengyu Certification Co., Ltd.” in the statement
    on impartiality.

    Expected: the registered name throughout.

    Basis: GB/T 27021.1-2017 9.4.8.2 a) (the report identifies the certification body).

    When to ignore: the other name is that of the body that issued the certificate (transfer), or the body
    was renamed, and the report says so; one character of a recognised page was taken for another (a warning
    only).
    """
    stated: set[str] = set()
    for entity in context.mentions.of_kind("organization"):
        if entity.relation != "certification_body":
            continue
        stated.update(map(name_key, entity.spellings))
        for variant in misspellings(entity):
            if _is_short(*sorted((variant.wrong, variant.right), key=len)):
                continue
            if all(_issued_before(context, place) for place in entity.spellings[variant.wrong]):
                continue
            yield context.finding(
                *variant.places,
                identity="body",
                severity="warning" if context.may_be_misread(variant) else None,
                variant="spelling" if variant.likely else "undecided",
                **variant.told_by(variant.likely),
            )
    found = [*_other_bodies(context, stated), *_turned(context)]
    yield from found
    stated = {name for one in found for name in (one.actual or "").split("; ")}
    sent = [*_sent_by(context, stated)]
    yield from sent
    yield from _like_named(context, stated | {str(one.actual) for one in sent})


def _sent_by(context: Context, stated: set[str]) -> Iterator[Finding]:
    """Companies that are told to have sent the audit team: worth knowing, for another body may do so by
    contract."""
    leaf = context.report.certification_body.name
    if leaf is None or not leaf.value:
        return
    for sender in senders(context, str(leaf.value)):
        if sender.name in stated or all(_issued_before(context, place) for place in sender.places):
            continue
        yield context.finding(
            leaf,
            *sender.places,
            identity="team",
            values=[sender.name],
            variant="sent",
            severity="info",
            actual=sender.name,
            wrong=[*sender.places],
            right=leaf.value,
            others=sender.name,
        )


def _like_named(context: Context, stated: set[str]) -> Iterator[Finding]:
    """Companies that nothing tells of, whose names begin as the body's does: worth knowing."""
    leaf = context.report.certification_body.name
    if leaf is None:
        return
    own = name_key(str(leaf.value))
    for entity in context.mentions.of_kind("organization"):
        other = name_key(entity.name)
        if entity.relation != "other" or entity.roles or entity.name in stated or len(own) <= _BEGINNING:
            continue
        short = (
            _is_short(*sorted((entity.name, str(leaf.value)), key=len)) or _bare(other) == _bare(own) != ""
        )
        if short or any(one.related for one in _relations(context, [*entity.places])):
            continue
        if any(_issued_before(context, place) for place in entity.places):
            continue
        if other[:_BEGINNING] == own[:_BEGINNING] and other not in own and own not in other:
            yield context.finding(
                leaf,
                *entity.places,
                identity="body",
                variant="other",
                severity="info",
                actual=entity.name,
                wrong=[*entity.places],
                right=leaf.value,
                others=entity.name,
            )


def _turned(context: Context) -> Iterator[Finding]:
    """The body's name with its words in another order (检验认证, 认证检验), as a company of another form
    (集团股份有限公司, 有限公司), or one character apart where the body itself acts; nobody else's."""
    leaf = context.report.certification_body.name
    if leaf is None:
        return
    names = {str(place.value).isascii(): str(place.value) for place in reversed(leaf.places) if place.value}
    for entity in context.mentions.of_kind("organization"):
        for spelling, places in entity.spellings.items():
            own = names.get(spelling.isascii(), str(leaf.value))
            key, other = name_key(own), name_key(spelling)
            near = one_apart(other, key)
            same = sorted(other) == sorted(key) or _bare(other) == _bare(key) != ""
            if entity.relation != "other" or other == key or not (near or same):
                continue
            if any(_issued_before(context, place) for place in places):
                continue
            beside = _relations(context, places)
            if not any(one.related for one in beside) and (same or any(one.acts for one in beside)):
                yield context.finding(
                    leaf,
                    *places,
                    identity="body",
                    variant="other",
                    expected=own,
                    actual=spelling,
                    right=own,
                    others=spelling,
                )


def _is_short(name: str, full: str) -> bool:
    """Whether a name is what a body calls itself in short: a group, or a centre or institute without the
    company's form and its place in brackets (甲认证中心 of 甲（北京）认证中心有限公司)."""
    head, opened, rest = full.replace("(", "（").replace(")", "）").partition("（")
    if opened and not name.startswith(f"{head}（") and "（" not in name.replace("(", "（"):
        full = head + rest.partition("）")[2]
    left_out = full.removeprefix(name)
    return left_out != full and (
        name.endswith("集团") or (name.endswith(_SEATS) and left_out != "" and not _formless(left_out))
    )


def _bare(name: str) -> str:
    """A company's full name without its form; nothing of one that does not tell it."""
    return _formless(name) if name.endswith("有限公司") or name.endswith("责任公司") else ""


def _formless(name: str) -> str:
    for word in _FORM:
        name = name.replace(word, "")
    return name


def _relations(context: Context, places: list[Leaf[str]]) -> list[BodyRelation]:
    return context.mentions.statements(BodyRelation, places) if places else []


def _other_bodies(context: Context, stated: set[str]) -> Iterator[Finding]:
    """Another name where the body's is asked for, neither a spelling of it nor a part."""
    leaf = context.report.certification_body.name
    if leaf is None:
        return
    chinese = not str(leaf.value).isascii()
    places = [p for p in leaf.places if p.value and str(p.value).isascii() != chinese]
    places = [p for p in places if p is leaf or name_key(str(p.value)) not in stated]
    places = [p for p in places if p is leaf or str(p.value).casefold().endswith(LEGAL)]
    places = [p for p in places if p is leaf or not _is_short(str(p.value), str(leaf.value))]
    places = [p for p in places if p is leaf or not _issued_before(context, p)]
    difference = differing(places, key=lambda name: name_key(str(name)), same=_one_in_other, authority=leaf)
    if difference is None:
        return
    others = [str(variant.value) for variant in difference.wrong]
    yield context.finding(
        *difference.places,
        identity="body",
        variant="other",
        expected=str(difference.right.value),
        actual="; ".join(others),
        right=difference.right.value,
        others=context.listed(others),
    )


def _issued_before(context: Context, place: Place) -> bool:
    """Whether a name is told, by the words that lead to it, as that of the body that issued the certificate
    before: the former one, or, of an organization that comes from another body, that of what it holds."""
    when = context.role(place, "time")
    if when == "former":
        return True
    kind = context.report.audit_type
    comes = kind is not None and kind.value in ("transfer", "initial")
    comes = comes or context.mentions.find(_TAKEN_OVER) is not None
    return comes and (when == "held" or context.role(place, "transfer") != "")


def _one_in_other(one: Hashable, other: Hashable) -> bool:
    return str(one) in str(other) or str(other) in str(one)
