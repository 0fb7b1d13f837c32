"""The registers in 梵煦's chapters: a function for each process that has some."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def strategy(audit: Audit, w: Writer) -> None:
    """Objectives and enumerations."""
    rows: list[Row] = [["目标¶Objective", "指标¶Target", "实际¶Achieved"]]
    rows += [[name, target, reached] for name, target, reached in audit.world.objectives]
    w.table(rows, (4, 3, 3), head=1)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}共{e('stated')}{count.unit}，分别为{e.each('listed', '、')}。")


def compliance(audit: Audit, w: Writer) -> None:
    """Laws, standards, evaluation."""
    e = w.law_entry("compliance")
    w.text(f"法规清单 Register of laws：收录{e('stated_count')}部，包括{w.laws('compliance', '、')}。")
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('title')}（{s('number')}）")
    if cited:
        w.text(f"技术标准 Technical standards：{'；'.join(cited)}。")
    rows: list[Row] = [["评价日期¶Date", "评价人¶Evaluated by", "评价部数¶Number", "结果¶Result"]]
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        rows.append([c("done_on"), c.each("evaluators"), c("stated_count"), "全部符合"])
    w.text("合规性评价 Evaluation of compliance", style="plain")
    w.table(rows, (2.2, 4, 1.8, 2), head=1)


def performance(audit: Audit, w: Writer) -> None:
    """Internal audit, management review, figures."""
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start")
        days += f" ~ {e('end')}" if one.end > one.start else e.silent("end")
        rows: list[Row] = [
            ["内部审核 Internal audit", "‹", "‹", "‹"],
            ["计划日期¶Planned", e("planned_on"), "实施日期¶Carried out", days],
            ["内审组长¶Leader", e("leader"), "内审员¶Auditors", e.each("auditors")],
            ["不符合项¶NCs found", e("nonconformities"), "关闭日期¶Closed on", e("closed_on")],
        ]
        w.table(rows, (2, 3, 2, 3), head=1)
        w.text("", style="plain")
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        rows = [
            ["管理评审 Management review", "‹", "‹", "‹"],
            ["计划日期¶Planned", m("planned_on"), "召开日期¶Held on", m("held_on")],
            ["主持人¶Chaired by", m("chair"), "改进事项¶Improvements", f"{m('improvements')}项"],
            ["完成期限¶Due", m("due_date"), "进展¶Progress", "按计划进行"],
        ]
        w.table(rows, (2, 3, 2, 3), head=1)
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(f"{t('title')}（单位 Unit：{table.unit}）", style="plain")
        items = [t.inner("items", item) for item in table.items]
        names = [i("name") for i in items]
        amounts = [i("amount") for i in items]
        rows = [["项目 Item", *names, "合计 Total"], ["数值 Value", *amounts, t("stated_total")]]
        w.table(rows, (1.6, *[1.4] * len(items), 1.4), head=1)


def people(audit: Audit, w: Writer) -> None:
    """Holders of certificates, contracts, examinations."""
    rows: list[Row] = [
        ["姓名¶Name", "岗位¶Job", "证书及项目¶Certificate", "编号¶No.", "有效期¶Validity", "发证机关¶Issuer"]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        kind = f"{e('kind')}¶{e('category')}"
        term = f"{e('valid_from')}¶~ {e('valid_to')}"
        rows.append([e("name"), e.aside("work"), kind, e("number"), term, e("issuer")])
    if audit.personnel_certificates:
        w.text("持证人员 Certified personnel", style="plain")
        w.table(rows, (1, 1.2, 2.4, 2.3, 1.6, 1.7), head=1)
    else:
        w.text("没有法律法规要求持证的岗位，No statutory certificates required.", style="plain")
    rows = [["姓名¶Name", "签订日期¶Signed on", "合同期限¶Term of contract"]]
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        end = f"~ {c('valid_to')}" if contract.valid_to else "起，无固定期限"
        rows.append([c("name"), c("signed_on"), f"{c('valid_from')} {end}"])
    w.text("劳动合同 Employment contracts", style="plain")
    w.table(rows, (2.5, 3, 4.5), head=1)
    rows = [["姓名¶Name", "体检日期¶Examined on", "体检机构¶Institution", "结果¶Result"]]
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        rows.append([m("name"), m("examined_on"), m("institution"), m("result")])
    w.text("健康检查 Medical examinations", style="plain")
    w.table(rows, (2, 2.5, 3.5, 2), head=1)


def resources(audit: Audit, w: Writer) -> None:
    """Instruments, special equipment."""
    listed = "；".join(f"{name} {model} {number}台" for name, model, number in audit.world.equipment)
    w.text(f"主要设施 Main facilities：{listed}。", style="plain")
    rows: list[Row] = [
        [
            "编号¶Serial No.",
            "器具/型号¶Device / model",
            "证书号/机构¶Certificate / agency",
            "日期¶Date",
            "有效期至¶Valid until",
            "结果¶Result",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        device = f"{e('device')}¶{e('model')}"
        paper = f"{e('certificate_no')}¶{e('agency')}"
        day = f"{e('calibrated_on')}¶{one.act}"
        rows.append([e("serial"), device, paper, day, e("valid_until"), e("result")])
    if audit.calibrations:
        w.text("测量器具 Measuring devices", style="plain")
        w.table(rows, (1.3, 1.9, 2.6, 1.6, 1.6, 1.1), head=1, repeat=True)
    else:
        w.text("不使用需要校准的器具，No measuring devices to be calibrated.", style="plain")
    for unit in audit.special_equipment:
        s = w.entry("special_equipment", unit)
        rows = [
            ["特种设备¶Special equipment", s("name"), "型号¶Model", s("model")],
            ["设备代码¶Code", s("device_code"), "使用登记证号¶Registration", s("registration_no")],
            ["检验日期¶Inspected", s("inspected_on"), "下次检验日期¶Next", s("next_inspection_on")],
            ["检验机构¶Agency", s("agency"), "报告编号¶Report No.", s("report_no")],
        ]
        w.text("", style="plain")
        w.table(rows, (2, 3, 2, 3))


def purchasing(audit: Audit, w: Writer) -> None:
    """Suppliers and contracts."""
    rows: list[Row] = [["供方¶Supplier", "提供的产品或服务¶Provides", "评价日期¶Evaluated on", "结论¶Result"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.text("供方抽样 Suppliers sampled", style="plain")
    w.table(rows, (4, 2.8, 2, 1.2), head=1)
    w.text("合同抽样 Contracts sampled", style="plain")
    for at, contract in enumerate(audit.contracts, 1):
        c = w.entry("contracts", contract)
        w.text(
            f"{at}. {c('kind')}（{contract.about}）：{c.one('parties', contract.parties[0])} 与 "
            f"{c.one('parties', contract.parties[1])}，签订日期 {c('signed_on')}，合同期{c('stated_term')}"
            f"（{c('valid_from')} ~ {c('valid_to')}）。",
            style="plain",
        )


def realization(_: Audit, w: Writer) -> None:
    """Laws that work is measured by."""
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    w.text(f"抽查{titles}在现场的落实，做法与要求一致。{few.silent('place')}")


def continuity(audit: Audit, w: Writer) -> None:
    """Drills."""
    rows: list[Row] = [["演练内容¶Drill", "日期¶Date", "地点¶Place", "人数¶People", "评价¶Evaluation"]]
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([f"{e('kind')}演练", e("held_on"), one.place, str(one.people), "已评价，预案适用"])
    if audit.drills:
        w.table(rows, (2.6, 2, 1.8, 1.2, 2.4), head=1)


def improvement(audit: Audit, w: Writer) -> None:
    """Nonconformities of the audit before."""
    if not audit.previous_nonconformities:
        return
    rows: list[Row] = [
        ["以往不符合¶Previous nonconformity", "关闭日期¶Closed on", "措施有效性¶Effectiveness"]
    ]
    for earlier in audit.previous_nonconformities:
        p = w.entry("previous_nonconformities", earlier)
        rows.append([p("description"), p("closed_on"), "有效"])
    w.table(rows, (6, 2, 2), head=1)
