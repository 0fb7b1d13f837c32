"""Forms of 云水's report on people, instruments, equipment, suppliers, audits and reviews."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import SpecialEquipment
from corpus.bodies.templates.a._yunshui_forms import Forms
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, forms: Forms) -> None:
    """All forms of this part."""
    _people(audit, w, forms)
    _instruments(audit, w, forms)
    if audit.special_equipment:
        _special(audit, w, forms)
    _suppliers(audit, w, forms)
    _contracts(audit, w, forms)
    _laws(audit, w, forms)
    _cycle(audit, w, forms)


def _people(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("人员抽查")
    rows: list[Row] = [["健康检查", "姓名", "检查日期", "检查机构", "‹", "结论"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append(["^", e("name"), e("examined_on"), e("institution"), "‹", e("result")])
    if audit.personnel_certificates:
        rows.append(["上岗证件", "姓名 / 岗位", "证件 / 项目", "证号", "起 / 止", "发证"])
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                "^",
                f"{e('name')}¶{e.aside('work')}",
                f"{e('kind')}¶{e('category')}",
                e("number"),
                f"{e('valid_from')}¶{e('valid_to')}",
                e("issuer"),
            ]
        )
    rows.append(["劳动合同", "姓名", "签订", "自", "至", "‹"])
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        end = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append(["^", e("name"), e("signed_on"), e("valid_from"), end, "‹"])
    w.table(rows, (1.1, 1.3, 2.1, 2.6, 1.6, 1.5), bold=(0,))


def _instruments(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("计量器具")
    rows: list[Row] = [
        ["器具", "‹", "溯源", "‹", "‹", "‹", "结果"],
        ["名称 / 规格", "编号", "单位", "证书号", "日期", "到期", "^"],
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append(
            [
                f"{e('device')}¶{e('model')}",
                e("serial"),
                e("agency"),
                e("certificate_no"),
                e("calibrated_on"),
                e("valid_until"),
                e("result"),
            ]
        )
    w.table(rows, (1.7, 1.3, 2.2, 1.8, 1.6, 1.6, 0.9), head=2)


def _special(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("特种设备")
    for unit in audit.special_equipment:
        w.table(_unit(w, unit), (1.1, 2.2, 1.1, 2.6, 1.6), bold=(0, 2))
        w.text("", style="plain")


def _unit(w: Writer, unit: SpecialEquipment) -> list[Row]:
    e = w.entry("special_equipment", unit)
    return [
        ["设备", f"{e('name')}  {e('model')}", "代码", e("device_code"), f"位置¶{unit.place}"],
        ["登记证", e("registration_no"), "检验机构", e("agency"), "^"],
        ["检验日", e("inspected_on"), "报告", e("report_no"), f"下次¶{e('next_inspection_on')}"],
        ["首检", e("first_inspected_on"), "状态", "在用，标志张贴在醒目处", "^"],
    ]


def _suppliers(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("供方评价")
    rows: list[Row] = [["供应的物料或服务", "供方", "评价日期", "资料"]]
    for at, one in enumerate(audit.suppliers):
        e = w.entry("suppliers", one)
        paper = "^" if at else "营业执照、许可证、检测报告（适用时）"
        rows.append([e("provides"), e("name"), e("evaluated_on"), paper])
    w.table(rows, (2, 3.4, 1.4, 1.8), head=1)


def _contracts(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("合同抽查")
    rows: list[Row] = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        rows.append([e("kind"), "双方", e.each("parties", "；"), "‹", "‹", "‹"])
        days = [e("signed_on"), f"{e('valid_from')}～{e('valid_to')}"]
        rows.append(["^", "签订", days[0], e("stated_term"), "期限", days[1]])
    w.table(rows, (1.3, 0.8, 1.6, 1, 0.8, 3), bold=(0, 1, 4))


def _laws(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("法规识别和合规性")
    e = w.law_entry("compliance")
    rows: list[Row] = [["清单", "数量", f"{e('stated_count')}部"]]
    rows.append(["^", "名称", w.laws("compliance", "¶", "{}")])
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        told = f"{c('done_on')}，评价{c('stated_count')}部，均遵守"
        rows += [["评价", "情况", told], ["^", "人员", c.each("evaluators")]]
    w.table(rows, (1.1, 1.1, 6), bold=(0, 1))


def _cycle(audit: Audit, w: Writer, forms: Forms) -> None:
    forms.next("内部审核和管理评审")
    rows: list[Row] = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.start == one.end else f"～{e('end')}")
        rows += [
            ["内部审核", "计划", e("planned_on"), "实施", days],
            ["^", "组长", e("leader"), "内审员", e.each("auditors")],
            ["^", "不符合", f"{e('nonconformities')}项", "关闭", e("closed_on")],
        ]
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        rows += [
            ["管理评审", "计划", r("planned_on"), "召开", r("held_on")],
            ["^", "主持", r("chair"), "改进", f"{r('improvements')}项，{r('due_date')}前完成"],
        ]
    w.table(rows, (1.3, 1, 2, 1, 3.4), bold=(0, 1, 3))
