"""资漵: a report on an integrated system, with a column a system and lists in annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._zishui_annexes import annexes
from corpus.bodies.templates.a._zishui_end import end
from corpus.bodies.templates.a._zishui_matrix import matrix
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "资漵联合认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "transfer", "recertification")
STYLE = {"look": "tick", "dates": "dash", "blank": "—", "styled": True}

NAMES = {"QMS": "质量管理体系（Q）", "EMS": "环境管理体系（E）", "OHSMS": "职业健康安全管理体系（S）"}
KINDS = {
    "stage2": "初次审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "转换审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
DUTIES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("一体化管理体系审核报告　　表号：ZX-JL-31（A/4）",),
        footer=(BODY,),
        page="#/##",
    )
    _front(audit, w)
    w.heading(1, "第1章  组织概况")
    _client(audit, w)
    w.heading(1, "第2章  审核概况")
    _audit(audit, w)
    w.heading(2, "2.2 审核人员")
    _team(audit, w)
    w.heading(2, "2.3 实施情况")
    _course(audit, w)
    matrix(audit, w)
    end(audit, w)
    w.section(landscape=True, fresh=True)
    annexes(audit, w)


def _front(audit: Audit, w: Writer) -> None:
    w.text("", "", style="plain")
    w.text(f"报告编号　{w.fact('number')}", style="right")
    w.text("", "", style="plain")
    w.text(w.fact("title"), style="title")
    w.text(w.fact("audit_type", KINDS[audit.audit_type]), style="subtitle")
    w.text("", "", style="plain")
    leaders = "、".join(w.person(one)("name") for one in audit.team if one.role == "leader")
    w.text(
        f"受审核方：{w.fact('organization.name')}",
        f"审核组长：{leaders}",
        f"审核日期：{w.fact('audit.start')} 至 {w.fact('audit.end')}",
        style="center",
    )
    w.text("", "", "", style="plain")
    w.text(w.fact("certification_body.name"), w.fact("report_date"), style="center")
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    until = w.until("organization.licence.valid_to")
    rows: list[Row] = [
        ["信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        [
            "营业执照",
            f"{w.fact('organization.licence.valid_from')} 至 {until}",
            "核发机关",
            w.fact("organization.licence.authority"),
        ],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact}/{world.phone}"],
        [
            "人员",
            f"全员{w.fact('headcount_total')}人，体系覆盖{w.fact('headcount')}人",
            "参保人数",
            w.fact("insured_count"),
        ],
        ["业务活动", w.scope("activity"), "体系运行起始", w.fact("system_effective_on")],
    ]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        kind = s("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([kind, s("address"), s("activity"), f"{s('headcount')}人"])
    w.table(rows, (1.8, 5.2, 1.9, 3.6), bold=(0, 2))
    departments = "、".join(world.departments)
    w.text(
        f"组织设{departments}，占地{world.area}平方米，{world.shifts}班生产（作业）。"
        "组织机构图和场所平面图见审核案卷。"
    )


def _audit(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.1 审核目的、准则和范围")
    aim = "能否推荐认证" if audit.audit_type in {"stage2", "transfer"} else "认证资格能否继续有效"
    w.text(
        "审核目的：评价受审核方的一体化管理体系与审核准则的符合程度、"
        f"满足法律法规和合同要求的能力以及实现目标的有效性，识别改进的机会，提出{aim}的意见。"
    )
    rows: list[Row] = [["领域", "认证标准", "审核范围"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e.silent("iso") if standard.iso == standard.number else f"（{e('iso')}，IDT）"
        name = w.tag("systems+", standard.system, NAMES[standard.system])
        rows.append([name, f"{e.silent('system')}{e('number')}{twin}", w.scope("audit", standard.system)])
    w.table(rows, (3, 3.6, 6), head=1, bold=(0,))
    w.text(
        "审核准则还包括：受审核方的体系文件；合同和相关方要求；"
        f"国家法律法规{w.law_entry('criteria')('stated_count')}部（{w.laws('criteria')}）。"
    )


def _team(audit: Audit, w: Writer) -> None:
    marks = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
    heads = [f"{marks[one]}领域注册号/到期日" for one in audit.systems]
    rows: list[Row] = [["代号", "姓名", "职责", "级别", *heads, "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        cells = dict.fromkeys(audit.systems, w.blank)
        for one in member.registrations:
            r = e.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            cells[one.system] = f"{told}{r('number')}¶{r('valid_until')}"
        codes = e.each("professional_codes", "、") or w.blank
        who = [e("label"), e("name"), e("role", DUTIES[member.role]), e("grade")]
        rows.append([*who, *(cells[one] for one in audit.systems), codes])
    w.table(rows, (0.8, 1.1, 1.1, 1.1, *(2.9 for _ in audit.systems), 1.5), head=1, repeat=True)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{a('name')}，{role}，来自{a('from')}")
    if guests:
        w.text(f"其他人员：{'；'.join(guests)}。")
    w.text("公正性：审核人员没有向受审核方提供过体系咨询，与受审核方无利益冲突，并签署了保密承诺。")


def _course(audit: Audit, w: Writer) -> None:
    first = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    when = f"{first}至{w.fact('audit.end')}{w.half('audit.end_half')}"
    rows: list[Row] = [
        ["起止时间", when, "方式", w.choice("audit.mode", MODES, audit.audit.mode, " ")],
        [
            "审核人日",
            f"{w.fact('audit.person_days')}，现场{w.fact('audit.onsite_days')}",
            "风险",
            w.fact("audit.risk"),
        ],
        [
            "追溯期",
            f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}",
            "类型",
            "一体化（结合）审核",
        ],
    ]
    if audit.audit.reductions:
        rows.append(["人日调整", w.each("audit.reductions", audit.audit.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        one = audit.stage1
        last = w.silent("stage1.end") if one.start == one.end else f"至{w.fact('stage1.end')}"
        day = f"{w.fact('stage1.start')}{last}，{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", MODES[one.mode])
        rows.append(["第一阶段", f"{day}，{mode}；所提问题已处理，可进入第二阶段", "‹", "‹"])
    rows.append(
        [
            "与计划的偏离",
            "无。各部门、场所和过程均按审核计划审核，没有影响审核方案的重大事件，没有未决的问题。",
            "‹",
            "‹",
        ]
    )
    w.table(rows, (1.7, 6, 1.2, 3.6), bold=(0, 2))
