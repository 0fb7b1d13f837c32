"""The record of 赫诺维's reports: a block for each department, with what was found there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.slots import Slots
from corpus.layouts.writer import Row

LEGAL = {"EMS", "OHSMS", "EnMS"}


def record(slots: Slots) -> None:
    """Top management, then the departments in their order."""
    audit, world = slots.audit, slots.audit.world
    names = ["管理层", *world.departments]
    heads = [f"{world.people.manager}、{world.people.representative}"]
    heads += [world.people.heads[one] for one in world.departments]
    teams = groups(audit)
    for at, (name, head, asked) in enumerate(zip(names, heads, slots.at("departments"), strict=True), 1):
        slots.w.heading(2, f"5.{at}  {asked['en']} {name}")
        labels = ", ".join(member.label for member in teams[(at + 1) % 2])
        _block(slots, asked, name, (head, labels))
        if at == 1:
            _top_tables(slots)


def _block(slots: Slots, asked: Mapping[str, Any], name: str, who: tuple[str, str]) -> None:
    """A department: whom, by whom, against what, the evidence, the finding."""
    w, audit = slots.w, slots.audit
    faults = sum(item.department == name for item in audit.nonconformities.items)
    finding = (
        "{+}NC 不符合（see chapter 6 见第6章）  {-}No finding 无"
        if faults
        else "{-}NC 不符合  {+}No finding 无"
    )
    w.table(
        [
            ["Auditee 受审核人", who[0], "Auditor 审核员代号", who[1]],
            ["Clauses 条款", _clauses(slots, asked), "‹", "‹"],
            ["Evidence 客观证据", "¶".join(f"- {text}" for text in _evidence(slots, asked)), "‹", "‹"],
            ["Findings 发现", finding, "‹", "‹"],
        ],
        (2.2, 3.4, 2.4, 2.6),
        bold=(0, 2),
    )


def _clauses(slots: Slots, asked: Mapping[str, Any]) -> str:
    """The clauses of all systems and those of one."""
    more = [f"{one}: {asked[one]}" for one in slots.audit.systems if one in asked]
    return "; ".join([f"All 通用: {asked['all']}", *more])


def _evidence(slots: Slots, asked: Mapping[str, Any]) -> list[str]:
    """Some sentences, those of the systems, then what the audit has of records."""
    w = slots.w
    says = asked["says"]
    told = [slots(text) for text in w.random.sample(says, min(asked.get("take", 2), len(says)))]
    for more in asked.get("systems", []):
        if slots.needed({"systems": more["of"]}):
            told.append(slots(w.random.choice(more["says"])))
    told += [slots.text(said) for said in asked.get("then", [])]
    kinds = {"counts": _counts, "totals": _totals, "review": _compliance}
    for name in asked.get("made", []):
        told += kinds[name](slots)
    return [text for text in told if text]


def _counts(slots: Slots) -> list[str]:
    told = []
    for count in slots.audit.counts:
        e = slots.w.entry("counts", count)
        told.append(f"{e('what')}共{e('stated')}{count.unit}，分别为{e.each('listed')}。")
    return told


def _totals(slots: Slots) -> list[str]:
    told = []
    for table in slots.audit.tables_with_totals:
        e = slots.w.entry("tables_with_totals", table)
        parts = []
        for one in table.items:
            i = e.inner("items", one)
            parts.append(f"{i('name')}{i('amount')}{table.unit}")
        told.append(f"{e('title')}：{'，'.join(parts)}，合计{e('stated_total')}{table.unit}。")
    return told


def _compliance(slots: Slots) -> list[str]:
    if not LEGAL & {*slots.audit.systems}:
        return []
    e = slots.w.entry("compliance_evaluations", slots.audit.compliance_evaluations[0])
    return [
        f"合规性评价于{e('done_on')}完成，评价人{e.each('evaluators')}，评价法律法规{e('stated_count')}部，结论为合规。"
    ]


def _top_tables(slots: Slots) -> None:
    """Objectives, internal audit, management review."""
    w, audit = slots.w, slots.audit
    rows: list[Row] = [["Objective 目标", "Target 指标", "Achieved 实绩"]]
    rows += [[name, target, reached] for name, target, reached in audit.world.objectives]
    w.table(rows, (5, 2.8, 2.8), head=1)
    one = audit.internal_audits[0]
    e = w.entry("internal_audits", one)
    days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')} ~ {e('end')}"
    w.text("Internal Audit 内部审核", style="plain")
    w.table(
        [
            [
                "Planned 计划",
                "Performed 实施",
                "Leader 组长",
                "Auditors 内审员",
                "NCs 不符合数",
                "Closed 关闭",
            ],
            [
                e("planned_on"),
                days,
                e("leader"),
                e.each("auditors"),
                e("nonconformities"),
                e("closed_on"),
            ],
        ],
        (1.8, 1.9, 1.4, 2.4, 1.4, 1.8),
        head=1,
    )
    review = audit.management_reviews[0]
    r = w.entry("management_reviews", review)
    closed = r("closed_on") if review.closed_on else "In progress 进行中"
    w.text("Management Review 管理评审", style="plain")
    w.table(
        [
            ["Planned 计划", "Held 召开", "Chair 主持人", "Actions 改进项数", "Due 要求完成", "Closed 完成"],
            [r("planned_on"), r("held_on"), r("chair"), r("improvements"), r("due_date"), closed],
        ],
        (1.8, 1.9, 1.4, 1.8, 1.9, 1.9),
        head=1,
    )
