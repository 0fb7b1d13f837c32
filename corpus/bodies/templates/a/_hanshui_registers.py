"""The registers of 汉溱凯尔盾: what was sampled, in tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._hanshui_form import both, padded
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def registers(audit: Audit, w: Writer) -> None:
    """All registers that have entries."""
    parts = (
        (audit.calibrations, "测量设备 Measuring Equipment", _instruments),
        (audit.special_equipment, "特种设备 Special Equipment", _equipment),
        (audit.personnel_certificates, "人员资格证书 Personnel Certificates", _people),
        (audit.suppliers, "外部供方 External Providers", _suppliers),
    )
    number = 0
    for found, title, told in parts:
        if found:
            number += 1
            w.heading(2, f"7.{number}  {title}")
            told(audit, w)
    if not number:
        w.text("本次审核没有需要列表的样本 No register applicable.")


def _instruments(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            "No.",
            both("设备/型号", "Device"),
            both("证书号", "Certificate"),
            both("日期", "Date"),
            both("到期", "Due"),
            both("机构", "Laboratory"),
            both("结果", "Result"),
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(at),
                f"{e('device')} {e('model')}¶S/N {e('serial')}",
                e("certificate_no"),
                e("calibrated_on", padded(one.calibrated_on)),
                e("valid_until", padded(one.valid_until)),
                e("agency"),
                e("result"),
            ]
        )
    w.table(rows, (0.6, 1.7, 1.75, 1.3, 1.3, 1.5, 0.85), head=1, repeat=True)


def _equipment(audit: Audit, w: Writer) -> None:
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows: list[Row] = [
            [both("名称", "Name"), e("name"), both("型号", "Model"), e("model")],
            ["设备代码 Code", e("device_code"), "登记证 Reg. No.", e("registration_no")],
            [
                both("首检", "First"),
                e("first_inspected_on", padded(one.first_inspected_on)),
                both("本次检验", "Last"),
                e("inspected_on", padded(one.inspected_on)),
            ],
            [
                both("报告", "Report"),
                e("report_no"),
                both("下次检验", "Next"),
                e("next_inspection_on", padded(one.next_inspection_on)),
            ],
            [both("检验机构", "Agency"), e("agency"), "‹", "‹"],
        ]
        w.table(rows, (1.3, 2, 1.3, 2))
        w.text("", style="plain")


def _people(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        [
            both("姓名", "Name"),
            both("证书", "Certificate"),
            both("编号", "No."),
            both("发证", "Issued"),
            both("有效期", "Validity"),
            both("机关", "Issuer"),
        ]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                e("name"),
                f"{e('kind')}¶{e('category')}¶（{e.aside('work')}）",
                e("number"),
                e("issued_on", padded(one.issued_on)),
                f"{e('valid_from', padded(one.valid_from))} –¶{e('valid_to', padded(one.valid_to))}",
                e("issuer"),
            ]
        )
    w.table(rows, (0.9, 1.8, 2.4, 1.3, 1.4, 1.3), head=1, repeat=True)


def _suppliers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [[both("供方", "Provider"), both("提供", "Supply"), both("评价日期", "Evaluated")]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on", padded(one.evaluated_on))])
    w.table(rows, (3, 2, 1.5), head=1, repeat=True)
