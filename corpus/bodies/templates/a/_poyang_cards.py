"""What 鄱阳's auditors looked at: a card an item, small tables in cells, days in many hands."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._poyang_form import RINGS, card, listed, on, pair, wide, write
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """The cards, a section a kind."""
    write(w, "人员", [*_holders(audit, w), *_workers(audit, w)])
    write(w, "器具设备", [*_instruments(audit, w), *_special(audit, w)])
    write(w, "相关方", [*_permits(audit, w), *_suppliers(audit, w), *_contracts(audit, w)])
    write(w, "检查评审", _cycle(audit, w))
    write(w, "演练与数据", [*_drills(audit, w), *_figures(audit, w)])


def _holders(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for at, one in enumerate(audit.personnel_certificates):
        e = w.entry("personnel_certificates", one)
        span = f"{on(e, 'valid_from', 'compact')}-{on(e, 'valid_to', 'compact')}"
        inner: list[Row] = [
            ["姓名", e("name"), "作业", e.aside("work")],
            ["证件", e("kind"), "项目", e("category")],
            ["证号", e("number"), "发证", e("issuer")],
            ["有效期", span, "‹", "‹"],
        ]
        rows.append(card(w, "持证人员", f"卡{RINGS[at]}", inner))
    return rows or [wide("持证人员", "无须持证的岗位")]


def _workers(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    signed: list[Row] = [["姓名", "签订", "起", "止"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = on(e, "valid_to", "slash") if contract.valid_to else "无固定"
        signed.append([e("name"), on(e, "signed_on", "slash"), on(e, "valid_from", "slash"), until])
    rows.append(listed(w, "劳动合同", f"抽{len(audit.employment_contracts)}份", signed, (2, 3, 3, 3)))
    examined: list[Row] = [["姓名", "体检日", "体检单位", "结论"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        examined.append([e("name"), on(e, "examined_on", "chinese"), e("institution"), e("result")])
    rows.append(listed(w, "体检", f"抽{len(audit.medical_exams)}人", examined, (2, 3, 4, 2)))
    return rows


def _instruments(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for at, one in enumerate(audit.calibrations):
        e = w.entry("calibrations", one)
        inner: list[Row] = [
            ["名称", e("device"), "型号规格", e("model")],
            ["编号", e("serial"), "证书号", e("certificate_no")],
            [f"{one.act}日", on(e, "calibrated_on", "dots"), "有效至", on(e, "valid_until", "dots")],
            ["单位", e("agency"), "结果", e("result")],
        ]
        rows.append(card(w, "计量器具", f"卡{RINGS[at]}  放置：{one.place}", inner))
    return rows


def _special(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for at, unit in enumerate(audit.special_equipment):
        e = w.entry("special_equipment", unit)
        inner: list[Row] = [
            ["名称", e("name"), "型号", e("model")],
            ["使用登记证", e("registration_no"), "设备代码", e("device_code")],
            ["首检", on(e, "first_inspected_on", "slash"), "报告号", e("report_no")],
            ["本次检验", on(e, "inspected_on", "slash"), "下次检验", on(e, "next_inspection_on", "slash")],
            ["检验机构", e("agency"), "‹", "‹"],
        ]
        rows.append(card(w, "特种设备", f"卡{RINGS[at]}  放置：{unit.place}", inner))
    return rows or [wide("特种设备", "不涉及")]


def _permits(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for at, permit in enumerate(audit.permits):
        e = w.entry("permits", permit)
        until = on(e, "valid_to", "dash") if permit.valid_to else e("valid_to", "长期")
        inner: list[Row] = [
            ["证照", e("kind"), "编号", e("number")],
            ["持有人", e("holder"), "范围", e("scope")],
            ["起止", f"{on(e, 'valid_from', 'dash')} 至 {until}", "发证", e("authority")],
        ]
        rows.append(card(w, "许可", f"卡{RINGS[at]}", inner))
    return rows or [wide("许可", "不涉及行政许可")]


def _suppliers(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [["单位", "供应内容", "评价日"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), on(e, "evaluated_on", "dot")])
    return [listed(w, "供方", "合格供方名录摘抄", rows, (5, 3, 2.6))]


def _contracts(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for at, contract in enumerate(audit.contracts):
        e = w.entry("contracts", contract)
        span = f"{on(e, 'valid_from', 'dash')} 至 {on(e, 'valid_to', 'dash')}"
        inner: list[Row] = [
            ["类别", e("kind"), "标的", contract.about],
            ["甲乙方", e.each("parties", "¶"), "签订日", on(e, "signed_on", "dash")],
            ["期限", e("stated_term"), "起止", span],
        ]
        rows.append(card(w, "合同", f"卡{RINGS[at]}", inner))
    return rows


def _cycle(audit: Audit, w: Writer) -> list[Row]:
    return [*_internal(audit, w), *_review(audit, w), *_evaluation(audit, w)]


def _internal(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = on(e, "start", "padded")
        if one.end == one.start:
            span += e.silent("end")
        elif (one.end.year, one.end.month) == (one.start.year, one.start.month):
            span += f"至{e('end', f'{one.end.day}日')}"
        else:
            span += f"至{on(e, 'end', 'padded')}"
        rows += [
            pair("内审", f"计划：{on(e, 'planned_on', 'padded')}", "实施", span),
            pair("内审", f"组长：{e('leader')}", "组员", e.each("auditors", " ")),
            pair("内审", f"不符合：{e('nonconformities')}项", "关闭", on(e, "closed_on", "padded")),
        ]
    return rows


def _review(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        rows += [
            pair("管理评审", f"计划：{on(e, 'planned_on', 'dots')}", "召开", on(e, "held_on", "dots")),
            pair("管理评审", f"主持：{e('chair')}", "改进项", f"{e('improvements')}项"),
            wide("管理评审", f"改进项须在{on(e, 'due_date', 'dots')}前做完"),
        ]
    return rows


def _evaluation(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told = f"{e('stated_count')}部均合规"
        rows.append(pair("合规性评价", f"评价日：{on(e, 'done_on', 'chinese')}", "结果", told))
        rows.append(wide("合规性评价", f"参加评价：{e.each('evaluators', ' ')}"))
    return rows


def _drills(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told = (
            f"{on(e, 'held_on', 'dot')}，{e('kind')}演练，{drill.place}，到{drill.people}人，有照片、有总结"
        )
        rows.append(wide("应急演练", told))
    return rows


def _figures(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        caption = f"{e('title')}（{table.unit}）"
        inner: list[Row] = [["项目", "数量"]]
        for item in table.items:
            i = e.inner("items", item)
            inner.append([i("name"), i("amount")])
        inner.append(["合计", e("stated_total")])
        rows.append(listed(w, "数据", caption, inner, (5, 3)))
    return rows
