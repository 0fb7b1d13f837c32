"""濠泽's registers: what was sampled, several facts in a cell."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """Every register that the type of audit has."""
    _devices(audit, w)
    _units(audit, w)
    _holders(audit, w)
    if audit.audit_type == "stage1":
        return
    _suppliers(audit, w)
    _contracts(audit, w)
    _figures(audit, w)


def _devices(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["器具", "证书", "日期和结果"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        what = f"{e('device')}（{e('model')}）¶编号 {e('serial')}¶用于 {e.aside('place')}"
        paper = f"{e('certificate_no')}¶{e('agency')}"
        when = f"{one.act} {e('calibrated_on')}¶有效至 {e('valid_until')}¶{e('result')}"
        rows.append([what, paper, when])
    w.text("表1　计量器具和安全附件", style="plain")
    w.table(rows, (3.4, 4, 3), head=1, repeat=True)


def _units(audit: Audit, w: Writer) -> None:
    w.text("表2　特种设备", style="plain")
    if not audit.special_equipment:
        w.text("无。", style="plain")
        return
    rows: list[Row] = [["设备", "登记", "定期检验"]]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        what = f"{e('name')} {e('model')}¶{e.aside('place')}"
        known = f"登记证 {e('registration_no')}¶设备代码 {e('device_code')}"
        checked = (
            f"{e('agency')}¶报告 {e('report_no')}¶检验 {e('inspected_on')}，下次 {e('next_inspection_on')}"
        )
        rows.append([what, known, checked])
    w.table(rows, (2.6, 3.6, 4.2), head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    w.text("表3　持证人员", style="plain")
    rows: list[Row] = [["人员", "证件", "期限"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        who = f"{e('name')}¶{e.aside('work')}"
        paper = f"{e('kind')}（{e('category')}）¶{e('number')}¶{e('issuer')}"
        term = f"发证 {e('issued_on')}¶{e('valid_from')}—{e('valid_to')}"
        rows.append([who, paper, term])
    w.table(rows, (2.4, 5, 3), head=1, repeat=True)


def _suppliers(audit: Audit, w: Writer) -> None:
    w.text("表4　供方", style="plain")
    rows: list[Row] = [["供方和所供", "评价"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([f"{e('name')}¶{e('provides')}", f"{e('evaluated_on')}¶合格"])
    w.table(rows, (7, 3.4), head=1, repeat=True)


def _contracts(audit: Audit, w: Writer) -> None:
    w.text("表5　合同", style="plain")
    rows: list[Row] = [["合同", "双方", "签订和期限"]]
    for one in audit.contracts:
        e = w.entry("contracts", one)
        own, party = (e.one("parties", name) for name in one.parties)
        term = f"签 {e('signed_on')}¶{e('valid_from')}—{e('valid_to')}¶（{e('stated_term')}）"
        rows.append([f"{e('kind')}¶{one.about}", f"甲 {own}¶乙 {party}", term])
    w.table(rows, (2.4, 5, 3), head=1, repeat=True)


def _figures(audit: Audit, w: Writer) -> None:
    for at, table in enumerate(audit.tables_with_totals, 6):
        e = w.entry("tables_with_totals", table)
        w.text(f"表{at}　{e('title')}（{table.unit}）", style="plain")
        rows: list[Row] = [["项", "数"]]
        for item in table.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (6, 4), head=1)
