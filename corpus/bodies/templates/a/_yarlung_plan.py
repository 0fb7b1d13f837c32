"""Who audits which process, and the grid of days and auditors."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.a._yarlung_words import two
from corpus.bodies.writer import Writer


@dataclass(frozen=True)
class Process:
    """A process: its code, its names, its department (a number), whether it takes knowledge of the trade."""

    code: str
    chinese: str
    english: str
    department: int
    trade: bool = False


PROCESSES = (
    Process("M1", "领导作用和策划", "Leadership and planning", 0),
    Process("C2", "产品和服务实现", "Realization", 2, trade=True),
    Process("E1", "现场和应急管理", "Site and emergency", 7, trade=True),
    Process("C3", "检验、放行和不合格控制", "Release", 1, trade=True),
    Process("S1", "人力资源和文件", "People and documents", 0),
    Process("S2", "设备和监测资源", "Equipment and measuring", 6),
    Process("S3", "采购和外包", "Purchasing", 4),
    Process("C1", "顾客要求和沟通", "Customer", 5),
    Process("P1", "绩效评价和改进", "Evaluation and improvement", 1),
)


def plan_of(audit: Audit) -> dict[str, TeamMember]:
    """The auditor of each process, by its code: who knows the trade where that is asked for."""
    qualified = _auditors(audit)
    load = {member.name: 0 for member in qualified}
    found = {}
    for process in PROCESSES:
        able = [member for member in qualified if member.professional_codes or not process.trade]
        chosen = min(able or qualified, key=lambda member: load[member.name])
        load[chosen.name] += 1
        found[process.code] = chosen
    return found


def _auditors(audit: Audit) -> list[TeamMember]:
    return [member for member in audit.team if member.qualified] or audit.team


def schedule(audit: Audit, w: Writer, plan: dict[str, TeamMember]) -> None:
    """The grid: a row a half day, a column an auditor."""
    when = audit.audit
    halves = [(day, half) for day in days_of(when.start, when.end) for half in ("am", "pm")]
    halves = halves[: -1 if when.end_half == "am" else None]
    members = _auditors(audit)
    heads = [f"{member.label}¶{member.name}" for member in members]
    spans = ["‹"] * (len(members) - 1)
    rows = [[two("日期", "Date"), two("时间", "Time"), *heads]]
    for at, (day, half) in enumerate(halves):
        shown = f"{day:%m-%d}" if half == "am" else "^"
        if at == 0:
            rows.append([shown, "08:30–09:00", "首次会议 Opening meeting", *spans])
            shown = "^"
        rows.append(
            [shown, _hours(half, at, len(halves)), *(_work(plan, one, at, len(halves)) for one in members)]
        )
        if at == len(halves) - 1:
            late = ("11:00–11:30", "11:30–12:00") if half == "am" else ("16:00–16:30", "16:30–17:00")
            rows.append(["^", late[0], "审核组内部会议 Team meeting", *spans])
            rows.append(["^", late[1], "末次会议 Closing meeting", *spans])
    w.table(rows, (2, 3, *[5.0] * len(members)), head=1, repeat=True)
    for member in audit.team:
        if member.trainee:
            w.text(f"{member.label} 在组长指导下见习，不独立审核。Trainee, accompanied.", style="plain")
        elif not member.qualified:
            w.text(f"{member.label} 为审核组提供专业支持，不承担审核。Expert advice only.", style="plain")
    w.text("午休 12:00–13:00。日程在首次会议上经客户确认，执行中没有变动。", style="plain")


def _hours(half: str, at: int, number: int) -> str:
    last = at == number - 1
    if half == "am":
        return f"{'09:00' if at == 0 else '08:30'}–{'11:00' if last else '12:00'}"
    return f"13:00–{'16:00' if last else '17:00'}"


def _work(plan: dict[str, TeamMember], member: TeamMember, at: int, number: int) -> str:
    mine = [one for one in PROCESSES if plan[one.code].name == member.name]
    if len(mine) >= number:
        chosen = [one for index, one in enumerate(mine) if index * number // len(mine) == at]
    else:
        chosen = [mine[at * len(mine) // number]]
    return "¶".join(f"{one.code} {one.chinese}" for one in chosen)
