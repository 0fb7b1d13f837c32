"""The team, the duration of the audit and the agenda of each day in 乌伦古维德曼's report."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "主任审核员", "member": "审核员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "混合"}

Stop = tuple[str, int]
"""A process and the department that owns it (-1 the management)."""
LEADS: tuple[Stop, ...] = (
    ("领导作用与策划", -1),
    ("运行过程", 2),
    ("绩效评价与改进", 1),
    ("与顾客有关的过程和沟通", 5),
)
FOLLOWS: tuple[Stop, ...] = (
    ("能力、意识与成文信息", 0),
    ("基础设施与测量资源", 6),
    ("采购与外部提供", 4),
    ("合规与应急准备", 7),
)
LONGER: tuple[tuple[Stop, ...], tuple[Stop, ...]] = (
    (("运行过程（现场观察）", 2), ("技术与变更管理", 3)),
    (("运行过程（记录抽样）", 2), ("现场工作环境与设施", 6)),
)
"""What a group looks at besides when there are more half days."""


def team(audit: Audit, w: Writer) -> None:
    """Who audits."""
    rows: list[Row] = [["缩写", "姓名", "角色", "资格", "注册号", "有效期至", "技术领域代码"]]
    for member in audit.team:
        e = w.person(member)
        numbers, ends = [], []
        for one in member.registrations:
            r = e.inner("registrations", one)
            numbers.append(f"{r('system')}：{r('number')}{r.silent('grade')}")
            ends.append(f"{r('valid_until')}{r.silent_each('professional_codes')}")
        who = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        codes = e.each("professional_codes") or w.blank
        rows.append([*who, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes])
    w.heading(2, "3.1 审核团队")
    w.table(rows, (0.8, 1.2, 1.4, 1.4, 3.6, 1.6, 1.5), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同人员" if guest.role == "guide" else "观察员")
        guests.append(f"{role}：{a('name')}，来自{a('from')}")
    w.text("；".join(guests) + "。")
    w.text("审核团队成员已声明不存在影响公正性的利益冲突，并遵守保密义务。")


def duration(audit: Audit, w: Writer) -> None:
    """The audit duration table."""
    when = audit.audit
    begun = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    over = f"{w.fact('audit.end')} {w.half('audit.end_half')}"
    why = w.each("audit.reductions", when.reductions, "；") or "没有调整"
    rows: list[Row] = [
        ["项目", "数值", "备注"],
        ["有效人数", w.fact("headcount"), "作为计算审核时间的基础"],
        ["复杂程度/风险等级", w.fact("audit.risk"), "按客户的活动确定"],
        ["审核持续时间（人天）", w.fact("audit.person_days"), f"调整的理由：{why}"],
        ["其中现场时间（人天）", w.fact("audit.onsite_days"), f"{begun} – {over}"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode), "信息和通信技术未用于替代现场审核"],
        [
            "覆盖的时期",
            f"{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}",
            "抽样的记录来自该时期",
        ],
    ]
    w.heading(2, "3.2 审核持续时间表")
    w.table(rows, (3, 3.4, 4), head=1)
    if any(not member.qualified for member in audit.team):
        w.text("实习审核员和技术专家的时间不计入审核持续时间。")


def agenda(audit: Audit, w: Writer) -> None:
    """A table for each day."""
    parts = halves(audit)
    days = list(dict.fromkeys(day for day, _ in parts))
    lists = [_stops(LEADS, LONGER[0], len(parts)), _stops(FOLLOWS, LONGER[1], len(parts))]
    for number, day in enumerate(days, 1):
        shown = (
            w.date(day) if 1 < number < len(days) else w.fact(f"audit.{'start' if number == 1 else 'end'}")
        )
        w.heading(2, f"第{number}天：{shown}")
        rows: list[Row] = [["时间", "过程/活动", "客户部门", "审核员"]]
        if number == 1:
            rows.append(["08:30–09:00", "首次会议", "管理层及过程所有者", "全体"])
        for at, (when, half) in enumerate(parts):
            if when == day:
                rows += _rows(audit, w, half, [stops[at] for stops in lists], number == 1)
        rows += _closing(day, days, parts)
        w.table(rows, (1.8, 4, 2.8, 1.8), head=1)


def _rows(audit: Audit, w: Writer, half: str, stops: list[list[Stop]], first: bool) -> list[Row]:
    begun = "09:00" if first else "08:30"
    hours = f"{begun}–11:30" if half == "am" else "13:00–16:00"
    rows: list[Row] = []
    for group, found in zip(groups(audit), stops, strict=True):
        what = "¶".join(name for name, _ in found)
        where = "¶".join("管理层" if at < 0 else audit.world.departments[at] for _, at in found)
        rows.append([hours, what, where, _labels(w, group)])
    return rows


def _labels(w: Writer, group: list[TeamMember]) -> str:
    return "、".join(w.person(member)("label") for member in group)


def _closing(day: date, days: list[date], parts: list[tuple[date, str]]) -> list[Row]:
    """What ends a day: the team's talk, or the closing meeting."""
    late = ("16:00–16:30", "16:30–17:00") if parts[-1][1] == "pm" else ("11:30–12:00", "12:00–12:30")
    if day != days[-1]:
        return [["16:00–16:30", "当日小结，与客户沟通发现", "陪同人员", "全体"]]
    return [
        [late[0], "审核团队内部会议", "—", "全体"],
        [late[1], "末次会议", "管理层及过程所有者", "全体"],
    ]


def _stops(own: tuple[Stop, ...], longer: tuple[Stop, ...], number: int) -> list[list[Stop]]:
    """The stops of a group put into the half days."""
    extra: list[Stop] = []
    for at in range(max(number - len(own), 0)):
        name, where = longer[at % len(longer)]
        extra.append((f"{name}（续）" if at >= len(longer) else name, where))
    stops = [*own[:2], *extra, *own[2:]]
    found: list[list[Stop]] = [[] for _ in range(number)]
    for at, stop in enumerate(stops):
        found[at * number // len(stops)].append(stop)
    return found
