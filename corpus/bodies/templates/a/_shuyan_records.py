"""The fourth part of 菽砚's report: what was seen, in sentences and lists."""

from __future__ import annotations

from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number


def all_of(audit: Audit, w: Writer, said: Sentences) -> None:
    """The whole part."""
    w.heading(2, "D1  组织及其环境 Context and leadership")
    _context(audit, w, said)
    w.heading(2, "D2  策划 Planning")
    _planning(audit, w)
    w.heading(2, "D3  人员 People")
    _people(audit, w, said)
    w.heading(2, "D4  设施与测量 Infrastructure and measuring")
    _facility(audit, w, said)
    w.heading(2, "D5  运行 Operation")
    _operation(audit, w, said)
    w.heading(2, "D6  外部供方 External providers")
    _providers(audit, w)
    w.heading(2, "D7  绩效与改进 Performance and improvement")
    _performance(audit, w, said)


def _context(audit: Audit, w: Writer, said: Sentences) -> None:
    w.paragraphs(said.texts("context") + said.texts("policy"))
    for system in audit.systems:
        w.text(f"组织声明的 {system} 范围：{w.scope('system', system)}。")
    items = []
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定 fixed" if site.kind == "fixed" else "临时 temporary")
        items.append(f"{e('address')}（{kind}；{e('activity')}；{e('headcount')}人）")
    w.text(f"场所 Sites：{'；'.join(items)}。")
    w.text(
        f"业务为{w.scope('activity')}。关键过程为{w.fact('key_processes')}；特殊过程为"
        f"{w.fact('special_processes')}；外包过程为{w.fact('outsourced_processes')}；"
        f"不适用条款为{w.fact('exclusions')}。"
    )
    for permit in audit.permits:
        e = w.entry("permits", permit)
        end = e("valid_to") if permit.valid_to else e("valid_to", value="长期")
        w.text(
            f"{{+}}{e('kind')} {e('number')}，持有人 {e('holder')}，许可范围 {e('scope')}，"
            f"{e('valid_from')} - {end}，{e('authority')}。",
            style="plain",
        )
    for one in audit.certificates:
        e = w.entry("certificates", one)
        w.text(
            f"{{+}}现行证书 {e('system')}：{e('number')}，{e('issued_on')} 签发，{e('valid_to')} 到期。",
            style="plain",
        )


def _planning(audit: Audit, w: Writer) -> None:
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"组织确定{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    goals = "；".join(
        f"{name} {target}（实际 {reached}）" for name, target, reached in audit.world.objectives
    )
    w.text(f"目标 Objectives：{goals}。")
    entry = w.law_entry("compliance")
    w.text(f"法律法规清单由专人维护，现收录{entry('stated_count')}部{entry.silent('place')}：", style="plain")
    w.section(columns=2)
    for title in audit.laws("compliance").titles:
        w.text(entry.one("titles", title), style="plain", number=Number("laws"))
    w.section(columns=1)
    w.text(f"其中作为本次审核依据的有：{w.laws('criteria')}。")
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        w.text(f"产品／技术标准：{s('number')}《{s('title')}》", style="plain")


def _people(audit: Audit, w: Writer, said: Sentences) -> None:
    w.paragraphs(said.texts("skill"))
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"{e.aside('work')}：{e('name')}持{e('issuer')}颁发的{e('kind')}（{e('category')}），"
            f"编号{e('number')}，有效至{e('valid_to')}，发证日{e('issued_on')}。"
        )
    for contract in audit.employment_contracts:
        if contract.valid_to is None:
            continue
        e = w.entry("employment_contracts", contract)
        w.text(
            f"劳动合同：{e('name')}，{e('signed_on')}签订，"
            f"起止 {e('valid_from')} - {e('valid_to')}，双方签字。"
        )
    items = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        items.append(f"{e('name')}（{e('examined_on')}，{e('institution')}，{e('result')}）")
    if items:
        w.text(f"健康检查抽样 Health checks：{'、'.join(items)}。")


def _facility(audit: Audit, w: Writer, said: Sentences) -> None:
    w.paragraphs(said.texts("facility"))
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        w.text(
            f"{unit.place}有{e('name')}（{e('model')}），登记编号{e('registration_no')}，代码{e('device_code')}；"
            f"{e('inspected_on')}经{e('agency')}检验，报告{e('report_no')}，"
            f"下次检验应在{e('next_inspection_on')}之前。"
        )
    if not audit.calibrations:
        w.text("不涉及测量设备 N/A.")
        return
    w.text("测量设备抽样 Measuring devices：", style="plain")
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        w.text(
            f"{e('device')} {e('model')}，S/N {e('serial')}；{one.act}：{e('agency')}，"
            f"{e('calibrated_on')}，证书 {e('certificate_no')}；有效至 {e('valid_until')}；"
            f"结果 {e('result')}。",
            style="plain",
            number=Number("devices"),
        )


def _operation(audit: Audit, w: Writer, said: Sentences) -> None:
    w.text(f"流程 Flow：{' > '.join(audit.world.industry['flow'])}。")
    texts = said.some("general", 4)
    if {"FSMS", "HACCP"} & set(audit.systems):
        texts += said.some("food", 6)
    if "ISMS" in audit.systems:
        texts += said.some("info", 6)
    if "ITSMS" in audit.systems:
        texts += said.texts("service")
    if audit.systems == ["QMS"]:
        texts += audit.world.remarks["operation"][:3]
    w.text(*texts, style="plain", number=Number("evidence"))
    w.text(f"抽查活动与{w.laws('operation', around='《{}》')}的规定相符。")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"应急准备：{e('kind')}应急演练，{e('held_on')}，地点{drill.place}，{drill.people}人，"
            "评价表结论为有效。"
        )
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = (t.inner("items", item) for item in table.items)
        words = "，".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        w.text(f"{t('title')}：{words}；合计{t('stated_total')}{table.unit}。")


def _providers(audit: Audit, w: Writer) -> None:
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        w.text(
            f"{e('name')}：{e('provides')}，评价日期 {e('evaluated_on')}。",
            style="plain",
            number=Number("suppliers"),
        )
    if audit.suppliers:
        until = w.date(audit.audit.end + timedelta(days=w.random.randrange(90, 600)))
        w.text(f"供方资质由采购人员网上核验，其中一家的认证证书有效至{until}，到期前将索取新证。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"合同抽样：{e('kind')}（{contract.about}），甲乙方为{e.each('parties', '、')}，"
            f"{e('signed_on')}签署，有效期{e('stated_term')}（{e('valid_from')} - {e('valid_to')}）。"
        )


def _performance(audit: Audit, w: Writer, said: Sentences) -> None:
    w.paragraphs(audit.world.remarks["evaluation"][:1])
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"合规性评价 Compliance：{e('done_on')}，{e.each('evaluators')}对{e('stated_count')}部法律法规"
            "逐一判定，结论均为符合。"
        )
    for done in audit.internal_audits:
        e = w.entry("internal_audits", done)
        span = e("start") + e.silent("end") if done.start == done.end else f"{e('start')} - {e('end')}"
        w.text(
            f"内部审核 Internal audit：计划日期 {e('planned_on')}，实施日期 {span}，组长 {e('leader')}，"
            f"内审员 {e.each('auditors')}；不符合 {e('nonconformities')} 项，关闭日期 {e('closed_on')}。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"管理评审 Management review：计划日期 {e('planned_on')}，召开日期 {e('held_on')}，"
            f"主持 {e('chair')}；改进措施 {e('improvements')} 项，完成期限 {e('due_date')}。"
        )
    w.paragraphs(said.texts("improve"))
