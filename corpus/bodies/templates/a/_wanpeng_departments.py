"""The records of 皖芃 by department: clauses, what was seen, what it is judged to be."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from corpus.bodies.audit import Audit, Nonconformity, TeamMember
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
NUMBERS = {"19001": "Q", "24001": "E", "45001": "S"}
GOOD = ("被问", "状态正常", "作业文件操作", "核对一致", "分开存放")
"""Words of what was found good: not said where a nonconformity was found."""


def records(audit: Audit, w: Writer, said: Sentences) -> None:
    """A table of three columns for the management and for each department."""
    people, names = audit.world.people, audit.world.departments
    earlier = audit.audit.start - timedelta(days=36)
    said.slots |= {
        "month": f"{earlier.year}年{earlier.month}月",
        **dict(zip(("tech", "buying", "selling", "upkeep", "hse"), names[3:], strict=True)),
    }
    heads = [people.manager, *(people.heads[name] for name in names)]
    led = [member.label for member in audit.team if member.qualified and _whole(audit, member)]
    led = led or [audit.leader.label]
    for at, (name, head) in enumerate(zip(["管理层", *names], heads, strict=True)):
        kept = [
            made for part in said.at("records")[at] if (made := _row(audit, w, said, name, part)) is not None
        ]
        if not kept:
            continue
        band = f"受审核部门：{name}    负责人：{head}    审核员：{led[at % len(led)]}"
        rows: list[Row] = [[band, "‹", "‹"], ["条款", "审核记录", "评价"], *kept]
        w.table(rows, (1.3, 5.2, 0.9), head=2)
        w.text("", style="plain")


def _whole(audit: Audit, member: TeamMember) -> bool:
    return bool(member.professional_codes) and {*audit.systems} <= {
        one.system for one in member.registrations
    }


def _row(audit: Audit, w: Writer, said: Sentences, name: str, part: dict[str, Any]) -> Row | None:
    letters = [LETTERS[one] for one in audit.systems if LETTERS[one] in part["at"]]
    if not letters:
        return None
    clauses = {letter: str(part["at"][letter]) for letter in letters}
    texts = [text.format(**said.slots) for text in part.get("texts", [])]
    for letter in letters:
        texts += [text.format(**said.slots) for text in part.get(letter, [])]
    least = min(len(texts), 2)
    chosen = sorted(w.random.sample(range(len(texts)), min(len(texts), w.random.randint(least, 4))))
    found = [item for item in audit.nonconformities.items if _stands(item, name, clauses)]
    told = [texts[at] for at in chosen if not found or not any(word in texts[at] for word in GOOD)]
    if "facts" in part:
        told += FACTS[part["facts"]](audit, w)
    for item in found:
        e = w.same("nonconformities.items", item.number, item)
        told.append(f"发现的问题见不符合项{e('number')}。")
    label = "¶".join(f"{letter}{text}" for letter, text in clauses.items())
    return [label, "¶".join(told), "不符合" if found else "符合"]


def _stands(item: Nonconformity, name: str, clauses: dict[str, str]) -> bool:
    letter = next(told for number, told in NUMBERS.items() if number in item.standard)
    own = clauses.get(letter, "").split("/")
    return name == item.department and any(
        item.clause == at or item.clause.startswith(f"{at}.") for at in own
    )


def _goals(audit: Audit, _: Writer) -> list[str]:
    goals = [f"{name}{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    return [f"{audit.audit.start.year}年度目标：{'；'.join(goals)}。"]


def _review(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"管理评审：{e('planned_on')}下发计划，{e('held_on')}召开，{e('chair')}主持，输出改进{e('improvements')}项，"
            f"要求{e('due_date')}前完成，正在实施。"
        )
    return told


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = e("start") + (e.silent("end") if one.end == one.start else f"-{e('end')}")
        told.append(
            f"内审：计划{e('planned_on')}批准，{days}实施，组长{e('leader')}，"
            f"内审员{e.each('auditors', '、')}；不符合{e('nonconformities')}项，{e('closed_on')}关闭。"
        )
    return told


def _listed(audit: Audit, w: Writer) -> list[str]:
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        told.append(f"{e('what')}{e('stated')}{count.unit}：{e.each('listed', '、')}。")
    return told


def _evaluation(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        who = e.each("evaluators", "、")
        told.append(
            f"合规性评价{e('done_on')}进行，{who}参加，对{e('stated_count')}部法律法规逐部评价，均符合。"
        )
    return told


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')}在{one.place}进行{e('kind')}演练，{one.people}人参加。")
    return told


def _operation(_: Audit, w: Writer) -> list[str]:
    return [f"对照{w.laws('operation', '、')}查看现场，未见违反。"]


FACTS = {
    "goals": _goals,
    "review": _review,
    "internal": _internal,
    "listed": _listed,
    "evaluation": _evaluation,
    "drills": _drills,
    "operation": _operation,
}
"""What the audit has to tell, by the name that the stock calls it."""
