"""05 证据登记: the registers R1, R2 …, each a table."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def registers(audit: Audit, w: Writer) -> None:
    """The chapter: the registers that have something in them."""
    w.heading(1, "05 证据登记")
    kinds: list[tuple[str, object, Callable[[Audit, Writer], None]]] = [
        ("法规清单", audit.law_lists, _laws),
        ("许可与备案", audit.permits, _permits),
        ("测量设备", audit.calibrations, _devices),
        ("特种设备", audit.special_equipment, _special),
        ("持证人员", audit.personnel_certificates, _holders),
        ("劳动合同", audit.employment_contracts, _employed),
        ("健康检查", audit.medical_exams, _exams),
        ("供方", audit.suppliers, _suppliers),
        ("合同", audit.contracts, _contracts),
        ("数据核对", audit.tables_with_totals, _figures),
    ]
    there = [(title, write) for title, found, write in kinds if found]
    for at, (title, write) in enumerate(there, 1):
        w.heading(2, f"R{at} {title}")
        write(audit, w)
    if not audit.permits:
        w.text("业务活动不涉及专项许可。", style="plain")


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    rows: list[Row] = [["法规名称", "适用性", "守法判断"]]
    rows += [[e.one("titles", title), "适用", "符合"] for title in audit.laws("compliance").titles]
    w.table(rows, (7, 1.4, 1.6), head=1, repeat=True, rules="three")


def _permits(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["证件", "编号", "持有人", "许可内容", "有效区间", "颁发"]]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
        first = [e("kind"), e("number"), e("holder"), e("scope")]
        rows.append([*first, f"{e('valid_from')} –¶{until}", e("authority")])
    w.table(rows, (1.7, 2.2, 1.8, 1.5, 1.7, 1.6), head=1, repeat=True)


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["设备 / 型号", "编号", "溯源证书", "溯源机构", "溯源日期", "有效至", "结果", "位置"]]
    for item in audit.calibrations:
        e = w.entry("calibrations", item)
        first = [f"{e('device')} / {e('model')}", e("serial"), e("certificate_no"), e("agency")]
        days = [f"{e('calibrated_on')}¶{item.act}", e("valid_until")]
        rows.append([*first, *days, e("result"), e.aside("place")])
    w.table(rows, (1.7, 1.3, 1.8, 1.7, 1.6, 1.6, 0.8, 1), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        rows: list[Row] = [
            ["设备", f"{e('name')}，型号{e('model')}", "位置", e.aside("place")],
            ["设备代码", e("device_code"), "使用登记证", e("registration_no")],
            ["首次检验", e("first_inspected_on"), "最近检验", e("inspected_on")],
            ["检验机构", e("agency"), "报告号", e("report_no")],
            ["下次检验日期", e("next_inspection_on"), "‹", "‹"],
        ]
        w.table(rows, (1.6, 3.4, 1.6, 3.4), bold=(0, 2))


def _holders(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名 / 岗位", "证件", "项目", "证号", "签发", "有效区间", "机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        first = [f"{e('name')} / {e.aside('work')}", e("kind"), e("category"), e("number")]
        rows.append([*first, e("issued_on"), f"{e('valid_from')} –¶{e('valid_to')}", e("issuer")])
    w.table(rows, (1.2, 1.5, 1.3, 2, 1.65, 1.75, 1.3), head=1, repeat=True)


def _employed(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["员工", "签订", "开始", "到期"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), until])
    w.table(rows, (2, 2, 2, 2), head=1, rules="three")


def _exams(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["员工", "体检日", "体检机构", "体检结论"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    w.table(rows, (1.6, 2, 4, 2), head=1, rules="three")


def _suppliers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["供什么", "供方", "最近评价日", "处置"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("provides"), e("name"), e("evaluated_on"), "继续合作"])
    w.table(rows, (2.4, 4, 2, 1.6), head=1, rules="three")


def _contracts(audit: Audit, w: Writer) -> None:
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"◆ {e('kind')}（{contract.about}）：{e.each('parties', ' 与 ')}，{e('signed_on')}签订，"
            f"期限{e('stated_term')}（{e('valid_from')} – {e('valid_to')}）。"
        )


def _figures(audit: Audit, w: Writer) -> None:
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（{table.unit}）", style="plain")
        names, amounts = [], []
        for item in table.items:
            i = e.inner("items", item)
            names.append(i("name"))
            amounts.append(i("amount"))
        rows: list[Row] = [["项目", "数值"]]
        rows += [[name, amount] for name, amount in zip(names, amounts, strict=True)]
        rows.append(["合计", e("stated_total")])
        w.table(rows, (5, 5), head=1, rules="three")
