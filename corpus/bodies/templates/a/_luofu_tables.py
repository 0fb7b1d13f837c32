"""What 罗浮's chapters share: numbered headings, short dates, and the registers."""

from __future__ import annotations

from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.tree import Level, Number
from corpus.layouts.writer import Row

CHAPTERS = (Level("decimal", "%1"), Level("decimal", "%1.%2"))


def chapter(w: Writer, title: str) -> None:
    """The heading of a chapter."""
    w.heading(1, title, Number("chapters"))


def sub(w: Writer, title: str) -> None:
    """The heading of a section."""
    w.heading(2, title, Number("chapters", 1))


def short(e: Entry, name: str) -> str:
    """A day of an entry as the tables write it: 2025.03.05."""
    value: Any = getattr(e.source, name)
    return e(name, f"{value:%Y.%m.%d}") if value else e.writer.blank


def laws(audit: Audit, w: Writer) -> None:
    """The register of laws, two to a row."""
    found = audit.laws("compliance")
    entry = w.law_entry("compliance")
    w.text(
        f"受审核方建立了适用法律法规清单，共收录{entry('stated_count')}部{entry.silent('place')}，"
        "由安环部会同各部门每年更新，清单如下。"
    )
    rows: list[Row] = [["序号", "法律法规名称", "序号", "法律法规名称"]]
    for at in range(0, len(found.titles), 2):
        cells: list[str] = []
        for number, title in enumerate(found.titles[at : at + 2], at + 1):
            cells += [str(number), entry.one("titles", title)]
        rows.append([*cells, *([w.blank] * (4 - len(cells)))])
    w.table(rows, (0.6, 4, 0.6, 4), head=1, repeat=True)
    rows = [["标准编号", "标准名称"]]
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        rows.append([e("number"), e("title")])
    w.table(rows, (2, 5), head=1)


def instruments(audit: Audit, w: Writer) -> None:
    """The register of instruments."""
    if not audit.calibrations:
        w.text("受审核方的活动不使用需要检定或校准的监视测量设备。")
        return
    w.text("现场抽查监视和测量设备的检定、校准情况，见下表。")
    rows: list[Row] = [
        [
            "名称",
            "规格型号",
            "出厂/管理编号",
            "证书编号",
            "检定/校准机构",
            "检定/校准日期",
            "有效期至",
            "结论",
        ]
    ]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        day = short(e, "calibrated_on")
        cells = [e("device"), e("model"), e("serial"), e("certificate_no"), e("agency"), day]
        rows.append([*cells, short(e, "valid_until"), e("result")])
    w.table(rows, (1.3, 1.2, 1.3, 1.7, 1.8, 1.3, 1.3, 0.8), head=1, repeat=True)


def special(audit: Audit, w: Writer) -> None:
    """The register of special equipment."""
    if not audit.special_equipment:
        w.text("现场未使用特种设备。")
        return
    w.text("特种设备登记、检验情况见下表，安全管理制度和岗位操作规程已建立。")
    rows: list[Row] = [
        [
            "设备名称/型号",
            "设备代码",
            "使用登记证",
            "检验机构",
            "检验报告编号",
            "检验日期",
            "下次检验日期",
            "使用处所",
        ]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        cells = [f"{e('name')}¶{e('model')}", e("device_code"), e("registration_no"), e("agency")]
        days = [short(e, "inspected_on"), short(e, "next_inspection_on")]
        rows.append([*cells, e("report_no"), *days, e.aside("place")])
    w.table(rows, (1.5, 1.6, 1.5, 1.6, 1.4, 1.2, 1.2, 1), head=1, repeat=True)


def operators(audit: Audit, w: Writer) -> None:
    """The register of certificates for work; contracts of employment and examinations in prose."""
    w.text("抽查特种作业和特种设备作业人员的持证情况如下。")
    rows: list[Row] = [["姓名", "岗位", "证件名称", "作业项目", "证号", "发证机关", "有效期"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{short(e, 'valid_from')}-{short(e, 'valid_to')}"
        if one.review_by:
            span += f"¶复审{one.review_by:%Y.%m}"
        cells = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), e("issuer")]
        rows.append([*cells, span])
    w.table(rows, (0.9, 1.1, 1.5, 1.4, 2, 1.5, 1.6), head=1, repeat=True)
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        until = f"至{e('valid_to')}" if contract.valid_to else "，为无固定期限合同"
        w.text(f"查{e('name')}的劳动合同，{e('signed_on')}签订，期限自{e('valid_from')}{until}。")
    if audit.medical_exams:
        rows = [["姓名", "体检日期", "体检机构", "体检结论"]]
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            rows.append([e("name"), short(e, "examined_on"), e("institution"), e("result")])
        w.table(rows, (1.2, 1.6, 3, 1.6), head=1)


def suppliers(audit: Audit, w: Writer) -> None:
    """The register of suppliers, and the contracts with them."""
    rows: list[Row] = [["序号", "供方名称", "提供的产品/服务", "评价日期"]]
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        rows.append([str(at), e("name"), e("provides"), short(e, "evaluated_on")])
    w.table(rows, (0.7, 4, 2.6, 1.6), head=1)
    rows = [["合同类别", "合同双方", "标的", "签订日期", "合同期限"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        span = f"{e('stated_term')}¶{short(e, 'valid_from')}-{short(e, 'valid_to')}"
        parties = e.each("parties", "¶")
        rows.append([e("kind"), parties, contract.about, short(e, "signed_on"), span])
    w.table(rows, (1.1, 3, 1.5, 1.4, 2), head=1)


def totals(w: Writer, tables: list[TableWithTotal]) -> None:
    """Amounts, each table with its total in the last row."""
    for table in tables:
        e = w.entry("tables_with_totals", table)
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数值"]]
        for item in table.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        w.table([*rows, ["合计", e("stated_total")]], (4, 2), head=1, rules="three")


def drills(audit: Audit, w: Writer) -> None:
    """The drills."""
    rows: list[Row] = [["演练科目", "演练日期", "地点", "参加人数"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("kind"), short(e, "held_on"), drill.place, str(drill.people)])
    w.table(rows, (2.5, 2, 2.5, 1.3), head=1)


def facilities(audit: Audit, w: Writer) -> None:
    """The main equipment."""
    rows: list[Row] = [["主要设备", "型号", "台数"]]
    rows += [[name, model, str(number)] for name, model, number in audit.world.equipment]
    w.table(rows, (3, 3, 1.2), head=1)


def objectives(audit: Audit, w: Writer) -> None:
    """The objectives and what was reached."""
    rows: list[Row] = [["目标指标", "目标值", "完成情况"]]
    rows += [[name, target, reached] for name, target, reached in audit.world.objectives]
    w.table(rows, (4, 2, 2), head=1)
