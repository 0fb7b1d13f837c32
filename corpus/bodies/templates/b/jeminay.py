"""吉木乃口岸管理体系认证: everything in tables numbered through from the cover to the signatures."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.b import _jeminay_end as end
from corpus.bodies.templates.b import _jeminay_registers as registers
from corpus.bodies.templates.b._jeminay_tables import NAMES, Tables, stock
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "吉木乃口岸管理体系认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer")
STYLE = {"look": "black", "dates": "dash", "blank": "/", "styled": True}

KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "transfer": "转换认证",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
PLACES = {"fixed": "固定场所", "temporary": "临时场所"}
SESSIONS = (
    ("{office}、管理层", "方针、目标、职责、文件化信息"),
    ("{doing}", "运行策划和控制、应急准备和响应"),
    ("{quality}、{tech}", "监视和测量、技术文件、变更"),
    ("{purchase}、{sale}", "外部提供的控制、合同和顾客沟通"),
    ("{upkeep}、{safety}", "基础设施、合规义务、绩效监视"),
    ("{office}", "内部审核、管理评审、改进"),
    ("{doing}", "现场记录抽样、重要控制点、变更控制"),
    ("{safety}", "监测结果、检查和隐患整改、事件处理"),
    ("{purchase}、{upkeep}", "外包过程、设备维护和检修作业"),
)
REST = ("{office}、{quality}", "补充取证、与受审核方沟通")


def build(audit: Audit, w: Writer) -> None:
    """The report: five parts, all tables."""
    w.margins(header=(f"{BODY}    {audit.world.form_no}",), page="第#页 共##页")
    tables = Tables(audit, w)
    w.text(w.fact("title"), style="title")
    _cover(audit, w, tables)
    w.page()
    w.heading(1, "第一部分 基本信息")
    _organization(audit, w, tables)
    _task(audit, w, tables)
    _criteria(audit, w, tables)
    _scopes(audit, w, tables)
    w.heading(1, "第二部分 审核实施")
    _team(audit, w, tables)
    _plan(audit, tables)
    _meetings(audit, w, tables)
    w.heading(1, "第三部分 体系策划和支持")
    registers.planning(audit, w, tables)
    registers.support(audit, w, tables)
    w.heading(1, "第四部分 运行和绩效")
    registers.operation(audit, w, tables)
    end.departments(audit, w, tables)
    end.performance(audit, w, tables)
    w.heading(1, "第五部分 审核发现和结论")
    end.findings(audit, w, tables)
    end.conclusion(audit, w, tables)


def _cover(audit: Audit, w: Writer, tables: Tables) -> None:
    body, boxes = "certification_body", []
    for code, name in NAMES.items():
        told = w.tag("systems+", code, f"{name}管理体系") if code in audit.systems else f"{name}管理体系"
        boxes.append(f"{{{'+' if code in audit.systems else '-'}}}{told}")
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["认证领域", "  ".join(boxes)],
        ["审核日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
        ["认证机构", w.fact(f"{body}.name")],
        ["机构地址", w.fact(f"{body}.address")],
        ["电话/网址", f"{w.fact(f'{body}.phone')} / {w.fact(f'{body}.website')}"],
        ["电子邮箱", w.fact(f"{body}.email")],
    ]
    tables.form("封面信息", rows, (2, 8))


def _organization(audit: Audit, w: Writer, tables: Tables) -> None:
    o, people, world = "organization", audit.world.people, audit.world
    term = f"{w.fact(f'{o}.licence.valid_from')}至{w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact(f"{o}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{o}.uscc"), "成立日期", w.fact(f"{o}.established_on")],
        ["营业期限", term, "登记机关", w.fact(f"{o}.licence.authority")],
        ["注册地址", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{o}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "员工代表", people.workers],
        ["联系人", people.contact, "电话", world.phone],
        ["员工总数", w.fact("headcount_total"), "参保人数", w.fact("insured_count")],
        ["体系覆盖人数", w.fact("headcount"), "班次", f"{world.shifts}班"],
        ["主要业务", w.scope("activity"), "‹", "‹"],
        ["体系运行起始日", w.fact("system_effective_on"), "注册资本", f"{world.capital}万元"],
    ]
    tables.form("受审核方基本情况", rows, (1.8, 3.4, 1.6, 3.2))
    sites: list[Row] = []
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        sites.append(
            [str(at), e("address"), e("kind", PLACES[site.kind]), e("activity"), e("headcount")],
        )
    head = ["序号", "地址", "场所类别", "活动/过程", "人数"]
    tables.list("体系覆盖的场所", head, sites, (0.7, 5, 1.5, 2, 0.8))


def _task(audit: Audit, w: Writer, tables: Tables) -> None:
    span = (
        f"{w.fact('audit.start')}{w.half('audit.start_half')}至"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    )
    covered = f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"
    reduced = w.each("audit.reductions", audit.audit.reductions, "；") or "无"
    rows: list[Row] = [
        ["现场审核时间", span, "审核方式", w.choice("audit.mode", MODES, audit.audit.mode, " ")],
        ["审核人日", w.fact("audit.person_days"), "现场人日", w.fact("audit.onsite_days")],
        ["人日调整理由", reduced, "风险等级", w.fact("audit.risk")],
        ["审核覆盖的时期", covered, "计划编号", audit.world.plan_no],
    ]
    tables.form("审核任务信息", rows, (1.8, 3.6, 1.3, 3.3))
    if audit.stage1:
        s, mode = "stage1", w.fact("stage1.mode", MODES[audit.stage1.mode])
        first: list[Row] = [
            ["开始", f"{w.fact(f'{s}.start')} {w.fact(f'{s}.start_time')}", "方式", mode],
            ["结束", f"{w.fact(f'{s}.end')} {w.fact(f'{s}.end_time')}", "结果", "具备进行第二阶段的条件"],
        ]
        tables.form("第一阶段审核情况", first, (1.2, 4, 1.2, 3.6))
    goals: list[Row] = [[str(at), f"{text}。"] for at, text in enumerate(_purposes(audit), 1)]
    tables.list("审核目的", ["序号", "内容"], goals, (0.8, 9.2))


def _purposes(audit: Audit) -> list[str]:
    found: list[str] = stock("purposes")[audit.audit_type]
    return found


def _criteria(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        name = f"{NAMES[standard.system]}管理体系{e.silent('system')}"
        rows.append([name, f"{e('number')}《{standard.title}》", e("iso")])
    rows.append(["管理体系文件", "受审核方现行的手册、程序和作业文件", "/"])
    rows.append(["适用的法律法规", w.laws("criteria", "、"), "/"])
    rows.append(["合同和其他要求", "与顾客和相关方签订的合同、协议和承诺", "/"])
    tables.list("审核准则", ["类别", "名称和编号", "等同的国际标准"], rows, (2, 6, 2))


def _scopes(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = []
    for code in audit.systems:
        rows.append([NAMES[code], w.scope("audit", code), w.scope("system", code)])
    head = ["体系", "审核范围", "受审核方界定的体系范围"]
    tables.list("审核范围和体系范围", head, rows, (1.4, 4.3, 4.3))
    rest: list[Row] = [
        ["不适用条款", w.fact("exclusions")],
        ["关键过程", w.fact("key_processes")],
        ["特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes")],
    ]
    tables.form("不适用条款和过程", rest, (2, 8))


def _team(audit: Audit, w: Writer, tables: Tables) -> None:
    rows: list[Row] = []
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", ROLES[member.role])]
        if not member.registrations:
            rows.append([*first, "/", e("grade"), "/", "/", e.each("professional_codes", ",")])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            grade = r("grade") + ("" if at else e.silent("grade") + e.silent_each("professional_codes"))
            codes = r.each("professional_codes", ",") or "/"
            who = ["^", "^", "^"] if at else first
            rows.append([*who, r("system"), grade, r("number"), r("valid_until"), codes])
    head = ["代号", "姓名", "组内职务", "领域", "注册级别", "注册证书号", "有效期至", "专业代码"]
    tables.list("审核组成员", head, rows, (0.7, 1.1, 1.1, 1, 1.3, 2.5, 1.5, 1.2))
    guests: list[Row] = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        guests.append([e("name"), e("role", "向导" if guest.role == "guide" else "观察员"), e("from")])
    tables.list("向导和观察员", ["姓名", "身份", "所在部门/单位"], guests, (2, 2, 6))


def _plan(audit: Audit, tables: Tables) -> None:
    """The days in halves; who has all systems leads, the others go along with the leader."""
    full = [one for one in audit.team if one is audit.leader or _able(audit, one)]
    rest = "、".join(one.label for one in audit.team if one not in full)
    names = dict(
        zip(
            ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety"),
            audit.world.departments,
            strict=True,
        )
    )
    halves = [
        (at, half) for at, _ in enumerate(days_of(audit.audit.start, audit.audit.end), 1) for half in "上下"
    ]
    if audit.audit.end_half == "am":
        halves.pop()
    rows: list[Row] = []
    for at in range(max(len(halves), len(SESSIONS))):
        day, half = halves[min(at * len(halves) // max(len(halves), len(SESSIONS)), len(halves) - 1)]
        place, topic = SESSIONS[at] if at < len(SESSIONS) else REST
        who = full[at % len(full)]
        who = who if who.professional_codes or "{doing}" not in place else audit.leader
        label = f"{who.label}（{rest}随同）" if rest and who is audit.leader else who.label
        rows.append([f"第{day}天{half}午", place.format(**names), topic, label])
    tables.list("审核日程安排", ["时间", "部门", "审核内容", "审核员代号"], rows, (1.5, 2.6, 4.2, 1.7))


def _able(audit: Audit, member: TeamMember) -> bool:
    held = {one.system for one in member.registrations}
    return member.qualified and held >= set(audit.systems)


def _meetings(audit: Audit, w: Writer, tables: Tables) -> None:
    leader, people = w.person(audit.leader)("name"), audit.world.people
    heads = "管理层和各部门负责人"
    rows: list[Row] = [
        [
            "首次会议",
            "现场审核开始时",
            leader,
            f"{people.manager}及{heads}",
            "说明目的、范围、方法、保密和沟通渠道",
        ],
        ["每日沟通", "每日审核结束前", leader, f"{people.representative}", "通报当日发现和次日安排"],
        ["末次会议", "现场审核结束时", leader, f"{people.manager}及{heads}", "通报审核发现、结论和整改要求"],
    ]
    tables.list("会议情况", ["会议", "时间", "主持", "参加人员", "内容"], rows, (1.3, 1.8, 1.2, 2.7, 3))
