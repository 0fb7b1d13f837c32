"""Part D of 栖桐's report and its annexes: sentences in English, tables with heads in both languages."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count
from corpus.bodies.templates.a._qitong_texts import of_stock
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

ASSETS = ["数据", "软件", "硬件", "人员", "服务", "文档"]
RESTRICTED = [
    "铅",
    "汞",
    "镉",
    "六价铬",
    "多溴联苯",
    "多溴二苯醚",
    "邻苯二甲酸二异辛酯",
    "邻苯二甲酸丁苄酯",
    "邻苯二甲酸二丁酯",
    "邻苯二甲酸二异丁酯",
]


def all_of(audit: Audit, w: Writer) -> None:
    """The whole part."""
    w.heading(2, "D.1  Context, leadership and planning 环境、领导和策划")
    _beside(w, of_stock(audit, w, "ALL", 3))
    _counts(audit, w)
    _objectives(audit, w)
    w.heading(2, "D.2  Operation 运行")
    for system in audit.systems:
        _beside(w, of_stock(audit, w, system, 5))
    _operation(audit, w)
    w.heading(2, "D.3  Compliance 合规")
    _compliance(audit, w)
    w.heading(2, "D.4  Performance evaluation 绩效评价")
    _cycle(audit, w)


def _beside(w: Writer, pairs: Sequence[tuple[str, str]]) -> None:
    w.table([["Observation", "审核记录"], *([first, second] for first, second in pairs)], (5, 5), head=1)
    w.text("", style="plain")


def _counts(audit: Audit, w: Writer) -> None:
    for count in audit.counts:
        e = w.entry("counts", count)
        words = f"{e('stated')} {count.unit}: {e.each('listed', ', ')}"
        w.text(f"The organization has determined its {e('what')}, {words}.")
    if "ISMS" in audit.systems:
        e = w.entry("counts", Count("信息资产类别", len(ASSETS), ASSETS, "类"))
        words = f"资产清单把{e('what')}分为{e('stated')}类，即{e.each('listed', '、')}；"
        w.text(words + "清单由各部门每半年确认一次。")
    if "HSPM" in audit.systems:
        e = w.entry("counts", Count("管控物质", len(RESTRICTED), RESTRICTED, "种"))
        w.text(f"The internal limit list names {e('stated')} {e('what')}: {e.each('listed', ', ')}.")


def _objectives(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["Objective 目标", "Target 指标", "Result 结果"], *audit.world.objectives]
    w.table(rows, (4, 3, 3), head=1)


def _operation(audit: Audit, w: Writer) -> None:
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        w.text(
            f"{e('name')} ({e.aside('work')}) holds the {e('kind')}, category {e('category')}, "
            f"No. {e('number')}, issued by {e('issuer')} and valid from {e('valid_from')} to {e('valid_to')}."
        )
    for permit in audit.permits:
        e = w.entry("permits", permit)
        w.text(
            f"Permit 许可: {e('kind')}, No. {e('number')}, holder {e('holder')}, covering {e('scope')}, "
            f"valid {e('valid_from')} to {e('valid_to')}, issued by {e('authority')}."
        )
    w.heading(3, "External providers 外部供方")
    rows: list[Row] = [["Provider 供方", "Supplies 提供", "Last evaluated 最近评价"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    w.table(rows, (5, 3, 2), head=1)
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"The {e('kind')} between {e.each('parties', ' and ')} was signed on {e('signed_on')} "
            f"for a term of {e('stated_term')}, from {e('valid_from')} to {e('valid_to')}."
        )
    w.text(
        "Certificates presented by providers were taken note of as part of the evaluation; "
        "they are outside the scope of this audit. 供方出示的证书仅供参考，不属于本次审核的范围。",
    )
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"A {e('kind')} drill ({drill.people} participants, {drill.place}) was held on {e('held_on')}."
        )


def _compliance(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    total = e.silent("place") + e("stated_count")
    w.text(f"The legal register lists {total} laws and regulations (see Annex 1 附件1).")
    for one in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", one)
        w.text(
            f"Compliance with {c('stated_count')} of them was evaluated on {c('done_on')} by "
            f"{c.each('evaluators', ', ')}; no breach was identified."
        )
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        w.text(
            f"Current certificate {c('system')}: No. {c('number')}, issued {c('issued_on')}, "
            f"expires {c('valid_to')}."
        )


def _cycle(audit: Audit, w: Writer) -> None:
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = (
            f"on {e('start')}{e.silent('end')}"
            if one.start == one.end
            else f"from {e('start')} to {e('end')}"
        )
        w.text(
            f"The last internal audit was planned on {e('planned_on')} and carried out {days}. "
            f"Audit team leader: {e('leader')}; internal auditors: {e.each('auditors', ', ')}. "
            f"{e('nonconformities')} nonconformities were raised, the last was closed on {e('closed_on')}."
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"Management review: planned {e('planned_on')}, held {e('held_on')}, chaired by {e('chair')}; "
            f"{e('improvements')} improvement decisions, due {e('due_date')}."
        )
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        w.text(e("title"), style="center")
        rows: list[Row] = [["Item 项目", f"Amount 数量（{table.unit}）"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["Total 合计", e("stated_total")])
        w.table(rows, (6, 4), head=1)


def annexes(audit: Audit, w: Writer) -> None:
    """The annexes, on broad pages."""
    w.heading(1, "Annex 1  Legal register 法律法规清单")
    e = w.law_entry("compliance")
    rows: list[Row] = [["No. 序号", "Title 名称", "Kept by 管理部门"]]
    for at, title in enumerate(audit.laws("compliance").titles):
        keeper = audit.world.departments[at % 3]
        rows.append([f"L-{at + 1:02}", e.one("titles", title), keeper])
    w.table(rows, (1.2, 6.8, 2), head=1, repeat=True)
    rows = [["Technical standard 技术标准", "Title 名称"]]
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        rows.append([s("number"), s("title")])
    w.table(rows, (3, 7), head=1)
    w.heading(1, "Annex 2  Monitoring equipment 监视测量设备")
    fields: Sequence[str] = (
        "serial",
        "device",
        "model",
        "calibrated_on",
        "valid_until",
        "result",
        "certificate_no",
        "agency",
    )
    head: Sequence[str] = (
        "ID No.¶编号",
        "Instrument¶名称",
        "Type¶型号",
        "Calibrated¶校准/检定日期",
        "Due¶有效期至",
        "Result¶结果",
        "Certificate¶证书号",
        "Laboratory¶机构",
    )
    _register(w, "calibrations", audit.calibrations, head, fields, (1.2, 1.5, 1.3, 1.4, 1.4, 0.8, 1.6, 2.2))
    if audit.special_equipment:
        w.heading(1, "Annex 3  Statutory inspections 法定检验")
        fields = (
            "name",
            "model",
            "device_code",
            "registration_no",
            "inspected_on",
            "next_inspection_on",
            "agency",
        )
        head = (
            "Equipment¶设备",
            "Model¶型号",
            "Code¶设备代码",
            "Registration¶登记证",
            "Inspected¶检验日期",
            "Next due¶下次检验",
            "Body¶机构",
        )
        _register(
            w, "special_equipment", audit.special_equipment, head, fields, (1.5, 1.3, 2, 1.8, 1.4, 1.4, 2.2)
        )


def _register(
    w: Writer,
    path: str,
    records: Sequence[object],
    head: Sequence[str],
    fields: Sequence[str],
    widths: tuple[float, ...],
) -> None:
    rows: list[Row] = [head]
    for record in records:
        entry: Entry = w.entry(path, record)
        rows.append([entry(name) for name in fields])
    w.table(rows, widths, head=1, repeat=True)
