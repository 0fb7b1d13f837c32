"""The fourth table of 甘泉's form: what was seen at each clause, and the verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _ganquan_records as seen
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
Record = Callable[[Audit, Writer], list[str]]


@dataclass(frozen=True)
class Clause:
    """A row: its title, its clauses by system, who was visited, and what tells what was seen."""

    title: str
    numbers: dict[str, str]
    record: Record


def _all(numbers: str) -> dict[str, str]:
    return dict.fromkeys("QES", numbers)


PROCESSES: tuple[tuple[str, tuple[Clause, ...]], ...] = (
    (
        "P1 领导与策划（管理层、综合部）",
        (
            Clause("组织环境及相关方", _all("4.1 4.2"), seen.context),
            Clause("体系范围及过程", _all("4.3 4.4"), seen.processes),
            Clause("领导作用、方针", _all("5.1 5.2"), seen.policy),
            Clause("职责权限；协商参与", {"Q": "5.3", "E": "5.3", "S": "5.3 5.4"}, seen.roles),
            Clause("风险和机遇", {"Q": "6.1", "E": "6.1.1 6.1.4", "S": "6.1.1 6.1.4"}, seen.risks),
            Clause("环境因素", {"E": "6.1.2"}, seen.aspects),
            Clause("危险源辨识", {"S": "6.1.2"}, seen.hazards),
            Clause("法律法规和标准", {"Q": "8.2.2", "E": "6.1.3", "S": "6.1.3"}, seen.laws),
            Clause("目标及实现策划", _all("6.2"), seen.objectives),
            Clause("变更", {"Q": "6.3", "S": "8.1.3"}, seen.changes),
        ),
    ),
    (
        "P2 支持（综合部、设备部、质量部）",
        (
            Clause("基础设施、运行环境", {"Q": "7.1.3 7.1.4", "E": "7.1", "S": "7.1"}, seen.facilities),
            Clause("监测资源", {"Q": "7.1.5", "E": "9.1.1", "S": "9.1.1"}, seen.devices),
            Clause("能力、意识", _all("7.2 7.3"), seen.people),
            Clause("沟通", _all("7.4"), seen.communication),
            Clause("成文信息", _all("7.5"), seen.documents),
        ),
    ),
    (
        "P3 运行（各业务部门及现场）",
        (
            Clause("运行策划与控制", {"Q": "8.1", "E": "8.1", "S": "8.1.1 8.1.2"}, seen.operation),
            Clause("产品和服务要求", {"Q": "8.2.1 8.2.3 8.2.4"}, seen.orders),
            Clause("设计和开发", {"Q": "8.3"}, seen.design),
            Clause("外部提供、采购外包", {"Q": "8.4", "S": "8.1.4"}, seen.purchase),
            Clause("生产和服务提供", {"Q": "8.5"}, seen.production),
            Clause("放行；不合格输出", {"Q": "8.6 8.7"}, seen.release),
            Clause("应急准备和响应", {"E": "8.2", "S": "8.2"}, seen.emergency),
        ),
    ),
    (
        "P4 绩效评价与改进（管理层、综合部、质量部）",
        (
            Clause("监视测量分析", {"Q": "9.1.1 9.1.2", "E": "9.1.1", "S": "9.1.1"}, seen.measured),
            Clause("合规性评价", {"Q": "9.1.3", "E": "9.1.2", "S": "9.1.2"}, seen.compliance),
            Clause("内部审核", _all("9.2"), seen.internal),
            Clause("管理评审", _all("9.3"), seen.review),
            Clause("不合格、改进", _all("10.1 10.2 10.3"), seen.improvement),
        ),
    ),
)


def write(audit: Audit, w: Writer) -> None:
    """The table of all processes."""
    rows: list[Row] = [["要求", "审核记录", "评价"]]
    letters = [LETTERS[system] for system in audit.systems]
    done: set[str] = set()
    for name, group in PROCESSES:
        told: list[Row] = []
        for clause in group:
            mine = [letter for letter in letters if letter in clause.numbers]
            if not mine:
                continue
            numbers = [f"{letter}{clause.numbers[letter].replace(' ', '/')}" for letter in mine]
            lines = clause.record(audit, w)
            verdict = _verdict(audit, w, clause, mine, done)
            if verdict != "符合":
                lines.append("不符合事实见第五部分。")
            record = "¶".join(lines)
            told.append(["¶".join([clause.title, *numbers]), record, verdict])
        if told:
            rows.append([name, "‹", "‹"])
            rows += told
    w.table(rows, (2, 7.4, 1.1), head=1, repeat=True)
    w.text("注：评价栏填“符合”“不符合”；审核为抽样，记录为样本信息。", style="plain")


def _verdict(audit: Audit, w: Writer, clause: Clause, mine: list[str], done: set[str]) -> str:
    found = []
    for item in audit.nonconformities.items:
        letter = next((LETTERS[one.system] for one in audit.standards if one.number == item.standard), "")
        numbers = clause.numbers.get(letter, "").split() if letter in mine else []
        if item.number not in done and any(f"{item.clause}.".startswith(f"{one}.") for one in numbers):
            done.add(item.number)
            found.append(w.same("nonconformities.items", item.number, item)("number"))
    return f"不符合¶见{'、'.join(found)}" if found else "符合"
