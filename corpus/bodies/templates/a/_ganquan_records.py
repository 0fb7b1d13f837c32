"""What 甘泉's auditors noted at each clause: short lines, each a sample."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.a._ganquan_words import WORDS
from corpus.bodies.writer import Writer


def _free(audit: Audit, w: Writer, name: str) -> list[str]:
    """One of the ways to note what has no value."""
    people = audit.world.people
    chosen = w.random.choice(WORDS[name])
    return [
        line.format(
            manager=people.manager,
            representative=people.representative,
            workers=people.workers,
            make=audit.world.departments[2],
            first=audit.world.industry["flow"][0],
            last=audit.world.industry["flow"][-1],
        )
        for line in chosen.split("/")
    ]


def context(audit: Audit, w: Writer) -> list[str]:
    """Clauses 4.1 and 4.2."""
    return _free(audit, w, "context")


def processes(audit: Audit, w: Writer) -> list[str]:
    """Clauses 4.3 and 4.4."""
    lines = [
        f"体系文件 {w.fact('system_effective_on')} 发布实施。",
        f"流程：{'→'.join(audit.world.industry['flow'])}。",
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}。",
        f"外包：{w.fact('outsourced_processes')}。",
    ]
    if "QMS" in audit.systems:
        lines.append(f"不适用：{w.fact('exclusions')}。")
    return lines + _free(audit, w, "processes")


def policy(audit: Audit, w: Writer) -> list[str]:
    """Clauses 5.1 and 5.2."""
    return _free(audit, w, "policy")


def roles(audit: Audit, w: Writer) -> list[str]:
    """Clause 5.3, and 5.4 of occupational safety."""
    lines = _free(audit, w, "roles")
    return [*lines, *_free(audit, w, "workers")] if "OHSMS" in audit.systems else lines


def risks(audit: Audit, w: Writer) -> list[str]:
    """Clause 6.1."""
    return _free(audit, w, "risks")


def _count(audit: Audit, w: Writer, what: str) -> list[str]:
    told = []
    for count in audit.counts:
        if count.what == what:
            e = w.entry("counts", count)
            told.append(f"清单列出{e('what')} {e('stated')} {count.unit}：{e.each('listed')}。")
    return told


def aspects(audit: Audit, w: Writer) -> list[str]:
    """Environmental aspects."""
    return [*_free(audit, w, "aspects"), *_count(audit, w, "重要环境因素")]


def hazards(audit: Audit, w: Writer) -> list[str]:
    """Hazards."""
    return [*_free(audit, w, "hazards"), *_count(audit, w, "不可接受风险")]


def laws(audit: Audit, w: Writer) -> list[str]:
    """Laws and standards that the organization has identified."""
    entry = w.law_entry("compliance")
    lines = [f"查法律法规清单，收集 {entry('stated_count')} 部：{w.laws('compliance')}。"]
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')} {e('title')}")
    return [*lines, f"执行标准：{'；'.join(cited)}。", *_free(audit, w, "laws")]


def objectives(audit: Audit, w: Writer) -> list[str]:
    """Objectives and what was reached."""
    told = [f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    return [f"目标：{'；'.join(told)}。", *_free(audit, w, "objectives")]


def changes(audit: Audit, w: Writer) -> list[str]:
    """Changes."""
    return _free(audit, w, "changes")


def facilities(audit: Audit, w: Writer) -> list[str]:
    """Equipment and special equipment."""
    named = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    lines = [f"占地约{audit.world.area}㎡。主要设备：{named}。", *_free(audit, w, "facilities")]
    if not audit.special_equipment:
        lines.append("不涉及特种设备。")
    for at, unit in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", unit)
        lines.append(
            f"特种设备{at}）{e('name')} {e('model')}，设备代码 {e('device_code')}，"
            f"登记证 {e('registration_no')}，报告 {e('report_no')}，{e('agency')}，"
            f"检验 {e('inspected_on')}，下次 {e('next_inspection_on')}，"
            f"使用地点：{e.aside('place')}。"
        )
    return lines


def devices(audit: Audit, w: Writer) -> list[str]:
    """Instruments."""
    if not audit.calibrations:
        return ["无需检定校准的监测设备。"]
    lines = ["抽查监测设备检定/校准证书："]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        lines.append(
            f"{at}）{e('device')} {e('model')}，编号 {e('serial')}，证书 {e('certificate_no')}，"
            f"{e('agency')}，{e('calibrated_on')}{one.act}，有效至 {e('valid_until')}，{e('result')}。"
        )
    return [*lines, *_free(audit, w, "devices")]


def people(audit: Audit, w: Writer) -> list[str]:
    """Competence: certificates for work, employment contracts, medical examinations."""
    lines = _free(audit, w, "people")
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        review = f"，复审 {w.date(one.review_by)} 前" if one.review_by else ""
        lines.append(
            f"{e('name')}（{e.aside('work')}）：{e('kind')}，{e('category')}，{e('number')}，{e('issuer')}，"
            f"{e('valid_from')}～{e('valid_to')}{review}。"
        )
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        span = (
            f"{e('valid_from')}～{e('valid_to')}" if contract.valid_to else f"{e('valid_from')}起，无固定期限"
        )
        lines.append(f"劳动合同：{e('name')}，{e('signed_on')}签，{span}。")
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    return [*lines, f"体检：{'；'.join(told)}。"] if told else lines


def communication(audit: Audit, w: Writer) -> list[str]:
    """Communication."""
    return _free(audit, w, "communication")


def documents(audit: Audit, w: Writer) -> list[str]:
    """Documents."""
    return _free(audit, w, "documents")


def operation(audit: Audit, w: Writer) -> list[str]:
    """Operation: what was seen on site, laws that govern it, outlays."""
    entry = w.law_entry("operation")
    lines = _free(audit, w, "operation")
    if "EMS" in audit.systems:
        lines += _free(audit, w, "environment")
    if "OHSMS" in audit.systems:
        lines += _free(audit, w, "safety")
    titles = entry.each("titles", "、", "《{}》")
    lines.append(f"现场对照{entry.silent('place')}{titles}核查，无违规。")
    return [*lines, *(_sum(w, table) for table in audit.tables_with_totals if "费用" in table.title)]


def _sum(w: Writer, table: TableWithTotal) -> str:
    e = w.entry("tables_with_totals", table)
    told = []
    for item in table.items:
        i = e.inner("items", item)
        told.append(f"{i('name')}{i('amount')}")
    return f"{e('title')}（{table.unit}）：{'，'.join(told)}，合计{e('stated_total')}。"


def orders(audit: Audit, w: Writer) -> list[str]:
    """Orders of customers."""
    return _free(audit, w, "orders")


def design(audit: Audit, w: Writer) -> list[str]:
    """Design, where it is not left out."""
    return _free(audit, w, "design") if audit.exclusions == "无" else ["不适用，理由见手册，确认合理。"]


def purchase(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts."""
    told = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told.append(f"{e('name')}（{e('provides')}）{e('evaluated_on')}")
    lines = [f"合格供方评价（供方、提供内容、评价日期）：{'；'.join(told)}。"]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        lines.append(
            f"{e('kind')}：{e.each('parties', '—')}，{contract.about}，{e('signed_on')}签，"
            f"{e('stated_term')}，{e('valid_from')}～{e('valid_to')}。"
        )
    return [*lines, *_free(audit, w, "purchase")]


