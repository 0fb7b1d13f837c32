"""The registers at the end of 岳普湖's report, each with its number and numbered rows."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Filled = tuple[tuple[str, ...], list[list[str]], tuple[float, ...]]
"""Heads, rows and widths of a register."""


def registers(audit: Audit, w: Writer) -> None:
    """All registers that have a row."""
    for title, number in numbers(audit).items():
        w.heading(2, f"登记表{number}　{title}")
        heads, rows, widths = FILL[title](audit, w)
        told: list[Row] = [("登记号", *heads)]
        told += [[f"{number}-{at:02}", *row] for at, row in enumerate(rows, 1)]
        w.table(told, (1.3, *widths), head=1, repeat=True)
    for at, table in enumerate(audit.tables_with_totals, len(numbers(audit)) + 1):
        e = w.entry("tables_with_totals", table)
        w.heading(2, f"登记表{at}　{e('title')}")
        figures: list[Row] = [["项目", table.unit]]
        for item in table.items:
            i = e.inner("items", item)
            figures.append([i("name"), i("amount")])
        w.table([*figures, ["总计", e("stated_total")]], (6, 3), head=1)


def numbers(audit: Audit) -> dict[str, int]:
    """The registers that this report has, with their numbers."""
    safety = "OHSMS" in audit.systems
    there = {
        GOALS: audit.world.objectives,
        LAWS: audit.laws("compliance").titles,
        STANDARDS: audit.standards_cited,
        PERMITS: audit.permits,
        INSTRUMENTS: audit.calibrations,
        MACHINES: audit.special_equipment,
        HOLDERS: audit.personnel_certificates,
        HIRED: audit.employment_contracts,
        EXAMS: audit.medical_exams if safety else [],
        SUPPLIERS: audit.suppliers,
        CONTRACTS: audit.contracts,
        DRILLS: audit.drills if safety else [],
    }
    return {title: at for at, title in enumerate((one for one, found in there.items() if found), 1)}


def _goals(audit: Audit, _: Writer) -> Filled:
    rows = [[name, target, reached] for name, target, reached in audit.world.objectives]
    return ("目标", "目标值", "实际值"), rows, (5, 3, 3)


def _laws(audit: Audit, w: Writer) -> Filled:
    e = w.law_entry("compliance")
    rows = [[e.one("titles", title), "适用"] for title in audit.laws("compliance").titles]
    rows[0][0] = e.silent("place") + rows[0][0]
    return ("法律法规名称", "适用性"), rows, (8, 2)


def _standards(audit: Audit, w: Writer) -> Filled:
    rows = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        rows.append([e("number"), e("title")])
    return ("标准编号", "标准名称"), rows, (4, 7)


def _permits(audit: Audit, w: Writer) -> Filled:
    rows = []
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        term = f"{e('valid_from')}至¶{until}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    return ("许可名称", "编号", "持有人", "许可内容", "有效期", "发证机关"), rows, (2, 3, 2.4, 2.4, 3, 2.4)


def _instruments(audit: Audit, w: Writer) -> Filled:
    rows = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        names = ("device", "model", "serial", "certificate_no", "calibrated_on", "valid_until")
        rows.append([*(e(name) for name in names), e.aside("place")])
    heads = ("名称", "型号", "设备编号", "证书号", "检定/校准日期", "有效期至", "使用地点")
    return heads, rows, (2.4, 2, 2, 2.4, 2.4, 2.4, 1.8)


def _machines(audit: Audit, w: Writer) -> Filled:
    rows = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        names = ("name", "model", "device_code", "registration_no", "report_no", "next_inspection_on")
        rows.append([e(name) for name in names])
    heads = ("设备", "型号", "设备代码", "使用登记证", "检验报告号", "下次检验日期")
    return heads, rows, (2.2, 2, 3, 2.6, 2.6, 2.6)


def _holders(audit: Audit, w: Writer) -> Filled:
    rows = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        names = ("name", "kind", "category", "number", "issued_on", "valid_to")
        rows.append([e(name) for name in names])
    heads = ("姓名", "证件", "项目", "证号", "发证日期", "有效期至")
    return heads, rows, (1.6, 2.8, 2.4, 3.4, 2.4, 2.4)


def _hired(audit: Audit, w: Writer) -> Filled:
    rows = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = e("valid_to") if one.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), until])
    return ("员工", "签订日", "起始日", "终止日"), rows, (2, 3, 3, 3)


def _exams(audit: Audit, w: Writer) -> Filled:
    rows = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    return ("员工", "体检日期", "体检机构", "结果"), rows, (2, 3, 4, 2.4)


def _suppliers(audit: Audit, w: Writer) -> Filled:
    rows = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    return ("供方", "提供", "评价日期"), rows, (5, 4, 3)


def _contracts(audit: Audit, w: Writer) -> Filled:
    rows = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        term = f"{e('valid_from')}至¶{e('valid_to')}"
        rows.append([e("kind"), one.about, e.each("parties", "¶"), e("signed_on"), e("stated_term"), term])
    return ("合同类别", "标的", "当事人", "签订日期", "期限", "起止"), rows, (1.8, 2, 4, 2.6, 1.2, 2.8)


def _drills(audit: Audit, w: Writer) -> Filled:
    rows = []
    for one in audit.drills:
        e = w.entry("drills", one)
        rows.append([e("kind") + "演练", e("held_on"), one.place, f"{one.people}人"])
    return ("演练项目", "演练日期", "地点", "人数"), rows, (3, 3, 3, 2)


GOALS, LAWS, STANDARDS, PERMITS = "目标及实绩", "法律法规清单", "技术标准清单", "行政许可"
INSTRUMENTS, MACHINES, HOLDERS = "监视和测量设备", "特种设备", "持证上岗人员"
HIRED, EXAMS, SUPPLIERS = "劳动合同抽样", "职业健康体检抽样", "外部供方"
CONTRACTS, DRILLS = "合同和协议", "应急演练"
FILL: dict[str, Callable[[Audit, Writer], Filled]] = {
    GOALS: _goals,
    LAWS: _laws,
    STANDARDS: _standards,
    PERMITS: _permits,
    INSTRUMENTS: _instruments,
    MACHINES: _machines,
    HOLDERS: _holders,
    HIRED: _hired,
    EXAMS: _exams,
    SUPPLIERS: _suppliers,
    CONTRACTS: _contracts,
    DRILLS: _drills,
}
