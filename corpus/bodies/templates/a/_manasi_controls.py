"""Chapters 4 to 9 of 曼那思's report: risks and controls, laws, people, operation, suppliers, incidents."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._manasi_form import Figures, card, sums, term
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer


def _seen(w: Writer, said: Phrases, topics: dict[str, tuple[str, int]]) -> None:
    """What was looked at, by control: some sentences each."""
    card(
        w,
        [(label, "¶".join(said.some(topic, number))) for label, (topic, number) in topics.items()],
        ("检查内容", "审核证据"),
    )


def planning(audit: Audit, w: Writer, said: Phrases, figures: Figures) -> None:
    """Chapter 4: leadership, aims, assets, risks, the statement of applicability."""
    w.heading(1, "4 领导作用、风险与目标")
    w.heading(2, "4.1 领导作用与风险管理")
    _seen(w, said, {"领导作用": ("lead", 2), "成文信息": ("documents", 2), "风险评估和处置": ("risk", 3)})
    w.text(f"本年度风险评估共识别风险{figures.risks}项，不可接受风险均已列入风险处置计划。")
    w.heading(2, "4.2 目标")
    rows = [
        (name, f"目标值{target}，审核期间内统计结果{reached}，已达成")
        for name, target, reached in audit.world.objectives
    ]
    card(w, rows, ("目标", "完成情况"))
    w.heading(2, "4.3 信息资产")
    w.paragraphs(said.some("assets", 2))
    sums(w, figures.assets, "资产类别")
    w.heading(2, "4.4 适用性声明")
    w.text(f"适用性声明版本{figures.version}，标准规定的控制措施全部选用，没有删减。")
    sums(w, figures.controls, "控制类别")
    w.paragraphs(said.some("soa", 3))


def laws(audit: Audit, w: Writer, said: Phrases) -> None:
    """Chapter 5: laws, standards and the evaluation of compliance."""
    w.heading(1, "5 法律法规和合规性")
    listed = w.law_entry("compliance")
    few = w.law_entry("operation")
    rows = [
        ("法规识别", f"收集适用的法律法规{listed('stated_count')}部{listed.silent('place')}，清单见附录1"),
        ("现场核对条款", few.silent("place") + few.each("titles", "、", "《{}》")),
    ]
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')} {e('title')}")
    rows.append(("执行标准", "¶".join(told)))
    for evaluation in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", evaluation)
        rows.append(
            (
                "合规性评价",
                f"{c('done_on')}由{c.each('evaluators')}对{c('stated_count')}部法律法规的遵守情况进行评价，结论为符合",
            )
        )
    card(w, rows, ("项目", "核查结果"))
    w.paragraphs(said.some("compliance", 2))


def people(audit: Audit, w: Writer, said: Phrases) -> None:
    """Chapter 6: people, their certificates, contracts and examinations."""
    w.heading(1, "6 人员安全与能力")
    _seen(w, said, {"录用、保密和意识": ("people", 3)})
    rows = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        work = f"{e('kind')}（{e('category')}），证号{e('number')}，{e('issuer')}发证"
        rows.append((f"{e('name')}，{e.aside('work')}", f"{work}，有效期{e('valid_from')}至{e('valid_to')}"))
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        span = "无固定期限" if contract.valid_to is None else f"期限{term(c, contract.valid_to)}"
        begun = f"，自{c('valid_from')}起" if contract.valid_to is None else ""
        rows.append((c("name"), f"劳动合同{c('signed_on')}签订，{span}{begun}"))
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        rows.append((m("name"), f"{m('examined_on')}在{m('institution')}体检，结论：{m('result')}"))
    if rows:
        w.heading(2, "6.1 证件、劳动合同和体检抽样")
    card(w, rows, ("人员", "抽查结果"))


def operation(audit: Audit, w: Writer, said: Phrases) -> None:
    """Chapter 7: controls at work; with quality, the processes."""
    w.heading(1, "7 运行控制")
    w.heading(2, "7.1 访问控制、物理安全和运行安全")
    topics = {"访问控制": ("access", 3), "物理和环境安全": ("physical", 2), "运行安全": ("operation", 4)}
    _seen(w, said, topics)
    w.heading(2, "7.2 主要过程")
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}共{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    if "QMS" in audit.systems:
        _seen(w, said, {"业务过程": ("quality", 4)})
    w.heading(2, "7.3 设施和仪器")
    names = "、".join(f"{name}{number}台" for name, _, number in audit.world.equipment)
    rows = [("主要设备", names)]
    for one in audit.calibrations:
        c = w.entry("calibrations", one)
        agency = f"{c('agency')}{one.act}，证书编号{c('certificate_no')}"
        dates = f"{one.act}日期{c('calibrated_on')}，有效期至{c('valid_until')}，结果{c('result')}"
        rows.append(
            (
                f"{c('device')}（{c.aside('place')}）",
                f"型号{c('model')}，编号{c('serial')}；{agency}；{dates}",
            )
        )
    for unit in audit.special_equipment:
        u = w.entry("special_equipment", unit)
        codes = f"设备代码{u('device_code')}，使用登记证{u('registration_no')}"
        dates = f"{u('inspected_on')}检验，下次检验日期{u('next_inspection_on')}"
        rows.append(
            (
                f"{u('name')}（{u.aside('place')}）",
                f"型号{u('model')}，{codes}；{u('agency')}{dates}，报告编号{u('report_no')}",
            )
        )
    card(w, rows, ("设施、仪器", "核查内容"))


def suppliers(audit: Audit, w: Writer, said: Phrases) -> None:
    """Chapter 8: suppliers and contracts."""
    w.heading(1, "8 供方关系")
    rows = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append((e("name"), f"提供{e('provides')}，{e('evaluated_on')}评价合格"))
    card(w, rows, ("合格供方", "提供的产品和服务、评价日期"))
    w.paragraphs(said.some("supply", 2))
    w.heading(2, "8.1 合同抽样")
    rows = []
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        span = f"合同期限{c('stated_term')}，自{c('valid_from')}至{c('valid_to')}"
        told = f"{c.each('parties', '与')}，{c('signed_on')}签订，{span}"
        rows.append((f"{c('kind')}（{contract.about}）", told))
    card(w, rows, ("合同", "双方、签订日期和期限"))


def incidents(audit: Audit, w: Writer, said: Phrases) -> None:
    """Chapter 9: incidents, continuity, drills."""
    w.heading(1, "9 事件与应急")
    _seen(w, said, {"事件管理和业务连续性": ("incident", 3)})
    rows = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append(
            (f"{e('kind')}应急演练", f"{e('held_on')}在{drill.place}开展，{drill.people}人参加，演练后已评价")
        )
    card(w, rows, ("演练", "实施情况"))
