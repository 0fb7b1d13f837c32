"""The annex of 柘岚's report: registers of what was looked through."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer) -> None:
    """Annexes A to E, the first two on broad pages."""
    w.forms = ["dots"]
    w.section(landscape=True, fresh=True)
    w.heading(1, "附录A  器具和设备抽查登记表")
    _devices(audit, w)
    w.heading(1, "附录B  持证人员登记表")
    _listed(
        w,
        "personnel_certificates",
        audit.personnel_certificates,
        (
            ("证书编号", "number", 2.6),
            ("持证人", "name", 1.1),
            ("岗位工作", "~work", 1.5),
            ("证件", "kind", 2),
            ("项目", "category", 1.7),
            ("有效期起", "valid_from", 1.4),
            ("有效期止", "valid_to", 1.4),
            ("签发单位", "issuer", 1.8),
        ),
    )
    w.section(fresh=True)
    w.heading(1, "附录C  该单位识别的法律法规")
    _laws(audit, w)
    w.heading(1, "附录D  供方登记表")
    _listed(
        w,
        "suppliers",
        audit.suppliers,
        (("提供的内容", "provides", 3), ("供方", "name", 4.6), ("评价日期", "evaluated_on", 2)),
    )
    if audit.tables_with_totals:
        w.heading(1, "附录E  核对过的统计数据")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数值"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (6, 4), head=1, rules="three")
    w.text("（附录完）", style="center")


def _listed(w: Writer, path: str, found: Sequence[object], columns: Sequence[tuple[str, str, float]]) -> None:
    """A table with a row for each record: labels, fields and widths of its columns."""
    if not found:
        w.text("本次审核没有此类记录。", style="plain")
        return
    rows: list[Row] = [["序号", *(label for label, _, _ in columns)]]
    for at, record in enumerate(found, 1):
        entry = w.entry(path, record)
        rows.append([str(at), *(_cell(entry, field) for _, field, _ in columns)])
    w.table(rows, (0.8, *(width for _, _, width in columns)), head=1, repeat=True)


def _cell(entry: Entry, field: str) -> str:
    return entry.aside(field[1:]) if field.startswith("~") else entry(field)


def _devices(audit: Audit, w: Writer) -> None:
    w.text("A.1  监视和测量器具", style="plain")
    _listed(
        w,
        "calibrations",
        audit.calibrations,
        (
            ("编号", "serial", 1.6),
            ("器具", "device", 1.8),
            ("规格", "model", 1.6),
            ("证书号", "certificate_no", 2),
            ("溯源日期", "calibrated_on", 1.6),
            ("有效期至", "valid_until", 1.6),
            ("溯源机构", "agency", 3.2),
            ("使用地点", "~place", 1.4),
            ("结论", "result", 0.9),
        ),
    )
    w.text("注：证书的有效期按该单位的溯源计划和证书的建议确定。", style="plain")
    w.text("A.2  特种设备", style="plain")
    _listed(
        w,
        "special_equipment",
        audit.special_equipment,
        (
            ("设备代码", "device_code", 2.8),
            ("名称", "name", 1.8),
            ("型号", "model", 1.6),
            ("首检日期", "first_inspected_on", 1.6),
            ("本次检验", "inspected_on", 1.6),
            ("检验报告", "report_no", 2),
            ("下次检验", "next_inspection_on", 1.6),
            ("检验单位", "agency", 2.6),
        ),
    )


def _laws(audit: Audit, w: Writer) -> None:
    law = w.law_entry("compliance")
    titles = [law.one("titles", title) for title in audit.laws("compliance").titles]
    rows: list[Row] = [["序号", "名称", "序号", "名称"]]
    for at in range(0, len(titles), 2):
        right = [str(at + 2), titles[at + 1]] if at + 1 < len(titles) else [w.blank, w.blank]
        rows.append([str(at + 1), titles[at], *right])
    w.table(rows, (0.8, 4.2, 0.8, 4.2), head=1, repeat=True)
