"""The first three chapters of 曼那思's report: the project, the organization, the team and its days."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.records import Count
from corpus.bodies.templates.a._manasi_form import Figures, card, term
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import HALVES, Writer

TYPE_NAMES = {"stage2": "初次认证（第二阶段）", "surveillance": "监督审核", "recertification": "再认证"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
GUESTS = {"guide": "向导", "observer": "观察员"}
KINDS = {"fixed": "固定场所", "temporary": "临时场所"}


def cover(audit: Audit, w: Writer) -> None:
    """The cover."""
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    card(
        w,
        [
            ("报告编号", w.fact("number")),
            ("受审核方", w.fact("organization.name")),
            ("审核类型", w.choice("audit_type", TYPE_NAMES, audit.audit_type)),
            ("审核组长", w.person(audit.leader)("name")),
            ("报告日期", w.fact("report_date")),
        ],
    )
    w.text("本报告含客户敏感信息，密级为“内部”，未经曼那思书面同意不得部分复制。", style="center")


def project(audit: Audit, w: Writer) -> None:
    """Chapter 1."""
    w.heading(1, "1 审核项目")
    w.heading(2, "1.1 项目信息")
    standards, systems = [], []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = e.silent("iso") if one.iso == one.number else f"（{e('iso')}）"
        standards.append(f"{e('number')}{twin}{e.silent('system')}《{one.title}》")
        systems.append(w.tag("systems+", one.system, words("systems")[one.system]["name"]))
    body = "certification_body"
    rows = [
        ("认证机构", f"{w.fact(f'{body}.name')}，{w.fact(f'{body}.address')}"),
        ("联系方式", f"电话{w.fact(f'{body}.phone')}；网站{w.fact(f'{body}.website')}"),
        ("认证领域", "、".join(systems)),
        ("审核目的", _purpose(audit)),
        ("审核准则", "¶".join([*standards, "受审核方管理体系文件和适用的法律法规"])),
        ("相关法律法规", w.laws("criteria")),
        *[(f"审核范围{_of(audit, one)}", w.scope("audit", one)) for one in audit.systems],
    ]
    card(w, [*rows, *_time(audit, w)])


def _of(audit: Audit, system: str) -> str:
    return f"（{system}）" if len(audit.systems) > 1 else ""


def _purpose(audit: Audit) -> str:
    told = {
        "stage2": "评价管理体系的实施情况及有效性，确定能否推荐认证注册。",
        "surveillance": "评价管理体系是否持续符合审核准则并有效运行，确定能否保持认证注册。",
        "recertification": "评价管理体系在整个认证周期内的持续符合性和有效性，确定能否换发证书。",
    }
    return told[audit.audit_type]


def _time(audit: Audit, w: Writer) -> list[tuple[str, str]]:
    """When, how and for how long."""
    first = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    rows = [
        ("审核时间", f"{first}至{w.fact('audit.end')}{w.half('audit.end_half')}"),
        ("审核方式", w.choice("audit.mode", MODES, audit.audit.mode)),
        ("覆盖期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"),
        (
            "审核人日",
            f"共{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日",
        ),
        ("风险级别", w.fact("audit.risk")),
    ]
    if audit.audit.reductions:
        rows.append(("人日减少理由", w.each("audit.reductions", audit.audit.reductions, "；")))
    if audit.stage1:
        day = f"{w.fact('stage1.start')}{w.silent('stage1.end')}"
        hours = f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        rows.append(("第一阶段", f"{day} {hours}，{w.fact('stage1.mode', '现场审核')}，提出的关注点已处理"))
    return rows


def organization(audit: Audit, w: Writer, said: Phrases) -> None:
    """Chapter 2: the organization."""
    world, people = audit.world, audit.world.people
    departments = w.entry("counts", Count("职能部门", len(world.departments), list(world.departments), "个"))
    w.heading(1, "2 受审核方")
    w.heading(2, "2.1 基本情况")
    licence = "organization.licence"
    rows = [
        ("组织名称", w.fact("organization.name")),
        ("统一社会信用代码", w.fact("organization.uscc")),
        ("成立日期", w.fact("organization.established_on")),
        ("营业期限", f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}"),
        ("登记机关", w.fact(f"{licence}.authority")),
        ("注册地址", w.fact("organization.registered_address")),
        ("经营地址", w.fact("organization.business_address")),
        ("办公地址", w.fact("organization.office_address")),
        ("业务活动", w.scope("activity")),
        ("法定代表人", people.legal),
        ("最高管理者", people.manager),
        ("管理者代表", people.representative),
        ("联系人", f"{people.contact}，{world.phone}"),
        ("员工总数", f"{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人"),
        ("体系覆盖人数", f"{w.fact('headcount')}人"),
        (
            "组织机构",
            f"设{departments('what')}{departments('stated')}个：{departments.each('listed', '、')}",
        ),
        ("体系运行日期", w.fact("system_effective_on")),
    ]
    rows += [(f"申请范围{_of(audit, one)}", w.scope("system", one)) for one in audit.systems]
    rows += [("外包过程", w.fact("outsourced_processes"))]
    if "QMS" in audit.systems:
        rows += [
            ("关键过程", w.fact("key_processes")),
            ("特殊过程", w.fact("special_processes")),
            ("不适用条款", w.fact("exclusions")),
        ]
    card(w, rows, ("项目", "内容"))
    w.paragraphs(said.some("context", 2))


def permits(audit: Audit, w: Writer, figures: Figures) -> None:
    """Chapter 2: sites, permits and certificates."""
    w.heading(2, "2.2 场所")
    rows = []
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        rows.append((s("kind", KINDS[site.kind]), f"{s('address')}，{s('activity')}，{s('headcount')}人"))
    card(w, rows)
    w.heading(2, "2.3 行政许可与备案")
    rows = []
    for permit in [*figures.permits, *audit.permits]:
        e = w.entry("permits", permit)
        told = [
            f"编号：{e('number')}",
            f"单位名称：{e('holder')}",
            f"许可或备案内容：{e('scope')}",
            f"有效期：{term(e, permit.valid_to)}",
            f"发证机关：{e('authority')}",
        ]
        rows.append((e("kind"), "¶".join(told)))
    card(w, rows, ("名称", "核查内容"))
    if audit.certificates:
        w.heading(2, "2.4 现有认证证书")
    rows = []
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        dates = f"{c('issued_on')}发证，有效期至{c('valid_to')}"
        rows.append((f"{c('system')}证书", f"证书编号{c('number')}，{dates}"))
    card(w, rows)


def team(audit: Audit, w: Writer) -> None:
    """Chapter 3: the team and who went along."""
    w.heading(1, "3 审核组与日程")
    w.heading(2, "3.1 审核组")
    rows = []
    for member in audit.team:
        e = w.person(member)
        name = f"{e('name')}（{e('label')}）"
        rows.append((name, "¶".join(_told(w, member))))
    card(w, rows, ("姓名（代号）", "身份与资格"))
    w.heading(2, "3.2 陪同人员")
    rows = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        rows.append((a("role", GUESTS[guest.role]), f"{a('name')}（{a('from')}）"))
    card(w, rows)


def _told(w: Writer, member: TeamMember) -> list[str]:
    e = w.person(member)
    lines = [f"{e('role', ROLES[member.role])}，级别：{e('grade')}"]
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = f"，专业代码{r.each('professional_codes', '、')}" if one.professional_codes else ""
        number = f"{r('number')}{r.silent('system')}{r.silent('grade')}"
        lines.append(f"注册号{number}，有效期至{r('valid_until')}{codes}")
    if member.registrations:
        lines[-1] += e.silent_each("professional_codes")
    else:
        lines.append(f"专业代码{e.each('professional_codes', '、')}")
    return lines


def schedule(audit: Audit, w: Writer) -> None:
    """Chapter 3: meetings and half days."""
    w.heading(2, "3.3 日程")
    when = halves(audit)
    parts = [shared(steps, len(when)) for steps in _steps(audit.world.departments)]
    rows = [("首次会议", "审核组、管理层和部门负责人参加，确认计划、抽样方法、保密和公正性承诺。")]
    for at, (day, half) in enumerate(when):
        told = []
        for group, part in zip(groups(audit), parts, strict=True):
            names = "、".join(w.person(member)("name") for member in group)
            told += [f"{place}：{what}（{names}）" for place, what in part[at]]
        rows.append((f"{w.date(day)}{HALVES[half]}", "¶".join(told)))
    rows.append(("末次会议", "通报审核发现和结论，受审核方对结论无异议。"))
    card(w, rows, ("时间", "部门、内容和审核人员"))


def _steps(departments: list[str]) -> tuple[list[Step], list[Step]]:
    """What each of the two groups looks at."""
    office, quality, doing, tech, purchase, sale, plant, safety = departments
    first = [
        (office, "环境、领导作用、风险"),
        (doing, "运行策划"),
        (doing, "主要过程的实施"),
        (doing, "交付和变更"),
        (purchase, "供方关系"),
        (plant, "基础设施、物理安全"),
        (office, "人员、文件"),
        (safety, "合规性"),
    ]
    second = [
        (quality, "监视测量、内部审核"),
        (tech, "信息资产、访问控制"),
        (tech, "网络和系统安全"),
        (tech, "备份、日志、漏洞"),
        (sale, "顾客要求、合同"),
        (safety, "应急准备"),
        (doing, "信息安全事件"),
        (quality, "不符合和改进"),
    ]
    return first, second
