"""The annexed registers of 福海渔鸿's reports."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def annexes(audit: Audit, w: Writer) -> None:
    """Registers that the audit has, numbered on."""
    number = 0
    for title, listed, write in (
        ("测量设备检定/校准抽样", audit.calibrations, _instruments),
        ("特种设备定期检验", audit.special_equipment, _units),
        ("持证人员", audit.personnel_certificates, _holders),
        ("合格供方名录（摘录）", audit.suppliers, _suppliers),
        ("健康检查抽样", audit.medical_exams, _exams),
    ):
        if listed:
            number += 1
            w.heading(2, f"附件{number} {title}")
            write(audit, w)
    w.heading(2, f"附件{number + 1} 适用法律法规清单")
    law = w.law_entry("compliance")
    count = f"（{law('stated_count')}部）{law.silent('place')}"
    w.text(f"受审核方清单{count}：", style="plain")
    titles = audit.laws("compliance").titles
    w.text(*(f"{at}. {law.one('titles', title)}" for at, title in enumerate(titles, 1)), style="plain")


def _instruments(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["名称/规格", "编号", "使用单位", "证书编号", "机构", "方式", "日期", "有效期至", "结论"]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                e("serial"),
                e("user_unit"),
                e("certificate_no"),
                e("agency"),
                one.act,
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (1.5, 1.2, 1.7, 1.5, 1.7, 0.8, 1.5, 1.5, 0.8), head=1, repeat=True)


def _units(audit: Audit, w: Writer) -> None:
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        w.table(
            [
                ["设备名称、型号", f"{e('name')}，{e('model')}"],
                ["设备代码", e("device_code")],
                ["使用登记证编号", e("registration_no")],
                ["首次检验", e("first_inspected_on")],
                ["最近检验", f"{e('inspected_on')}，{e('agency')}，报告 {e('report_no')}"],
                ["下次检验", e("next_inspection_on")],
            ],
            (2.6, 7.4),
            bold=(0,),
        )
        w.text("　", style="plain")


def _holders(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["姓名", "从事工作", "证件及项目", "证号", "有效期", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        review = f"¶复审 {w.date(one.review_by)}前" if one.review_by else ""
        rows.append(
            [
                e("name"),
                e.aside("work"),
                f"{e('kind')}¶{e('category')}",
                e("number"),
                f"{e('valid_from')}至¶{e('valid_to')}{review}",
                e("issuer"),
            ]
        )
    w.table(rows, (1, 1.5, 2.2, 2.4, 2.1, 1.8), head=1, repeat=True)


def _suppliers(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["供方名称", "提供的产品或服务", "最近评价日期"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (4.6, 3, 2.4), head=1)


def _exams(audit: Audit, w: Writer) -> None:
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        w.text(
            f"• {e('name')}，{e('examined_on')}，{e('institution')}，结论：{e('result')}",
            style="plain",
        )
