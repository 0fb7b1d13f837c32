"""The annexes of 岚亭's letter: team, devices, holders of certificates, laws."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def _slash(day: date) -> str:
    return f"{day.year}/{day.month}/{day.day}"


def team(audit: Audit, w: Writer) -> None:
    """甲: a column a person would be too wide, so a row a person."""
    w.heading(2, "附表甲　审核组人员与注册")
    rows: list[Row] = [["人员", "注册号", "注册有效期止", "专业"]]
    for member in audit.team:
        e = w.person(member)
        grade = f"　{e('grade')}" if member.registrations else ""
        name = f"{e('label')}　{e('name')}¶{e('role', ROLES[member.role])}{grade}"
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(r("number") + told)
            ends.append(r("valid_until", _slash(one.valid_until)))
        codes = e.each("professional_codes", "¶") or w.blank
        rows.append([name, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes])
    w.table(rows, (3, 4, 2.6, 2), head=1, rules="three")


def devices(audit: Audit, w: Writer) -> None:
    """乙: instruments and special equipment."""
    w.heading(2, "附表乙　抽查的器具与设备")
    rows: list[Row] = [["器具（型号）", "本体编号", "检定或校准的凭据", "下次到期"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        name = f"{e('device')}¶（{e('model')}）"
        day = e("calibrated_on", _slash(one.calibrated_on))
        told = f"{e('agency')}¶{day}　{e('certificate_no')}　{e('result')}"
        rows.append([name, e("serial"), told, e("valid_until", _slash(one.valid_until))])
    if audit.calibrations:
        w.table(rows, (2.6, 2, 5, 2), head=1, repeat=True, rules="rows")
    cells: list[Row] = [["特种设备", "编码与登记", "检验", "下次检验"]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        name = f"{e('name')}¶{e('model')}¶{e.aside('place')}"
        codes = f"{e('device_code')}¶{e('registration_no')}"
        done = f"{e('agency')}¶{e('inspected_on', _slash(unit.inspected_on))}　{e('report_no')}"
        cells.append([name, codes, done, e("next_inspection_on", _slash(unit.next_inspection_on))])
    if audit.special_equipment:
        w.text("", style="plain")
        w.table(cells, (2.4, 3.2, 4, 2), head=1, rules="rows")
    else:
        w.text("未使用需要登记的特种设备。", style="plain")


def people(audit: Audit, w: Writer) -> None:
    """丙: holders of certificates."""
    w.heading(2, "附表丙　持证上岗人员（抽查）")
    rows: list[Row] = [["所做工作", "持证人", "证件", "证号", "有效期", "发证"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        days = f"{e('valid_from', _slash(one.valid_from))}起¶{e('valid_to', _slash(one.valid_to))}止"
        kind = f"{e('kind')}¶{e('category')}"
        rows.append([e.aside("work"), e("name"), kind, e("number"), days, e("issuer")])
    if len(rows) > 1:
        w.table(rows, (1.6, 1.2, 2.8, 3, 2, 2), head=1)
    else:
        w.text("本次没有需要持证的岗位。", style="plain")


def laws(audit: Audit, w: Writer) -> None:
    """丁: the organization's list and the standards it works to."""
    w.heading(2, "附表丁　法律法规与执行标准")
    law = w.law_entry("compliance")
    titles = [law.one("titles", title) for title in audit.laws("compliance").titles]
    w.text(f"{law.silent('place')}{'；'.join(titles)}。", style="plain")
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('title')}（{e('number')}）")
    w.text(f"执行的技术标准：{'；'.join(told)}。", style="plain")
