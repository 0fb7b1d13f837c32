"""The registers of 皖芃: ordinary tables, each kept by another hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

Kind = TypeVar("Kind")


def all_of(audit: Audit, w: Writer) -> None:
    """All registers that the audit has something for, numbered."""
    parts: list[tuple[bool, Callable[[Audit, Writer, str], None]]] = [
        (bool(audit.special_equipment), _special),
        (bool(audit.calibrations), _instruments),
        (bool(audit.personnel_certificates), _holders),
        (bool(audit.employment_contracts), _employed),
        (bool(audit.medical_exams), _examined),
        (bool(audit.contracts), _contracts),
        (bool(audit.suppliers), _suppliers),
        (bool(audit.permits), _permits),
        (bool(audit.tables_with_totals), _sums),
        (True, _laws),
    ]
    for at, part in enumerate([part for there, part in parts if there], 1):
        part(audit, w, f"表5-{at}")


def _groups(records: Iterable[Kind], key: Callable[[Kind], str]) -> list[tuple[str, list[Kind]]]:
    found: dict[str, list[Kind]] = {}
    for record in records:
        found.setdefault(key(record), []).append(record)
    return list(found.items())


def _special(audit: Audit, w: Writer, label: str) -> None:
    for _, group in _groups(audit.special_equipment, lambda one: one.agency):
        entries = [w.entry("special_equipment", one) for one in group]
        agency = entries[0]("agency")
        w.text(f"{label}  特种设备（检验单位：{agency}）", style="center")
        rows: list[Row] = [["设备名称", "型号", "设备代码¶使用登记证编号", "检验报告", "检验有效期", "备注"]]
        for at, e in enumerate(entries):
            name = e("name") + (e.silent("agency") if at else "")
            codes = f"{e('device_code')}¶{e('registration_no')}"
            span = f"{e('inspected_on')}-{e('next_inspection_on')}"
            rows.append([name, e("model"), codes, e("report_no"), span, f"首检{e('first_inspected_on')}"])
        w.table(rows, (1.3, 1.1, 1.9, 1.4, 1.6, 1.2), head=1)


def _instruments(audit: Audit, w: Writer, label: str) -> None:
    w.text(f"{label}  计量器具", style="center")
    rows: list[Row] = [["器具/规格", "编号/证书", "检校日期/有效期"] * 2]
    for _, group in _groups(audit.calibrations, lambda one: one.agency):
        first = w.entry("calibrations", group[0])
        rows.append([f"检校机构：{first('agency')}", *"‹‹‹‹‹"])
        cells = [_instrument(w, one, first if at == 0 else None) for at, one in enumerate(group)]
        if len(cells) % 2:
            cells.append([w.blank] * 3)
        rows += [[*left, *right] for left, right in zip(cells[::2], cells[1::2], strict=True)]
    w.table(rows, (1.3, 1.3, 1.4, 1.3, 1.3, 1.4), head=1)


def _instrument(w: Writer, one: Calibration, begun: Entry | None) -> list[str]:
    e = begun if begun is not None else w.entry("calibrations", one)
    told = "" if begun is not None else e.silent("agency")
    return [
        f"{e('device')}¶{e('model')}{told}",
        f"{e('serial')}¶{e('certificate_no')}",
        f"{e('calibrated_on')}{one.act}¶{e('valid_until')}  {e('result')}",
    ]


def _holders(audit: Audit, w: Writer, label: str) -> None:
    w.text(f"{label}  特种作业及特种设备作业人员", style="center")
    rows: list[Row] = [["姓名", "岗位", "证件", "证号", "发证", "取证", "有效", "复审"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        kind = f"{e('kind')}¶{e('category')}"
        again = w.blank
        if one.review_by:
            again = w.date(one.review_by) if one.review_by > audit.audit.end else "已复审"
        days = [e("issued_on"), e("valid_to"), again]
        rows.append([e("name"), e.aside("work"), kind, e("number"), e("issuer"), *days])
    w.table(rows, (0.75, 0.8, 1.4, 1.8, 1.1, 1.45, 1.45, 1.45), head=1)


def _employed(audit: Audit, w: Writer, label: str) -> None:
    w.text(f"{label}  劳动合同", style="center")
    rows: list[Row] = [["员工", "签订", "合同期限"]]
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        span = f"{e('valid_from')}起，" + (f"{e('valid_to')}止" if one.valid_to else "无固定期限")
        rows.append([e("name"), e("signed_on"), span])
    w.table(rows, (1, 1.2, 3), head=1)


def _examined(audit: Audit, w: Writer, label: str) -> None:
    for _, group in _groups(audit.medical_exams, lambda one: one.institution):
        entries = [w.entry("medical_exams", one) for one in group]
        w.text(f"{label}  职业健康体检（{entries[0]('institution')}）", style="center")
        rows: list[Row] = [["体检人", "日期", "结论"]]
        for at, e in enumerate(entries):
            result = e("result") + (e.silent("institution") if at else "")
            rows.append([e("name"), e("examined_on"), result])
        w.table(rows, (1, 1.2, 3), head=1)


def _contracts(audit: Audit, w: Writer, label: str) -> None:
    w.text(f"{label}  合同", style="center")
    rows: list[Row] = [["类别", "合同双方", "签订日", "起止", "备注"]]
    for one in audit.contracts:
        e = w.entry("contracts", one)
        days = f"{e('valid_from')}¶{e('valid_to')}"
        rest = f"期限{e('stated_term')}；{one.about}"
        rows.append([e("kind"), e.each("parties", "¶"), e("signed_on"), days, rest])
    w.table(rows, (1.1, 2.8, 1.2, 1.2, 1.8), head=1)


def _suppliers(audit: Audit, w: Writer, label: str) -> None:
    w.text(f"{label}  供方", style="center")
    rows: list[Row] = [["序", "单位", "供货/服务", "备注"]]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        rows.append([str(at), e("name"), e("provides"), f"{e('evaluated_on')}评价，列入名录"])
    w.table(rows, (0.5, 2.8, 1.8, 2.2), head=1)


def _permits(audit: Audit, w: Writer, label: str) -> None:
    w.text(f"{label}  许可资质", style="center")
    rows: list[Row] = [["名称", "编号", "许可内容", "备注"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        rest = f"持有人{e('holder')}；{e('authority')}；{e('valid_from')}-{until}"
        rows.append([e("kind"), e("number"), e("scope"), rest])
    w.table(rows, (1.5, 1.9, 1.4, 2.8), head=1)


def _sums(audit: Audit, w: Writer, label: str) -> None:
    for at, one in enumerate(audit.tables_with_totals, 1):
        e = w.entry("tables_with_totals", one)
        number = f"{label}-{at}" if len(audit.tables_with_totals) > 1 else label
        w.text(f"{number}  {e('title')}", style="center")
        rows: list[Row] = [["项目", f"数额（{one.unit}）"]]
        for item in one.items:
            i = e.inner("items", item)
            rows.append([i("name"), i("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (2.4, 1.6), head=1)


def _laws(audit: Audit, w: Writer, label: str) -> None:
    e = w.law_entry("compliance")
    w.text(f"{label}  法律法规清单（共{e('stated_count')}部）{e.silent('place')}", style="center")
    told = [e.one("titles", title) for title in audit.laws("compliance").titles]
    cells = [[str(at), title] for at, title in enumerate(told, 1)]
    if len(cells) % 2:
        cells.append([w.blank, w.blank])
    rows: list[Row] = [["序", "名称", "序", "名称"]]
    rows += [[*left, *right] for left, right in zip(cells[::2], cells[1::2], strict=True)]
    w.table(rows, (0.4, 3, 0.4, 3), head=1)
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    if cited:
        w.text(f"另查执行标准：{'；'.join(cited)}。", style="plain")
