"""吉木萨尔矿业能源认证: of the mining and energy trades: tables with short notes, appendices of lists."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b._jimsar_appendices import appendices
from corpus.bodies.templates.b._jimsar_findings import assessed, before, concluded
from corpus.bodies.templates.b._jimsar_form import Paper, term
from corpus.bodies.templates.b._jimsar_work import work
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "吉木萨尔矿业能源安全认证有限公司"
SYSTEMS = ("EnMS+OHSMS", "EnMS", "OHSMS")
TYPES = ("recertification", "surveillance", "stage2")
STYLE = {"look": "tick", "dates": "dots", "blank": "／", "styled": True}

KINDS = {"stage2": "初评（二阶段）", "surveillance": "监督", "recertification": "再认证", "special": "特殊"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程结合"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "通过现场取证，判断体系的建立与实施是否达到认证要求。",
    "surveillance": "通过现场取证，判断体系在监督周期内是否持续满足认证要求。",
    "recertification": "通过现场取证和对认证周期内绩效的回顾，判断体系能否延续认证。",
}


def build(audit: Audit, w: Writer) -> None:
    """Front, six parts and the appendices."""
    w.margins(header_cells=("吉木萨尔矿业能源安全认证有限公司", "JMSR-R-21 第3版"), page="— # —")
    paper = Paper(w)
    _front(audit, w)
    _subject(audit, w, paper)
    _assignment(audit, w, paper)
    _crew(audit, w, paper)
    _days(audit, paper)
    before(audit, paper)
    work(audit, paper)
    assessed(audit, paper)
    concluded(audit, paper)
    appendices(audit, paper)


def _front(audit: Audit, w: Writer) -> None:
    names = words("systems")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = "　".join(w.tag("systems+", one, names[one]["name"]) for one in audit.systems)
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["被审核单位", w.fact("organization.name")],
        ["体系", systems],
        ["审核性质", w.choice("audit_type", KINDS, audit.audit_type)],
        ["编制日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 6), bold=(0,))


def _subject(audit: Audit, w: Writer, paper: Paper) -> None:
    org, people, world = "organization", audit.world.people, audit.world
    w.heading(1, "1　被审核单位")
    rows: list[Row] = [
        ["单位名称", w.fact(f"{org}.name")],
        ["统一社会信用代码", w.fact(f"{org}.uscc")],
        ["成立日期", w.fact(f"{org}.established_on")],
        ["登记机关", w.fact(f"{org}.licence.authority")],
        [
            "营业期限",
            term(w.fact(f"{org}.licence.valid_from"), w.until(f"{org}.licence.valid_to")),
        ],
        ["注册地址", w.fact(f"{org}.registered_address")],
        ["办公地址", w.fact(f"{org}.office_address")],
        ["生产经营地址", w.fact(f"{org}.business_address")],
        ["业务活动", w.scope("activity")],
        ["法定代表人／总经理", f"{people.legal}／{people.manager}"],
        ["管理者代表", people.representative],
        ["联系人", f"{people.contact}，{world.phone}"],
        ["在册人数", f"{w.fact('headcount_total')}人"],
        ["参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人（{world.shifts}班）"],
        ["体系运行起始", w.fact("system_effective_on")],
    ]
    paper.table("基本情况", rows, (2.2, 6), "信息与营业执照、员工名册核对一致。", head=0, bold=(0,))
    rows = [["地址", "性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    paper.table("场所", rows, (4.4, 1, 2, 0.8), "各场所均已到场审核。")
    rows = [["许可或资质", "编号", "持有单位", "内容", "核发机关", "有效期"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        span = term(e("valid_from"), until)
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), e("authority"), span])
    if audit.permits:
        paper.table("许可和资质", rows, (1.4, 2, 1.8, 1.4, 1.6, 1.8), "查看原件。")
    else:
        w.text("现有业务没有前置许可的要求。")
    names = words("systems")
    rows = [["体系", "证书编号", "发证日期", "到期日期"]]
    for cert in audit.certificates:
        c = w.entry("certificates", cert)
        rows.append([c("system", names[cert.system]["name"]), c("number"), c("issued_on"), c("valid_to")])
    if audit.certificates:
        paper.table("认证证书", rows, (2.4, 2.2, 1.6, 1.6), "证书状态有效。")


def _assignment(audit: Audit, w: Writer, paper: Paper) -> None:
    names, when = words("systems"), audit.audit
    w.heading(1, "2　审核任务")
    w.heading(2, "2.1　目的、准则、范围")
    w.text(f"目的：{AIMS[audit.audit_type]}")
    rows: list[Row] = [["体系", "标准", "审核范围"]]
    for one in audit.standards:
        s = w.standard(one.system)
        twin = f"¶（{s('iso')}）" if one.iso else ""
        text = f"{s('number')}{twin}"
        rows.append([names[one.system]["short"] + s.silent("system"), text, w.scope("audit", one.system)])
    paper.table("依据的标准与审核范围", rows, (1.4, 2, 5), f"标准的不适用要求：{w.fact('exclusions')}。")
    w.text(f"准则还包括管理手册、程序、作业规程，以及{w.laws('criteria')}等法律。")
    w.heading(2, "2.2　时间")
    rows = []
    if audit.stage1:
        first = audit.stage1
        day = w.fact("stage1.start")
        day += w.silent("stage1.end") if first.start == first.end else f"～{w.fact('stage1.end')}"
        hours = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        rows.append(["一阶段", f"{day}，{hours}，{w.fact('stage1.mode', MODES[first.mode])}"])
    since = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    until = f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    rows += [
        ["起止", term(since, until)],
        ["方式", w.choice("audit.mode", MODES, when.mode)],
        ["总人日", w.fact("audit.person_days")],
        ["现场人日", w.fact("audit.onsite_days")],
        ["核减理由", w.each("audit.reductions", when.reductions) or "未核减"],
        ["风险等级", w.fact("audit.risk")],
        ["追溯时段", term(w.fact("audit.covered_from"), w.fact("audit.covered_to"))],
    ]
    paper.table(
        "审核时间",
        rows,
        (1.8, 6.4),
        "人日不含路途时间。",
        "追溯时段指抽样记录所属的时段。",
        head=0,
        bold=(0,),
    )


def _crew(audit: Audit, w: Writer, paper: Paper) -> None:
    w.heading(2, "2.3　人员")
    rows: list[Row] = [["代号", "姓名", "职务", "级别", "注册号", "注册有效期", "专业"]]
    for one in audit.team:
        rows += _lines(w, one)
    paper.table(
        "审核组", rows, (0.7, 1.1, 1.1, 1.2, 2.4, 1.5, 1.3), "“专业”为认证业务范围代码，“／”表示无该专业。"
    )
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}　{a('name')}（{a('from')}）")
    w.text(f"随行：{'；'.join(told)}。")


def _lines(w: Writer, member: TeamMember) -> list[Row]:
    """The rows of a person, one a registration."""
    e = w.person(member)
    label, name, role, grade = e("label"), e("name"), e("role", ROLES[member.role]), e("grade")
    if not member.registrations:
        return [[label, name, role, grade, w.blank, w.blank, e.each("professional_codes")]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r("number") + r.silent("system") + r.silent("grade")
        until = r("valid_until")
        codes = r.each("professional_codes") or w.blank
        first = [label, name, role, grade + e.silent_each("professional_codes")]
        rows.append([*(["^"] * 4 if at else first), number, until, codes])
    return rows


def _days(audit: Audit, paper: Paper) -> None:
    w, world = paper.w, audit.world
    offices = world.departments
    doing = offices[2]
    places = ["领导层", *(offices[at] for at in (6, 2, 7, 1, 0, 3, 4, 5))]
    more = [f"{doing}（作业区）", f"{offices[6]}（公用站房）", f"{doing}（夜间值守记录）", "综合补证"]
    slots = halves(audit)
    parts = []
    for at, group in enumerate(groups(audit)):
        own = places[at::2]
        own += more[: max(len(slots) - len(own), 0)]
        parts.append((group, shared([(place, "") for place in own], len(slots))))
    rows: list[Row] = [["日期", "半日", *(f"第{'一二'[at]}小组" for at in range(len(parts)))]]
    for number, (day, half) in enumerate(slots):
        cells = []
        for group, steps in parts:
            who = "、".join(one.label for one in group)
            cells.append(f"{who}：{'、'.join(place for place, _ in steps[number])}")
        rows.append([w.date(day), "上午" if half == "am" else "下午", *cells])
    w.heading(2, "2.4　日程")
    paper.table(
        "日程",
        rows,
        (1.5, 0.8, 3, 3),
        "首日上午开始前召开首次会议，末日结束前召开末次会议，均由组长主持。",
        f"{world.people.manager}及部门负责人出席了两次会议。日程未作变更。",
    )
