"""沅苎's table in clause order: clause, its name, the notes, whether it is met."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _yuanjiang_evidence as seen
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

SIGNS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
Facts = Callable[[Audit, Writer], list[str]]


@dataclass(frozen=True)
class Clause:
    """A row: the clause of each system, its name, topic and number of notes, and facts of the audit."""

    marks: dict[str, str]
    name: str
    topic: str
    count: int = 1
    facts: Facts | None = None


def _all(number: str) -> dict[str, str]:
    return dict.fromkeys(SIGNS, number)


def _both(number: str) -> dict[str, str]:
    return {"EMS": number, "OHSMS": number}


def _quality(number: str) -> dict[str, str]:
    return {"QMS": number}


CLAUSES = (
    Clause(_all("4.1"), "理解组织及其环境", "c41", 2),
    Clause(_all("4.2"), "相关方的需求和期望", "c42"),
    Clause(_all("4.3"), "体系范围", "c43", 1, seen.scope),
    Clause(_all("4.4"), "体系及其过程", "c44", 1, seen.processes),
    Clause(_all("5.1"), "领导作用和承诺", "c51", 2),
    Clause(_all("5.2"), "方针", "c52"),
    Clause(_all("5.3"), "岗位、职责和权限", "c53"),
    Clause({"OHSMS": "5.4"}, "工作人员的协商和参与", "c54"),
    Clause({"QMS": "6.1", "EMS": "6.1.1", "OHSMS": "6.1.1"}, "风险和机遇的措施", "c61"),
    Clause({"EMS": "6.1.2"}, "环境因素", "aspects", 1, seen.aspects),
    Clause({"OHSMS": "6.1.2"}, "危险源辨识和评价", "hazards", 1, seen.hazards),
    Clause(_both("6.1.3"), "合规义务/法律法规要求", "duties", 1, seen.duties),
    Clause(_both("6.1.4"), "措施的策划", "c614"),
    Clause(_all("6.2"), "目标及实现的策划", "c62", 1, seen.objectives),
    Clause(_quality("6.3"), "变更的策划", "c63"),
    Clause({"QMS": "7.1.1-7.1.2", "EMS": "7.1", "OHSMS": "7.1"}, "资源、人员", "c711"),
    Clause({"QMS": "7.1.3", "EMS": "7.1", "OHSMS": "7.1"}, "基础设施/设备", "c713", 1, seen.equipment),
    Clause(_quality("7.1.4"), "过程运行环境", "c714", 1, seen.surroundings),
    Clause(_quality("7.1.5"), "监视和测量资源", "c715", 1, seen.devices),
    Clause(_quality("7.1.6"), "组织的知识", "c716"),
    Clause(_all("7.2"), "能力", "c72", 1, seen.people),
    Clause(_all("7.3"), "意识", "c73"),
    Clause(_all("7.4"), "沟通", "c74"),
    Clause(_all("7.5"), "成文信息", "c75", 2),
    Clause(_all("8.1"), "运行策划和控制", "c81", 1, seen.operation),
    Clause({"EMS": "8.1"}, "运行控制-环境", "environment", 2),
    Clause({"OHSMS": "8.1"}, "运行控制-安全", "health", 2),
    Clause(_quality("8.2"), "产品和服务的要求", "c82", 2, seen.requirements),
    Clause(_both("8.2"), "应急准备和响应", "alarm", 1, seen.drills),
    Clause(_quality("8.3"), "设计和开发", "c83"),
    Clause({"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4"}, "外部提供/采购", "c84", 2, seen.purchases),
    Clause(_quality("8.5.1"), "生产和服务提供的控制", "c851", 3),
    Clause(_quality("8.5.2-8.5.4"), "标识追溯、顾客财产、防护", "c852", 2),
    Clause(_quality("8.5.5-8.5.6"), "交付后活动、更改控制", "c855"),
    Clause(_quality("8.6"), "放行", "c86", 2),
    Clause(_quality("8.7"), "不合格输出的控制", "c87"),
    Clause(_all("9.1.1"), "监视、测量、分析和评价", "c911", 1, seen.measured),
    Clause(_quality("9.1.2"), "顾客满意", "c912"),
    Clause(_both("9.1.2"), "合规性评价", "compliance", 1, seen.compliance),
    Clause(_quality("9.1.3"), "分析与评价", "c913"),
    Clause(_all("9.2"), "内部审核", "c92", 1, seen.internal),
    Clause(_all("9.3"), "管理评审", "c93", 1, seen.review),
    Clause({"QMS": "10.1-10.2", "EMS": "10.1-10.2", "OHSMS": "10.1-10.2"}, "改进、纠正措施", "c102"),
    Clause(_all("10.3"), "持续改进", "c103"),
)

SHARED = {"c81", "c713", "c84"}
"""Rows where environment and safety stand beside quality: theirs are judged in rows of their own."""


def clauses(audit: Audit, w: Writer) -> None:
    """The table."""
    rows: list[Row] = [["条款", "要求", "审核记录", "判定"]]
    for clause in CLAUSES:
        marks = {one: clause.marks[one] for one in audit.systems if one in clause.marks}
        if not marks or (clause.topic == "c83" and "8.3" in audit.exclusions):
            continue
        lines = phrases(w, clause.topic, clause.count)
        if clause.facts is not None:
            lines += clause.facts(audit, w)
        own = {one: mark for one, mark in marks.items() if one == "QMS" or clause.topic not in SHARED}
        found = _found(audit, own)
        if found:
            lines.append("有不符合，见第五部分；")
        rows.append([_written(marks), clause.name, "¶".join(lines), "N" if found else "Y"])
    w.table(rows, (1.1, 1.2, 5.6, 0.6), head=1, repeat=True)


def _written(marks: dict[str, str]) -> str:
    """The clauses: once where they have one number.

    >>> _written({"QMS": "4.1", "EMS": "4.1"}), _written({"QMS": "7.1.3", "EMS": "7.1"})
    ('Q/E 4.1', 'Q 7.1.3¶E 7.1')
    """
    if len({*marks.values()}) == 1:
        return f"{'/'.join(SIGNS[one] for one in marks)} {next(iter(marks.values()))}"
    return "¶".join(f"{SIGNS[one]} {number}" for one, number in marks.items())


def _found(audit: Audit, marks: dict[str, str]) -> bool:
    """Whether a nonconformity stands against one of the clauses."""
    numbers = {standard.number: standard.system for standard in audit.standards}
    for item in audit.nonconformities.items:
        mark = marks.get(numbers.get(item.standard, ""), "")
        if mark and f"{item.clause}.".startswith(f"{mark.split('-')[0]}."):
            return True
    return False
