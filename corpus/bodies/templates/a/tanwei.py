"""檀崴质量认证中心: a form of basic information, then numbered chapters of short prose and tables."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _tanwei_end as end
from corpus.bodies.templates.a import _tanwei_findings as findings
from corpus.bodies.templates.a._tanwei_parts import KINDS, MODES, NAMES, ROLES, SHORT, Form, listed
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "檀崴质量认证中心"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+OHSMS", "QMS+EMS", "EMS", "OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "chinese", "blank": "/"}

FOUR = (1.8, 3.3, 1.8, 3.3)
TOPICS = (
    "人力资源、文件和法规",
    "检验和监视测量",
    "主要业务过程",
    "技术文件",
    "外部供方",
    "顾客沟通",
    "设施设备",
    "环境和安全管理",
)
"""What the departments are asked of, in their order."""


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, f"报告编号：{audit.number}"),
        page="第#页 共##页",
        first=False,
    )
    form = Form(audit, w)
    _cover(audit, w, form)
    w.heading(1, "第一部分  基本信息")
    _organization(audit, w, form)
    _task(audit, w, form)
    _team(audit, w, form)
    w.heading(1, "第二部分  审核情况")
    _overview(audit, w, form)
    _profile(audit, w, form)
    findings.all_of(audit, w, form)
    end.all_of(audit, w, form)


def _cover(audit: Audit, w: Writer, form: Form) -> None:
    w.text(f"表格编号：{audit.world.form_no}", style="right")
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    w.text(f"（{systems}{'结合审核' if len(audit.systems) > 1 else ''}）", style="center")
    w.text("", "", "", style="plain")
    days = f"{w.fact('audit.start')}"
    if audit.audit.end != audit.audit.start:
        days += f" 至 {w.fact('audit.end')}"
    rows: list[Row] = [
        ["受审核方名称", w.fact("organization.name")],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核日期", days],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2.6, 7.4), bold=(0,))
    w.text("", "", "", style="plain")
    w.text(f"地址：{w.fact('certification_body.address')}", style="center")
    phone, site = w.fact("certification_body.phone"), w.fact("certification_body.website")
    w.text(f"电话：{phone}    网址：{site}", style="center")
    w.page()
    w.text("报告说明", style="subtitle")
    for at, text in enumerate(form.texts("notes"), 1):
        w.text(f"{at}. {text}")
    w.page()


def _organization(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("受审核方基本信息")
    world, people, licence = audit.world, audit.world.people, "organization.licence"
    until = w.until(f"{licence}.valid_to")
    since = w.fact(f"{licence}.valid_from")
    term = f"{since} 至 {until}"
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["生产/经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "管理者代表", people.representative],
        ["联系人", people.contact, "联系电话", world.phone],
        ["营业执照有效期", term, "登记机关", w.fact(f"{licence}.authority")],
        ["注册资本", f"{world.capital}万元", "邮政编码", world.postcode],
        ["员工总数", f"{w.fact('headcount_total')}人", "参加社保人数", f"{w.fact('insured_count')}人"],
        [
            "体系覆盖有效人数",
            f"{w.fact('headcount')}人",
            "班次情况",
            "两班制" if world.shifts == 2 else "单班制",
        ],
        ["体系运行起始日期", w.fact("system_effective_on"), "申请编号", world.application_no],
        ["主要经营活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, FOUR, bold=(0, 2))


def _task(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("审核任务信息")
    when = audit.audit
    span = "至".join(w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end"))
    period = f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"
    adjusted = w.each("audit.reductions", when.reductions, "；") if when.reductions else "无增减"
    rows: list[Row] = [
        ["审核时间", span, "‹", "‹"],
        ["审核覆盖期", period, "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode), "风险等级", w.fact("audit.risk")],
        [
            "审核人日数",
            f"{w.fact('audit.person_days')}人日",
            "其中现场人日数",
            f"{w.fact('audit.onsite_days')}人日",
        ],
        ["人日增减理由", adjusted, "计划编号", audit.world.plan_no],
    ]
    w.table(rows, FOUR, bold=(0, 2))


def _team(audit: Audit, w: Writer, form: Form) -> None:
    form.caption("审核组成员")
    rows: list[Row] = [
        ["代号", "姓名", "性别", "组内身份", "领域", "资格", "注册证书号", "有效期至", "专业代码"]
    ]
    merged = w.random.random() < 0.6
    for member in audit.team:
        rows += _member(member, w, merged=merged)
    w.table(rows, (0.6, 1.1, 0.6, 1.1, 1.2, 1.1, 2.3, 1.6, 1.5), head=1, repeat=True)
    trainees = [w.person(member)("name") for member in audit.team if member.trainee]
    if trainees:
        w.text(f"注：{'、'.join(trainees)}为实习身份，在组长指导下工作，不计审核人日。", style="plain")
    form.caption("陪同人员及观察员")
    rows = [["姓名", "身份", "部门/单位"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        rows.append([a("name"), a("role", "向导" if guest.role == "guide" else "观察员"), a("from")])
    w.table(rows, (2.5, 2.5, 5), head=1)


def _member(member: TeamMember, w: Writer, *, merged: bool) -> list[Row]:
    e = w.person(member)
    rows: list[Row] = []
    if not member.registrations:
        who = [e("label"), e("name"), member.sex, e("role", ROLES[member.role])]
        codes = e.each("professional_codes", "、")
        return [[*who, w.blank, e("grade"), w.blank, w.blank, codes]]
    for at, one in enumerate(member.registrations):
        who = ["^", "^", "^", "^"]
        if not at or not merged:
            who = [e("label"), e("name"), member.sex, e("role", ROLES[member.role])]
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") or w.blank
        shown = [r("system", SHORT[one.system]), r("grade"), r("number"), listed(r, "valid_until"), codes]
        if not at:
            shown[1] += e.silent("grade")
            shown[4] += e.silent_each("professional_codes")
        rows.append([*who, *shown])
    return rows


def _overview(audit: Audit, w: Writer, form: Form) -> None:
    form.chapter("审核概述")
    form.section("审核目的")
    w.text(form.texts("purpose", audit.audit_type)[0])
    form.section("审核准则")
    w.text("本次审核依据下列准则实施：", style="plain")
    numbers = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"/{e('iso')}" if standard.iso else ""
        numbers.append(f"{e('number')}{twin}《{standard.title}》{e.silent('system')}")
    w.text(f"a) 管理体系标准：{'；'.join(numbers)}；")
    w.text(f"b) 受审核方的管理体系文件：{'、'.join(form.texts('files'))}；")
    w.text(f"c) 适用的法律：{w.laws('criteria')}；")
    w.text("d) 认证合同、认证机构的认证规则以及顾客和相关方的要求。")
    form.section("审核范围")
    for standard in audit.standards:
        w.text(f"{NAMES[standard.system]}：{w.scope('audit', standard.system)}。")
    form.section("审核实施")
    if audit.stage1:
        _first_stage(w)
    w.text("".join(form.stock("process", 4)))
    w.text(form.one("adjusted"))
    _sampled(audit, w, form)
    if audit.certificates:
        form.section("获证情况和变化")
        _certified(audit, w, form)


def _first_stage(w: Writer) -> None:
    begun = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}"
    mode = w.fact("stage1.mode", "现场")
    done = w.fact("stage1.end_time")
    done = f"{w.fact('stage1.end')}{done}" if w.random.random() < 0.5 else f"{done}{w.silent('stage1.end')}"
    w.text(
        f"第一阶段审核于{begun}至{done}以{mode}方式进行，确认体系文件和准备情况具备实施第二阶段审核的条件，"
        "提出的问题在第二阶段审核之前已经改正。"
    )


def _sampled(audit: Audit, w: Writer, form: Form) -> None:
    """Which departments were seen, and who saw them."""
    form.caption("审核覆盖的部门及主要内容")
    labels = [one.label for one in audit.team if one.qualified]
    rows: list[Row] = [["部门", "主要审核内容", "审核员"]]
    rows.append(["管理层", "方针目标、风险机遇、管理评审、改进", labels[0]])
    for at, (name, topic) in enumerate(zip(audit.world.departments, TOPICS, strict=True)):
        rows.append([name, topic, labels[at % len(labels)]])
    w.table(rows, (2.5, 5.5, 2), head=1, repeat=True)


def _certified(audit: Audit, w: Writer, form: Form) -> None:
    told = []
    for held in audit.certificates:
        c = w.entry("certificates", held)
        told.append(
            f"{c('system', NAMES[held.system])}认证证书编号{c('number')}，"
            f"发证日期{c('issued_on')}，有效期至{c('valid_to')}"
        )
    w.text(f"受审核方现持有的认证证书：{'；'.join(told)}。")
    w.text(form.one("changed") + form.one("kept"))
    if audit.audit_type == "recertification":
        w.text(form.texts("renewed")[0])


def _profile(audit: Audit, w: Writer, form: Form) -> None:
    form.chapter("受审核方概况")
    form.section("组织和业务")
    world = audit.world
    w.text(
        f"{w.fact('organization.name')}于{w.fact('organization.established_on')}成立，设有"
        f"{'、'.join(world.departments)}等部门，使用面积约{world.area}平方米，体系覆盖人员{w.fact('headcount')}人。"
        f"主要业务流程为：{'→'.join(world.industry['flow'])}。"
    )
    w.text(
        f"经确认，关键过程为{w.fact('key_processes')}；需确认的特殊过程为{w.fact('special_processes')}；"
        f"外包过程为{w.fact('outsourced_processes')}。不适用的条款：{w.fact('exclusions')}。"
    )
    form.section("场所")
    form.caption("认证范围内的场所")
    rows: list[Row] = [["场所类型", "地址", "活动", "人数"]]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([kind, s("address"), s("activity"), s("headcount")])
    w.table(rows, (1.4, 5, 2.4, 1.2), head=1)
    form.section("资质和许可")
    if not audit.permits:
        w.text("受审核方的业务不涉及前置许可，营业执照真实有效，经营范围覆盖申请认证的范围。")
        return
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        w.text(
            f"查验{e('kind')}，编号{e('number')}，许可范围为{e('scope')}，由{e('authority')}核发，"
            f"有效期{e('valid_from')}至{until}，覆盖本次审核的业务。"
        )
