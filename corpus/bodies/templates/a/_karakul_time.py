"""The team, the audit time and the schedule by site of 喀拉库勒's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}

Item = tuple[int, str, str, str]
FIRST: tuple[Item, ...] = (
    (-1, "方针、目标、职责、管理评审", "4.1-4.4/5.1-5.3/6.1/6.2/9.3", "4.1-4.4/5.1-5.3/6.2/9.3"),
    (2, "运行策划和控制", "8.1/8.5", "6.1.2/8.1/8.2"),
    (1, "监视测量、数据分析、改进", "8.6/8.7/9.1/10.2", "9.1.1/10.2"),
    (5, "业务联系与沟通", "8.2/9.1.2", "7.4/8.1"),
)
SECOND: tuple[Item, ...] = (
    (7, "作业环境、法律法规、应急", "7.1.4", "6.1.2/6.1.3/8.2/9.1.2"),
    (0, "人员能力、文件、内部审核", "7.2-7.5/9.2", "7.2-7.5/9.2"),
    (4, "外部供方与分包", "8.4", "8.1"),
    (6, "机具设备、测量设备", "7.1.3/7.1.5", "8.1"),
    (3, "技术文件、变更", "7.1.6/7.5.3/8.5.6", "8.1"),
)
"""What each group looks at: a department's number (-1 the management), content, clauses of Q, of E and S."""


def part(audit: Audit, w: Writer) -> None:
    """Part B, on broad pages."""
    w.section(landscape=True, fresh=True)
    w.heading(1, "B 审核组与审核安排")
    _team(audit, w)
    _time(audit, w)
    _schedule(audit, w)
    w.section(fresh=True)


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "B.1 审核组成员及各体系注册情况")
    table = words("systems")
    columns = [f"{table[one]['short']}¶注册号/有效期至" for one in audit.systems]
    rows: list[Row] = [["代号", "姓名", "组内职务", "注册级别", *columns, "专业代码", "联系电话"]]
    for member in audit.team:
        e = w.person(member)
        who = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        held = [_registered(w, member, system) for system in audit.systems]
        codes = e.each("professional_codes") or w.blank
        rows.append([*who, *held, codes, member.phone])
    w.table(rows, (0.8, 1.2, 1.3, 1.5, *(3.2,) * len(columns), 1.6, 1.9), head=1, repeat=True)
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在审核员指导下工作，不独立审核，不计入审核人日。")
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role}：{a('name')}（{a('from')}）")
    w.text("；".join(told) + "。")
    w.text("审核组成员与受审核方没有咨询、雇佣及其他利益关系，并对受审核方的商业和技术信息保密。")


def _registered(w: Writer, member: TeamMember, system: str) -> str:
    one = next((found for found in member.registrations if found.system == system), None)
    if one is None:
        return w.blank
    r = w.person(member).inner("registrations", one)
    told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
    return f"{r('number')}{told}¶{r('valid_until')}"


def _time(audit: Audit, w: Writer) -> None:
    begun = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    over = f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    covered = f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"
    why = w.each("audit.reductions", audit.audit.reductions, "；") or "未减少"
    rows: list[Row] = [
        ["审核时间", f"{begun} 至 {over}", "审核方式", w.choice("audit.mode", MODES, audit.audit.mode)],
        ["审核覆盖时段", covered, "风险级别", w.fact("audit.risk")],
        [
            "审核人日",
            f"{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日",
            "人日减少理由",
            why,
        ],
    ]
    if audit.stage1:
        days = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
        told = f"{days}{w.silent('stage1.end')}，{w.fact('stage1.mode', '现场')}进行"
        rows.append(["第一阶段审核", told, "结果", "提出的关注问题已整改，具备二阶段审核条件"])
    w.heading(2, "B.2 审核时间")
    w.table(rows, (1.8, 5.4, 1.8, 5), bold=(0, 2))


def _schedule(audit: Audit, w: Writer) -> None:
    w.heading(2, "B.3 分场所审核日程（实施情况）")
    days = halves(audit)
    sides = [shared(_steps(audit, items, len(days)), len(days)) for items in (FIRST, SECOND)]
    rows: list[Row] = [["日期", "时间", "场所", "部门/过程", "审核内容与条款", "审核员"]]
    rows.append([w.fact("audit.start"), "08:30—09:00", "办公场所", "管理层、各部门", "首次会议", "全体"])
    for at, (day, half) in enumerate(days):
        for group, parts in zip(groups(audit), sides, strict=True):
            where = "¶".join(step[0] for step in parts[at])
            what = "¶".join(step[1] for step in parts[at])
            hours = "09:00—12:00" if half == "am" else "13:00—16:30"
            names = "、".join(w.person(member)("label") for member in group)
            rows.append([w.date(day), hours, _place(audit, where), where, what, names])
    late = "12:00—12:30" if audit.audit.end_half == "am" else "16:30—17:00"
    rows.append([w.fact("audit.end"), late, "办公场所", "管理层、各部门", "末次会议", "全体"])
    w.table(rows, (1.7, 1.8, 2, 2.4, 6, 1.3), head=1, repeat=True)
    w.text(
        "首次会议由审核组长主持，确认了审核计划、抽样方法、沟通渠道和作业现场的安全要求；审核按计划完成，未发生变更。",
        "末次会议上审核组长通报了审核发现和结论，受审核方管理层表示接受，并承诺按期整改。",
    )


def _place(audit: Audit, where: str) -> str:
    if audit.world.departments[2] not in where:
        return "办公场所"
    return "项目现场" if any(site.kind == "temporary" for site in audit.sites) else "作业现场"


def _steps(audit: Audit, items: tuple[Item, ...], days: int) -> list[Step]:
    """What a group does; where there is more time, it goes to the people doing the work once more."""
    away = any(site.kind == "temporary" for site in audit.sites)
    where = "项目部" if away else "作业岗位"
    more = (
        (2, f"{where}过程控制抽样", "8.5.1/8.5.2/8.5.4", "8.1"),
        (2, f"{where}材料、机具与人员资格抽样", "7.1.3/7.2/8.4.3", "7.2/8.1"),
        (2, f"{where}记录与交接抽样", "7.5.3/8.5.5", "7.5.3/8.2"),
    )
    first = items is SECOND
    extra = [more[(at + first) % len(more)] for at in range(max(days - len(items), 0))]
    departments = audit.world.departments
    letters = "/".join(words("systems")[one]["letter"] for one in audit.systems if one != "QMS")
    found = []
    for number, what, quality, other in [*items[:2], *extra, *items[2:]]:
        told = [f"Q：{quality}"] if "QMS" in audit.systems else []
        told += [f"{letters}：{other}"] if letters else []
        found.append(("管理层" if number < 0 else departments[number], f"{what}（{'；'.join(told)}）"))
    return found
