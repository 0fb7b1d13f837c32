"""The registers behind the departments of 青弋's record, as tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def objectives(audit: Audit, w: Writer) -> None:
    """The objectives and what was reached."""
    rows: list[Row] = [["序号", "目标", "指标", "完成情况"]]
    rows += [[str(at), name, goal, got] for at, (name, goal, got) in enumerate(audit.world.objectives, 1)]
    w.text("表1  管理目标及完成情况", style="center")
    w.table(rows, (0.8, 4, 2, 2), head=1)


def licences(audit: Audit, w: Writer) -> None:
    """Certificates of persons."""
    if not audit.personnel_certificates:
        return
    rows: list[Row] = [
        ["姓名/岗位", "证件名称", "作业类别（项目）", "证件编号", "初领日期", "有效期限", "发证机关"]
    ]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{e('valid_from')}～{e('valid_to')}"
        if one.review_by:
            span += f"¶（{one.review_by:%Y-%m} 复审）"
        who = f"{e('name')}¶{e.aside('work')}"
        rows.append([who, e("kind"), e("category"), e("number"), e("issued_on"), span, e("issuer")])
    w.text("表2  人员证件抽查", style="center")
    w.table(rows, (1.4, 1.7, 1.7, 2.1, 1.4, 1.7, 1.5), head=1, repeat=True)


def devices(audit: Audit, w: Writer) -> None:
    """Instruments."""
    if not audit.calibrations:
        return
    heads = [
        "序号",
        "器具名称及规格",
        "器具编号",
        "使用地点",
        "证书编号",
        "检定/校准机构",
        "实施日期",
        "有效期至",
        "结果",
    ]
    rows: list[Row] = [heads]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        name = f"{e('device')}¶{e('model')}"
        rows.append(
            [
                str(at),
                name,
                e("serial"),
                e.aside("place"),
                e("certificate_no"),
                e("agency"),
                f"{e('calibrated_on')}¶{one.act}",
                e("valid_until"),
                e("result"),
            ]
        )
    w.text("表3  监视和测量设备抽查", style="center")
    w.table(rows, (0.6, 1.5, 1.2, 1, 1.6, 1.9, 1.4, 1.4, 0.8), head=1, repeat=True)


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers."""
    rows: list[Row] = [["供方名称", "提供的产品/服务", "最近评价日期", "结论"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), e("provides"), e("evaluated_on"), "合格"])
    w.text("表4  合格供方（抽样）", style="center")
    w.table(rows, (4, 2.6, 2, 1), head=1, repeat=True)


def special(audit: Audit, w: Writer) -> None:
    """Special equipment."""
    if not audit.special_equipment:
        return
    rows: list[Row] = [
        [
            "设备名称¶型号",
            "安装/使用地点",
            "设备代码¶使用登记编号",
            "检验机构¶报告编号",
            "检验日期",
            "下次检验日期",
        ]
    ]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        rows.append(
            [
                f"{e('name')}¶{e('model')}",
                e.aside("place"),
                f"{e('device_code')}¶{e('registration_no')}",
                f"{e('agency')}¶{e('report_no')}",
                f"{e('inspected_on')}¶（首检 {e('first_inspected_on')}）",
                e("next_inspection_on"),
            ]
        )
    w.text("表5  特种设备", style="center")
    w.table(rows, (1.7, 1.3, 2.4, 2.4, 2, 1.5), head=1, repeat=True)


def totals(audit: Audit, w: Writer) -> None:
    """Amounts with their totals, each on its own."""
    if not audit.tables_with_totals:
        return
    w.heading(2, "5.10 有关数据汇总")
    for at, one in enumerate(audit.tables_with_totals, 6):
        e = w.entry("tables_with_totals", one)
        w.text(f"表{at}  {e('title')}（单位：{one.unit}）", style="center")
        rows: list[Row] = [["项目", "数值"]]
        for item in one.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (4, 3), head=1)
