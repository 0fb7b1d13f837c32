"""Chapters 5 and 6 of 茗澈's form: process by process, the registers where they belong."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.bodies.templates.a._mingche_form import LETTERS, Form
from corpus.bodies.templates.a._mingche_registers import Registers


@dataclass(frozen=True)
class Process:
    """A process: the topic of the stock, its clauses by system, where it was audited (-1: the management),
    its registers before and after the sentences; `early` is told after a first stage, too."""

    topic: str
    title: str
    clauses: dict[str, str]
    visited: tuple[int, ...]
    registers: tuple[str, ...] = field(default=())
    early: bool = True


EVIDENCE = (
    Process(
        "lead",
        "领导作用、组织环境和职责",
        {"QMS": "4.1～5.3", "EMS": "4.1～5.3", "OHSMS": "4.1～5.3"},
        (-1,),
        ("applied",),
    ),
    Process(
        "planning",
        "风险、目标和变更的策划",
        {"QMS": "6.1、6.2、6.3", "EMS": "6.1.1、6.1.4、6.2", "OHSMS": "6.1.1、6.1.4、6.2"},
        (-1, 0),
        ("goals",),
    ),
    Process(
        "hr",
        "人员、能力和意识",
        {"QMS": "7.1.2、7.2、7.3", "EMS": "7.2、7.3", "OHSMS": "7.2、7.3"},
        (0,),
        ("holders", "employment"),
    ),
    Process("doc", "成文信息", {"QMS": "7.5", "EMS": "7.5", "OHSMS": "7.5"}, (0, 3), ("standards",)),
    Process(
        "infra",
        "基础设施和作业环境",
        {"QMS": "7.1.3、7.1.4", "EMS": "7.1", "OHSMS": "7.1"},
        (6,),
        ("machines", "special"),
    ),
    Process(
        "measure",
        "监视和测量资源",
        {"QMS": "7.1.5", "EMS": "9.1.1", "OHSMS": "9.1.1"},
        (1,),
        ("devices",),
    ),
    Process("sale", "顾客要求的确定和评审", {"QMS": "8.2"}, (5,), early=False),
    Process("design", "设计和开发", {"QMS": "8.3"}, (3,), early=False),
    Process(
        "purchase",
        "外部供方和外包",
        {"QMS": "8.4", "EMS": "8.1", "OHSMS": "8.1.4"},
        (4,),
        ("suppliers", "contracts"),
        early=False,
    ),
    Process("produce", "生产和服务提供", {"QMS": "8.1、8.5"}, (2,), ("in_use",), early=False),
    Process("release", "放行和不合格输出的控制", {"QMS": "8.6、8.7"}, (1,), ("lots",), early=False),
    Process("aspects", "环境因素和环境运行控制", {"EMS": "6.1.2、8.1"}, (7, 2), ("aspects", "spent_e")),
    Process(
        "hazards",
        "危险源和职业健康安全运行控制",
        {"OHSMS": "5.4、6.1.2、8.1"},
        (7, 2),
        ("risks", "spent_s", "exams"),
    ),
    Process("emergency", "应急准备和响应", {"EMS": "8.2", "OHSMS": "8.2"}, (7,), ("drills",), early=False),
    Process(
        "comply",
        "合规义务和合规性评价",
        {"EMS": "6.1.3、9.1.2", "OHSMS": "6.1.3、9.1.2"},
        (7,),
        ("laws", "evaluation"),
    ),
)
ENDING = (
    Process(
        "performance",
        "绩效的监视、分析和评价",
        {"QMS": "9.1", "EMS": "9.1.1", "OHSMS": "9.1.1"},
        (0, 1),
        early=False,
    ),
    Process("audit", "内部审核", {"QMS": "9.2", "EMS": "9.2", "OHSMS": "9.2"}, (0,), ("audits",)),
    Process("review", "管理评审", {"QMS": "9.3", "EMS": "9.3", "OHSMS": "9.3"}, (-1,), ("reviews",)),
    Process(
        "improve", "不符合、纠正措施和改进", {"QMS": "10", "EMS": "10", "OHSMS": "10"}, (0, 1), ("followed",)
    ),
)


def evidence(form: Form) -> None:
    """5: process by process."""
    title = "策划和准备情况的审查证据" if form.first_stage else "过程审核证据"
    form.w.heading(1, f"5 {title}")
    _chapter(form, 5, EVIDENCE)


def checking(form: Form) -> None:
    """6: how the organization checks itself."""
    form.w.heading(1, "6 绩效评价、内部审核、管理评审和改进")
    _chapter(form, 6, ENDING)


def _chapter(form: Form, chapter: int, processes: tuple[Process, ...]) -> None:
    registers = Registers(form, chapter)
    found = _found(form)
    told = [one for one in processes if _applies(form, one)]
    for at, one in enumerate(told, 1):
        form.w.heading(2, f"{chapter}.{at} {one.title}")
        form.w.text(_head(form, one), style="plain")
        form.w.text("".join(form.said(_topic(form, one.topic), 3, 6)))
        for name in one.registers:
            registers.write(name)
        if number := found.get(one.topic):
            form.w.text(f"本过程另有{number}处发现作为不符合提出，事实见第7章；其余所抽样本符合要求。")


def _applies(form: Form, one: Process) -> bool:
    if not form.has(*one.clauses) or (form.first_stage and not one.early):
        return False
    return one.topic != "design" or form.audit.exclusions == "无"


def _topic(form: Form, topic: str) -> str:
    """The name of the stock: who serves has other sentences than who makes."""
    if topic not in {"produce", "release"}:
        return topic
    return f"{topic}_{'goods' if form.sentences.makes else 'service'}"


def _head(form: Form, one: Process) -> str:
    world = form.audit.world
    clauses = "；".join(
        f"{LETTERS[system]} {one.clauses[system]}" for system in form.audit.systems if system in one.clauses
    )
    people = []
    for at in one.visited:
        if at < 0:
            people.append(f"管理层（{world.people.manager}、{world.people.representative}）")
        else:
            department = world.departments[at]
            people.append(f"{department}（{world.people.heads[department]}）")
    return f"【条款】{clauses}　【受审核部门和人员】{'、'.join(people)}"


PLACES = {
    ("QMS", "8.6"): "release",
    ("QMS", "7.1.5"): "measure",
    ("QMS", "8.4"): "purchase",
    ("QMS", "8.5"): "produce",
    ("EMS", "8.1"): "aspects",
    ("EMS", "9.1.2"): "comply",
    ("OHSMS", "8.1"): "hazards",
    ("OHSMS", "8.2"): "emergency",
}
"""The process that a nonconformity belongs to, by system and the beginning of its clause; 7.2: people."""


def _found(form: Form) -> dict[str, int]:
    """How many nonconformities were found in a process, by topic."""
    systems = {one.number: one.system for one in form.audit.standards}
    found: dict[str, int] = {}
    for item in form.audit.nonconformities.items:
        system = systems.get(item.standard, "")
        fitting = [
            topic
            for (own, clause), topic in PLACES.items()
            if own == system and item.clause.startswith(clause)
        ]
        fitting += ["hr"] if item.clause.startswith("7.2") else []
        for topic in fitting[:1]:
            found[topic] = found.get(topic, 0) + 1
    return found
