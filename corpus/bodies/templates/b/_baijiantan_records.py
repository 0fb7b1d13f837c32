"""The samples in 白碱滩汇诚's form: people, devices, suppliers, the yearly cycle, figures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b._baijiantan_form import little
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def people(audit: Audit, w: Writer) -> None:
    """Certificates, contracts and examinations."""
    rows: list[Row] = [["姓名/岗位", "证种", "项目", "证号/发证", "发证日", "有效期"]]
    for holder in audit.personnel_certificates:
        e = w.entry("personnel_certificates", holder)
        rows.append(
            [
                f"{e('name')}¶{e.aside('work')}",
                e("kind"),
                e("category"),
                f"{e('number')}¶{e('issuer')}",
                e("issued_on"),
                f"{e('valid_from')}¶～{e('valid_to')}",
            ]
        )
    little(w, "15 人员证件", rows, (1.4, 2, 1.7, 3.4, 1.9, 2.1))
    rows = [["劳动合同", "签订", "起", "止"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), ends])
    little(w, "15-1 劳动合同", rows, (2, 2, 2, 2))
    rows = [["体检", "日期", "医院", "结果"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    little(w, "15-2 体检", rows, (2, 2, 4, 1.6))


def equipment(audit: Audit, w: Writer) -> None:
    """Instruments, and special equipment on cards of three rows."""
    rows: list[Row] = [["器具/型号", "编号", "证书号/机构", "检校日/有效期", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                e("serial"),
                f"{e('certificate_no')}¶{e('agency')}",
                f"{one.act} {e('calibrated_on')}¶至 {e('valid_until')}",
                e("result"),
            ]
        )
    little(w, "16 计量器具", rows, (2.2, 1.6, 3.6, 2.4, 0.9))
    rows = []
    for at, unit in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", unit)
        rows += [
            [str(at), "名称", e("name"), "型号", e("model"), "代码", e("device_code")],
            ["^", "登记证", e("registration_no"), "首检", e("first_inspected_on"), "末检", e("inspected_on")],
            ["^", "机构", e("agency"), "报告", e("report_no"), "下检", e("next_inspection_on")],
        ]
    if not rows:
        rows = [["无特种设备", *["‹"] * 6]]
    little(w, "17 特种设备", rows, (0.4, 1, 2.7, 0.8, 2.3, 0.8, 2.9), bold=(1, 3, 5))


def purchase(audit: Audit, w: Writer) -> None:
    """Suppliers and contracts."""
    rows: list[Row] = [["供方", "供应", "评价日", "结果"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    little(w, "18 供方", rows, (4, 2.6, 2, 1.2))
    rows = [["合同", "双方", "标的", "签订", "期限"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        term = f"{e('stated_term')}¶{e('valid_from')}～{e('valid_to')}"
        rows.append([e("kind"), e.each("parties", "¶"), contract.about, e("signed_on"), term])
    little(w, "18-1 合同", rows, (1.2, 3.4, 1.9, 1.6, 2.4))


def cycle(audit: Audit, w: Writer) -> None:
    """Internal audit, management review, evaluation of compliance, drills."""
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        rows += [
            ["内审", "计划", e("planned_on"), "实施", f"{e('start')}～{e('end')}"],
            ["^", "组长", e("leader"), "内审员", e.each("auditors")],
            ["^", "不符合", f"{e('nonconformities')}项", "关闭", e("closed_on")],
        ]
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        rows += [
            ["管评", "计划", e("planned_on"), "会议", e("held_on")],
            ["^", "主持", e("chair"), "改进", f"{e('improvements')}项"],
            ["^", "限期", e("due_date"), "完成", e("closed_on") if held.closed_on else "实施中"],
        ]
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        rows += [
            ["合规评价", "日期", e("done_on"), "评价人", e.each("evaluators")],
            ["^", "法规", f"{e('stated_count')}部", "结果", "合规"],
        ]
    little(w, "19 内审 管评 合规评价", rows, (1.2, 1, 2.6, 1, 4), bold=(0, 1, 3))
    rows = [["演练", "日期", "地点", "人数", "效果"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("kind"), e("held_on"), drill.place, str(drill.people), "有总结，预案可行"])
    little(w, "20 应急演练", rows, (2, 2, 2, 1, 3))


def figures(audit: Audit, w: Writer) -> None:
    """Standards kept, and a little table of each set of figures."""
    rows: list[Row] = [["标准号", "名称", "现行"]]
    for cited in audit.standards_cited:
        e = w.entry("standards_cited", cited)
        rows.append([e("number"), e("title"), "√"])
    if not audit.standards_cited:
        rows.append(["无强制标准，按合同约定", "‹", "‹"])
    little(w, "21 执行标准", rows, (3, 6, 1))
    for at, table in enumerate(audit.tables_with_totals, 1):
        e = w.entry("tables_with_totals", table)
        rows = [["项目", f"数量（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        little(w, f"22-{at} {e('title')}", rows, (5, 3))
