"""洛清's sites, sampling and timetable: two groups by the clock, one a day at the temporary site."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.plans import Step, groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

WEEKDAYS = "一二三四五六日"
SITE_KINDS = {"fixed": "固定 Fixed", "temporary": "临时 Temporary"}
Slot = tuple[date, str, str]
"""A day, its half and the time."""


def away(audit: Audit) -> date | None:
    """The day that the second group is at the temporary site."""
    if all(site.kind == "fixed" for site in audit.sites):
        return None
    days = list(days_of(audit.audit.start, audit.audit.end))
    return days[1] if len(days) > 2 else days[0]


def sites(audit: Audit, w: Writer) -> None:
    """The sites and when they were visited."""
    w.heading(1, "3  场所与抽样 Sites & Sampling")
    w.heading(2, "3.1  场所 Sites")
    rows: list[Row] = [["场所地址 Site", "性质 Kind", "活动 Activity", "人数 Staff", "访问日期 Visited"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        day = away(audit)
        at_site = site.kind != "fixed" and day is not None
        seen = w.date(day) if at_site and day else "审核全程 All days"
        kind = e("kind", SITE_KINDS[site.kind])
        rows.append([e("address"), kind, e("activity"), e("headcount"), seen])
    w.table(rows, (4, 1.8, 2, 1.2, 2), head=1)
    if len(audit.sites) > 1:
        w.text(
            "多场所抽样说明 Multi-site：本次对上表所列场所全部访问；往返临时场所的路途安排在工作时间之外，"
            "不计入审核时间。"
        )
    else:
        w.text("抽样说明：体系覆盖的活动在上表所列场所内进行，没有其他需要抽样的场所。")


def sampling(audit: Audit, w: Writer) -> None:
    """What was sampled, process by process; the samples are those of chapter 5."""
    w.heading(2, "3.2  过程抽样 Sampling per process")
    rows: list[Row] = [["过程 Process", "抽样对象 Item", "样本量 Sample", "记录位置 Trail"]]
    taken = (
        ("能力 Competence", "作业人员证书", len(audit.personnel_certificates), "份", "AT-2"),
        ("劳动关系 Employment", "劳动合同", len(audit.employment_contracts), "份", "AT-2"),
        ("职业健康 Occupational health", "体检报告", len(audit.medical_exams), "份", "AT-3"),
        ("应急 Emergency", "演练记录", len(audit.drills), "份", "AT-3"),
        ("许可 Permits", "许可与资质文件", len(audit.permits), "份", "AT-3"),
        ("设施 Assets", "特种设备检验报告", len(audit.special_equipment), "台", "AT-5"),
        ("监测手段 Monitoring", "检定/校准证书", len(audit.calibrations), "份", "AT-5"),
        ("采购 Purchasing", "供方评价记录", len(audit.suppliers), "家", "AT-6"),
        ("合同 Contracts", "采购与服务合同", len(audit.contracts), "份", "AT-6"),
    )
    for process, item, number, unit, trail in taken:
        if number:
            rows.append([process, item, f"{number}{unit}", trail])
    w.table(rows, (3, 3, 1.6, 1.6), head=1, rules="rows")


def timetable(audit: Audit, w: Writer) -> None:
    """The plan as it was carried out."""
    w.heading(1, "4  审核日程 Audit Timetable (as executed)")
    first, second = groups(audit)
    w.text(f"Group 1：{_names(w, first)}；Group 2：{_names(w, second)}。时间为24小时制。")
    parts = halves(audit)
    own, other, at_site = _steps(audit)
    slots = [slot for at, part in enumerate(parts) for slot in _slots(part, at == 0, at == len(parts) - 1)]
    day = away(audit)
    free = [slot for slot in slots if slot[0] != day]
    if not free:
        own, other = [*own, *other], []
    told_first = dict(zip(slots, shared(own, len(slots)), strict=True))
    told_second = dict(zip(free, shared(other, len(free)), strict=True)) if free else {}
    rows: list[Row] = [["日期 Date", "时间 Time", "Group 1", "Group 2"]]
    for at, part in enumerate(parts):
        opens, closes = at == 0, at == len(parts) - 1
        shown = f"{w.date(part[0])}（周{WEEKDAYS[part[0].weekday()]}）" if part[1] == "am" else "^"
        lines = [*_before(part, opens, day)]
        for slot in _slots(part, opens, closes):
            lines.append((slot[2], _told(told_first[slot]), _told(told_second.get(slot, [at_site]))))
        lines += _after(part, closes, (part[0], "pm") in parts, day)
        for number, (time, left, right) in enumerate(lines):
            rows.append([shown if not number else "^", time, left, right])
    w.table(rows, (2.2, 1.8, 4, 4), head=1)


def _names(w: Writer, members: list[TeamMember]) -> str:
    return "、".join(w.person(member)("name") for member in members)


def _steps(audit: Audit) -> tuple[list[Step], list[Step], Step]:
    office, quality, doing, tech, purchase, sale, upkeep, safety = audit.world.departments
    flow = audit.world.industry["flow"]
    earlier = "上次问题、投诉和证书使用" if audit.certificates else "一阶段关注点、投诉处理"
    first = [
        ("管理层", "AT-1 领导作用、方针和目标"),
        (safety, "AT-3 危害辨识和风险评价"),
        (safety, "AT-3 环境因素"),
        (safety, "AT-3 控制措施现场核对"),
        (safety, "AT-3 法规登记和合规性评价"),
        (safety, "AT-3 许可文件"),
        (safety, "AT-3 应急准备与响应"),
        (safety, "AT-3 职业健康、费用投入"),
        (tech, "AT-7 变更管理（MOC）"),
        (tech, "AT-7 风险评审输入"),
        (quality, "AT-7 绩效监测与分析"),
        (quality, "AT-7 内部审核"),
        (quality, "AT-7 事件与纠正措施"),
        ("管理层", "AT-1 管理评审"),
        ("员工代表", "AT-1 协商与参与"),
        ("管理层", f"AT-1 {earlier}"),
    ]
    second = [
        (doing, f"AT-4 过程与作业点：{flow[0]}—{flow[1]}"),
        (doing, f"AT-4 过程与作业点：{flow[2]}—{flow[-2]}"),
        (doing, f"AT-4 过程与作业点：{flow[-1]}"),
        (doing, "AT-4 岗位访谈和运行记录"),
        (upkeep, "AT-5 设备维护和能量隔离"),
        (upkeep, "AT-5 特种设备"),
        (upkeep, "AT-5 监测手段、检定校准"),
        (office, "AT-2 能力、培训和作业证书"),
        (office, "AT-2 劳动合同、参保"),
        (office, "AT-2 文件和沟通"),
        (purchase, "AT-6 供方评价"),
        (purchase, "AT-6 合同与承包方"),
        (sale, "AT-6 顾客和周边单位"),
        (sale, "AT-6 外部信息的处理"),
    ]
    return first, second, ("临时场所", "现场运行控制、应急准备与人员能力 AT-2/3/4")


def _slots(part: tuple[date, str], opens: bool, closes: bool) -> list[Slot]:
    if part[1] == "am":
        start = "08:30" if opens else "08:00"
        times = [f"{start}–10:00", "10:00–11:00" if closes else "10:00–12:00"]
    else:
        times = ["13:00–14:30", "14:30–16:00"] if closes else ["13:00–15:00", "15:00–16:40"]
    return [(part[0], part[1], time) for time in times]


def _before(part: tuple[date, str], opens: bool, day: date | None) -> list[tuple[str, str, str]]:
    if not opens:
        return []
    met = "首次会议 Opening meeting"
    return [("08:00–08:30", met, f"{met}（在临时场所同时召开）" if part[0] == day else met)]


def _after(part: tuple[date, str], closes: bool, more: bool, day: date | None) -> list[tuple[str, str, str]]:
    team = "审核组内部会议 Team meeting"
    met = "末次会议 Closing meeting"
    last = f"{met}（在临时场所同时召开）" if part[0] == day else met
    if closes:
        times = ("11:00–11:30", "11:30–12:00") if part[1] == "am" else ("16:00–16:30", "16:30–17:00")
        return [(times[0], team, team), (times[1], met, last)]
    if part[1] == "pm":
        return [("16:40–17:00", "当日小结 Daily wrap-up", "当日小结 Daily wrap-up")]
    return [("12:00–13:00", "午餐 Lunch", "午餐 Lunch")] if more else []


def _told(steps: list[Step]) -> str:
    return "¶".join(f"{where}：{what}" for where, what in steps)
