"""The registers behind 珉绛's sheet."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._minjiang_sheet import Sheet
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}


def all_of(audit: Audit, sheet: Sheet) -> None:
    """All four."""
    _team(audit, sheet)
    _instruments(audit, sheet)
    if audit.special_equipment:
        _equipment(audit, sheet)
    if audit.personnel_certificates:
        _holders(audit, sheet)


def _team(audit: Audit, sheet: Sheet) -> None:
    w = sheet.w
    w.heading(2, "附表一 审核组")
    rows: list[Row] = [["号", "姓名", "组内", "资格", "注册号", "到期", "专业"]]
    rows += [_member(sheet, member) for member in audit.team]
    w.table(rows, (0.6, 1.4, 1, 1.6, 3.4, 2.2, 2), head=1)


def _member(sheet: Sheet, member: TeamMember) -> Row:
    e = sheet.w.person(member)
    numbers, ends = [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(r("number") + silent)
        ends.append(r("valid_until", sheet.hasty(one.valid_until, one.number)))
    codes = e.each("professional_codes", " ") or "/"
    told = ["¶".join(numbers) or "/", "¶".join(ends) or "/"]
    return [e("label"), e("name"), e("role", ROLES[member.role]), e("grade"), *told, codes]


def _instruments(audit: Audit, sheet: Sheet) -> None:
    w = sheet.w
    w.heading(2, "附表二 计量器具（抽）")
    rows: list[Row] = [
        ["序", "名称", "型号", "出厂号", "地点", "证书号", "检/校", "效期至", "单位", "委托方", "结论"]
    ]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        rows.append(
            [
                str(at),
                e("device"),
                e("model"),
                e("serial"),
                e.aside("place"),
                e("certificate_no"),
                f"{sheet.day(e, 'calibrated_on', one.serial)}{one.act}",
                sheet.day(e, "valid_until", one.serial),
                e("agency"),
                e("user_unit"),
                e("result"),
            ]
        )
    w.table(rows, (0.5, 1.5, 1.3, 1.3, 1.1, 1.8, 1.8, 1.8, 2.1, 2, 0.9), head=1, repeat=True)


def _equipment(audit: Audit, sheet: Sheet) -> None:
    w = sheet.w
    w.heading(2, "附表三 特种设备")
    rows: list[Row] = [
        ["设备", "设备代码", "使用登记", "首次检验", "最近检验", "下次检验", "报告", "检验机构"]
    ]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        days = [
            sheet.day(e, name, unit.device_code)
            for name in ("first_inspected_on", "inspected_on", "next_inspection_on")
        ]
        what = f"{e('name')}{e('model')}¶({e.aside('place')})"
        rows.append([what, e("device_code"), e("registration_no"), *days, e("report_no"), e("agency")])
    w.table(rows, (2, 2.2, 2, 1.5, 1.5, 1.5, 1.6, 2.2), head=1, repeat=True)


def _holders(audit: Audit, sheet: Sheet) -> None:
    w = sheet.w
    w.heading(2, "附表四 持证人员")
    rows: list[Row] = [["姓名", "干什么", "证", "项目", "证号", "发证", "有效期", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        issued = sheet.day(e, "issued_on", one.number)
        term = f"{sheet.day(e, 'valid_from', one.number)}-¶{sheet.day(e, 'valid_to', one.number)}"
        told = [e("name"), e.aside("work"), e("kind"), e("category"), e("number"), issued, term, e("issuer")]
        rows.append(told)
    w.table(rows, (1.2, 1.5, 2, 1.8, 2.4, 1.6, 1.9, 2), head=1, repeat=True)
