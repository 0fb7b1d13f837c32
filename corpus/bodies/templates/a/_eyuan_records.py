"""Records of 萼原's report: one table for all kinds, told apart by its first column."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def together(audit: Audit, w: Writer) -> None:
    """Instruments, special equipment, certificates of persons, contracts and examinations in one table."""
    w.text(
        "类别：J—计量和安全器具，T—特种设备，Z—人员证书，H—劳动合同，Y—健康检查。“—”为该类别没有此项。",
        style="plain",
    )
    heads = [
        "类别",
        "名称/姓名",
        "型号/项目",
        "编号",
        "办理日期",
        "有效期至（下次日期）",
        "办理单位",
        "结果/说明",
    ]
    rows: list[Row] = [heads, *_things(audit, w), *_persons(audit, w)]
    w.table(rows, (0.9, 2, 2.6, 3.2, 1.7, 1.9, 3.2, 2), head=1, repeat=True)


def _things(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        number = f"证书{e('certificate_no')}¶出厂{e('serial')}"
        dates = [e("calibrated_on"), e("valid_until")]
        rows.append(["J", e("device"), e("model"), number, *dates, e("agency"), e("result")])
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        number = f"登记{e('registration_no')}¶报告{e('report_no')}"
        dates = [e("inspected_on"), e("next_inspection_on")]
        rows.append(["T", e("name"), e("model"), number, *dates, e("agency"), unit.place])
    return rows


def _persons(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        what = f"{e('kind')}¶{e('category')}"
        dates = [e("issued_on"), e("valid_to")]
        rows.append(["Z", e("name"), what, e("number"), *dates, e("issuer"), f"自{e('valid_from')}起"])
    for contract in audit.employment_contracts:
        if contract.valid_to:
            e = w.entry("employment_contracts", contract)
            dates = [e("signed_on"), e("valid_to")]
            rows.append(["H", e("name"), "固定期限", w.blank, *dates, w.blank, f"自{e('valid_from')}起"])
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        dates = [e("examined_on"), w.blank]
        rows.append(["Y", e("name"), "在岗期间", w.blank, *dates, e("institution"), e("result")])
    return rows


def others(audit: Audit, w: Writer) -> None:
    """Laws in two columns, suppliers in a cell, contracts in lines, figures in pairs."""
    e = w.law_entry("compliance")
    w.text(f"企业编制的法规清单{e.silent('place')}有{e('stated_count')}部：", style="plain")
    w.section(columns=2)
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        w.text(f"{at}. {e.one('titles', title)}", style="plain")
    w.section()
    few = w.law_entry("operation")
    w.text(
        f"检查中对照了{few.silent('place')}{few.each('titles', '、', '《{}》')}，没有发现抵触；"
        f"执行的技术标准为{_cited(audit, w)}。"
    )
    lines = []
    for at, supplier in enumerate(audit.suppliers, 1):
        s = w.entry("suppliers", supplier)
        lines.append(f"{at}）{s('name')}／{s('provides')}／评价于{s('evaluated_on')}")
    for contract in audit.contracts:
        k = w.entry("contracts", contract)
        parties = k.each("parties", "（甲方）、")
        lines.append(
            f"◆ {k('kind')}：{parties}（乙方），{contract.about}，{k('signed_on')}签，{k('stated_term')}，"
            f"{k('valid_from')}—{k('valid_to')}"
        )
    w.table([["供方和合同", "¶".join(lines)]], (1.8, 9.4), bold=(0,))
    for table in audit.tables_with_totals:
        _figures(w, table)


def _cited(audit: Audit, w: Writer) -> str:
    items = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        items.append(f"《{s('title')}》（{s('number')}）")
    return "、".join(items)


def _figures(w: Writer, table: TableWithTotal) -> None:
    e = w.entry("tables_with_totals", table)
    rows: list[Row] = [[f"{e('title')}（{table.unit}）", *["‹"] * 3]]
    entries = [e.inner("items", item) for item in table.items]
    pairs = [[i("name"), i("amount")] for i in entries]
    pairs += [[w.blank, w.blank]] * (len(pairs) % 2)
    rows += [[*pairs[at], *pairs[at + 1]] for at in range(0, len(pairs), 2)]
    rows.append(["总计", e("stated_total"), "‹", "‹"])
    w.table(rows, (3.4, 2.2, 3.4, 2.2), head=1)
