"""Part D of 苏干湖's report: the registers, each a table."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

OPEN = "无固定期限"


def part(audit: Audit, w: Writer) -> None:
    """All of part D."""
    _factors(audit, w)
    _laws(audit, w)
    _permits(audit, w)
    _devices(audit, w)
    _people(audit, w)
    _partners(audit, w)
    _figures(audit, w)
    _reviews(audit, w)


def _rows(w: Writer, title: str, rows: list[Row], widths: tuple[float, ...]) -> None:
    """A register under its title, or that there is nothing to be told."""
    w.heading(2, title)
    if len(rows) > 1:
        w.table(rows, widths, head=1, repeat=True)
    else:
        w.text("无。", style="plain")


def _factors(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["类别", "数量", "内容"]]
    for count in audit.counts:
        e = w.entry("counts", count)
        rows.append([e("what"), f"{e('stated')}{count.unit}", e.each("listed", "；")])
    _rows(w, "D1 重要因素", rows, (2, 1, 8))


def _laws(audit: Audit, w: Writer) -> None:
    listed, few = w.law_entry("compliance"), w.law_entry("operation")
    rows: list[Row] = [["识别数", "评价日", "评价人", "评价数", "结论", "现场核对"]]
    for evaluation in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", evaluation)
        rows.append(
            [
                f"{listed.silent('place')}{listed('stated_count')}部",
                c("done_on"),
                c.each("evaluators"),
                f"{c('stated_count')}部",
                "符合",
                few.silent("place") + few.each("titles", "、", "《{}》"),
            ]
        )
    _rows(w, "D2 合规性评价", rows, (1, 1.4, 2.4, 1, 0.9, 4.6))
    titles = audit.laws("compliance").titles
    cells = [[str(at), listed.one("titles", title)] for at, title in enumerate(titles, 1)]
    if len(cells) % 2:
        cells.append([w.blank, w.blank])
    pairs: list[Row] = [[*cells[at], *cells[at + 1]] for at in range(0, len(cells), 2)]
    _rows(w, "D3 法规清单", [["号", "名称", "号", "名称"], *pairs], (0.6, 5, 0.6, 5))
    rows = [["标准号", "标准名称"]]
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        rows.append([e("number"), e("title")])
    _rows(w, "D4 执行标准", rows, (2.5, 8))


def _permits(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["证照", "编号", "持证人", "许可内容", "起", "止", "发证机关"]]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        rows.append(
            [
                e("kind"),
                e("number"),
                e("holder"),
                e("scope"),
                e("valid_from"),
                e("valid_to", "长期" if permit.valid_to is None else None),
                e("authority"),
            ]
        )
    _rows(w, "D5 证照", rows, (1.8, 2.3, 2.2, 1.6, 1.4, 1.4, 2))


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["器具（地点）", "型号", "编号", "证书号", "机构", "检校日", "效期至", "结果"]]
    for one in audit.calibrations:
        c = w.entry("calibrations", one)
        rows.append(
            [
                f"{c('device')}（{c.aside('place')}）",
                c("model"),
                c("serial"),
                c("certificate_no"),
                c("agency"),
                c("calibrated_on"),
                c("valid_until"),
                c("result"),
            ]
        )
    _rows(w, "D6 检定/校准", rows, (2.2, 1.4, 1.2, 1.7, 2.4, 1.3, 1.3, 0.8))
    rows = [["设备（地点）", "型号", "设备代码", "使用登记证", "检验机构", "报告号", "检验日", "下次检验"]]
    for unit in audit.special_equipment:
        u = w.entry("special_equipment", unit)
        rows.append(
            [
                f"{u('name')}（{u.aside('place')}）",
                u("model"),
                u("device_code"),
                u("registration_no"),
                u("agency"),
                u("report_no"),
                u("inspected_on"),
                u("next_inspection_on"),
            ]
        )
    _rows(w, "D7 特种设备", rows, (2, 1.3, 2, 1.6, 2.1, 1.5, 1.45, 1.45))


def _people(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "岗位", "证种", "项目", "证号", "起", "止", "发证"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = [e("valid_from"), e("valid_to")]
        rows.append([e("name"), e.aside("work"), e("kind"), e("category"), e("number"), *term, e("issuer")])
    _rows(w, "D8 持证人员", rows, (0.9, 1.2, 1.9, 1.7, 2.2, 1.35, 1.35, 1.6))
    rows = [["姓名", "签订日", "起", "止"]]
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        ends = OPEN if contract.valid_to is None else c("valid_to")
        rows.append([c("name"), c("signed_on"), c("valid_from"), ends])
    _rows(w, "D9 劳动合同", rows, (2, 2, 2, 2))
    rows = [["姓名", "体检日", "机构", "结论"]]
    for exam in audit.medical_exams:
        m = w.entry("medical_exams", exam)
        rows.append([m("name"), m("examined_on"), m("institution"), m("result")])
    _rows(w, "D10 体检", rows, (2, 2, 3, 2))


def _partners(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["供方", "供应", "评价日"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    _rows(w, "D11 供方", rows, (4, 3, 1.6))
    rows = [["合同类", "甲方", "乙方", "标的", "签订日", "期限", "起", "止"]]
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        parties = [c.one("parties", name) for name in contract.parties]
        term = [c("signed_on"), c("stated_term"), c("valid_from"), c("valid_to")]
        rows.append([c("kind"), *parties, contract.about, *term])
    _rows(w, "D12 合同", rows, (1.1, 2.5, 2.5, 1.5, 1.4, 0.8, 1.4, 1.4))
    rows = [["演练", "日期", "人数", "地点", "评价"]]
    for drill in audit.drills:
        d = w.entry("drills", drill)
        rows.append([f"{d('kind')}演练", d("held_on"), str(drill.people), drill.place, "有效"])
    _rows(w, "D13 应急演练", rows, (3, 1.6, 1, 2, 1))


def _figures(audit: Audit, w: Writer) -> None:
    w.heading(2, "D14 费用")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="center")
        rows: list[Row] = [["项目", table.unit]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (4, 2), head=1)


def _reviews(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["计划日", "开始", "结束", "组长", "内审员", "不符合", "关闭日"]]
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        rows.append(
            [
                e("planned_on"),
                e("start"),
                e("end"),
                e("leader"),
                e.each("auditors"),
                f"{e('nonconformities')}项",
                e("closed_on"),
            ]
        )
    _rows(w, "D15 内审", rows, (1.4, 1.4, 1.4, 1.2, 2.6, 1, 1.4))
    rows = [["计划日", "评审日", "主持", "改进决定", "完成期限"]]
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        number = f"{r('improvements')}项"
        rows.append([r("planned_on"), r("held_on"), r("chair"), number, r("due_date")])
    _rows(w, "D16 管评", rows, (1.6, 1.6, 1.4, 1.2, 1.6))
