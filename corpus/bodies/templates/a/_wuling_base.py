"""The first part of 武泠's checklist: what is seen at the base."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Site
from corpus.bodies.templates.a._wuling_rows import Item
from corpus.bodies.templates.a._wuling_words import note, ring
from corpus.bodies.writer import Writer

PLACES = {"fixed": "固定", "temporary": "临时"}


def where(w: Writer, sites: list[Site], *, new: bool = True) -> None:
    """The line that says where a part was checked; not `new`: at the place told before."""
    told = []
    for site in sites if new else []:
        e = w.same("sites", site.address, site)
        told.append(
            f"{e('address')}（{e('kind', PLACES[site.kind])}场所，{e('activity')}，{e('headcount')}人）"
        )
    w.text(f"检查地点：{'；'.join(told) or '同C1'}", style="plain")


def items(audit: Audit, w: Writer) -> list[Item]:
    """The items of the base."""
    scopes = "；".join(f"{s}—{w.scope('system', s)}" for s in audit.systems)
    goals = "；".join(f"{name}{goal}→{got}" for name, goal, got in audit.world.objectives)
    return [
        Item("lead", "领导、承诺、方针、体系边界", [note(w, "lead"), f"手册界定：{scopes}。"]),
        Item("goals", "目标指标及完成", [note(w, "goals"), f"完成：{goals}。"]),
        Item("risk", "危害/环境因素辨识、风险评价", [note(w, "risk"), *_counts(audit, w)]),
        Item("laws", "法律法规、许可、合规性评价", _laws(audit, w)),
        Item("train", "能力、培训、持证", _people(audit, w)),
        Item("contracts", "劳动合同、职业健康体检", [*_signed(audit, w), *_exams(audit, w)]),
        Item("papers", "文件、记录、沟通", [note(w, "papers")]),
        Item("buy", "承包商、供方、采购", [note(w, "buy"), *_suppliers(audit, w)]),
        Item("sale", "合同、顾客", [note(w, "sale"), *_contracts(audit, w)]),
        Item("money", "费用投入、统计数据", _totals(audit, w)),
        Item(
            "watch", "绩效监测、隐患治理" + ("、放行" if "QMS" in audit.systems else ""), _watched(audit, w)
        ),
        Item("audit", "内审、管评", _cycle(audit, w)),
        Item("held", "现有证书、以往问题", _before(audit, w)),
    ]


def _counts(audit: Audit, w: Writer) -> list[str]:
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    return told


def _laws(audit: Audit, w: Writer) -> list[str]:
    e = w.law_entry("compliance")
    told = [f"法规清单{e('stated_count')}部：{w.laws('compliance', '；', '{}')}。"]
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        told.append(
            f"合规评价：{c('done_on')}，{c.each('evaluators', '、')}，评{c('stated_count')}部，总体合规，"
            f"报告{audit.world.people.manager}批。"
        )
    for permit in audit.permits:
        p = w.entry("permits", permit)
        told.append(
            f"{p('kind')}：{p('number')}，{p('holder')}，{p('scope')}，"
            f"{p('valid_from')}～{p('valid_to')}，{p('authority')}。"
        )
    return told


def _people(audit: Audit, w: Writer) -> list[str]:
    told = [note(w, "people"), note(w, "train")]
    if audit.personnel_certificates:
        told.append("查证（原件+网查）：")
    for at, one in enumerate(audit.personnel_certificates):
        e = w.entry("personnel_certificates", one)
        kind = e("kind", value="特作证") if one.kind == "特种作业操作证" else e("kind")
        review = f"，复审{one.review_by.year}.{one.review_by.month}前" if one.review_by else ""
        told.append(
            f"{ring(at)}{e('name')}（{e.aside('work')}）{kind}—{e('category')}，No.{e('number')}，"
            f"{e('valid_from')}～{e('valid_to')}{review}，{e('issuer')}"
        )
    return told


def _signed(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = f"{e('valid_from')}～{e('valid_to')}" if one.valid_to else f"{e('valid_from')}起无固定期"
        told.append(f"{e('name')} 签{e('signed_on')}，{term}")
    return [f"劳动合同抽：{'；'.join(told)}。"] if told else []


def _exams(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        told.append(f"{e('name')}/{e('examined_on')}/{e('institution')}/{e('result')}")
    return [f"体检抽：{'；'.join(told)}。"] if told else []


def _suppliers(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}（{e('provides')}）{e('evaluated_on')}评")
    return [f"名录抽：{'；'.join(told)}。"]


def _contracts(audit: Audit, w: Writer) -> list[str]:
    told = []
    for at, one in enumerate(audit.contracts):
        e = w.entry("contracts", one)
        told.append(
            f"{ring(at)}{e('kind')}（{one.about}）甲/乙：{e.each('parties', '/')}，签{e('signed_on')}，"
            f"期{e('stated_term')}，"
            f"{e('valid_from')}～{e('valid_to')}"
        )
    return ["外签合同抽：", *told]


def _totals(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        items_of = [e.inner("items", item) for item in one.items]
        parts = "、".join(f"{i('name')}{i('amount')}" for i in items_of)
        told.append(f"{e('title')}（{one.unit}）：{parts}；合计{e('stated_total')}。")
    return told


def _watched(audit: Audit, w: Writer) -> list[str]:
    released = [note(w, "release")] if "QMS" in audit.systems else []
    return [note(w, "watch"), *released]


def _cycle(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = e("start") + e.silent("end") if one.start == one.end else f"{e('start')}-{e('end')}"
        told.append(
            f"内审：计划{e('planned_on')}；实施{span}；组长{e('leader')}，内审员{e.each('auditors', '、')}；"
            f"不符合{e('nonconformities')}项，{e('closed_on')}全关。"
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        told.append(
            f"管评：计划{r('planned_on')}；{r('held_on')}开，{r('chair')}主持；改进{r('improvements')}项，"
            f"限{r('due_date')}，在办。"
        )
    return told


def _before(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        told.append(f"{e('system')}证书{e('number')}，发{e('issued_on')}，止{e('valid_to')}；标志使用无误。")
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        told.append(f"上次NC：{p('description')}——{p('closed_on')}关闭，查整改证据属实。")
    return told
