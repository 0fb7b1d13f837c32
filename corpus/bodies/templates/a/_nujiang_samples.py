"""The sample tables of 怒江's trails."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def _table(w: Writer, title: str, heads: Sequence[str], rows: list[Row], widths: tuple[float, ...]) -> None:
    if rows:
        w.text(f"样本表：{title}", style="plain")
        w.table([list(heads), *rows], widths, head=1, repeat=True, rules="rows")


def gauges(audit: Audit, w: Writer) -> None:
    """Instruments."""
    rows: list[Row] = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        name = f"{e('device')}¶{e('model')}"
        told = [name, e("serial"), e("certificate_no"), e("agency"), e("calibrated_on"), e("valid_until")]
        rows.append([*told, e("result")])
    heads = ("器具及型号", "编号", "证书", "机构", "检定/校准日", "有效期至", "结果")
    _table(w, "测量设备", heads, rows, (2, 1.8, 2.7, 2.4, 2.1, 2.1, 1.1))


def equipment(audit: Audit, w: Writer) -> None:
    """Special equipment."""
    rows: list[Row] = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        days = f"{e('inspected_on')}¶下次 {e('next_inspection_on')}"
        numbers = f"{e('device_code')}¶{e('registration_no')}"
        first = e("first_inspected_on")
        rows.append([f"{e('name')}¶{e('model')}", numbers, first, days, f"{e('report_no')}¶{e('agency')}"])
    heads = ("名称及型号", "设备代码/登记证", "首次检验", "本次检验", "报告/机构")
    _table(w, "特种设备", heads, rows, (2.2, 3.4, 1.9, 2.5, 3.4))


def certificates(audit: Audit, w: Writer) -> None:
    """Certificates for work."""
    rows: list[Row] = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{e('valid_from')}起¶{e('valid_to')}止"
        kind = f"{e('kind')}¶{e('category')}¶{e('issuer')}"
        rows.append([e("name"), e.aside("work"), kind, e("number"), e("issued_on"), term])
    heads = ("姓名", "作业", "证书、项目、机关", "证书号", "发证日", "有效期")
    _table(w, "持证人员", heads, rows, (1.4, 1.5, 2.8, 3.6, 2, 2.3))


def contracts_of_work(audit: Audit, w: Writer) -> None:
    """Employment contracts."""
    rows: list[Row] = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = "无固定期限" if one.valid_to is None else e("valid_to")
        rows.append([e("name"), e("signed_on"), e("valid_from"), until])
    _table(w, "劳动合同", ("姓名", "签订日", "生效日", "终止日"), rows, (3, 3, 3, 3))


def exams(audit: Audit, w: Writer) -> None:
    """Medical examinations."""
    rows: list[Row] = []
    for one in audit.medical_exams:
        e = w.entry("medical_exams", one)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    _table(w, "健康检查", ("姓名", "检查日", "检查机构", "结论"), rows, (2, 2.5, 5, 2.5))


def suppliers(audit: Audit, w: Writer) -> None:
    """Suppliers."""
    rows: list[Row] = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("provides"), e("name"), e("evaluated_on")])
    _table(w, "外部供方", ("采购内容", "供方", "评价日"), rows, (4, 6, 2.5))


def contracts(audit: Audit, w: Writer) -> None:
    """Contracts."""
    rows: list[Row] = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        term = f"{e('valid_from')}—{e('valid_to')}"
        told = [e("kind"), one.about, e.each("parties", "¶"), e("signed_on")]
        rows.append([*told, f"{e('stated_term')}¶{term}"])
    _table(w, "合同", ("类别", "标的", "各方", "签订日", "期限"), rows, (1.6, 1.9, 4, 2, 3.9))


def permits(audit: Audit, w: Writer) -> None:
    """Permits."""
    rows: list[Row] = []
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to", "长期" if one.valid_to is None else None)
        told = [f"{e('kind')}¶{e('number')}", e("holder"), e("scope"), f"{e('valid_from')}¶至 {until}"]
        rows.append([*told, e("authority")])
    _table(w, "行政许可", ("许可及编号", "持有人", "内容", "有效期", "机关"), rows, (3.8, 2.6, 2, 2.6, 2.2))


def sums(audit: Audit, w: Writer) -> None:
    """Tables with a total: names across, amounts below."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(f"数据表：{e('title')}，单位 {table.unit}", style="plain")
        names, amounts = [], []
        for item in table.items:
            i = e.inner("items", item)
            names.append(i("name"))
            amounts.append(i("amount"))
        rows: list[Row] = [["项目", *names, "合计"], ["数据", *amounts, e("stated_total")]]
        w.table(rows, (1.2, *[2] * len(names), 1.6), head=1)
