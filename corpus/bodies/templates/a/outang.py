"""藕塘能源与环境评定: no cover but one large form, then tables of energy data and a record of findings."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _outang_tables as tables
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "藕塘能源与环境评定有限公司"
SYSTEMS = ("EnMS", "EnMS+EMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "control", "dates": "dots", "blank": "无", "styled": False}

AUDIT_TYPES = {
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特别",
}
OFFERED = {"EnMS": "能源管理体系（EnMS）", "EMS": "环境管理体系（EMS）", "QMS": "质量管理体系（QMS）"}
MODES = {"onsite": "全部现场", "remote": "全部远程", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
RATED = ("符合", "基本符合", "不符合")
REST = ("‹",) * 6
ADVICE_KEEP = {"maintain": "建议保持", "suspend": "建议暂停", "withdraw": "建议撤销"}
ADVICE_GIVE = {
    "recommend": "同意推荐",
    "recommend_after_correction": "不符合整改验证后同意推荐",
    "not_recommend": "不同意推荐",
}


@cache
def _file() -> dict[str, Any]:
    path = Path(__file__).with_name("_outang.yaml")
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header_cells=(BODY, f"表号：{audit.world.form_no}"), page="# / ##")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    _form(audit, w)
    for at, text in enumerate(_file()["notes"], 1):
        w.text(f"注{at}：{text}", style="plain")
    w.section(landscape=True, fresh=True)
    w.heading(1, "二、能源数据")
    tables.data(audit, w)
    w.section(fresh=True)
    w.heading(1, "三、审核发现记录")
    _record(audit, w)
    w.heading(1, "四、证据附表")
    tables.evidence(audit, w)
    w.heading(1, "五、不符合")
    _nonconformities(audit, w)
    w.heading(1, "六、评价与推荐")
    _conclusion(audit, w)


def _form(audit: Audit, w: Writer) -> None:
    """The large form; all its parts are rows of one table of eight columns."""
    rows: list[Row] = [["一、项目与组织登记表", "‹", *REST]]
    rows += _organization(audit, w)
    rows += _project(audit, w)
    rows += _team(audit, w)
    w.table(rows, (1.2, 1.1, 1.1, 1.1, 1.3, 1.4, 1.5, 1.7), head=1, bold=(0, 4))


def _organization(audit: Audit, w: Writer) -> list[Row]:
    world, people = audit.world, audit.world.people
    licence = f"{w.fact('organization.licence.valid_from')}—{w.until('organization.licence.valid_to')}"
    shifts = "二班" if world.shifts == 2 else "单班"
    rows: list[Row] = [
        ["项目编号", w.fact("number"), "‹", "‹", "报告日期", w.fact("report_date"), "‹", "‹"],
        ["组织全称", w.fact("organization.name"), *REST],
        ["信用代码", w.fact("organization.uscc"), "‹", "‹", "成立时间", _day(w, "established_on"), "‹", "‹"],
        ["执照期限", licence, "‹", "‹", "发照机关", w.fact("organization.licence.authority"), "‹", "‹"],
        ["住所", w.fact("organization.registered_address"), *REST],
        ["用能场所", w.fact("organization.business_address"), *REST],
        ["办公地点", w.fact("organization.office_address"), *REST],
        _four("法定代表人", people.legal, "最高管理者", people.manager)
        + _four("能源负责人", people.representative, "联系人", f"{people.contact}¶{world.phone}"),
        _four("在册人数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人")
        + _four("体系人数", f"{w.fact('headcount')}人", "班制", shifts),
        ["主营活动", w.scope("activity"), *REST],
    ]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        people_there = f"{e('headcount')}人"
        rows.append([f"场所{at}", e("address"), "‹", "‹", kind, e("activity"), "‹", people_there])
    rows += [
        ["关键过程", w.fact("key_processes"), "‹", "‹", "特殊过程", w.fact("special_processes"), "‹", "‹"],
        ["外包过程", w.fact("outsourced_processes"), "‹", "‹", "不适用", w.fact("exclusions"), "‹", "‹"],
    ]
    return rows


def _four(*cells: str) -> list[str]:
    return list(cells)


def _day(w: Writer, name: str) -> str:
    return w.fact(f"organization.{name}")


def _project(audit: Audit, w: Writer) -> list[Row]:
    offered = []
    for system, label in OFFERED.items():
        ticked = system in audit.systems
        offered.append("{+}" + w.tag("systems+", system, label) if ticked else "{-}" + label)
    numbers = []
    for system in audit.systems:
        e = w.standard(system)
        numbers.append(f"{e('number')}（idt {e('iso')}）{e.silent('system')}")
    ends = [f"{w.fact(f'audit.{end}')}{w.half(f'audit.{end}_half')}" for end in ("start", "end")]
    covered = f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}"
    rows: list[Row] = [
        ["认证领域", "  ".join(offered), *REST],
        ["审核类型", w.choice("audit_type", AUDIT_TYPES, audit.audit_type), *REST],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode), *REST],
        ["认证标准", "¶".join(numbers), *REST],
        ["审核起止", "—".join(ends), "‹", "‹", "覆盖期间", covered, "‹", "‹"],
        _four("审核人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days"))
        + _four("风险等级", w.fact("audit.risk"), "体系施行", w.fact("system_effective_on")),
    ]
    if audit.audit.reductions:
        rows.append(["减时理由", w.each("audit.reductions", audit.audit.reductions, "；"), *REST])
    if audit.stage1:
        times = f"{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        day = w.fact("stage1.start") + w.silent("stage1.end")
        how = w.fact("stage1.mode", "现场")
        rows.append(["一阶段日期", day, "‹", "‹", "一阶段时间", f"{times}（{how}）", "‹", "‹"])
    for system in audit.systems:
        scope = f"{OFFERED[system]}：{w.scope('audit', system)}"
        rows.append(["审核范围" if system == audit.systems[0] else "^", scope, *REST])
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        first: Row = ["现有证书", c("system"), c("number"), "‹"]
        rows.append([*first, "发证日期", c("issued_on"), "有效期至", c("valid_to")])
    rows.append(["法规准则", w.laws("criteria"), *REST])
    return rows


def _team(audit: Audit, w: Writer) -> list[Row]:
    rows: list[Row] = [["代号", "姓名", "职责", "级别", "注册号", "‹", "注册有效期", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        first: Row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        codes = e.each("professional_codes", ",") or w.blank
        if not member.registrations:
            rows.append([*first, w.blank, "‹", w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            last: Row = [r("number") + silent, "‹", r("valid_until"), "^" if at else codes]
            rows.append([*(["^"] * 4 if at else first), *last])
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append(["随行人员", a("name"), "作用", role, "来自", a("from"), "‹", "‹"])
    return rows


def _record(audit: Audit, w: Writer) -> None:
    people = audit.world.people
    slots = {
        "manager": people.manager,
        "rep": people.representative,
        "machine": audit.world.equipment[0][0],
        "step": audit.key_processes.split("、")[0],
    }

    def told(name: str) -> list[Row]:
        return [[c, point, w.random.choice(texts).format(**slots)] for c, point, texts in _file()[name]]

    rows: list[Row] = [["条款", "审核要点", "审核记录"], *told("context"), tables.counted(audit, w)]
    rows.append(["6.2", "目标和能源指标", _objectives(audit)])
    rows += told("review")
    if "EMS" in audit.systems:
        rows += [["—", "环境管理体系的补充审核", "‹"], *told("ems")]
        rows.append(tables.drilled(audit, w))
    rows += [*told("support"), tables.qualified(audit, w), *told("operation")]
    rows += [tables.contracted(audit, w), *told("monitoring")]
    rows += [tables.complied(audit, w), tables.audited(audit, w), tables.reviewed(audit, w)]
    rows += told("improvement")
    w.table(rows, (1.2, 2, 7), head=1, repeat=True)


def _objectives(audit: Audit) -> str:
    told = "；".join(f"{name}，目标{aim}，完成{reached}" for name, aim, reached in audit.world.objectives)
    return f"目标与方针一致，可测量，分解到部门和机台，有实施方案。其中：{told}。能源目标的完成情况见表3。"


def _nonconformities(audit: Audit, w: Writer) -> None:
    major, minor = (f"{w.fact(f'nonconformities.{grade}')} 项" for grade in ("major", "minor"))
    rows: list[Row] = [["严重不符合", major, "轻微不符合", minor]]
    w.table(rows, (2, 3, 2, 3), bold=(0, 2))
    for item in audit.nonconformities.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "轻微"}, item.grade)
        w.text(f"不符合报告 第 {item.number} 号{e.silent('number')}", style="center")
        rows = [
            ["责任部门", e("department"), "性质", grade],
            ["依据标准", e("standard"), "条款号", e("clause")],
            ["事实陈述", e("description"), "‹", "‹"],
            ["完成期限", w.fact("nonconformities.due_date"), "验证方式", "{+}书面  {-}现场"],
            ["审核员", w.person(audit.leader)("name"), "部门确认", audit.world.people.heads[item.department]],
        ]
        w.table(rows, (1.6, 3.8, 1.4, 3.2), bold=(0, 2))
    if audit.previous_nonconformities:
        w.text("上次审核不符合的跟踪", style="center")
        rows = [["序", "上次不符合", "关闭时间", "本次验证"]]
        for at, earlier in enumerate(audit.previous_nonconformities, 1):
            p = w.entry("previous_nonconformities", earlier)
            rows.append([str(at), p("description"), p("closed_on"), "措施有效，未重复出现"])
        w.table(rows, (0.6, 5.6, 1.8, 2), head=1)


def _conclusion(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["序号", "评价内容", "评价等级"]]
    for at, rating in enumerate(audit.conclusion.ratings, 1):
        e = w.same("conclusion.ratings", str(at), rating)
        options = {value: value for value in RATED}
        rows.append([str(at), e("criterion"), w.choice(f"{e.path}.value", options, rating.value)])
    w.table(rows, (1, 4.4, 4.6), head=1)
    advice = audit.conclusion.recommendation or ""
    options = ADVICE_KEEP if advice in ADVICE_KEEP else ADVICE_GIVE
    names = w.each("conclusion.signatories", audit.conclusion.signatories, "  ")
    summary = (
        f"{w.fact('organization.name')}的能源绩效持续改进有数据支持，管理体系总体符合要求；本次开具轻微不符合"
        f"{w.fact('nonconformities.minor')}项，体系覆盖{w.fact('headcount')}人的信息经核对无误。"
    )
    rows = [["综合结论", summary]]
    rows.append(["推荐意见", w.choice("conclusion.recommendation", options, advice, "¶")])
    for system in audit.systems:
        scope = f"{OFFERED[system]}：{w.scope('certificate', system)}"
        rows.append(["证书范围" if system == audit.systems[0] else "^", scope])
    rows.append(["下次审核", f"{w.fact('next_audit_by')}前实施；关注主要能源使用的变化和计量器具的检定周期"])
    rows.append(["审核组签字", names])
    rows.append(["签字日期", w.fact("report_date")])
    w.table(rows, (1.6, 8.4), bold=(0,))
    lines = [w.fact(f"certification_body.{name}") for name in ("address", "phone", "website", "email")]
    w.text(f"{w.fact('certification_body.name')}  {'  '.join(lines)}", style="center")
