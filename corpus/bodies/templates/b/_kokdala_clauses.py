"""可克达拉's long table: a row for each clause, with the evidence that was seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.b import _kokdala_facts as facts
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Clause = dict[str, Any]
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
BOSS = -1
"""Stands for the top management among the departments."""

FACTS: dict[str, Callable[[Audit, Writer], list[str]]] = {
    "scope": facts.scope,
    "system": facts.system,
    "counts": facts.counts,
    "laws": facts.laws,
    "goals": facts.goals,
    "means": facts.means,
    "devices": facts.devices,
    "able": facts.able,
    "control": facts.control,
    "offer": facts.offer,
    "drills": facts.drills,
    "buy": facts.buy,
    "release": facts.release,
    "measure": facts.measure,
    "comply": facts.comply,
    "inner": facts.inner,
    "review": facts.review,
    "mend": facts.mend,
}


def record(audit: Audit, w: Writer, said: Phrases) -> None:
    """The table of all clauses that the systems have."""
    every: list[Clause] = store("kokdala")["clauses"]
    asked = [one for one in every if set(one["numbers"]) & set(audit.systems)]
    home = {item.number: _home(audit, asked, item) for item in audit.nonconformities.items}
    rows: list[Row] = [["条款", "审核要点", "审核证据", "结论"]]
    for clause in asked:
        own = [item for item in audit.nonconformities.items if home[item.number] == clause["key"]]
        rows.append(
            [
                _number(audit, clause),
                clause["ask"],
                "¶".join(_evidence(audit, w, said, clause, own)),
                _verdict(audit, w, clause, own),
            ]
        )
    w.table(rows, (1.3, 1.9, 6.2, 0.8), head=1, repeat=True)


def _home(audit: Audit, asked: list[Clause], item: Nonconformity) -> str:
    """The key of the clause that a nonconformity stands in: the longest number that its own begins with."""
    system = next((one.system for one in audit.standards if one.number == item.standard), "")
    fitting = [
        (len(clause["numbers"][system]), str(clause["key"]))
        for clause in asked
        if system in clause["numbers"] and f"{item.clause}.".startswith(f"{clause['numbers'][system]}.")
    ]
    return max(fitting)[1] if fitting else "mend"


def _number(audit: Audit, clause: Clause) -> str:
    """The numbers of a clause with the letters of the systems, and its title."""
    by_number: dict[str, str] = {}
    for system in audit.systems:
        if system in clause["numbers"]:
            number = clause["numbers"][system]
            by_number[number] = by_number.get(number, "") + LETTERS[system]
    told = "¶".join(f"{letters} {number}" for number, letters in by_number.items())
    return f"{told}¶{clause['title']}"


def _evidence(audit: Audit, w: Writer, said: Phrases, clause: Clause, own: list[Nonconformity]) -> list[str]:
    """Who was asked, what was seen, the facts, what does not conform."""
    people = audit.world.people
    if clause["who"] == BOSS:
        who = f"受审核：最高管理层（{people.manager}）"
    else:
        office = audit.world.departments[clause["who"]]
        who = f"受审核：{office}（{people.heads[office]}）"
    if clause["key"] == "design" and audit.exclusions != "无":
        return [who, "产品按照顾客图样、标准或成熟工艺提供，组织不承担设计责任，该条款不适用的理由成立。"]
    lines = [who, said.random.choice(clause["say"]).format(**said.slots)]
    if clause["key"] in FACTS:
        lines += FACTS[clause["key"]](audit, w)
    for item in own:
        e = w.same("nonconformities.items", item.number, item)
        lines.append(f"不符合事实：{e('description')}")
    return lines


def _verdict(audit: Audit, w: Writer, clause: Clause, own: list[Nonconformity]) -> str:
    if clause["key"] == "design" and audit.exclusions != "无":
        return "—"
    numbers = [w.same("nonconformities.items", item.number, item)("number") for item in own]
    return "¶".join(f"N（{number}）" for number in numbers) or "Y"
