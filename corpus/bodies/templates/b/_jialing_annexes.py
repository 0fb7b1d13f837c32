"""嘉泠's annexes: registers of instruments, special equipment, people, laws and standards."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GAUGES = (0.5, 1.5, 1.1, 1.2, 1.3, 1.3, 1.3, 1.9, 0.7, 1)
MACHINES = (0.5, 1.2, 1.2, 2, 1.7, 1.2, 1.2, 1.8, 1.5, 1)
HOLDERS = (0.5, 0.9, 1.1, 2.2, 1.7, 1.9, 1.2, 2.2, 1.6)
"""Widths of the columns."""


def all_of(audit: Audit, w: Writer) -> None:
    """The annexes, numbered as they come."""
    number = 1
    for title, rows, widths in (
        (
            "计量器具检定/校准情况一览表",
            _instruments(audit, w),
            (0.5, 1.5, 1.1, 1.2, 1.3, 1.3, 1.3, 1.9, 0.7, 1),
        ),
        ("特种设备检验情况一览表", _special(audit, w), (0.5, 1.2, 1.2, 2, 1.7, 1.2, 1.2, 1.8, 1.5, 1)),
        (
            "特种作业和特种设备作业人员一览表",
            _people(audit, w),
            (0.5, 0.9, 1.1, 2.2, 1.7, 1.9, 1.2, 2.2, 1.6),
        ),
        ("引用的技术标准", _standards(audit, w), (0.6, 3, 6)),
        ("适用法律法规清单", _laws(audit, w), (0.6, 6, 2)),
    ):
        if len(rows) == 1:
            continue
        w.heading(2, f"附表{number} {title}")
        w.table(rows, widths, head=1, repeat=True)
        number += 1
    stated = w.law_entry("compliance")("stated_count")
    w.text(
        f"附表所列法律法规共 {stated} 部，由受审核组织提供，审核组抽查了获取渠道和更新情况。", style="plain"
    )


def short(day: date) -> str:
    """A day as the annexes write it."""
    return f"{day:%Y.%m.%d}"


def _instruments(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [
        [
            "序号",
            "器具名称",
            "规格型号",
            "出厂/管理编号",
            "证书编号",
            "检定/校准日期",
            "有效期至",
            "检定/校准机构",
            "结果",
            "使用地点",
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        days = [e("calibrated_on", short(one.calibrated_on)), e("valid_until", short(one.valid_until))]
        head = [str(at), e("device"), e("model"), e("serial"), e("certificate_no")]
        rows.append([*head, *days, e("agency"), e("result"), e.aside("place")])
    return rows


def _special(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [
        [
            "序号",
            "设备名称",
            "型号",
            "设备代码",
            "使用登记证编号",
            "检验日期",
            "下次检验日期",
            "检验机构",
            "报告编号",
            "位置",
        ]
    ]
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        days = [
            e("inspected_on", short(one.inspected_on)),
            e("next_inspection_on", short(one.next_inspection_on)),
        ]
        head = [str(at), e("name"), e("model"), e("device_code"), e("registration_no")]
        rows.append([*head, *days, e("agency"), e("report_no"), one.place])
    return rows


def _people(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [
        ["序号", "姓名", "从事工作", "证件名称", "作业项目", "证件编号", "发证日期", "有效期", "发证机关"]
    ]
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        begun = e("valid_from", short(one.valid_from))
        term = f"{begun}至{e('valid_to', short(one.valid_to))}"
        issued = e("issued_on", short(one.issued_on))
        head = [str(at), e("name"), e.aside("work"), e("kind"), e("category"), e("number")]
        rows.append([*head, issued, term, e("issuer")])
    return rows


def _standards(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [["序号", "标准编号", "标准名称"]]
    for at, one in enumerate(audit.standards_cited, 1):
        e = w.entry("standards_cited", one)
        rows.append([str(at), e("number"), e("title")])
    return rows


def _laws(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [["序号", "法律法规名称", "适用性"]]
    entry = w.law_entry("compliance")
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        told = entry.silent("place") if at == 1 else ""
        rows.append([str(at), told + entry.one("titles", title), "适用"])
    return rows
