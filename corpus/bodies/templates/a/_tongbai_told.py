"""What 彤柏's auditor tells of the team and of the departments: sentences with ①②③ in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, Count, SpecialEquipment
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Entry, Writer

RINGS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
ORDER = "一二三四五六七八九十"


def ringed(parts: Sequence[str]) -> str:
    """Parts with numbers in rings."""
    return "；".join(f"{RINGS[at]}{part}" for at, part in enumerate(parts)) if len(parts) > 1 else parts[0]


def _dot(e: Entry, name: str) -> str:
    """A day as the auditor types it in a list: 2025.3.5."""
    day: date = getattr(e.source, name)
    return e(name, f"{day.year}.{day.month}.{day.day}")


def members(audit: Audit, w: Writer) -> list[str]:
    """The team, a part for each."""
    roles = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
    told = []
    for member in audit.team:
        e = w.person(member)
        codes = e.each("professional_codes", "、")
        major = f"，专业{codes}" if codes else ""
        if not member.registrations:
            told.append(f"{e('role', roles[member.role])}{e('name')}（{e('label')}）{major}")
            continue
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')}（到{_dot(r, 'valid_until')}）{silent}")
        told.append(
            f"{e('role', roles[member.role])}{e('name')}（{e('label')}），{e('grade')}，"
            f"注册号{'、'.join(numbers)}{major}"
        )
    return told


def departments(audit: Audit, w: Writer) -> None:
    """All departments, one after the other."""
    names = audit.world.departments
    parts = (_lead, _office, _quality, _doing, _purchase, _upkeep, _safety)
    heads = (
        "领导层",
        names[0],
        names[1],
        f"{names[2]}、{names[3]}",
        f"{names[4]}、{names[5]}",
        names[6],
        names[7],
    )
    for at, (part, head) in enumerate(zip(parts, heads, strict=True)):
        w.heading(2, f"（{ORDER[at]}）{head}")
        part(audit, w)


def _lead(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.paragraphs(phrases(w, "lead", 3))
    e = w.entry("counts", Count("部门", len(world.departments), list(world.departments), "个"))
    w.text(f"公司设{e('stated')}个{e('what')}：{e.each('listed', '、')}，职责已在手册中规定。")
    rows = [["目标", "目标值", "完成"], *[list(goal) for goal in world.objectives]]
    w.text("目标完成情况见下表：")
    w.table(rows, (4, 2, 2), head=1)
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"经识别评价，确定{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}一天" + e.silent("end") if one.end == one.start else f"{e('start')}至{e('end')}"
        w.text(
            f"内审：{e('planned_on')}制定计划，{days}实施，由{e('leader')}任组长，内审员有{e.each('auditors')}，"
            f"开出不符合{e('nonconformities')}项，{e('closed_on')}整改关闭。内审员没有审自己的工作。"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        w.text(
            f"管理评审：计划{e('planned_on')}发出，{e('held_on')}开会，{e('chair')}主持，会上定了改进措施"
            f"{e('improvements')}项，要求{e('due_date')}前做完，目前在按计划进行。"
        )


def _office(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "office", 3))
    held = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        held.append(
            f"{e('name')}，{e.aside('work')}，{e('kind')}（{e('category')}），证号{e('number')}，"
            f"{_dot(e, 'valid_from')}至{_dot(e, 'valid_to')}，{e('issuer')}发"
        )
    if held:
        w.text(f"需要持证的岗位查了下列人员的证件：{ringed(held)}。")
    signed = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        since = _dot(e, "valid_from")
        span = f"期限{since}至{_dot(e, 'valid_to')}" if contract.valid_to else f"{since}起，无固定期限"
        signed.append(f"{e('name')}，{_dot(e, 'signed_on')}签订，{span}")
    w.text(f"抽查劳动合同：{ringed(signed)}。")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}{_dot(e, 'examined_on')}在{e('institution')}体检，结果{e('result')}")
    w.text(f"抽看体检报告：{ringed(exams)}。")


def _quality(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "quality", 3))
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    w.text(f"公司执行的标准有{'、'.join(cited)}。")
    if audit.calibrations:
        devices = [_device(w, one) for one in audit.calibrations]
        w.text(f"测量设备抽查情况：{ringed(devices)}。")
    else:
        w.text("公司没有需要检定校准的测量设备。")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        parts = "、".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        w.text(f"看{e('title')}：{parts}，合计{e('stated_total')}{table.unit}。")


def _device(w: Writer, one: Calibration) -> str:
    e = w.entry("calibrations", one)
    what = f"{e('device')}，型号{e('model')}，编号{e('serial')}"
    done = f"{_dot(e, 'calibrated_on')}由{e('agency')}{one.act}"
    told = f"证书{e('certificate_no')}，{e('result')}"
    return f"{what}，{done}，{told}，有效期到{_dot(e, 'valid_until')}"


def _doing(audit: Audit, w: Writer) -> None:
    w.paragraphs([*phrases(w, "doing", 3), *phrases(w, "tech", 1)])
    if audit.special_processes != "无":
        w.text(f"特殊过程{w.fact('special_processes')}做过确认，人员、设备、参数都有记录。")


def _purchase(audit: Audit, w: Writer) -> None:
    w.paragraphs([*phrases(w, "purchase", 1), *phrases(w, "sale", 2)])
    partners = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        partners.append(f"{e('name')}，提供{e('provides')}，{_dot(e, 'evaluated_on')}评价")
    w.text(f"从名录中抽查：{ringed(partners)}。")
    contracts = []
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        contracts.append(
            f"{e.each('parties', '与')}的{e('kind')}（{contract.about}），{_dot(e, 'signed_on')}签，"
            f"有效期{e('stated_term')}，从{_dot(e, 'valid_from')}到{_dot(e, 'valid_to')}"
        )
    w.text(f"抽查在执行的合同：{ringed(contracts)}。")


def _upkeep(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "upkeep", 1))
    units = [_unit(w, unit) for unit in audit.special_equipment]
    if units:
        w.text(f"公司的特种设备：{ringed(units)}。")
    else:
        w.text("公司没有特种设备。")


def _unit(w: Writer, unit: SpecialEquipment) -> str:
    e = w.entry("special_equipment", unit)
    return (
        f"{e('name')}{e('model')}，设备代码{e('device_code')}，使用登记证{e('registration_no')}，"
        f"{_dot(e, 'inspected_on')}经{e('agency')}检验合格，报告{e('report_no')}，"
        f"下次检验{_dot(e, 'next_inspection_on')}"
    )


def _safety(audit: Audit, w: Writer) -> None:
    w.paragraphs(phrases(w, "safety", 2))
    for system in audit.systems:
        if system in {"EMS", "OHSMS", "FSMS", "EIMS"}:
            w.paragraphs(phrases(w, system, 1))
    laws = w.law_entry("compliance")
    w.text(f"公司收集了适用的法律法规{laws('stated_count')}部：{w.laws('compliance')}。")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        number = f"{e('stated_count')}部法律法规"
        w.text(
            f"{e('done_on')}做了合规性评价，参加人{e.each('evaluators')}，评价了{number}的遵守情况，"
            "没有发现违法的事情。"
        )
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    w.text(f"对照{titles}看现场，能遵守。{few.silent('place')}")
    permits = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = _dot(e, "valid_to") if permit.valid_to else "长期"
        permits.append(
            f"{e('kind')}，编号{e('number')}，持有人{e('holder')}，范围{e('scope')}，"
            f"有效期{_dot(e, 'valid_from')}至{until}，{e('authority')}发"
        )
    w.text(f"公司持有：{ringed(permits)}。" if permits else "公司的业务不需要办理行政许可。")
    drills = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        drills.append(f"{_dot(e, 'held_on')}在{drill.place}进行{e('kind')}应急演练，{drill.people}人参加")
    w.text(f"应急演练记录：{ringed(drills)}。")
