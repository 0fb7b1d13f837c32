"""The fifth part of 柏洵's report: a record sheet for each department, samples in tables below it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _baixun_evidence as evidence
from corpus.bodies.templates.a._baixun_record import Record
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KEYS = ("office", "quality", "doing", "tech", "buy", "sale", "upkeep", "guard")
FIRST = ("top", "office", "quality", "doing", "upkeep", "guard")
"""What is visited in the first stage."""

DOCUMENTS = ("现行版本，有审批", "有编制和批准签名", "内容与现行做法一致")
RECORDS = ("抽1份，填写完整", "抽2份，签字齐全", "抽3份，填写清楚", "抽近三个月，按时填写")
"""How what was read was found."""

RECORD_ENDS = tuple("录表单簿执计报")

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}


def all_of(audit: Audit, w: Writer, stock: Sentences) -> None:
    """All departments."""
    names = dict(zip(KEYS, audit.world.departments, strict=True))
    before = audit.audit.start - timedelta(days=30)
    stock.slots |= names | {
        "month": f"{before.year}年{before.month}月",
        "hazard": audit.world.hazards[0],
    }
    record = Record(audit, w, stock)
    w.text(
        "条款栏中Q、E、S分别指质量、环境、职业健康安全管理体系标准；判定栏中Y为符合，N为不符合，"
        "N后为第六部分中不符合项的编号。"
        if audit.audit_type != "stage1"
        else "条款栏中Q、E、S分别指质量、环境、职业健康安全管理体系标准；判定栏中Y为具备条件。",
        style="plain",
    )
    for at, (key, name) in enumerate(_visited(audit), 1):
        w.heading(2, f"5.{at} {name}")
        _department(record, at, key, name)


def visited(audit: Audit) -> list[str]:
    """The names of the departments that are visited, in their order."""
    return [name for _, name in _visited(audit)]


def _visited(audit: Audit) -> list[tuple[str, str]]:
    names = [("top", "管理层"), *zip(KEYS, audit.world.departments, strict=True)]
    return [(key, name) for key, name in names if key in FIRST or audit.audit_type != "stage1"]


def _department(record: Record, at: int, key: str, name: str) -> None:
    audit, w, stock = record.audit, record.w, record.stock
    head = audit.world.people.heads.get(name, audit.world.people.manager)
    stock.slots["head"] = head
    people = [w.person(member) for member in _auditors(audit, at)]
    auditors = "、".join(f"{e('name')}（{e('label')}）" for e in people)
    w.table(
        [["受审核部门", name, "负责人", head, "审核员", auditors]],
        (1.7, 2.1, 1.3, 1.7, 1.3, 2.4),
        bold=(0, 2, 4),
    )
    topics = [topic for topic in stock.at("topics", key) if _asked(audit, topic)]
    found = _found(audit, name, topics)
    rows: list[Row] = [["审核内容/条款", "审核证据和发现", "判定"]]
    for number, topic in enumerate(topics):
        clauses = "¶".join(f"{LETTERS[one]} {topic[one]}" for one in audit.systems if one in topic)
        lines = _lines(record, topic)
        numbers = found.get(number, [])
        if numbers:
            lines.append(f"抽样中发现的问题见不符合项{'、'.join(numbers)}。")
        rows.append(
            [f"{topic['name']}¶{clauses}", "¶".join(lines), f"N{'、'.join(numbers)}" if numbers else "Y"]
        )
    w.table(rows, (2.2, 7.4, 0.9), head=1, repeat=True)
    record.tables()
    files: list[Row] = [["查阅的主要文件和记录", "编号", "抽样情况"]]
    code = chr(ord("A") + at)
    for item in stock.at("files", key):
        form = f"{code}{record.random.randint(1, 9)}-{record.random.randint(101, 499)}"
        seen = RECORDS if item.endswith(RECORD_ENDS) else DOCUMENTS
        files.append([item, form, record.random.choice(seen)])
    w.text("", style="plain")
    w.table(files, (4.2, 2, 4.3), head=1, rules="rows")


def _asked(audit: Audit, topic: dict[str, Any]) -> bool:
    """Whether a topic is one of this audit."""
    if not set(audit.systems) & set(topic):
        return False
    if topic["name"] == "设计和开发":
        return audit.exclusions == "无"
    if topic["name"] == "关键和特殊过程":
        return audit.special_processes != "无"
    empty = {"equipment": audit.special_equipment, "permits": audit.permits}
    return bool(empty.get(topic.get("fact", ""), True))


def _lines(record: Record, topic: dict[str, Any]) -> list[str]:
    stock = record.stock
    lines = []
    for name, count in topic.get("say", {}).items():
        other = f"{name}_service"
        own = not stock.makes and other in stock.at()
        lines += stock.some(other if own else name, count)
    if "fact" in topic:
        lines += evidence.FACTS[topic["fact"]](record)
    return lines


def _found(audit: Audit, name: str, topics: list[dict[str, Any]]) -> dict[int, list[str]]:
    """The numbers of the nonconformities of a department, by the topic that they belong to."""
    systems = {standard.number: standard.system for standard in audit.standards}
    found: dict[int, list[str]] = {}
    for item in audit.nonconformities.items:
        if item.department != name:
            continue
        system = systems.get(item.standard, audit.systems[-1])
        fitting = (
            number for number, topic in enumerate(topics) if _covers(topic.get(system, ""), item.clause)
        )
        at = next(fitting, len(topics) - 1)
        found.setdefault(at, []).append(item.number)
    return found


def _covers(clauses: str, clause: str) -> bool:
    """Whether a clause is one of those of a topic, or below one.

    >>> _covers("7.1.2、7.2", "7.2"), _covers("8.5.1-8.5.6", "8.5.1"), _covers("", "8.1")
    (True, True, False)
    """
    return any(clause.startswith(part.split("-")[0]) for part in clauses.split("、") if part)


def _auditors(audit: Audit, at: int) -> list[TeamMember]:
    """Who visits a department: by turns, with the leader where someone has not all systems."""
    able = [member for member in audit.team if member.qualified]
    chosen = able[at % len(able)]
    if len(chosen.registrations) < len(audit.systems):
        return [audit.leader, chosen]
    return [chosen]