def production(audit: Audit, w: Writer) -> list[str]:
    """Production and service provision."""
    return _free(audit, w, "production")


def release(audit: Audit, w: Writer) -> list[str]:
    """Release, and what does not conform."""
    tables = [_sum(w, table) for table in audit.tables_with_totals if "批次" in table.title]
    return [*_free(audit, w, "release"), *tables]


def emergency(audit: Audit, w: Writer) -> list[str]:
    """Emergencies and drills."""
    lines = _free(audit, w, "emergency")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        lines.append(
            f"{e('held_on')} {e('kind')}演练，地点{drill.place}，{drill.people}人参加，有方案、签到、照片。"
        )
    return lines


def measured(audit: Audit, w: Writer) -> list[str]:
    """Monitoring."""
    lines = _free(audit, w, "measured")
    others = [one for one in audit.tables_with_totals if "费用" not in one.title and "批次" not in one.title]
    return [*lines, *(_sum(w, table) for table in others)]


def compliance(audit: Audit, w: Writer) -> list[str]:
    """The evaluation of compliance."""
    lines = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        lines.append(
            f"{e('done_on')} 组织合规性评价，参加人：{e.each('evaluators')}，"
            f"涉及法律法规 {e('stated_count')} 部，结论：遵守。"
        )
    return [*lines, *_free(audit, w, "compliance")]


def internal(audit: Audit, w: Writer) -> list[str]:
    """The internal audit."""
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        end = e.silent("end") if one.end == one.start else f"～{e('end')}"
        lines += [
            f"内审计划 {e('planned_on')} 批准，{e('start')}{end} 实施。",
            f"组长 {e('leader')}，内审员 {e.each('auditors')}。",
            f"开出不符合 {e('nonconformities')} 项，{e('closed_on')} 验证关闭。",
        ]
    return [*lines, *_free(audit, w, "internal")]


def review(audit: Audit, w: Writer) -> list[str]:
    """The management review."""
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        lines.append(f"管评计划 {e('planned_on')}，{e('held_on')} 召开，主持 {e('chair')}。")
        closed = f"，{e('closed_on')} 完成" if one.closed_on else ""
        lines.append(f"改进决定 {e('improvements')} 项，完成期限 {e('due_date')}{closed}。")
    return [*lines, *_free(audit, w, "review")]


def improvement(audit: Audit, w: Writer) -> list[str]:
    """Improvement."""
    return _free(audit, w, "improvement")
