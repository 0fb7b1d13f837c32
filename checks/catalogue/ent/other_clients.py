"""Another client where the audited organization should stand."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import Place
from checks.context import Context
from checks.organization.others.judged_names import judged_by_another_name
from checks.organization.others.unexplained import unexplained
from checks.registry import check
from schemas.leaf import Leaf
from schemas.mentions import Entity
from schemas.result import Finding
from schemas.statements.other_companies import ClientPlace, PaperTitle, SystemPaper
from schemas.statements.papers.residue import ForeignGoods
from schemas.text import fold

_CLEAR = 2
"""So often another name stands for the organization, and so many times as often as its own, the wrong one."""

_COMPANY = ("公司", "厂", "合作社", "集团", "Ltd", "Ltd.", "Limited", "LLC", "Inc", "Inc.", "GmbH")
"""How the name of a company ends."""


@check("ENT008", "foreign-client-text", "warning", needs=("organization.name",))
def foreign_client(context: Context) -> Iterator[Finding]:
    """查什么：在应写受审核方名称的地方（结论、体系评价、基本情况、统一社会信用代码旁）是否写着另一家单位（不写全称的也算）。
    别处出现一两次、报告没有说明与受审核方关系的公司，作提示。写作其生产、经营而属于其他行业、报告别处都没有的产品或业务也算。

    为什么：沿用另一客户的报告而没有改净，结论就不知道是对谁作出的。

    例：受审核方为“河西明达机械有限公司”，结论写“审核组认为，漳州万海乳业有限公司的管理体系运行有效”。

    应为：改为受审核方的名称，并核对前后内容是否也属于另一份报告。

    依据：GB/T 27021.1-2017 9.4.8.2 b)（审核报告应写明客户的名称）。

    何时可忽略：确在说供方、母公司、多场所中的其他法人。有供方、检测机构等身份的单位、名称相近的单位不算。
    ---
    What it checks: whether another company stands where the audited organization's name should: in the
    conclusion, where its system is judged, in its description, beside its credit code. A company named once
    or twice, whose dealings with the organization no word explains, is worth knowing. Goods or services of
    another trade that one sentence has it make, and nothing else of the report, are told as well.

    Why: where another client's report was not adapted throughout, nobody can tell of whom it concludes.

    Example: the client is “Mingda Machinery”, the conclusion says “the management system of Wanhai Dairy is
    effective”.

    Expected: the audited organization's name; what stands around it is looked at as well.

    Basis: GB/T 27021.1-2017 9.4.8.2 b) (the report names the client).

    When to ignore: a supplier, a parent company or another legal person of the sites is meant. Companies with
    a role in the report and companies of a similar name are left out.
    """
    own = next((e for e in context.mentions.of_kind("organization") if e.relation == "self"), None)
    name = context.report.organization.name
    if name is None:
        return
    yield from _by_text(context, name)
    if own is None:
        return
    known, stated = _count(own), set[str]()
    for entity in context.mentions.of_kind("organization"):
        if entity.relation != "other" or not entity.name.endswith(_COMPANY) or _in_other_script(entity, own):
            continue
        places = [one.place for one in context.mentions.statements(ClientPlace, entity.places, own)]
        if places and not entity.roles and _count(entity) < known:
            stated.add(entity.name)
            yield _told(context, entity.name, places, name)
        elif (
            own.name.endswith(_COMPANY)
            and _is_clear(context, entity, places)
            and known * _CLEAR < _count(entity)
        ):
            yield _told(context, own.name, [*own.places], places[0])
    yield from _unknown(context, own, name, stated)


def _unknown(context: Context, own: Entity, name: Leaf[str], stated: set[str]) -> Iterator[Finding]:
    """What nobody explains: companies named in passing, in titles of papers, with a system of their own."""
    alone = {company.name: [*company.places] for company in unexplained(context, own)}
    titles, papers = context.mentions.statements(PaperTitle), context.mentions.statements(SystemPaper)
    named = [(paper.name, paper.place) for paper in titles] + [(paper.name, paper.place) for paper in papers]
    papers_of = {other: [place] for other, place in named}
    for other, places in (papers_of | alone).items():
        if other not in stated:
            yield _told(context, other, places, name, sure=False)


def _by_text(context: Context, name: Leaf[str]) -> Iterator[Finding]:
    """What sentences tell of another client: what it makes, by another name."""
    for made in context.mentions.statements(ForeignGoods):
        yield _made_by_others(context, made, name)
    for one in judged_by_another_name(context):
        yield _told(context, one.name, [one.place], name)


def _made_by_others(context: Context, made: ForeignGoods, name: Leaf[str]) -> Finding:
    """A finding on goods of another trade that a sentence has the organization make."""
    return context.finding(
        made.place,
        name,
        identity=f"made {made.goods}",
        values=[made.goods],
        variant="made",
        doubt=made.doubt,
        actual=made.goods,
        other=made.goods,
        about=made.trade[context.lang],
        organization=name.value,
    )


def _count(entity: Entity) -> int:
    return sum(1 for _ in entity.places)


def _in_other_script(entity: Entity, own: Entity) -> bool:
    """Whether a name stands beside the organization's own, in its line or the next, and only one of them is
    in letters: it is the same name in another language."""
    if entity.name.isascii() == own.name.isascii():
        return False
    lines = {place.evidence.line for place in own.places}
    return any(place.evidence.line - back in lines for place in entity.places for back in (-1, 0, 1))


def _is_clear(context: Context, entity: Entity, places: list[Leaf[str]]) -> bool:
    """Whether a company stands for the organization often enough, or does and is a party to its contracts."""
    contracts = sum(
        any(fold(party.value or "") in entity.spellings for party in contract.parties)
        for contract in context.report.contracts
    )
    return len(places) >= _CLEAR or (bool(places) and contracts >= _CLEAR)


def _told(
    context: Context, other: str, places: list[Leaf[str]], right: Leaf[str], *, sure: bool = True
) -> Finding:
    """A finding on another company's name at some places; `right`: a place of the organization's own; `sure`:
    only the organization's can stand there, else nothing explains the other."""
    shown: list[Place] = [*places, right]
    return context.finding(
        *shown,
        identity=other,
        values=[other],
        variant="stands" if sure else "unexplained",
        severity=None if sure else "info",
        expected=right.value if sure else None,
        actual=other,
        other=other,
        organization=right.value,
    )
