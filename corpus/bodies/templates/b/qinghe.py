"""青格里电子与有害物质管理认证: a form of boxes and comments, clause by clause, with lists of substances."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.b import _qinghe_end as end
from corpus.bodies.templates.b._qinghe_form import KEYS, RESULTS, boxes, stock
from corpus.bodies.templates.b._qinghe_records import found
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "青格里电子与有害物质管理认证有限公司"
SYSTEMS = ("QMS+HSPM", "HSPM", "QMS+EMS+HSPM")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "control", "dates": "slash", "blank": "N/A", "styled": True}

NAMES = {"HSPM": "HSPM 有害物质过程管理", "QMS": "QMS 质量管理", "EMS": "EMS 环境管理"}
KINDS = {
    "stage2": "初次审核（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "转换审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "混合"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
SESSIONS = (
    ("{office}、最高管理者", "4 5 6 7.5 9.3"),
    ("{quality}", "7.1.5 8.6 8.7 9.1"),
    ("{purchase}、{sale}", "8.2 8.4"),
    ("{doing}", "8.1 8.5"),
    ("{tech}、{upkeep}", "7.1 8.3"),
    ("{office}、{safety}", "7.2 7.3 7.4 9.2 10"),
)


def build(audit: Audit, w: Writer) -> None:
    """The form."""
    w.margins(header_cells=(BODY, f"Form {audit.world.form_no}"), page="Page # of ##")
    w.text(w.fact("title"), style="title")
    w.text(f"Report No. 报告编号：{w.fact('number')}", style="center")
    w.heading(1, "1 Audit data 审核数据")
    _data(audit, w)
    w.heading(1, "2 Organization 组织信息")
    _organization(audit, w)
    w.heading(1, "3 Criteria and scope 准则和范围")
    _criteria(audit, w)
    w.heading(1, "4 Audit team 审核组")
    _team(audit, w)
    w.heading(1, "5 Audit plan and meetings 审核计划和会议")
    _plan(audit, w)
    w.heading(1, "6 Checklist 检查表")
    _checklist(audit, w)
    end.lists(audit, w)
    end.findings(audit, w)
    end.conclusion(audit, w)


def _data(audit: Audit, w: Writer) -> None:
    systems = []
    for code, name in NAMES.items():
        told = w.tag("systems+", code, name) if code in audit.systems else name
        systems.append(f"{{{'+' if code in audit.systems else '-'}}}{told}")
    span = (
        f"{w.fact('audit.start')} {w.half('audit.start_half')} - {w.fact('audit.end')} "
        f"{w.half('audit.end_half')}"
    )
    first = boxes(("Y", "N/A"), "N/A")
    if audit.stage1:
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        first = (
            f"{w.fact('stage1.start')} {w.fact('stage1.start_time')} - {w.fact('stage1.end')} "
            f"{w.fact('stage1.end_time')}，{mode}，可以进入第二阶段"
        )
    rows: list[Row] = [
        ["Organization 组织", w.fact("organization.name"), "‹", "‹"],
        ["Systems 体系", "  ".join(systems), "‹", "‹"],
        ["Type 审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["Mode 审核方式", w.choice("audit.mode", MODES, audit.audit.mode), "Risk 风险", w.fact("audit.risk")],
        ["Dates 审核日期", span, "Leader 组长", w.person(audit.leader)("name")],
        ["Person-days 人日", w.fact("audit.person_days"), "On-site 现场", w.fact("audit.onsite_days")],
        [
            "Reduction 减少",
            w.each("audit.reductions", audit.audit.reductions, "；") or w.blank,
            "Plan No. 计划号",
            audit.world.plan_no,
        ],
        ["Period 覆盖时期", f"{w.fact('audit.covered_from')} - {w.fact('audit.covered_to')}", "‹", "‹"],
        ["Stage 1 第一阶段", first, "‹", "‹"],
        ["Objective 审核目的", "；".join(stock("purposes")[audit.audit_type]), "‹", "‹"],
    ]
    w.table(rows, (2, 4, 1.6, 2.4), bold=(0, 2))


def _organization(audit: Audit, w: Writer) -> None:
    o, people, world = "organization", audit.world.people, audit.world
    licence = f"{w.fact(f'{o}.licence.valid_from')} - {w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        ["信用代码", w.fact(f"{o}.uscc"), "成立日期", w.fact(f"{o}.established_on")],
        ["执照有效期", licence, "登记机关", w.fact(f"{o}.licence.authority")],
        ["注册地址", w.fact(f"{o}.registered_address"), "办公地址", w.fact(f"{o}.office_address")],
        ["经营地址", w.fact(f"{o}.business_address"), "电话", world.phone],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系人", people.contact],
        ["员工总数", w.fact("headcount_total"), "参保人数", w.fact("insured_count")],
        ["体系内人数", w.fact("headcount"), "班次", f"{world.shifts}"],
        ["业务活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (1.4, 3.7, 1.4, 3.5), bold=(0, 2))
    rows = [["场所地址", "场所类型", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kinds = {"fixed": "固定", "temporary": "临时"}
        ticked = " ".join(
            f"{{+}}{e('kind', label)}" if value == site.kind else f"{{-}}{label}"
            for value, label in kinds.items()
        )
        rows.append([e("address"), ticked, e("activity"), e("headcount")])
    w.text("Sites 场所：", style="plain")
    w.table(rows, (5, 2, 2, 1), head=1)


def _criteria(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["体系", "标准编号和名称", "国际标准"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        rows.append([f"{standard.system}{e.silent('system')}", f"{e('number')} {standard.title}", e("iso")])
    w.table(rows, (1.4, 6, 2.6), head=1)
    w.text(f"法律法规：{w.laws('criteria')}", style="plain")
    w.text("其他准则：组织的体系文件、顾客的限用物质规范、合同和保证书。", style="plain")
    rows = [["体系", "Audit scope 审核范围"], *([code, w.scope("audit", code)] for code in audit.systems)]
    w.table(rows, (1.4, 8.6), head=1)


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "Role 角色", "Grade 级别", "注册号", "有效期至", "专业代码"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.7, 1.1, 1.3, 1.4, 2.6, 1.5, 1.4), head=1)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}（{e('from')}）", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e, numbers, ends = w.person(member), [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = f"{r.silent('system')}{r.silent('grade')}{r.silent_each('professional_codes')}"
        numbers.append(f"{r('number')}{hidden}")
        ends.append(r("valid_until"))
    codes = e.each("professional_codes", ",") or w.blank
    left = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    return [*left, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes]


def _plan(audit: Audit, w: Writer) -> None:
    names = dict(zip(KEYS, audit.world.departments, strict=True))
    able = [
        one
        for one in audit.team
        if one is audit.leader
        or (one.qualified and {held.system for held in one.registrations} >= set(audit.systems))
    ]
    others = "、".join(one.label for one in audit.team if one not in able)
    last = len(list(days_of(audit.audit.start, audit.audit.end)))
    halves = [f"Day {day} {half}" for day in range(1, last + 1) for half in ("AM", "PM")]
    halves = halves[:-1] if audit.audit.end_half == "am" else halves
    rows: list[Row] = [["时间", "部门", "条款", "审核员"]]
    number = max(len(halves), len(SESSIONS))
    for at in range(number):
        place, clauses = SESSIONS[at] if at < len(SESSIONS) else ("{quality}、{doing}", "补充抽样")
        who = able[at % len(able)]
        who = who if who.professional_codes or "{doing}" not in place else audit.leader
        label = f"{who.label}（+{others}）" if others and who is audit.leader else who.label
        rows.append([halves[at * len(halves) // number], place.format(**names), clauses, label])
    w.table(rows, (1.5, 3.5, 3, 2), head=1)
    for name in ("首次会议", "末次会议"):
        w.text(
            f"{{+}}{name}已召开，{audit.world.people.manager}和部门负责人参加，由审核组长主持。",
            style="plain",
        )


def _checklist(audit: Audit, w: Writer) -> None:
    w.text("C＝符合，NC＝不符合，N/A＝不适用。Comments 中为抽样的记录。", style="plain")
    rows: list[Row] = [["Clause 条款", "Question 检查内容", "Result 结果", "Comments 评论"]]
    for item in stock("checklist"):
        told = found(audit, w, item["key"])
        noted = [one for one in audit.nonconformities.items if _row_of(one.clause) == item["key"]]
        result = "NC" if noted else "C"
        if item["key"] == "design" and audit.exclusions != "无":
            result = "N/A"
        for one in noted:
            told.append(f"见NC No. {w.same('nonconformities.items', one.number, one)('number')}。")
        rows.append([item["clauses"], item["asked"], boxes(RESULTS, result, "¶"), "¶".join(told)])
    w.table(rows, (1.1, 2.1, 1, 5.8), head=1, repeat=True)


def _row_of(clause: str) -> str:
    """The row that a clause belongs to: that of the longest of its clauses which it begins with."""
    fitting = [
        (len(one), item["key"])
        for item in stock("checklist")
        for one in item["clauses"].split()
        if clause == one or clause.startswith(f"{one}.")
    ]
    return str(max(fitting)[1]) if fitting else "watch"
