"""王屋's registers: tables of what was sampled."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def people(audit: Audit, w: Writer) -> None:
    """Certificates, contracts of employment, medical examinations."""
    if audit.personnel_certificates:
        w.text("持证上岗人员抽样", style="center")
        rows: list[Row] = [
            ["姓名", "岗位", "证书种类", "项目", "证书编号", "发证日期", "有效期至", "发证单位"]
        ]
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            known = [e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
            rows.append([*known, e("issued_on"), e("valid_to"), e("issuer")])
        w.table(rows, (0.9, 1, 1.5, 1.1, 1.9, 1.3, 1.3, 1.5), head=1, repeat=True)
    w.text("劳动合同抽样", style="center")
    rows = [["员工", "签订日期", "合同起始", "合同终止"]]
    for held in audit.employment_contracts:
        c = w.entry("employment_contracts", held)
        until = c("valid_to") if held.valid_to else "无固定期限"
        rows.append([c("name"), c("signed_on"), c("valid_from"), until])
    w.table(rows, (2.4, 2.4, 2.4, 2.4), head=1)
    if audit.medical_exams:
        w.text("健康检查抽样", style="center")
        rows = [["员工", "体检日期", "体检机构", "体检结果"]]
        for exam in audit.medical_exams:
            m = w.entry("medical_exams", exam)
            rows.append([m("name"), m("examined_on"), m("institution"), m("result")])
        w.table(rows, (2, 2, 3.6, 2), head=1)


def special(audit: Audit, w: Writer) -> None:
    """The equipment that the law has inspected."""
    if not audit.special_equipment:
        w.text("特种设备：无。", style="plain")
        return
    w.text("特种设备抽样", style="center")
    rows: list[Row] = [
        ["名称/型号", "设备代码", "使用登记证号", "检验日期", "下次检验日期", "检验单位", "报告编号"]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        known = [f"{e('name')}¶{e('model')}", e("device_code"), e("registration_no")]
        rows.append([*known, e("inspected_on"), e("next_inspection_on"), e("agency"), e("report_no")])
    w.table(rows, (1.5, 1.8, 1.6, 1.3, 1.3, 1.6, 1.4), head=1, repeat=True)


def devices(audit: Audit, w: Writer) -> None:
    """The instruments."""
    if not audit.calibrations:
        w.text("测量设备：无需要检定或校准的测量设备。", style="plain")
        return
    w.text("测量设备抽样", style="center")
    rows: list[Row] = [["设备名称", "型号", "编号", "检校机构", "证书号", "检校日期", "有效期至", "结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        known = [e("device"), e("model"), e("serial"), e("agency"), e("certificate_no")]
        rows.append([*known, e("calibrated_on"), e("valid_until"), e("result")])
    w.table(rows, (1.3, 1.1, 1.1, 1.7, 1.5, 1.3, 1.3, 0.8), head=1, repeat=True)


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers and contracts."""
    w.text("合格供方抽样", style="center")
    rows: list[Row] = [["供方", "采购内容", "评价日期", "结论"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.table(rows, (4, 2.4, 2, 1.4), head=1, repeat=True)
    if not audit.contracts:
        return
    w.text("合同抽样", style="center")
    rows = [["合同类别", "签约双方", "标的", "签订日期", "起止日期", "期限"]]
    for held in audit.contracts:
        c = w.entry("contracts", held)
        known = [c("kind"), c.each("parties", "；"), held.about, c("signed_on")]
        rows.append([*known, f"{c('valid_from')} 至 {c('valid_to')}", c("stated_term")])
    w.table(rows, (1.2, 3, 1.5, 1.4, 2, 0.9), head=1, repeat=True)


def drills(audit: Audit, w: Writer) -> None:
    """Drills."""
    if not audit.drills:
        return
    w.text("应急演练", style="center")
    rows: list[Row] = [["序号", "演练内容", "日期", "地点", "参演人数"]]
    for at, one in enumerate(audit.drills, 1):
        e = w.entry("drills", one)
        rows.append([str(at), e("kind"), e("held_on"), one.place, str(one.people)])
    w.table(rows, (0.8, 3, 2.2, 2.4, 1.4), head=1)


def reviews(audit: Audit, w: Writer) -> None:
    """Internal audits, reviews, tables with a total."""
    w.text("内部审核", style="center")
    rows: list[Row] = [["计划日期", "实施日期", "组长", "内审员", "不符合数", "关闭日期"]]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        start = e("start")
        days = start + e.silent("end") if one.start == one.end else f"{start} 至 {e('end')}"
        known = [e("planned_on"), days, e("leader"), e.each("auditors", "、")]
        rows.append([*known, e("nonconformities"), e("closed_on")])
    w.table(rows, (1.6, 2.2, 1.2, 2.4, 1.1, 1.6), head=1)
    w.text("管理评审", style="center")
    rows = [["计划日期", "评审日期", "主持人", "改进措施数", "完成期限", "实施状态"]]
    for held in audit.management_reviews:
        m = w.entry("management_reviews", held)
        known = [m("planned_on"), m("held_on"), m("chair"), m("improvements"), m("due_date")]
        rows.append([*known, f"{m('closed_on')} 完成" if held.closed_on else "实施中"])
    w.table(rows, (1.7, 1.7, 1.3, 1.4, 1.7, 1.8), head=1)
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        w.text(t("title"), style="center")
        rows = [["序号", "项目", f"数量（{table.unit}）"]]
        for at, item in enumerate(table.items, 1):
            i = t.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合计", "‹", t("stated_total")])
        w.table(rows, (1, 5, 3.4), head=1)
