"""The small tables that go with some of 讨莱's process sheets."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def figures(audit: Audit, w: Writer, slots: Slots) -> None:
    """Amounts across, their total at the end."""
    del slots
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"M3附：{e('title')}（{table.unit}）", style="plain")
        rows: list[Row] = [["序", "科目", "数值"]]
        for number, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(number), i("name"), i("amount")])
        w.table([*rows, ["—", "总计", e("stated_total")]], (0.8, 4, 2.4), head=1, rules="three")


def holders(audit: Audit, w: Writer, slots: Slots) -> None:
    """Who holds which certificate."""
    del slots
    if not audit.personnel_certificates:
        return
    w.text("S1附：持证作业人员核查", style="plain")
    rows: list[Row] = [["持证人", "从事作业", "证件种类与作业项目", "证号", "初领与有效期限", "签发"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{e('issued_on')}初领¶{e('valid_from')}至{e('valid_to')}"
        if one.review_by:
            term += f"¶（{w.date(one.review_by)}前复审）"
        kind = f"{e('kind')}¶{e('category')}"
        rows.append([e("name"), e.aside("work"), kind, e("number"), term, e("issuer")])
    w.table(rows, (1, 1.3, 2.2, 2.3, 2.9, 1.6), head=1, repeat=True)


def lifts(audit: Audit, w: Writer, slots: Slots) -> None:
    """Special equipment, a line for what it is and a line for its inspection."""
    if not audit.special_equipment:
        w.text("S2附：经查看，没有属于特种设备的设施。", style="plain")
        return
    w.text("S2附：特种设备定期检验核查", style="plain")
    cells = (
        "<name>¶<model>¶（<@place>）",
        "代码<device_code>¶登记<registration_no>",
        "<first_inspected_on>",
        "<inspected_on>",
        "<next_inspection_on>",
        "<agency>¶<report_no>",
    )
    head: Row = ["设备", "代码/登记证号", "投用前", "最近一次", "下次应检", "检验单位/报告"]
    rows = [head, *slots.rows("special_equipment", cells)]
    w.table(rows, (1.6, 2.6, 1.5, 1.5, 1.5, 2.4), head=1, repeat=True)


def sources(audit: Audit, w: Writer, slots: Slots) -> None:
    """Suppliers."""
    del audit
    w.text("S4附：供方业绩评价抽查", style="plain")
    rows = slots.rows("suppliers", ("<provides>", "<name>", "<evaluated_on>", "合格"))
    head: Row = ["供应内容", "供方", "评价时间", "评价结论"]
    w.table([head, *rows], (2.4, 3.8, 2, 1.2), head=1, repeat=True)
