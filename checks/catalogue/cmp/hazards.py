"""Hazards that signs and gases on the site tell of, against the lists of hazards."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import Place
from checks.context import Context
from checks.environment_safety import offices_only
from checks.registry import check
from schemas.result import Finding
from schemas.statements.environment_safety import HazardList, SiteHazard

SHOWN = 8
"""So many of the hazards that are listed are told."""


@check("CMP004", "hazard-not-listed", "warning", needs=("systems",))
def hazard_not_listed(context: Context) -> Iterator[Finding]:
    """查什么：审核职业健康安全管理体系的，现场的警示标志（“当心粉尘爆炸”“当心中毒”等）所指的危险，报告是否在危险源、
    不可接受风险或别处写到过；现场使用的气体（氦气、氩气、乙炔等）能造成的窒息、爆炸是否写到过（提示）。报告完全没有列危险源的，不判断。范围有生产、施工等活动的，所看的环境因素、危险源识别评价表
    是否都只是办公区、行政部等的。

    为什么：贴了标志的危险，组织自己知道；没有辨识、评价，或审核没有看到其控制，都是审核要回答的。

    例：车间张贴“当心粉尘爆炸”，危险源和风险各处只有火灾、触电、机械伤害。

    应为：核实是否已辨识和评价，报告写明其控制。

    依据：GB/T 27021.1-2017 9.4.4.1；GB/T 45001-2020 6.1.2。

    何时可忽略：标志是其他单位的，或报告只列出了部分危险源。
    ---
    What it checks: whether the hazard that a warning sign on the site tells of (dust explosion, poisoning …)
    is told among the hazards and risks or anywhere else, where occupational health and safety is audited.
    The same of what gases that the site uses can do (helium, argon, acetylene …; worth knowing only).
    Reports that list no hazards are not judged. Where the scope has production, whether all registers of
    aspects and hazards that were looked at are those of offices.

    Why: the organization knows of a hazard that it has put up a sign for; whether it was identified and
    assessed, and how it is controlled, is what the audit has to answer.

    Example: “beware of dust explosion” in the workshop, while hazards and risks are fire, electric shock and
    mechanical injury throughout.

    Expected: identification and assessment are looked at, and the report tells of the control.

    Basis: GB/T 27021.1-2017 9.4.4.1; GB/T 45001-2020 6.1.2.

    When to ignore: the sign is another company's, or only some of the hazards were listed.
    """
    yield from offices_only.registers(context)
    if not any(one.value == "OHSMS" for one in context.report.systems):
        return
    lists, items = _lists(context), _items(context)
    listed = context.words("listed", items=context.listed(items)) if items else ""
    for one in context.mentions.statements(SiteHazard) if lists else ():
        if not one.is_listed:
            yield context.finding(
                one.place,
                *lists,
                identity=one.hazard,
                variant=one.kind,
                severity="info" if one.kind == "gas" else None,
                values=[one.hazard],
                concerning=["OHSMS"],
                hazard=one.hazard,
                listed=listed,
            )


def _lists(context: Context) -> list[Place]:
    """Where hazards or risks are listed: the items of the ranked ones, else a sentence that names some."""
    ranked = [one.what for one in context.mentions.ranked if one.kind == "risks" and one.items]
    if ranked:
        return [*ranked[:2]]
    return [one.place for one in context.mentions.statements(HazardList)[:2]]


def _items(context: Context) -> list[str]:
    """The hazards and risks that the ranked lists name, once each."""
    ranked = (one for one in context.mentions.ranked if one.kind == "risks")
    return list(dict.fromkeys(str(item.value) for one in ranked for item in one.items))[:SHOWN]
