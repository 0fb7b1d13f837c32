"""The registers of 达坂's report, on broad pages: devices, special equipment and holders, several a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

Record = TypeVar("Record")


def all_of(audit: Audit, w: Writer) -> None:
    """All registers."""
    w.heading(2, "5.1 Measuring equipment 监视和测量设备")
    _devices(audit, w)
    w.heading(2, "5.2 Special equipment 特种设备")
    _special(audit, w)
    w.heading(2, "5.3 Registered personnel 持证作业人员")
    _holders(audit, w)
    w.heading(2, "5.4 Permits 行政许可")
    _permits(audit, w)


def _grouped(records: Sequence[Record], key: Callable[[Record], object]) -> Iterable[list[Record]]:
    """The records with the same key together, in the order of the first of each."""
    groups: dict[object, list[Record]] = {}
    for one in records:
        groups.setdefault(key(one), []).append(one)
    return groups.values()


def _lines(entries: list[Entry], cell: Callable[[Entry], str]) -> str:
    """A line for each entry, numbered where there are several."""
    if len(entries) == 1:
        return cell(entries[0])
    return "¶".join(f"({at}) {cell(one)}" for at, one in enumerate(entries, 1))


def _once(entries: list[Entry], name: str) -> str:
    """A field that all have alike, written once; else a line for each."""
    values = {str(getattr(one.source, name)) for one in entries}
    if len(values) > 1:
        return _lines(entries, lambda one: one(name))
    return entries[0](name) + "".join(one.silent(name) for one in entries[1:])


def _devices(audit: Audit, w: Writer) -> None:
    if not audit.calibrations:
        w.text("No measuring equipment required 不适用", style="plain")
        return
    rows: list[Row] = [
        [
            "Device type¶器具类型",
            "Qty¶数量",
            "Model / ID¶型号／编号",
            "Certificate¶证书编号",
            "Calibrated¶检定校准日",
            "Due¶到期日",
            "Laboratory¶机构",
            "Result¶结果",
        ]
    ]
    for group in _grouped(audit.calibrations, lambda one: one.device):
        entries = [w.entry("calibrations", one) for one in group]
        rows.append(
            [
                _once(entries, "device"),
                str(len(group)),
                _lines(entries, lambda e: f"{e('model')} / {e('serial')}"),
                _lines(entries, lambda e: e("certificate_no")),
                _lines(entries, lambda e: e("calibrated_on")),
                _lines(entries, lambda e: e("valid_until")),
                _once(entries, "agency"),
                _once(entries, "result"),
            ]
        )
    w.table(rows, (2.2, 0.9, 3.6, 2.9, 2.6, 2.6, 3.4, 1.4), head=1, repeat=True)


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("None on site 现场无特种设备", style="plain")
        return
    rows: list[Row] = [
        [
            "Equipment¶设备",
            "Model¶型号",
            "Device code / Reg. no.¶设备代码／登记证号",
            "First insp.¶首次检验",
            "Last insp.¶最近检验",
            "Next insp.¶下次检验",
            "Report / Agency¶报告／机构",
        ]
    ]
    for group in _grouped(audit.special_equipment, lambda one: one.name):
        entries = [w.entry("special_equipment", one) for one in group]
        reports = _lines(entries, lambda e: e("report_no"))
        rows.append(
            [
                _once(entries, "name"),
                _lines(entries, lambda e: e("model")),
                _lines(entries, lambda e: f"{e('device_code')} / {e('registration_no')}"),
                _lines(entries, lambda e: e("first_inspected_on")),
                _lines(entries, lambda e: e("inspected_on")),
                _lines(entries, lambda e: e("next_inspection_on")),
                f"{reports}¶{_once(entries, 'agency')}",
            ]
        )
    w.table(rows, (2, 2, 5.4, 2.4, 2.4, 2.4, 3.2), head=1, repeat=True)


def _holders(audit: Audit, w: Writer) -> None:
    if not audit.personnel_certificates:
        w.text("No licensed work on site 无须持证的作业", style="plain")
        return
    rows: list[Row] = [
        [
            "Certificate¶证书",
            "Category¶作业项目",
            "Holder (work)¶持证人（岗位）",
            "No.¶证书编号",
            "Issued¶发证日期",
            "Valid¶有效期",
            "Authority¶发证机关",
        ]
    ]
    for group in _grouped(audit.personnel_certificates, lambda one: one.kind):
        entries = [w.entry("personnel_certificates", one) for one in group]
        rows.append(
            [
                _once(entries, "kind"),
                _lines(entries, lambda e: e("category")),
                _lines(entries, lambda e: f"{e('name')}（{e.aside('work')}）"),
                _lines(entries, lambda e: e("number")),
                _lines(entries, lambda e: e("issued_on")),
                _lines(entries, lambda e: f"{e('valid_from')} ~ {e('valid_to')}"),
                _once(entries, "issuer"),
            ]
        )
    w.table(rows, (2.2, 3.6, 3.2, 3.6, 2.5, 4.4, 2.2), head=1, repeat=True)


def _permits(audit: Audit, w: Writer) -> None:
    if not audit.permits:
        w.text("No permit required for the activities 业务不涉及前置许可", style="plain")
        return
    rows: list[Row] = [
        ["Permit¶许可", "No.¶编号", "Holder¶持证人", "Scope¶范围", "Valid¶有效期", "Authority¶机关"]
    ]
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else "长期 unlimited"
        rows.append(
            [e("kind"), e("number"), e("holder"), e("scope"), f"{e('valid_from')} ~ {until}", e("authority")]
        )
    w.table(rows, (3, 4, 3.6, 2.6, 4.4, 3), head=1)


def laws(audit: Audit, w: Writer) -> None:
    """Annex A: the legal register, two titles in a row."""
    e = w.law_entry("compliance")
    w.text(
        f"Legal register of the client 客户法规清单：{e('stated_count')} items 项"
        f"（reviewed 已核对现行有效性）{e.silent('place')}",
        style="plain",
    )
    titles = [
        f"{at}. {e.one('titles', title)}" for at, title in enumerate(audit.laws("compliance").titles, 1)
    ]
    rows: list[Row] = []
    for at in range(0, len(titles), 2):
        right = titles[at + 1] if at + 1 < len(titles) else "– end 以下空白 –"
        rows.append([titles[at], right])
    w.table(rows, (5, 5), rules="none")
