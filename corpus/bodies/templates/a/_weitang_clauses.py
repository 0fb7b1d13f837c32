"""The third chapter of 苇棠's report: question, finding, conclusion by clause, registers below."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _weitang_registers as registers
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

TOPICS: tuple[tuple[str, str, dict[str, str], str], ...] = (
    ("context", "组织及其环境", {"*": "4.1", "HSE": "5.1.2"}, "lead"),
    ("lead", "领导作用与方针", {"*": "5", "HSE": "5.1.1"}, "lead"),
    ("risk", "风险、机遇和因素识别", {"*": "6.1", "EMS": "6.1.2", "OHSMS": "6.1.2", "HSE": "5.3.1"}, "lead"),
    ("law", "法律法规和其他要求", {"*": "4.2", "EMS": "6.1.3", "OHSMS": "6.1.3", "HSE": "5.3.2"}, "safety"),
    ("goal", "目标及实现的策划", {"*": "6.2", "HSE": "5.3.3"}, "lead"),
    ("people", "能力、意识和健康", {"*": "7.2", "HSE": "5.4.4"}, "office"),
    ("equipment", "基础设施和设备", {"*": "7.1", "QMS": "7.1.3", "HSPM": "7.1.3", "HSE": "5.5.1"}, "upkeep"),
    ("device", "监视和测量资源", {"*": "9.1.1", "QMS": "7.1.5", "HSPM": "7.1.5", "HSE": "5.6.1"}, "quality"),
    ("comms", "信息交流和沟通", {"*": "7.4", "HSE": "5.4.5"}, "office"),
    ("docs", "成文信息", {"*": "7.5", "HSE": "5.4.6"}, "office"),
    ("operate", "运行的策划和控制", {"*": "8.1", "QMS": "8.5.1", "HSPM": "8.5.1", "HSE": "5.5.6"}, "doing"),
    ("purchase", "采购和外部提供", {"*": "8.1", "QMS": "8.4", "HSPM": "8.4", "OHSMS": "8.1.4"}, "purchase"),
    ("emergency", "应急准备和响应", {"EMS": "8.2", "OHSMS": "8.2", "HSE": "5.5.8"}, "safety"),
    ("monitor", "绩效的监视、分析", {"*": "9.1", "QMS": "8.6", "HSPM": "8.6", "HSE": "5.6.1"}, "quality"),
    ("comply", "合规性评价", {"*": "9.1.2", "QMS": "9.1.3", "HSPM": "9.1.3", "HSE": "5.6.2"}, "safety"),
    ("audits", "内部审核", {"*": "9.2", "HSE": "5.6.6"}, "lead"),
    ("review", "管理评审", {"*": "9.3", "HSE": "5.7"}, "lead"),
    ("improve", "不符合与改进", {"*": "10.2", "HSE": "5.6.3", "EnMS": "10.1"}, "quality"),
)
"""Topic, title, clauses by system (`*` of all others), who is asked."""

OFFICES = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
LETTERS = {
    "QMS": "Q",
    "EMS": "E",
    "OHSMS": "S",
    "EnMS": "En",
    "HSE": "HSE",
    "HSPM": "P",
    "ISMS": "IS",
}
FINDINGS: dict[str, Callable[[Audit, Writer], list[tuple[str, str]]]] = {
    "risk": registers.counts,
    "law": registers.laws,
    "goal": registers.goals,
    "operate": registers.obeyed,
    "comply": registers.evaluations,
    "audits": registers.internal,
    "review": registers.reviews,
}
LINES: dict[str, Callable[[Audit, Writer], None]] = {
    "people": registers.people,
    "equipment": registers.equipment,
    "device": registers.devices,
    "purchase": registers.purchases,
    "emergency": registers.drills,
    "monitor": registers.totals,
}


def all_of(audit: Audit, w: Writer) -> None:
    """A table for each clause, and the registers that belong to it."""
    marks = _marks(audit)
    letters = "，".join(f"{LETTERS[one]}为{one}" for one in audit.systems if LETTERS[one] != one)
    w.text(f"条款号后括号内的字母为所属体系（{letters}）。结论一栏写“满足”“未满足”或“不涉及”。")
    for topic, title, numbers, who in TOPICS:
        told = _numbers(audit, numbers)
        if not told:
            continue
        w.heading(2, f"{told}  {title}")
        w.text(_met(audit, who), style="plain")
        rows: list[Row] = [["审核问题", "审核发现", "结论"]]
        made = _asked(audit, w, topic)
        rows += [[question, finding, "满足"] for question, finding in made]
        if topic in marks:
            rows.append(["发现的问题", f"见第四章不符合 {'、'.join(marks[topic])}。", "未满足"])
        w.table(rows, (2.6, 6.4, 1), head=1, repeat=True)
        if topic in LINES:
            LINES[topic](audit, w)


def _numbers(audit: Audit, numbers: dict[str, str]) -> str:
    """`7.1.5（Q）、9.1.1（E/S）`, or nothing where no system has the clause."""
    groups: dict[str, list[str]] = {}
    for system in audit.systems:
        number = numbers.get(system, "" if system == "HSE" else numbers.get("*", ""))
        if number:
            groups.setdefault(number, []).append(LETTERS[system])
    return "、".join(f"{number}（{'/'.join(letters)}）" for number, letters in groups.items())


def _met(audit: Audit, who: str) -> str:
    world = audit.world
    if who == "lead":
        return f"访谈对象：管理层 {world.people.manager}"
    department = world.departments[OFFICES.index(who)]
    return f"访谈对象：{department} {world.people.heads[department]}"


def _asked(audit: Audit, w: Writer, topic: str) -> list[tuple[str, str]]:
    texts = phrases(w, topic, 2)
    if topic == "operate":
        for system in audit.systems:
            texts += phrases(w, f"operate_{system}", 1)
    made = [(question, finding) for question, _, finding in (text.partition("|") for text in texts)]
    if topic in FINDINGS:
        made += FINDINGS[topic](audit, w)
    return made


def _marks(audit: Audit) -> dict[str, list[str]]:
    """The numbers of nonconformities by the topic of their clause."""
    systems = {standard.number: standard.system for standard in audit.standards}
    found: dict[str, list[str]] = {}
    for item in audit.nonconformities.items:
        system = systems.get(item.standard, audit.systems[0])
        for topic, _, numbers, _ in TOPICS:
            own = numbers.get(system, "" if system == "HSE" else numbers.get("*", ""))
            if own and f"{item.clause}.".startswith(f"{own}."):
                found.setdefault(topic, []).append(item.number)
                break
    return found
