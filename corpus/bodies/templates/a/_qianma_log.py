"""Appendix A of 阡码's report: what the auditors did, by the hour."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

TIMES = {"am": ("09:30", "10:50"), "pm": ("13:35", "15:10")}
Half = tuple[int, date, str]
Stop = tuple[list[TeamMember], str, list[str]]


def table(audit: Audit, w: Writer) -> None:
    """The log."""
    halves = _halves(audit)
    everyone = _names(w, audit.team)
    rows: list[Row] = [["Day", "Time", "人员 Who", "部门 Where", "事件 Event"]]
    rows.append([_day(halves[0]), "08:30", everyone, "会议室", "首次会议：介绍、目的、方法、保密、日程确认"])
    lead = "访谈最高管理者：方针、风险、资源、管评"
    rows.append([_day(halves[0]), "09:00", _names(w, [audit.leader]), "管理层", lead])
    stops, events = _stops(audit, halves), _events(audit)
    scan = _scanned(audit, w)
    for half in halves:
        for crew, when, places in stops[half]:
            event = "；".join(events[place] for place in places)
            if scan and audit.world.departments[6] in places:
                event, scan = f"{event}¶{scan}", ""
            rows.append([_day(half), when, _names(w, crew), "¶".join(places), event])
        if half != halves[-1]:
            end, event = ("12:00", "午休") if half[2] == "am" else ("17:00", "当日小结，与客户确认待补证据")
            rows.append([_day(half), end, "全组", "—", event])
    times = ("11:20", "11:45") if halves[-1][2] == "am" else ("16:00", "16:40")
    rows.append([_day(halves[-1]), times[0], everyone, "会议室", "组内评议：确定发现项和结论"])
    closing = "末次会议：通报发现项、期限和申诉途径，客户确认"
    rows.append([_day(halves[-1]), times[1], everyone, "会议室", closing])
    w.table(rows, (1.5, 0.9, 2.2, 1.6, 3.8), head=1, repeat=True)
    w.text("时间由签到设备自动采集 timezone: UTC+8", style="plain")


def _halves(audit: Audit) -> list[Half]:
    days = enumerate(days_of(audit.audit.start, audit.audit.end), 1)
    halves: list[Half] = [(at, day, half) for at, day in days for half in ("am", "pm")]
    return halves[:-1] if audit.audit.end_half == "am" else halves


def _scanned(audit: Audit, w: Writer) -> str:
    """An instrument that was looked at, in the log once more."""
    if not audit.calibrations:
        return ""
    c = w.entry("calibrations", w.random.choice(audit.calibrations))
    return f"扫码 {c('device')} {c('serial')}，标签有效至 {c('valid_until')}"


def _events(audit: Audit) -> dict[str, str]:
    """What is done in each department."""
    office, quality, doing, tech, purchase, sale, upkeep, safety = audit.world.departments
    green = {"EMS", "OHSMS"} & {*audit.systems}
    return {
        office: "导出培训、文件数据，谈话",
        quality: "核对目标口径、内审和放行记录",
        doing: "走查现场，抽样、拍照、上传",
        tech: "抽查技术文件和系统权限",
        purchase: "SRM 抽样：准入、评价、合同",
        sale: "CRM 抽样：订单、反馈",
        upkeep: "台账与实物比对",
        safety: "核对安全环保台账，看应急物资" if green else "看作业环境和应急物资",
    }


def _day(half: Half) -> str:
    return f"D{half[0]} {half[1]:%m-%d}"


def _names(w: Writer, people: list[TeamMember]) -> str:
    return "¶".join(w.person(one)("name") for one in people)


def _crews(audit: Audit) -> list[list[TeamMember]]:
    """Those who may audit all systems of this trade, each with some of those who may not."""
    able = []
    for one in audit.team:
        known = {entry.system for entry in one.registrations if entry.professional_codes}
        if one.qualified and known >= {*audit.systems}:
            able.append(one)
    able = able or audit.team[:1]
    crews = [[one] for one in able]
    for at, member in enumerate(one for one in audit.team if one not in able):
        crews[at % len(crews) if member.qualified else 0].append(member)
    return crews


def _stops(audit: Audit, halves: list[Half]) -> dict[Half, list[Stop]]:
    """Which departments each crew sees at what time."""
    crews = _crews(audit)
    office, quality, doing, tech, purchase, sale, upkeep, safety = audit.world.departments
    places = [doing, quality, upkeep, safety, tech, office, purchase, sale]
    slots = [(half, when, crew) for half in halves for when in TIMES[half[2]] for crew in crews]
    shared: list[list[str]] = [[] for _ in slots]
    for at in range(max(len(slots), len(places))):
        shared[at % len(slots)].append(places[at % len(places)])
    found: dict[Half, list[Stop]] = {half: [] for half in halves}
    for (half, when, crew), visited in zip(slots, shared, strict=True):
        found[half].append((crew, when, visited))
    return found
