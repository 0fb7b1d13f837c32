"""The check sheet of 尼雅's report: a question a row, ticked, with what was seen."""

from __future__ import annotations

from typing import Any

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._niya_form import Form, spoken
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

WAYS = (("office", "sale", "purchase", "safety"), ("doing", "quality", "tech", "upkeep"))
"""The departments that each of the two groups goes to."""


def sheet(audit: Audit, w: Writer, form: Form, said: Slots) -> None:
    """The questions that the systems ask."""
    form.head("表五", "审核检查")
    teams, table = groups(audit), words("systems")
    rows: list[Row] = [["序", "检查要点", "条款", "部门", "查看人", "结果", "所见情况"]]
    found = {item.number: _key_of(audit, said, item) for item in audit.nonconformities.items}
    for check in said.at("checks"):
        mine = [one for one in audit.systems if one in check["clauses"]]
        if not mine:
            continue
        wrong = [item for item in audit.nonconformities.items if found[item.number] == check["key"]]
        clauses = "¶".join(f"{table[one]['letter']} {check['clauses'][one]}" for one in mine)
        places = dict.fromkeys([str(said.slots[check["office"]]), *(item.department for item in wrong)])
        auditor = teams[check["office"] in WAYS[1]][0].label
        result = "{-}是¶{+}否" if wrong else "{+}是¶{-}否"
        seen = _seen(audit, w, said, check["key"], wrong)
        rows.append([str(len(rows)), check["ask"], clauses, "¶".join(places), auditor, result, "".join(seen)])
    w.table(rows, (0.6, 2.1, 1.2, 1.3, 1.2, 0.9, 5.1), head=1, repeat=True)
    letters = "、".join(f"{table[one]['letter']}为{table[one]['short']}" for one in audit.systems)
    w.text(f"注：条款前的字母，{letters}。", style="plain")


def _key_of(audit: Audit, said: Slots, item: Nonconformity) -> str:
    """The question whose clause is nearest to that of a nonconformity."""
    system = next((one.system for one in audit.standards if one.number == item.standard), audit.systems[0])
    fits: list[tuple[int, str]] = [
        (len(clause), check["key"])
        for check in said.at("checks")
        if (clause := check["clauses"].get(system)) and f"{item.clause}.".startswith(f"{clause}.")
    ]
    return max(fits)[1] if fits else "better"


def _seen(audit: Audit, w: Writer, said: Slots, key: str, wrong: list[Nonconformity]) -> list[str]:
    """What is noted beside a question."""
    told: list[Any] = said.at("facts").get(key, [])
    seen = [] if wrong else said.phrases.some(key, 2)
    seen += [text for one in told if (text := said.text(one))]
    if key == "goal":
        figures = [f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives]
        seen.append(f"{'；'.join(figures)}。")
    if key == "aspect" or (key == "context" and not {"EMS", "OHSMS"} & {*audit.systems}):
        seen += _counts(audit, w)
    if key == "ready":
        seen += _drills(audit, w)
    if key == "inner":
        seen.append("登记见附件三。")
    if key == "review":
        seen.append("登记见附件三。")
    if wrong:
        numbers = "、".join(item.number for item in wrong)
        seen.append(
            f"有一处抽样与要求不一致，见附件一第{numbers}号单。"
            if len(wrong) == 1
            else f"有几处抽样与要求不一致，见附件一第{numbers}号单。"
        )
    return seen


def _counts(audit: Audit, w: Writer) -> list[str]:
    found = []
    for count in audit.counts:
        e = w.entry("counts", count)
        found.append(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
    return found


def _drills(audit: Audit, w: Writer) -> list[str]:
    found = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        held = e("held_on", spoken(drill.held_on))
        found.append(f"{held}在{drill.place}搞了{e('kind')}演练，{drill.people}人参加，有照片和小结。")
    return found
