"""A check sheet for each department: 条款, 查什么, 查见, 判定, in the auditors' shorthand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from corpus.bodies.audit import Audit, Nonconformity, TeamMember
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.slots import ALIASES, Slots
from corpus.bodies.writer import FORMS, HALVES, Entry, Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "FSMS": "F"}
GRADES = {"minor": "轻微", "major": "严重"}
NUMERALS = "一二三四五六七八九"


def short(day: date) -> str:
    """A day with two digits of its year.

    >>> short(date(2025, 3, 4))
    '25/3/4'
    """
    return f"{day:%y}/{day.month}/{day.day}"


class Notes(Slots):
    """The store's texts; `short` is a day as 25/3/4, `md` as 3月4日 in the year that the sheet tells."""

    def _day(self, day: date, way: str) -> str:
        if way == "md" and day.year == self.audit.audit.start.year:
            return f"{day.month}月{day.day}日"
        return short(day)

    def _told(self, match: re.Match[str], entry: Entry | None) -> str:
        name, way = match[2], match[3] or ""
        if way in {"short", "md"} and (entry is None or "." in name):
            path = ALIASES.get(name[:2], name[:2]) + name[2:]
            return self.w.fact(path, self._day(self.audit.at(path), way))
        return super()._told(match, entry)

    def _field(self, entry: Entry, mark: str, name: str, way: str) -> str:
        way, _, none = way.partition("+")
        if way not in {"short", "md"}:
            return super()._field(entry, mark, name, way)
        value = getattr(entry.source, name)
        if value is None:
            return entry(name, none) if none == "长期" else none
        return entry(name, self._day(value, way))


def sheets(audit: Audit, w: Writer, notes: Notes) -> list[tuple[str, int]]:
    """All sheets; the year is told above each, days below go without it. Gives names and lines checked."""
    done = []
    stock = notes.at("sheets")
    times, pair = halves(audit), groups(audit)
    for at, sheet in enumerate(stock):
        day, half = times[at * len(times) // len(stock)]
        if "department" in sheet:
            name = audit.world.departments[sheet["department"]]
            who = audit.world.people.heads[name]
        else:
            name, who = sheet["name"], notes(sheet["who"])
        people = _people(w, pair[at % 2])
        w.heading(2, f"（{NUMERALS[at]}）{name}")
        w.text(
            f"接待：{who}　{people}　时间：{FORMS['chinese'](day)}{HALVES[half]}"
            f"（下面没写年份的都是{audit.audit.start.year}年）",
            style="plain",
        )
        rows = _rows(audit, w, notes, sheet, name)
        w.table(rows, (2.3, 2.6, 8.6, 1.5), head=1, repeat=True)
        done.append((name, len(rows) - 1))
    return done


def _people(w: Writer, members: list[TeamMember]) -> str:
    """Who audits; who may not audit alone goes along."""
    able = "、".join(w.person(member)("name") for member in members if member.qualified)
    along = "、".join(w.person(member)("name") for member in members if not member.qualified)
    return f"审核员：{able}{f'（随组：{along}）' if along else ''}"


def _rows(audit: Audit, w: Writer, notes: Notes, sheet: Mapping[str, Any], name: str) -> list[Row]:
    rows: list[Row] = [["条款", "查什么", "查见", "判定"]]
    left = [fault for fault in audit.nonconformities.items if fault.department == name]
    for asked in sheet["rows"]:
        clauses = {one: asked["clauses"][one] for one in audit.systems if one in asked["clauses"]}
        if not clauses or not notes.needed({"need": asked.get("need")}):
            continue
        if set(asked.get("unless", [])) & set(audit.systems):
            continue
        mine = [fault for fault in left if _fits(audit, clauses, fault)]
        left = [fault for fault in left if fault not in mine]
        seen = _seen(notes, asked)
        verdicts = []
        for fault in mine:
            words, verdict = _fault(w, fault)
            seen.append(words)
            verdicts.append(verdict)
        words = "¶".join(f"{LETTERS[one]}{'/'.join(text.split())}" for one, text in clauses.items())
        rows.append([words, asked["look"], "¶".join(seen), "¶".join(verdicts) or "√"])
    for fault in left:
        words, verdict = _fault(w, fault)
        rows.append([fault.clause, "抽查", words, verdict])
    return rows


def _fits(audit: Audit, clauses: Mapping[str, str], fault: Nonconformity) -> bool:
    """Whether a nonconformity is against one of the clauses."""
    systems = [one.system for one in audit.standards if one.number == fault.standard]
    texts = [clause for one in systems for clause in clauses.get(one, "").split()]
    return any(fault.clause == clause or fault.clause.startswith(f"{clause}.") for clause in texts)


def _seen(notes: Notes, asked: Mapping[str, Any]) -> list[str]:
    """What was seen, a paragraph a thing."""
    found = []
    if "goals" in asked:
        goals = notes.audit.world.objectives
        found.append("；".join(f"{name}{target}，实{reached}" for name, target, reached in goals))
    for said in asked["seen"]:
        if isinstance(said, Mapping):
            if notes.needed({"systems": said.get("systems")}):
                found.append(notes.text({"end": "", **said}))
        else:
            found.append(notes(said))
    return [text for text in found if text]


def _fault(w: Writer, fault: Nonconformity) -> tuple[str, str]:
    e = w.same("nonconformities.items", fault.number, fault)
    return f"▲{e('description')}", f"×¶{e('grade', GRADES[fault.grade])}¶{e('number')}号"
