"""汀濂's team and its log: a table a day, a row an hour's work of a group, what was seen on lines."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
OFFICES = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
ORDER = ("top", "doing", "office", "quality", "upkeep", "safety", "purchase", "tech", "sale")
"""The places in the order that they are gone to, by turns of the two groups."""

TIMES = {
    ("am", 1): ["09:00—12:00"],
    ("am", 2): ["09:00—10:30", "10:30—12:00"],
    ("pm", 1): ["13:30—16:30"],
    ("pm", 2): ["13:30—15:00", "15:00—16:30"],
}
HOURS = {
    "am": ("09:00", "10:00", "11:00", "11:30", "12:00"),
    "pm": ("13:30", "14:30", "15:30", "16:00", "16:30"),
}
WEEK = "一二三四五六日"


def team(audit: Audit, w: Writer) -> None:
    """The team, a line a registration."""
    rows: list[Row] = [["代号", "姓名", "任务", "注册资格：注册号，有效期，专业"]]
    for member in audit.team:
        e = w.person(member)
        who = f"{e('role', ROLES[member.role])}¶{e('grade')}"
        rows.append([e("label"), e("name"), who, "¶".join(_registered(w, member))])
    w.table(rows, (0.8, 1.4, 1.6, 6.6), head=1)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}，来自：{e('from')}", style="plain")
    names = "、".join(w.person(one)("name") for one in audit.team)
    w.text(f"声明：{names}与受审核方无利益关系，近两年未提供咨询，对所知信息保密。", style="plain")


def _registered(w: Writer, member: TeamMember) -> list[str]:
    e = w.person(member)
    told = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、")
        if at == 0 and codes:
            codes += e.silent_each("professional_codes")
        name = str(words("systems")[one.system]["short"])
        number = f"{r.silent('system')}{r('number')}{r.silent('grade')}"
        told.append(f"{name}：{number}，{r('valid_until')}{f'，{codes}' if codes else ''}")
    return told or [f"{member.employer}，专业：{e.each('professional_codes', '、')}"]


def days(audit: Audit, w: Writer, slots: Slots) -> None:
    """The log of all days."""
    when = halves(audit)
    crews = groups(audit)
    cells = [(day, half, crew) for day, half in when for crew in range(2)]
    shares: list[list[str]] = [[] for _ in cells]
    for at, place in enumerate(ORDER):
        shares[at * len(cells) // len(ORDER)].append(place)
    w.text(f"计划编号：{audit.world.plan_no}。首次、末次会议由全组参加，其余按两组进行。", style="plain")
    log = _Log(audit, w, slots)
    planned = zip(cells, shares, strict=True)
    for number, (day, parts) in enumerate(groupby(planned, key=lambda one: one[0][0]), 1):
        heading = f"第{number}日　{w.date(day)}　星期{WEEK[day.weekday()]}"
        w.heading(2, heading)
        rows: list[Row] = [["时间", "审核员", "到哪里/见谁", "记录"]]
        if day == audit.audit.start:
            rows.append(log.meeting("08:30—09:00", "首次会议"))
        work: list[Row] = []
        for (_, half, crew), places in parts:
            work += log.half_day(half, crews[crew], places)
        rows += sorted(work, key=lambda row: str(row[0])[:5])
        if day == audit.audit.end:
            last = "12:00—12:30" if audit.audit.end_half == "am" else "16:30—17:00"
            rows.append(log.meeting(last, "末次会议"))
        w.table(rows, (1.5, 1.3, 1.7, 6.4), head=1, repeat=True)


class _Log:
    """The rows of the log."""

    def __init__(self, audit: Audit, w: Writer, slots: Slots) -> None:
        self.audit, self.w, self.slots = audit, w, slots

    def meeting(self, time: str, name: str) -> Row:
        """The row of a meeting."""
        people = self.audit.world.people
        leader = self.w.person(self.audit.leader)("name")
        told = {
            "首次会议": "说明目的、范围、方法和日程，确认保密和联系方式。",
            "末次会议": "通报审核发现和结果，受审核方对发现无异议，说明整改和申诉的途径。",
        }
        return [time, leader, f"会议室¶{people.manager}、{people.representative}", f"{name}。{told[name]}"]

    def half_day(self, half: str, crew: list[TeamMember], places: list[str]) -> list[Row]:
        """What a group did in half a day."""
        who = "、".join(self.w.person(one)("name") for one in crew)
        times = self._times(half, max(len(places), 1))
        if not places:
            return [[times[0], who, "现场补充抽样", self.slots.phrases.one("more") or "整理记录。"]]
        return [self._row(time, who, place) for time, place in zip(times, places, strict=True)]

    def _times(self, half: str, number: int) -> list[str]:
        if (half, number) in TIMES:
            return TIMES[half, number]
        hours = HOURS[half][:number] + HOURS[half][-1:]
        return [f"{hours[at]}—{hours[at + 1]}" for at in range(number)]

    def _row(self, time: str, who: str, place: str) -> Row:
        world = self.audit.world
        if place == "top":
            name, met = "管理层", f"{world.people.manager}、{world.people.representative}"
        else:
            name = world.departments[OFFICES.index(place)]
            met = world.people.heads[name]
        lines = [line for said in self.slots.at("places", place) for line in self._told(said)]
        for item in self.audit.nonconformities.items:
            if item.department == name:
                e = self.w.same("nonconformities.items", item.number, item)
                lines.append(f"发现问题，已开卡：{e('number')}。")
        return [time, who, f"{name}¶{met}", "¶".join(lines)]

    def _told(self, said: Any) -> list[str]:
        """The lines of a note."""
        if said == "TOTALS":
            return self._totals()
        if isinstance(said, dict) and not self.slots.needed(said):
            return []
        text = self.slots.text(said["text"] if isinstance(said, dict) and "text" in said else said)
        goals = "；".join(f"{name}{goal}，实际{got}" for name, goal, got in self.audit.world.objectives)
        return [text.replace("OBJECTIVES", goals)] if text else []

    def _totals(self) -> list[str]:
        """The amounts with their totals, a line a table."""
        told = []
        for one in self.audit.tables_with_totals:
            e = self.w.entry("tables_with_totals", one)
            title, amounts = e("title"), []
            for item in one.items:
                i = e.inner("items", item)
                amounts.append(f"{i('name')}{i('amount')}")
            told.append(f"{title}（{one.unit}）：{'，'.join(amounts)}，合计{e('stated_total')}。")
        return told
