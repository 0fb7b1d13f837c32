"""玛纳斯: a booklet of forms, each with its code: task, first and second stage, nonconformities, sign-in."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _manas_first as first
from corpus.bodies.templates.a import _manas_second as second
from corpus.bodies.templates.a import _manas_sheets as sheets
from corpus.bodies.templates.a._manas_form import MODES, form, label
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "玛纳斯认证（新疆）有限责任公司"
SYSTEMS = ("QMS", "EMS+OHSMS", "QMS+EMS+OHSMS", "FSMS+HACCP", "EnMS")
TYPES = ("stage2", "recertification")
STYLE = {"look": "ballot", "dates": "dots", "blank": "—", "styled": False}

KINDS = {"stage2": "初次认证", "recertification": "再认证"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The booklet."""
    s = Slots(w)
    w.margins(header_cells=(BODY, "现场审核案卷"), page="# / ##")
    _cover(audit, w)
    form(w, "MNS-R-01", "审核任务书")
    _task(audit, w, s)
    _team(audit, w)
    form(w, "MNS-R-02", "审核日程表")
    sheets.plan(audit, w)
    if audit.stage1:
        form(w, "MNS-R-03", "首末次会议签到表（第一阶段）")
        sheets.sign_in(audit, w, "stage1")
        form(w, "MNS-R-11", "第一阶段审核报告")
        first.report(audit, w, s)
    form(w, "MNS-R-03", "首末次会议签到表" + ("（第二阶段）" if audit.stage1 else ""))
    sheets.sign_in(audit, w, "audit")
    form(w, "MNS-R-12", s.at("titles", audit.audit_type))
    if not audit.stage1:
        first.basics(audit, w, s)
    second.report(audit, w, s)
    form(w, "MNS-R-13", "不符合项汇总表")
    sheets.summary(audit, w)
    for item in audit.nonconformities.items:
        form(w, "MNS-R-14", "不符合报告")
        sheets.nonconformity(audit, w, item)
    form(w, "MNS-R-15", "审核结论与签署页")
    sheets.conclusion(audit, w, s)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("案卷编号：" + w.fact("number"), style="right")
    w.text("", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text("", style="center")
    w.text(w.fact("title"), style="title")
    w.text(f"（{w.fact('audit_type', KINDS[audit.audit_type])}案卷）", "", "", style="center")
    w.text(f"委托方：{w.fact('organization.name')}", style="center")
    fields = "、".join(w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems)
    w.text(f"认证项目：{fields}", style="center")
    w.text(f"编制日期：{w.fact('report_date')}", "", "", style="center")
    rows: list[Row] = [
        ["本案卷包含的表格", "表格编号"],
        ["审核任务书", "MNS-R-01"],
        ["审核日程表", "MNS-R-02"],
    ]
    rows.append(["首末次会议签到表", "MNS-R-03"])
    if audit.stage1:
        rows.append(["第一阶段审核报告", "MNS-R-11"])
    rows += [
        ["第二阶段审核报告" if audit.stage1 else "再认证现场审核报告", "MNS-R-12"],
        ["不符合项汇总表", "MNS-R-13"],
    ]
    if audit.nonconformities.items:
        rows.append(["不符合报告", "MNS-R-14"])
    rows.append(["审核结论与签署页", "MNS-R-15"])
    w.table(rows, (3, 2), head=1)
    b = "certification_body"
    w.text("", style="center")
    w.text(f"{w.fact(f'{b}.address')}　{w.fact(f'{b}.phone')}", style="center")
    w.text(f"{w.fact(f'{b}.website')}　{w.fact(f'{b}.email')}", style="center")


def _task(audit: Audit, w: Writer, s: Slots) -> None:
    when, o = audit.audit, "organization"
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        own = one.iso == one.number
        twin = e.silent("iso") if own else f"/{e('iso')}" if one.iso else ""
        standards.append(f"{e('number')}{twin} {one.title}{e.silent('system')}")
    scopes = "¶".join(f"【{label(one)}】{w.scope('audit', one)}" for one in audit.systems)
    time = (
        f"{w.fact('audit.start')}（{w.half('audit.start_half')}）—"
        f"{w.fact('audit.end')}（{w.half('audit.end_half')}）"
    )
    rows: list[Row] = [
        ["委托方", w.fact(f"{o}.name"), "‹", "‹"],
        ["受理编号", audit.world.application_no, "计划编号", audit.world.plan_no],
        ["审核目的", s.at("aims", audit.audit_type), "‹", "‹"],
        ["认证标准", "¶".join(standards), "‹", "‹"],
        ["其他依据", f"委托方的体系文件；相关法律法规：{w.laws('criteria')}", "‹", "‹"],
        ["审核范围", scopes, "‹", "‹"],
        ["不适用条款", w.fact("exclusions"), "‹", "‹"],
    ]
    if audit.stage1:
        same = audit.stage1.start == audit.stage1.end
        last = w.silent("stage1.end") if same else f"—{w.fact('stage1.end')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        rows.append(["第一阶段", f"{w.fact('stage1.start')}{last}", "实施方式", mode])
    name = "第二阶段" if audit.stage1 else "现场审核"
    rows += [
        [name, time, "实施方式", w.choice("audit.mode", MODES, when.mode, "¶")],
        ["总人日", w.fact("audit.person_days"), "其中现场", w.fact("audit.onsite_days")],
        [
            "抽样时段",
            f"{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}",
            "风险级别",
            w.fact("audit.risk"),
        ],
    ]
    if when.reductions:
        rows.append(["人日调整", w.each("audit.reductions", when.reductions, "；"), "‹", "‹"])
    w.table(rows, (1, 3.4, 1, 1.7), bold=(0, 2))


def _team(audit: Audit, w: Writer) -> None:
    w.text("审核组成员", style="subtitle")
    rows: list[Row] = [["代号", "姓名", "分工", "注册信息（证书号/级别/有效期）", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        told = _registered(w, member)
        codes = e.each("professional_codes", "；") or w.blank
        rows.append([e("label"), f"{e('name')}（{member.sex}）", e("role", ROLES[member.role]), told, codes])
    w.table(rows, (0.6, 1.3, 1, 3.6, 1.2), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role} {a('name')}，单位或部门：{a('from')}。", style="plain")


def _registered(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    if not member.registrations:
        return f"无需注册，{e('grade')}"
    lines = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent_each("professional_codes")
        grade = r("grade") + (e.silent("grade") if at == 0 else "")
        lines.append(f"{r('number')}{silent}，{grade}，至{r('valid_until')}")
    if member.trainee:
        lines.append("（实习期，不计人日）")
    return "¶".join(lines)
