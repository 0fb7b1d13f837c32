"""焉耆: a food body's checklist of clauses with ticks and remarks, its labels partly in two languages."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.a import _yanqi_checks as checks
from corpus.bodies.templates.a import _yanqi_end as end
from corpus.bodies.templates.a._yanqi_words import KINDS, MODES, NAMES, ROLES, SHORT, both
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "焉耆开都食品链认证有限公司"
SYSTEMS = ("FSMS+QMS", "FSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "tick", "dates": "slash", "blank": "N/A", "styled": True}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=(f"YFC-F-031 Rev.6　食品链审核报告 Food Chain Audit Report　{audit.world.form_no}",),
        footer=("Y=符合 Conforming，N=不符合 Nonconforming，NA=不适用 Not applicable",),
        page="Page # of ##",
    )
    w.text(w.fact("title"), style="title")
    w.text("AUDIT REPORT", style="subtitle")
    w.heading(1, "A 基本信息 Basic Information")
    _basic(audit, w)
    _scopes(audit, w)
    w.heading(1, "B 审核组与审核安排 Audit Team and Schedule")
    _crew(audit, w)
    _schedule(audit, w)
    w.heading(1, "C 检查表 Checklist")
    w.text("填写说明：Y 符合，N 不符合，NA 不适用；备注栏填写抽样的证据。", style="plain")
    checks.all_of(audit, w)
    w.heading(1, "D 记录抽样 Records Sampled")
    end.samples(audit, w)
    end.findings(audit, w)
    end.conclusion(audit, w)


def _basic(audit: Audit, w: Writer) -> None:
    org, people, world = "organization", audit.world.people, audit.world
    licence = f"{w.fact(f'{org}.licence.valid_from')} ~ {w.until(f'{org}.licence.valid_to')}"
    rows: list[Row] = [
        ["报告编号 Report No.", w.fact("number"), "申请号", world.application_no],
        ["组织名称 Organization", w.fact(f"{org}.name"), "‹", "‹"],
        ["统一社会信用代码 USCC", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        ["执照有效期", licence, "登记机关", w.fact(f"{org}.licence.authority")],
        ["注册地址 Registered address", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址 Office address", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["生产地址 Production address", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "食品安全小组组长", people.representative],
        ["联系人 Contact", people.contact, "电话 Tel.", world.phone],
        [
            "员工总数 Employees",
            f"{w.fact('headcount_total')}（参保 {w.fact('insured_count')}）",
            "体系覆盖人数",
            w.fact("headcount"),
        ],
        ["生产班次 Shifts", str(world.shifts), "体系运行日期", w.fact("system_effective_on")],
    ]
    rows += _visit(audit, w)
    w.table(rows, (1.9, 2.6, 1.5, 2.4), bold=(0, 2))


def _visit(audit: Audit, w: Writer) -> list[Row]:
    when = audit.audit
    same = when.start == when.end
    start = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    last = w.silent("audit.end") + "同日" if same else w.fact("audit.end") + " "
    rows: list[Row] = [
        ["审核类型 Audit type", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["审核方式 Mode", w.choice("audit.mode", MODES, when.mode), "‹", "‹"],
        ["审核日期 Audit dates", f"{start} ~ {last}{w.half('audit.end_half')}", "‹", "‹"],
        ["覆盖期间 Period", f"{w.fact('audit.covered_from')} ~ {w.fact('audit.covered_to')}", "‹", "‹"],
        [
            "审核人日 Man-days",
            f"{w.fact('audit.person_days')}（现场 {w.fact('audit.onsite_days')}）",
            "风险级别",
            w.fact("audit.risk"),
        ],
    ]
    if when.reductions:
        rows.append(["人日减少理由", w.each("audit.reductions", when.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        told = (
            f"{w.fact('stage1.start')}{w.silent('stage1.end')} {w.fact('stage1.start_time')}-"
            f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', MODES[audit.stage1.mode])}，问题已整改"
        )
        rows.append(["一阶段 Stage 1", told, "‹", "‹"])
    return rows


def _scopes(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["体系 System", "审核准则 Criteria", "审核范围 Audit scope"]]
    for one in audit.standards:
        e = w.standard(one.system)
        number = e.silent("system") + e("number")
        number += e.silent("iso") if one.iso == one.number else f"¶{e('iso')}"
        name = w.tag("systems+", one.system, NAMES[one.system])
        rows.append([f"{name} {SHORT[one.system]}", f"{number}¶{one.title}", w.scope("audit", one.system)])
    w.table(rows, (2, 3, 3.4), head=1)
    entry = w.law_entry("criteria")
    w.text(
        f"其他准则：组织的体系文件，适用法律{entry('stated_count')}部："
        f"{w.laws('criteria', '；', '《{}》')}。",
        f"审核目的 Objectives：{PURPOSES[audit.audit_type]}",
    )
    rows = [["场所地址 Site", "性质", "活动", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([s("address"), kind, s("activity"), s("headcount")])
    w.table(rows, (4.4, 1, 2, 1), head=1)


PURPOSES = {
    "stage2": "评价组织的体系是否符合准则并有效实施，提出是否推荐认证的意见。",
    "surveillance": "验证组织的体系持续符合准则，提出是否保持认证的意见。",
    "recertification": "验证组织的体系在认证周期内整体有效，提出是否推荐再认证的意见。",
}


def _crew(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["代号", "姓名 Name", "职责 Role", "级别", "注册号 Registration No.", "有效期至", "专业代码 Code"]
    ]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.6, 1.2, 1.1, 1.3, 2.9, 1.4, 1.2), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同人员" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    head = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        return [[*head, w.blank, w.blank, e.each("professional_codes")]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r.silent("system") + r.silent("grade") + r("number")
        codes = r.each("professional_codes") or w.blank
        codes += "" if at else e.silent_each("professional_codes")
        rows.append([*(["^"] * 4 if at else head), number, r("valid_until"), codes])
    return rows


def _schedule(audit: Audit, w: Writer) -> None:
    when, parts = audit.audit, audit.world.departments
    slots = [(day, half) for day in days_of(when.start, when.end) for half in ("上午", "下午")]
    if when.end_half == "am":
        slots.pop()
    stops = [
        "首次会议；管理层；食品安全小组",
        f"{parts[2]}：前提方案、生产现场",
        f"{parts[1]}：危害控制计划、检验、验证",
        f"{parts[4]}、{parts[5]}：采购、销售、追溯与召回",
        f"{parts[6]}、{parts[7]}：设备、虫害、应急",
        f"{parts[0]}、{parts[3]}：人员、文件、内审；末次会议",
    ]
    others = [one.label for one in audit.team if one.qualified and one is not audit.leader]
    rows: list[Row] = [["日期 Date", "时段", "部门、过程 Department / Process", "审核员 Auditor"]]
    for at, stop in enumerate(stops):
        day, half = slots[at * len(slots) // len(stops)]
        text = w.date(day)
        if day in (when.start, when.end):
            text = w.fact("audit.start" if day == when.start else "audit.end")
        second = f"、{others[at % len(others)]}" if others and at % 2 else ""
        rows.append([text, half, stop, f"{audit.leader.label}{second}"])
    w.table(rows, (1.4, 0.9, 4.8, 1.4), head=1)
    names = f"{audit.world.people.manager}、{audit.world.people.representative}"
    w.text(
        f"首次会议和末次会议由{w.person(audit.leader)('name')}主持，{names}和各部门负责人参加，签到表见审核案卷。"
    )
    if both(audit):
        w.text("两个体系的共有要求一并审核，审核计划按期完成，没有变更。")
