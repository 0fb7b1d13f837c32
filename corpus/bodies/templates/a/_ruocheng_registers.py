"""The appendices of 若澄's report: registers on wide pages, laws, drills, figures."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._ruocheng_stock import dash
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

GREEN = {"EMS", "OHSMS"}


def all_of(audit: Audit, w: Writer) -> None:
    """The appendices, the wide ones first."""
    w.section(landscape=True, fresh=True)
    _instruments(audit, w)
    _equipment(audit, w)
    _holders(audit, w)
    w.section(fresh=True)
    _laws(audit, w)
    _drills(audit, w)
    _figures(audit, w)


def _instruments(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录1  监视和测量器具检定/校准一览表")
    if not audit.calibrations:
        w.text("受审核组织无需要检定或校准的器具。", style="plain")
        return
    rows: list[Row] = [
        [
            "序号",
            "器具名称",
            "规格型号",
            "器具编号",
            "证书编号",
            "检定/校准单位",
            "检定/校准日期",
            "有效期至",
            "结论",
            "使用地点",
        ]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(at),
                e("device"),
                e("model"),
                e("serial"),
                e("certificate_no"),
                e("agency"),
                dash(e, "calibrated_on"),
                dash(e, "valid_until"),
                e("result"),
                e.aside("place"),
            ]
        )
    w.table(rows, (0.6, 1.8, 1.6, 1.6, 1.9, 2.9, 1.6, 1.6, 0.9, 1.2), head=1, repeat=True)


def _equipment(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录2  特种设备检验一览表")
    if not audit.special_equipment:
        w.text("受审核组织未使用特种设备。", style="plain")
        return
    rows: list[Row] = [
        [
            "序号",
            "设备名称",
            "型号规格",
            "设备代码",
            "使用登记证号",
            "检验日期",
            "下次检验日期",
            "报告编号",
            "检验机构",
        ]
    ]
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        rows.append(
            [
                str(at),
                e("name"),
                e("model"),
                e("device_code"),
                e("registration_no"),
                dash(e, "inspected_on"),
                dash(e, "next_inspection_on"),
                e("report_no"),
                e("agency"),
            ]
        )
    w.table(rows, (0.6, 1.9, 1.5, 2.4, 2.3, 1.6, 1.6, 1.9, 2.6), head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录3  特种作业及特种设备作业人员证书一览表")
    if not audit.personnel_certificates:
        w.text("受审核组织无需持证上岗的作业人员。", style="plain")
        return
    rows: list[Row] = [
        ["序号", "姓名", "从事作业", "证书名称", "作业项目", "证书编号", "发证日期", "有效期", "发证机关"]
    ]
    for at, one in enumerate(audit.personnel_certificates, 1):
        e = w.entry("personnel_certificates", one)
        rows.append(
            [
                str(at),
                e("name"),
                e.aside("work"),
                e("kind"),
                e("category"),
                e("number"),
                dash(e, "issued_on"),
                f"{dash(e, 'valid_from')}至{dash(e, 'valid_to')}",
                e("issuer"),
            ]
        )
    w.table(rows, (0.6, 1.1, 1.5, 2.5, 2.0, 2.8, 1.5, 1.9, 2.0), head=1, repeat=True)


def _laws(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录4  适用法律法规清单")
    e = w.law_entry("compliance")
    told = e.silent("place")
    rows: list[Row] = [["序号", "法律法规名称", "状态"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        rows.append([str(at), told + e.one("titles", title), "现行有效"])
        told = ""
    w.table(rows, (1, 7.4, 1.8), head=1, repeat=True)


def _drills(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录5  应急演练一览表")
    if not GREEN & {*audit.systems}:
        w.text("本次审核领域不涉及应急演练的抽样。", style="plain")
        return
    if not audit.drills:
        w.text("审核覆盖期内尚未到计划的演练时间。", style="plain")
        return
    rows: list[Row] = [["序号", "演练项目", "演练日期", "地点", "参加人数", "效果评价"]]
    for at, one in enumerate(audit.drills, 1):
        e = w.entry("drills", one)
        result = w.random.choice(("达到预期", "预案适用", "基本达到预期"))
        rows.append([str(at), e("kind"), dash(e, "held_on"), one.place, str(one.people), result])
    w.table(rows, (0.8, 2.6, 2, 1.8, 1.4, 1.6), head=1)


def _figures(audit: Audit, w: Writer) -> None:
    w.heading(1, "附录6  统计数据")
    makes = audit.world.departments[2] == "生产部"
    tables = [one for one in audit.tables_with_totals if makes or "成品" not in one.title]
    if not tables:
        w.text("本次审核未收集统计数据。", style="plain")
    for table in tables:
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="center")
        rows: list[Row] = [["序号", "项目", f"数量（{table.unit}）"]]
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合计", "‹", e("stated_total")])
        w.table(rows, (1.2, 5.6, 3.4), head=1)
