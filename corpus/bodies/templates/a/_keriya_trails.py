"""Findings by process: who audited it and when, what was found and how it is rated, the audit trail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from corpus.bodies.audit import Audit, Nonconformity, TeamMember
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S", "EnMS": "En", "FSMS": "F", "ISMS": "I"}
GOOD, CHANCE = "良好实践 Positive", "改进机会 OFI"


@dataclass
class Process:
    """A process with what was found in it."""

    code: str
    name: str
    english: str
    department: str
    asked: Mapping[str, Any]
    positive: list[str] = field(default_factory=list)
    ofi: list[str] = field(default_factory=list)
    faults: list[Nonconformity] = field(default_factory=list)


def processes(audit: Audit, w: Writer, slots: Slots) -> list[Process]:
    """All processes; some with a good practice or a chance, nonconformities by department."""
    found = []
    for one in slots.at("processes"):
        department = audit.world.departments[one["department"]]
        found.append(Process(one["code"], one["name"], one["english"], department, one))
    for one in w.random.sample(found, w.random.randint(3, 4)):
        one.positive.append(slots(w.random.choice(one.asked["positive"])))
    for one in w.random.sample(found, w.random.randint(3, 5)):
        one.ofi.append(slots(w.random.choice(one.asked["ofi"])))
    for fault in audit.nonconformities.items:
        _place(found, fault).faults.append(fault)
    return found


def _place(found: list[Process], fault: Nonconformity) -> Process:
    """The process of a nonconformity: of its department, with its clause where there are two."""
    own = [one for one in found if one.department == fault.department] or [found[-1]]
    fitting = [
        one for one in own if any(fault.clause.startswith(clause) for clause in _plain(one.asked["clauses"]))
    ]
    return (fitting or own)[0]


def _plain(clauses: Mapping[str, str]) -> list[str]:
    return [clause for text in clauses.values() for clause in text.split()]


def findings(audit: Audit, w: Writer, slots: Slots, found: list[Process]) -> None:
    """A section for each process."""
    w.text(
        "评级说明 Rating key：Positive 良好实践；OFI 改进机会（不要求客户采取措施）；Minor 轻微不符合；"
        "Major 严重不符合；C 所抽样本符合要求。",
        style="plain",
    )
    times = halves(audit)
    pair = groups(audit)
    for at, one in enumerate(found):
        w.heading(2, f"3.{at + 1} {one.code} {one.name} {one.english}")
        day, half = times[at * len(times) // len(found)]
        people = _people(w, pair[at % 2])
        head = audit.world.people.heads[one.department]
        rows = [
            ["审核员 Auditor", people, "受审核方 Auditee", f"{one.department}　{head}"],
            ["条款 Clauses", _clauses(audit, one), "时间 When", f"{w.date(day)} {HALVES[half]}"],
        ]
        w.table(rows, (2.6, 5.8, 2.8, 4.2), bold=(0, 2))
        for said in one.asked["text"]:
            if text := slots.text(said):
                w.text(text)
        _rated(w, one)
        _trail(audit, w, slots, one)


def _people(w: Writer, members: list[TeamMember]) -> str:
    """Who audits, and below who goes along."""
    able = "、".join(w.person(member)("name") for member in members if member.qualified)
    along = "、".join(w.person(member)("name") for member in members if not member.qualified)
    return f"{able}¶随组 Accompanied by {along}" if along else able


def _clauses(audit: Audit, one: Process) -> str:
    clauses = one.asked["clauses"]
    return "¶".join(f"{LETTERS[system]}: {clauses[system]}" for system in audit.systems)


def _rated(w: Writer, one: Process) -> None:
    """What was found, each with its rating; nothing where the process only conforms."""
    rows = [["评级 Rating", "发现 Finding", "参照 Ref."]]
    number = one.code
    rows += [[GOOD, text, f"{number}-P{at}"] for at, text in enumerate(one.positive, 1)]
    rows += [[CHANCE, text, f"{number}-O{at}"] for at, text in enumerate(one.ofi, 1)]
    for fault in one.faults:
        e = w.same("nonconformities.items", fault.number, fault)
        grade = e("grade", "轻微不符合 Minor" if fault.grade == "minor" else "严重不符合 Major")
        rows.append([grade, e("description"), f"{e('standard')}¶{e('clause')}¶NC {e('number')}"])
    if len(rows) > 1:
        w.table(rows, (3, 9, 3), head=1, rules="rows")
    else:
        w.text("评级 Rating：C，未提出需要单独记录的发现。", style="plain")


def _trail(audit: Audit, w: Writer, slots: Slots, one: Process) -> None:
    w.text(f"审核轨迹 Audit trail {one.code}", style="plain")
    rows: list[Row] = [["样本 Sample", "追踪证据 Evidence traced", "记录与日期 Record / date", "结果 Result"]]
    for asked in one.asked["trail"]:
        if not slots.needed({"systems": asked.get("systems")}):
            continue
        if "goals" in asked:
            rows += [
                [name, f"目标 {target}，实际 {reached}", asked["record"], "C"]
                for name, target, reached in audit.world.objectives
            ]
        elif "each" in asked:
            for record in getattr(audit, asked["each"])[: asked.get("most")]:
                entry = w.entry(asked["each"], record)
                rows.append([slots(cell, entry) for cell in asked["cells"]])
        else:
            rows.append([slots(cell) for cell in asked["cells"]])
    if len(rows) > 1:
        w.table(rows, (3.6, 6, 4.2, 1.8), head=1, repeat=True)
