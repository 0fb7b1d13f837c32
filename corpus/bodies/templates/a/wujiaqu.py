"""青格达湖: an integrated report department by department, boxes and short evidence."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._wujiaqu_annexes import annexes
from corpus.bodies.templates.a._wujiaqu_departments import departments
from corpus.bodies.templates.a._wujiaqu_end import end
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.writer import HALVES, Writer

BODY = "青格达湖标准认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS+EMS", "EMS+OHSMS", "QMS")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "box", "dates": "dots", "blank": "/", "styled": True}

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
KINDS = {
    "stage2": "初次认证（二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
PURPOSES = {
    "stage2": "确认管理体系是否符合审核准则并有效实施，以决定能否推荐认证注册。",
    "surveillance": "确认获证组织的管理体系是否持续符合审核准则并有效运行，以决定能否保持认证资格。",
    "recertification": "确认管理体系作为一个整体的持续符合性与有效性，以决定能否推荐换发认证证书。",
    "special": "针对组织申报的变化确认管理体系是否仍符合审核准则，以决定能否保持认证资格。",
}


def build(audit: Audit, w: Writer) -> None:
    """Cover, data, overview, departments, what was found, annexes."""
    w.margins(
        header=("青格达湖标准认证有限公司　管理体系审核报告",),
        footer=("QGD-R-21 B/2",),
        page="第 # 页 共 ## 页",
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "一、受审核方基本情况")
    _basics(audit, w)
    w.heading(1, "二、审核概况")
    _overview(audit, w)
    _team(audit, w)
    _schedule(audit, w)
    w.heading(1, "三、分部门审核情况")
    departments(audit, w)
    end(audit, w)
    w.page()
    annexes(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text(w.fact("title"), style="title")
    w.text("（质量／环境／职业健康安全）", style="subtitle")
    boxes = [
        f"{{+}}{w.tag('systems+', one, name)}" if one in audit.systems else f"{{-}}{name}"
        for one, name in NAMES.items()
    ]
    rows = [
        ["受审核方名称", w.fact("organization.name")],
        ["审核体系", "¶".join(boxes)],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, "　")],
        ["审核日期", f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (3, 9), bold=(0,))
    body = "certification_body"
    w.text(w.fact(f"{body}.name"), style="center")
    w.text(f"地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}", style="center")
    w.text(f"网址：{w.fact(f'{body}.website')}　邮箱：{w.fact(f'{body}.email')}", style="center")


def _basics(audit: Audit, w: Writer) -> None:
    org, world = "organization", audit.world
    licence = f"{org}.licence"
    term = f"{w.fact(f'{licence}.valid_from')} 至 {w.until(f'{licence}.valid_to')}"
    shifts = "{+}单班　{-}两班" if world.shifts == 1 else "{-}单班　{+}两班"
    rows = [
        ["组织名称", w.fact(f"{org}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        ["营业期限", term, "登记机关", w.fact(f"{licence}.authority")],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["法定代表人", world.people.legal, "总经理", world.people.manager],
        ["管理者代表", world.people.representative, "联系人／电话", f"{world.people.contact} {world.phone}"],
        ["员工总数", f"{w.fact('headcount_total')} 人", "参保人数", f"{w.fact('insured_count')} 人"],
        ["体系覆盖人数", f"{w.fact('headcount')} 人", "班次", shifts],
        ["体系实施日期", w.fact("system_effective_on"), "不适用条款", w.fact("exclusions")],
        ["主营活动", w.scope("activity"), "‹", "‹"],
    ]
    rows += [
        [f"体系文件确定的范围（{LETTERS[one]}）", w.scope("system", one), "‹", "‹"] for one in audit.systems
    ]
    w.table(rows, (3, 5, 2.6, 4.4), bold=(0, 2))
    w.text("场所分布：", style="plain")
    sites = [["地址", "主要活动", "人数", "性质"]]
    for place in audit.sites:
        e = w.same("sites", place.address, place)
        fixed = "固定场所" if place.kind == "fixed" else "临时场所"
        sites.append([e("address"), e("activity"), e("headcount"), e("kind", fixed)])
    w.table(sites, (7, 4, 1.6, 2.4), head=1)
    if audit.certificates:
        held = []
        for one in audit.certificates:
            c = w.entry("certificates", one)
            held.append(
                f"{c('number')}{c.silent('system')}（{c('issued_on')} 颁发，有效期至 {c('valid_to')}）"
            )
        w.text(f"现有认证证书：{'；'.join(held)}。", style="plain")


def _overview(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.text(f"1. 审核目的：{PURPOSES[audit.audit_type]}", style="plain")
    told = []
    for one in audit.standards:
        s = w.standard(one.system)
        same = s.silent("iso") if one.iso == one.number else ""
        twin = f"（{s('iso')}）" if one.iso and not same else same
        told.append(f"{s('number')}{s.silent('system')}{twin}")
    w.text(
        f"2. 审核准则：{'、'.join(told)}；受审核方的管理体系文件；"
        f"适用的法律法规，主要为{w.laws('criteria')}。",
        style="plain",
    )
    w.text("3. 审核范围：", style="plain")
    for system in audit.systems:
        w.text(f"{LETTERS[system]}：{w.scope('audit', system)}", style="plain")
    span = f"{w.fact('audit.start')} {w.half('audit.start_half')} 至 "
    span += f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    rows = [
        ["现场审核时间", span, "审核方式", w.choice("audit.mode", MODES, when.mode, "　")],
        ["审核人日", w.fact("audit.person_days"), "其中现场人日", w.fact("audit.onsite_days")],
        [
            "覆盖时段",
            f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}",
            "风险级别",
            w.fact("audit.risk"),
        ],
        ["计划编号", audit.world.plan_no, "申请编号", audit.world.application_no],
    ]
    if when.reductions:
        rows.append(["人日减少说明", w.each("audit.reductions", when.reductions), "‹", "‹"])
    if audit.stage1 and audit.audit_type == "stage2":
        first = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        first += f"{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}进行，提出的关注点已得到落实。"
        rows.append(["一阶段审核", first, "‹", "‹"])
    w.table(rows, (2.6, 5.6, 2.4, 4.4), bold=(0, 2))


def _team(audit: Audit, w: Writer) -> None:
    w.text("4. 审核组：", style="plain")
    rows = [["代号", "姓名", "组内职务", "资格", "注册证书号", "注册有效期", "专业代码"]]
    for member in audit.team:
        rows.append(_member(w, member))
    w.table(rows, (1, 1.8, 1.8, 2, 4.2, 2.4, 2), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")


def _member(w: Writer, member: TeamMember) -> list[str]:
    e = w.person(member)
    numbers, ends = [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(r("number") + hidden)
        ends.append(r("valid_until"))
    codes = e.each("professional_codes", "¶") or w.blank
    told = ("¶".join(numbers) or w.blank, "¶".join(ends) or w.blank)
    return [e("label"), e("name"), e("role", ROLES[member.role]), e("grade"), *told, codes]


def _schedule(audit: Audit, w: Writer) -> None:
    w.text("5. 实际审核日程：", style="plain")
    office, quality, doing, tech, buying, sales, plant, safety = audit.world.departments
    first, second = groups(audit)
    times = halves(audit)
    one = _spread(["管理层", office, sales, buying], len(times))
    two = _spread([doing, quality, plant, tech, safety], len(times))
    labels = ["、".join(member.label for member in group) for group in (first, second)]
    rows = [["日期", "时段", f"第一小组（{labels[0]}）", f"第二小组（{labels[1]}）"]]
    rows.append([w.date(times[0][0]), "08:30", "首次会议（全体）", "‹"])
    for at, (day, half) in enumerate(times):
        rows.append([w.date(day), HALVES[half], one[at], two[at]])
    rows.append([w.date(times[-1][0]), f"{HALVES[times[-1][1]]}结束前", "末次会议（全体）", "‹"])
    w.table(rows, (2.4, 2.4, 5, 5), head=1)
    w.text("实习审核员和技术专家（如有）在审核员指导下工作，不单独出具审核结论。")
    w.text("首次会议由组长主持，介绍了审核计划、抽样方法和不符合的判定规则；各部门负责人到会并签到。")


def _spread(names: list[str], number: int) -> list[str]:
    """Departments over so many half days, some of them for longer than one."""
    if number <= len(names):
        parts = [at * number // len(names) for at in range(len(names))]
        return [
            "、".join(name for name, part in zip(names, parts, strict=True) if part == at)
            for at in range(number)
        ]
    told: list[str] = []
    for at in range(number):
        name = names[at * len(names) // number]
        told.append(f"{name}（续）" if name in told else name)
    return told
