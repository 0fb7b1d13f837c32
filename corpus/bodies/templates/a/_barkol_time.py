"""The team and the audit time of 巴里坤标准认证's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}

CLAUSES: dict[int, tuple[str, str, str]] = {
    -1: ("方针目标、管理评审、改进", "4/5/6/9.3/10", "4/5/6.2/9.3/10"),
    0: ("文件、能力、内审", "7.1.2/7.2/7.5/9.2", "7.2-7.5/9.2"),
    1: ("监视测量、放行", "7.1.5/8.6/8.7/9.1", "9.1.1"),
    2: ("运行控制", "8.1/8.5", "8.1/8.2"),
    3: ("技术文件", "7.1.6/7.5.3", "6.1.4/8.1"),
    4: ("外部提供", "8.4", "8.1"),
    5: ("合同、顾客反馈", "8.2/9.1.2", "7.4/8.1"),
    6: ("设备设施", "7.1.3", "8.1"),
    7: ("工作环境、法律法规", "7.1.4/8.2.2", "6.1.2/6.1.3/8.2/9.1.2"),
}
"""What is audited where: a department's number (-1 the management), the content, clauses of Q and of E."""

LEADS, FOLLOWS = (-1, 1, 2, 5), (0, 4, 6, 3, 7)
MORE = ((2, 1), (7, 6))
"""Where a group stays longer when there are more half days."""


def team(audit: Audit, w: Writer) -> None:
    """Who audits, and how long."""
    days = f"{len(halves(audit)) / 2:g}"
    head = ["代号", "姓名", "分工", "资格", "注册号", "注册至", "专业", "现场人日"]
    rows: list[Row] = [head]
    for member in audit.team:
        e = w.person(member)
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            numbers.append(f"{r('number')}{r.silent('system')}{r.silent('grade')}")
            ends.append(f"{r('valid_until')}{r.silent_each('professional_codes')}")
        who = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        codes = e.each("professional_codes") or w.blank
        last = ["¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes]
        rows.append([*who, *last, days if member.qualified else "不计"])
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([w.blank, a("name"), role, f"来自{a('from')}", "‹", "‹", w.blank, "不计"])
    w.text("表3 审核组", style="plain")
    w.table(rows, (0.8, 1.1, 1.1, 1.2, 3.5, 1.7, 1.6, 0.9), head=1, repeat=True)


def schedule(audit: Audit, w: Writer) -> None:
    """The audit time table: who is where in each half day."""
    days = halves(audit)
    sides = [_shares(audit, at, len(days)) for at in (0, 1)]
    rows: list[Row] = [["日期", "时段", "代号", "部门", "内容及条款"]]
    rows.append([w.fact("audit.start"), "08:30-09:00", "全组", "管理层及各部门", "首次会议"])
    for at, (day, half) in enumerate(days):
        for group, parts in zip(groups(audit), sides, strict=True):
            where = "¶".join(step[0] for step in parts[at])
            what = "¶".join(step[1] for step in parts[at])
            rows.append([w.date(day), half.upper(), _labels(w, group), where, what])
    late = "11:30-12:00" if audit.audit.end_half == "am" else "16:30-17:00"
    rows.append([w.fact("audit.end"), late, "全组", "管理层及各部门", "末次会议"])
    w.text("表4 审核时间安排（实际执行，与计划无偏离）", style="plain")
    w.table(rows, (1.8, 2, 1.1, 2.2, 5), head=1, repeat=True)


def _labels(w: Writer, group: list[TeamMember]) -> str:
    return "、".join(w.person(member)("label") for member in group)


def _shares(audit: Audit, at: int, days: int) -> list[list[Step]]:
    """What a group does in each half day."""
    side, long = (LEADS, FOLLOWS)[at], MORE[at]
    more = [long[number % 2] for number in range(days - len(side))]
    steps: list[Step] = []
    for one in side:
        name = "管理层" if one < 0 else audit.world.departments[one]
        steps += [(name, _content(audit, one)) for _ in range(1 + more.count(one))]
    return shared(steps, days)


def _content(audit: Audit, one: int) -> str:
    what, quality, environment = CLAUSES[one]
    if one == 2 and any(site.kind == "temporary" for site in audit.sites):
        what += "（含临时场所）"
    told = [f"Q{quality}"] if "QMS" in audit.systems else []
    told += [f"E{environment}"] if "EMS" in audit.systems else []
    return f"{what} {'；'.join(told)}"
