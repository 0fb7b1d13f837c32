"""东湄's fourth section: what was seen, process by process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _dongjiang_evidence as evidence
from corpus.bodies.templates.a._dongjiang_form import pairs
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer

Tell = Callable[[Audit, Writer], None]


@dataclass(frozen=True)
class Process:
    """A process: its name, the number of its department, its clauses by system, a topic of the store with so
    many sentences, and what more is shown."""

    name: str
    department: int
    clauses: dict[str, str]
    topic: str
    count: int
    tell: Tell | None = None


def all_of(audit: Audit, w: Writer) -> None:
    """The whole section."""
    w.text("本章按过程记录审核的证据，不符合的事实见5.1，其余样本的记录由审核组保存。")
    shown = [one for one in PROCESSES if set(one.clauses) & set(audit.systems) and _fits(audit, one)]
    judged = _judged(audit, shown)
    for at, process in enumerate(shown, 1):
        department = audit.world.departments[process.department]
        w.heading(2, f"4.{at} 过程：{process.name}")
        clauses = [f"{one} {process.clauses[one]}" for one in audit.systems if one in process.clauses]
        pairs(
            w,
            ("责任部门", f"{department}　接受审核人员：{audit.world.people.heads[department]}"),
            ("涉及条款", "；".join(clauses)),
        )
        w.text("审核证据：", style="plain")
        w.paragraphs(phrases(w, process.topic, process.count))
        if process.tell:
            process.tell(audit, w)
        pairs(w, ("过程评价", judged.get(process.name, "过程受控，符合要求")))


def _fits(audit: Audit, process: Process) -> bool:
    return process.topic != "design" or audit.exclusions == "无"


def _judged(audit: Audit, shown: list[Process]) -> dict[str, str]:
    """The processes with a nonconformity against one of their clauses."""
    systems = {one.number: one.system for one in audit.standards}
    found: dict[str, list[str]] = {}
    for item in audit.nonconformities.items:
        for process in shown:
            clauses = process.clauses.get(systems.get(item.standard, ""), "").split("、")
            if any(clause and f"{item.clause}.".startswith(f"{clause}.") for clause in clauses):
                found.setdefault(process.name, []).append(item.number)
                break
    return {name: f"存在不符合，编号{'、'.join(numbers)}" for name, numbers in found.items()}


PROCESSES = (
    Process(
        "采购与供方管理",
        4,
        {
            "QMS": "8.4",
            "MDR": "7.4",
            "FSMS": "7.1.6",
            "HACCP": "6.5",
            "OHSMS": "8.1.4",
            "ISMS": "A.5.19",
            "ITSMS": "8.3.4",
            "HSPM": "8.4",
        },
        "buying",
        2,
        evidence.suppliers,
    ),
    Process("顾客要求与合同评审", 5, {"QMS": "8.2、9.1.2", "MDR": "7.2", "ITSMS": "8.3.2"}, "orders", 3),
    Process("设计和开发", 3, {"QMS": "8.3", "MDR": "7.3"}, "design", 1),
    Process(
        "生产和服务提供",
        2,
        {"QMS": "8.5", "MDR": "7.5", "FSMS": "8.3", "HACCP": "6.7", "HSPM": "8.5"},
        "making",
        3,
        evidence.operation,
    ),
    Process(
        "检验与不合格控制",
        1,
        {"QMS": "8.6、8.7", "MDR": "8.2.6、8.3", "FSMS": "8.9"},
        "checking",
        2,
        evidence.inspection,
    ),
    Process("食品安全控制", 1, {"FSMS": "8.2、8.5", "HACCP": "6.3、6.4、7"}, "food", 5),
    Process("信息安全控制", 3, {"ISMS": "6.1、8.1、8.2、8.3"}, "info", 4, evidence.operation),
    Process("服务管理", 2, {"ITSMS": "8.2、8.5、8.6"}, "service", 2),
    Process("医疗器械专用要求", 1, {"MDR": "4.2.3、6.4、8.2.3"}, "medical", 3),
    Process("有害物质控制", 1, {"HSPM": "6.1、8.1"}, "hazardous", 2),
    Process("环境运行控制", 7, {"EMS": "6.1.2、8.1"}, "green", 2, evidence.environment),
    Process("职业健康安全运行控制", 7, {"OHSMS": "6.1.2、8.1"}, "safe", 2, evidence.safety),
    Process(
        "应急准备和响应",
        7,
        {"EMS": "8.2", "OHSMS": "8.2", "FSMS": "8.4", "HACCP": "6.8", "ISMS": "A.5.24", "QMS": "8.5.1"},
        "ready",
        1,
        evidence.drills,
    ),
    Process(
        "人力资源与培训",
        0,
        {
            "QMS": "7.1.2、7.2、7.3",
            "MDR": "6.2",
            "FSMS": "7.2、7.3",
            "HACCP": "6.2",
            "EMS": "7.2、7.3",
            "OHSMS": "7.2、7.3",
            "ISMS": "7.2、7.3",
            "ITSMS": "7.2、7.3",
            "HSPM": "7.2、7.3",
        },
        "staff",
        3,
        evidence.people,
    ),
    Process(
        "基础设施与设备",
        6,
        {"QMS": "7.1.3、7.1.4", "MDR": "6.3", "FSMS": "7.1.3", "HACCP": "6.6", "ISMS": "7.1", "ITSMS": "7.1"},
        "plant",
        2,
        evidence.equipment,
    ),
    Process(
        "监视和测量设备",
        1,
        {
            "QMS": "7.1.5",
            "MDR": "7.6",
            "FSMS": "8.7",
            "ISMS": "9.1",
            "EMS": "9.1.1",
            "OHSMS": "9.1.1",
        },
        "gauges",
        2,
        evidence.instruments,
    ),
    Process(
        "文件和记录",
        0,
        {
            "QMS": "7.5",
            "MDR": "4.2",
            "FSMS": "7.5",
            "HACCP": "4.2",
            "EMS": "7.5",
            "OHSMS": "7.5",
            "ISMS": "7.5",
            "ITSMS": "7.5",
            "HSPM": "7.5",
        },
        "papers",
        3,
    ),
)
"""The processes in their order."""
