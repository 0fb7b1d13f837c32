"""The trails of 北岭's auditors, department by department; what was sampled is told in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count, InternalAudit
from corpus.bodies.templates.a._beiling_clauses import Trail, Visit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Entry, Writer


def numbered(texts: Iterable[str]) -> str:
    """Texts with a number in brackets before each."""
    return "；".join(f"({at}){text}" for at, text in enumerate(texts, 1))


_TAG = re.compile(r"\{=[^|{}]*\|([^|{}]*)(?:\|[^{}]*)?\}")


def enumerated(w: Writer, what: str, texts: list[str]) -> str:
    """Texts with a number in brackets before each, behind what they are and how many; one is no list."""
    if len(texts) == 1:
        return f"{what}1份：{numbered(texts)}"
    said = [_TAG.sub(r"\1", text) for text in texts]
    e = w.entry("counts", Count(what, len(texts), said, "份"))
    return f"{e('what')}{e('stated')}份：{e.silent_each('listed')}{numbered(texts)}"


def span(audit: InternalAudit, e: Entry) -> str:
    """The days of an internal audit; one where it took one."""
    return f"{e('start')}{e.silent('end')}" if audit.start == audit.end else f"{e('start')}—{e('end')}"


def visits(audit: Audit, w: Writer) -> list[Visit]:
    """All departments in the order in which they are told."""
    say = Phrases(w)
    office, quality, doing, tech, buying, sales, plant, safety = audit.world.departments
    return [
        Visit("管理层", _top(audit, w, say)),
        Visit(office, _office(audit, w, say)),
        Visit(quality, _quality(audit, w, say)),
        Visit(doing, _doing(audit, w, say)),
        Visit(tech, _tech(w, say)),
        Visit(buying, _buying(audit, w, say)),
        Visit(sales, [_sales(say)]),
        Visit(plant, _plant(audit, w, say)),
        Visit(safety, _safety(audit, w, say)),
    ]


def _top(audit: Audit, w: Writer, say: Phrases) -> list[Trail]:
    goals = numbered(f"{name}{goal}，实际{reached}" for name, goal, reached in audit.world.objectives)
    held = []
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        held.append(f"{e('system')}证书〔编号{e('number')}，{e('issued_on')}颁发，{e('valid_to')}到期〕")
    first = "管理手册、任命书、内外部环境和相关方要求的分析材料。"
    if held:
        first += f"{enumerated(w, '证书原件', held)}；使用符合规定。"
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        told.append(
            f"内审：计划〔{e('planned_on')}〕，{span(one, e)}实施，组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}，不符合{e('nonconformities')}项，{e('closed_on')}验证关闭"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        told.append(
            f"管理评审：计划〔{e('planned_on')}〕，{e('held_on')}由{e('chair')}主持召开，"
            f"改进决定{e('improvements')}项，限{e('due_date')}前完成"
        )
    return [
        Trail("leader", first, "文件1套", say.one("leader")),
        Trail("objectives", f"目标考核表，{goals}。", "考核表1份", say.one("objectives")),
        Trail("inner", f"{'。'.join(told)}。", "内审、管评各1次", say.one("inner")),
    ]


def _office(audit: Audit, w: Writer, say: Phrases) -> list[Trail]:
    contracts = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = f"至{e('valid_to')}" if one.valid_to else "起无固定期限"
        contracts.append(f"{e('name')}〔{e('signed_on')}签，{e('valid_from')}{until}〕")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}〔{e('examined_on')}，{e('institution')}，{e('result')}〕")
    sampled = f"抽劳动合同{len(contracts)}份：{numbered(contracts)}。"
    sampled += f"抽体检表{len(exams)}份：{numbered(exams)}。"
    permits = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        permits.append(
            f"{e('kind')}〔{e('number')}〕，{e('holder')}持有，{e('scope')}，{e('authority')}核发，"
            f"{e('valid_from')}—{e('valid_to')}"
        )
    shown = "受控文件目录、发放登记、记录清单。营业执照正副本在有效期内"
    shown += f"；{enumerated(w, '许可证照', permits)}。" if permits else "，无其他许可要求。"
    return [
        Trail("people", sampled, f"合同{len(contracts)}份、体检表{len(exams)}份", say.one("people")),
        Trail("documents", shown, f"目录1份、证照{len(permits) + 1}份", say.one("documents")),
    ]


def _quality(audit: Audit, w: Writer, say: Phrases) -> list[Trail]:
    found = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        found.append(
            f"{e('device')}{e('model')}〔编号{e('serial')}，{e.aside('place')}，{e('agency')}{e('calibrated_on')}"
            f"{one.act}，证书{e('certificate_no')}，有效至{e('valid_until')}，{e('result')}〕"
        )
    if found:
        tools = Trail(
            "measure",
            f"抽在用器具{len(found)}件：{numbered(found)}。",
            f"器具{len(found)}件",
            say.one("measure"),
        )
    else:
        text = "本组织的活动不使用需检定校准的器具，经现场核实属实。"
        tools = Trail("measure", "监视和测量资源清单。", "清单1份", text)
    cited = []
    for standard in audit.standards_cited:
        e = w.entry("standards_cited", standard)
        cited.append(f"{e('number')}《{e('title')}》")
    sampled = f"{enumerated(w, '执行标准', cited)}。"
    sampled += _figures(audit, w, "批")
    return [tools, Trail("product", sampled, f"标准{len(cited)}份", say.one("product"))]


def _figures(audit: Audit, w: Writer, *units: str) -> str:
    """The figures that have one of the units, in sentences."""
    told = []
    for table in audit.tables_with_totals:
        if table.unit not in units:
            continue
        e = w.entry("tables_with_totals", table)
        items = []
        for item in table.items:
            i = e.inner("items", item)
            items.append(f"{i('name')}{i('amount')}")
        told.append(f"{e('title')}（{table.unit}）：{'，'.join(items)}，合计{e('stated_total')}。")
    return "".join(told)


def _doing(audit: Audit, w: Writer, say: Phrases) -> list[Trail]:
    flow = "—".join(audit.world.industry["flow"])
    machines = "、".join(f"{name}{model}" for name, model, _ in audit.world.equipment[:3])
    sampled = f"现场沿{flow}走查，看{machines}的运行和记录；对照{w.laws('operation', '')}核对现场做法。"
    for site in audit.sites:
        if site.kind == "temporary":
            e = w.same("sites", site.address, site)
            sampled += f"到临时场所〔{e('address')}〕查看{e('activity')}，做法与总部要求一致。"
    found = say.one("operation")
    if audit.special_processes != "无":
        found += f"特殊过程为{w.fact('special_processes')}，{say.one('confirm')}"
    return [Trail("operation", sampled, "现场1次", found)]


def _tech(w: Writer, say: Phrases) -> list[Trail]:
    sampled = (
        f"工艺或作业文件、更改单。确定的关键过程为{w.fact('key_processes')}，"
        f"外包过程为{w.fact('outsourced_processes')}，与申请时一致。"
    )
    return [Trail("tech", sampled, "文件3份、更改单1份", say.one("tech"))]


def _buying(audit: Audit, w: Writer, say: Phrases) -> list[Trail]:
    found = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        found.append(f"{e('name')}〔{e('provides')}，{e('evaluated_on')}评价〕")
    contracts = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        contracts.append(
            f"{e('kind')}〔{contract.about}〕，{e.each('parties', '与')}{e('signed_on')}签订，"
            f"期限{e('stated_term')}，{e('valid_from')}—{e('valid_to')}"
        )
    sampled = (
        f"抽合格供方{len(found)}家：{numbered(found)}。抽合同{len(contracts)}份：{numbered(contracts)}。"
    )
    return [Trail("buy", sampled, f"供方{len(found)}家、合同{len(contracts)}份", say.one("buy"))]


def _sales(say: Phrases) -> Trail:
    sampled = "合同或订单评审记录、满意度调查汇总表、顾客反馈登记表。"
    return Trail("sale", sampled, "评审3份、汇总表1份", say.one("sale"))


def _plant(audit: Audit, w: Writer, say: Phrases) -> list[Trail]:
    units = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        units.append(
            f"{e('name')}{e('model')}〔代码{e('device_code')}，登记证{e('registration_no')}，{e.aside('place')}〕，"
            f"{e('agency')}{e('inspected_on')}检验，报告{e('report_no')}，下次{e('next_inspection_on')}"
        )
    people = []
    for holder in audit.personnel_certificates:
        e = w.entry("personnel_certificates", holder)
        people.append(
            f"{e('name')}〔{e.aside('work')}，{e('kind')}，{e('category')}，证号{e('number')}，{e('issuer')}，"
            f"{e('valid_from')}—{e('valid_to')}〕"
        )
    first = f"抽特种设备{len(units)}台：{numbered(units)}。" if units else "设备台账，没有自有特种设备。"
    first += f"抽持证人员{len(people)}人：{numbered(people)}。"
    quantity = f"特种设备{len(units)}台、" if units else ""
    found = f"{say.one('plant')}持证人员均在有效期内，证岗相符。"
    return [Trail("plant", first, f"{quantity}持证{len(people)}人", found)]


def _safety(audit: Audit, w: Writer, say: Phrases) -> list[Trail]:
    laws = w.law_entry("compliance")
    titles = "".join(
        f"({at})《{laws.one('titles', title)}》"
        for at, title in enumerate(audit.laws("compliance").titles, 1)
    )
    sampled = f"适用法律法规{laws('stated_count')}部，即{titles}。{laws.silent('place')}"
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        who = e.each("evaluators", "、")
        sampled += f"合规性评价{e('done_on')}完成，参加人{who}，评价{e('stated_count')}部，结论：遵守。"
    counts = []
    for count in audit.counts:
        e = w.entry("counts", count)
        counts.append(f"{e('what')}{e('stated')}{count.unit}〔{e.each('listed', '、')}〕")
    risk = f"{'；'.join(counts)}。{_figures(audit, w, '万元', '吨标准煤')}"
    drills = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        drills.append(f"{e('held_on')}{e('kind')}演练〔{drill.place}，{drill.people}人〕")
    topics = "risk" if {"EMS", "OHSMS"} & set(audit.systems) else "objectives"
    found = say.one("risk") if topics == "risk" else "过程的准则和方法明确，绩效数据按月收集，责任到部门。"
    return [
        Trail("law", sampled, "清单1份、评价1次", say.one("law")),
        Trail("risk", risk, "清单1套", found),
        Trail(
            "drill",
            f"抽演练记录{len(drills)}份：{numbered(drills)}。",
            f"演练{len(drills)}次",
            say.one("drill"),
        ),
    ]
