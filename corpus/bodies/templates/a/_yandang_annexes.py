"""The annexes behind the signatures, each in two columns."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

PAIR = (2.8, 7.2)


def annexes(audit: Audit, w: Writer) -> None:
    """All annexes."""
    w.page()
    _laws(audit, w)
    _instruments(audit, w)
    _equipment(audit, w)
    _suppliers(audit, w)
    _figures(audit, w)


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件1　适用法律法规清单")
    e = w.law_entry("compliance")
    rows: list[Row] = [["序号", "名称"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append([str(at), e.one("titles", title)])
    rows.append(["合计", f"{e('stated_count')}部"])
    w.table(rows, (1.2, 8.8), head=1, repeat=True)


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件2　测量设备检定/校准台账")
    rows: list[Row] = [["设备", "检定/校准信息"]]
    for item in audit.calibrations:
        e = w.entry("calibrations", item)
        told = [
            f"规格型号：{e('model')}；设备编号：{e('serial')}；使用地点：{e.aside('place')}",
            f"{item.act}单位：{e('agency')}；证书编号：{e('certificate_no')}",
            f"{item.act}日期：{e('calibrated_on')}；有效期至：{e('valid_until')}；结论：{e('result')}",
        ]
        rows.append([e("device"), "¶".join(told)])
    if len(rows) == 1:
        w.text("本次审核没有需要列入本附件的设备。")
        return
    w.table(rows, PAIR, head=1, repeat=True)


def _equipment(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件3　特种设备和持证人员")
    rows: list[Row] = [["设备或人员", "登记、检验和证件信息"]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        told = [
            f"型号：{e('model')}；设备代码：{e('device_code')}；使用登记证编号：{e('registration_no')}",
            f"检验单位：{e('agency')}；检验报告编号：{e('report_no')}；首次检验：{e('first_inspected_on')}",
            f"本次检验：{e('inspected_on')}；下次检验：{e('next_inspection_on')}",
        ]
        rows.append([e("name"), "¶".join(told)])
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told = [
            f"岗位：{e.aside('work')}；证件：{e('kind')}；项目：{e('category')}",
            f"证件编号：{e('number')}；发证机关：{e('issuer')}",
            f"有效期：{e('valid_from')}至{e('valid_to')}",
        ]
        rows.append([e("name"), "¶".join(told)])
    w.table(rows, PAIR, head=1, repeat=True)


def _suppliers(audit: Audit, w: Writer) -> None:
    w.heading(1, "附件4　供方评价")
    rows: list[Row] = [["供方", "评价信息"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        told = f"供应的产品或服务：{e('provides')}；评价日期：{e('evaluated_on')}；列入合格供方名录"
        rows.append([e("name"), told])
    w.table(rows, (4, 6), head=1, repeat=True)


def _figures(audit: Audit, w: Writer) -> None:
    if not audit.tables_with_totals:
        return
    w.heading(1, "附件5　统计数据")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="center")
        rows: list[Row] = [["项目", f"数量（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (6, 4), head=1)
