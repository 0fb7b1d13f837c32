"""The facts in 沅苎's notes, as the auditor types them."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

SIGNS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}


def quality_only(audit: Audit) -> bool:
    """Whether there are no clauses on duties and emergencies."""
    return not {"EMS", "OHSMS"} & {*audit.systems}


def scope(audit: Audit, w: Writer) -> list[str]:
    """The organisation's own scopes."""
    return [f"{SIGNS[one]}：{w.scope('system', one)}；" for one in audit.systems]


def processes(audit: Audit, w: Writer) -> list[str]:
    """Flow and processes."""
    return [
        f"流程：{'→'.join(audit.world.industry['flow'])}；",
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；外包过程："
        f"{w.fact('outsourced_processes')}；",
    ]


def _counts(audit: Audit, w: Writer, what: str) -> list[str]:
    lines = []
    for one in audit.counts:
        if one.what == what:
            e = w.entry("counts", one)
            lines.append(f"查：清单，{e('what')}{e('stated')}{one.unit}：{e.each('listed')}；")
    return lines


def aspects(audit: Audit, w: Writer) -> list[str]:
    """Significant aspects."""
    return _counts(audit, w, "重要环境因素")


def hazards(audit: Audit, w: Writer) -> list[str]:
    """Unacceptable risks."""
    return _counts(audit, w, "不可接受风险")


def duties(audit: Audit, w: Writer) -> list[str]:
    """Laws and permits."""
    laws = w.law_entry("compliance")
    lines = [
        f"查：《法律法规清单》，共{laws('stated_count')}部：{laws.silent('place')}"
        f"{laws.each('titles', '、', '《{}》')}；"
    ]
    for one in audit.permits:
        e = w.entry("permits", one)
        last = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        lines.append(
            f"查：{e('kind')}，证号{e('number')}，持证{e('holder')}，{e('scope')}，{e('authority')}发，"
            f"{e('valid_from')}～{last}；"
        )
    return lines if audit.permits else [*lines, "问：业务不涉及行政许可；"]


def objectives(audit: Audit, _w: Writer) -> list[str]:
    """Objectives."""
    told = "；".join(f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives)
    return [f"查：目标考核表，{told}；均达成；"]


def equipment(audit: Audit, w: Writer) -> list[str]:
    """Machines and special equipment."""
    told = "、".join(f"{name}{model}×{number}" for name, model, number in audit.world.equipment)
    lines = [f"见：主要设备{told}；"]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        lines.append(
            f"抽：特种设备 {e('name')}，型号{e('model')}，{e.aside('place')}，设备代码"
            f"{e('device_code')}，使用登记"
            f"{e('registration_no')}，首检{e('first_inspected_on')}；{e('agency')}{e('inspected_on')}"
            f"检验，报告{e('report_no')}，"
            f"下次检验{e('next_inspection_on')}；"
        )
    return lines if audit.special_equipment else [*lines, "问：无在用特种设备；"]


def surroundings(audit: Audit, w: Writer) -> list[str]:
    """Drills where no other clause tells them."""
    return drills(audit, w) if quality_only(audit) else []


def devices(audit: Audit, w: Writer) -> list[str]:
    """Instruments."""
    lines = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        lines.append(
            f"抽：{e('device')}，{e('model')}，编号{e('serial')}，{e.aside('place')}用；{e('agency')}"
            f"{e('calibrated_on')}{one.act}，"
            f"证书{e('certificate_no')}，结果{e('result')}，有效期至{e('valid_until')}；"
        )
    return lines or ["问：无需检定/校准的器具；"]


def people(audit: Audit, w: Writer) -> list[str]:
    """Certificates, contracts, examinations."""
    lines = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"抽：{e('name')}，{e.aside('work')}，{e('kind')}，项目{e('category')}，证号{e('number')}"
            f"，{e('issuer')}"
            f"{e('issued_on')}发，有效{e('valid_from')}～{e('valid_to')}；"
        )
    if not audit.personnel_certificates:
        lines.append("问：无特种作业和特种设备作业岗位；")
    for deal in audit.employment_contracts:
        e = w.entry("employment_contracts", deal)
        term = f"{e('valid_from')}～{e('valid_to')}" if deal.valid_to else f"{e('valid_from')}起无固定期限"
        lines.append(f"抽：{e('name')}劳动合同，{e('signed_on')}签，{term}；")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        lines.append(f"抽：{e('name')}体检报告，{e('examined_on')}，{e('institution')}，{e('result')}；")
    return lines


def operation(audit: Audit, w: Writer) -> list[str]:
    """Laws in operation; standards."""
    lines = [f"查：运行中执行{w.laws('operation')}，未见违反；"]
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        lines.append(f"查：执行标准 {s('number')} {s('title')}；")
    return lines


def requirements(audit: Audit, w: Writer) -> list[str]:
    """Laws, permits where no other clause tells them."""
    return duties(audit, w) if quality_only(audit) else []


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    lines = []
    for one in audit.drills:
        e = w.entry("drills", one)
        lines.append(
            f"查：{e('held_on')}{e('kind')}应急演练记录，{one.place}，{one.people}人参加，有照片、评价；"
        )
    return lines


def purchases(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts."""
    lines = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        lines.append(f"抽：{e('name')}，{e('provides')}，{e('evaluated_on')}评价，合格；")
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        lines.append(
            f"抽：{e('kind')}，{e.each('parties', '/')}，{deal.about}，{e('signed_on')}签，期限"
            f"{e('stated_term')}，"
            f"{e('valid_from')}～{e('valid_to')}；"
        )
    return lines


def measured(audit: Audit, w: Writer) -> list[str]:
    """Amounts; instruments, and what is evaluated, where no other clause tells them."""
    lines = [] if "QMS" in audit.systems else devices(audit, w)
    for one in audit.tables_with_totals:
        t = w.entry("tables_with_totals", one)
        items = [t.inner("items", item) for item in one.items]
        told = "、".join(f"{i('name')}{i('amount')}" for i in items)
        lines.append(f"查：{t('title')}（{one.unit}），{told}，合计{t('stated_total')}；")
    if quality_only(audit):
        lines += [*_counts(audit, w, "主要过程"), *compliance(audit, w)]
    return lines


def compliance(audit: Audit, w: Writer) -> list[str]:
    """Evaluations of compliance."""
    lines = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        lines.append(
            f"查：合规性评价，{e('done_on')}，评价人{e.each('evaluators')}，{e('stated_count')}部法规"
            "逐部评价，结论合规；"
        )
    return lines


def internal(audit: Audit, w: Writer) -> list[str]:
    """Internal audits."""
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}～{e('end')}"
        lines.append(
            f"查：内审计划{e('planned_on')}；内审{days}，组长{e('leader')}，内审员{e.each('auditors')}；"
            f"开不符合{e('nonconformities')}项，{e('closed_on')}全部关闭；"
        )
    return [*lines, "内审员有培训证明，未审自己的工作；内审有效；"]


def review(audit: Audit, w: Writer) -> list[str]:
    """Management reviews."""
    lines = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        state = f"已于{e('closed_on')}完成" if one.closed_on else "实施中"
        lines.append(
            f"查：管评计划{e('planned_on')}；{e('held_on')}召开，{e('chair')}主持；输出改进"
            f"{e('improvements')}项，"
            f"完成期限{e('due_date')}，{state}；"
        )
    return [*lines, "输入输出覆盖标准要求；管评有效；"]
