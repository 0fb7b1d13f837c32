"""怒江's matrix of departments and clauses, and its list of processes."""

from __future__ import annotations

from typing import NamedTuple

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.plans import groups
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

COLUMNS = ("4", "5", "6.1", "6.2", "7.1", "7.2", "7.4", "7.5", "8", "9.1", "9.2", "9.3", "10")
TOP = "领导层"
MAIN: tuple[tuple[int | None, tuple[str, ...]], ...] = (
    (None, ("4", "5", "6.1", "6.2", "9.3", "10")),
    (0, ("6.2", "7.2", "7.4", "7.5", "9.2")),
    (1, ("7.1", "8", "9.1", "10")),
    (2, ("7.1", "8")),
    (3, ("7.5", "8")),
    (4, ("8",)),
    (5, ("7.4", "8", "9.1")),
    (6, ("7.1", "8")),
    (7, ("6.1", "8", "9.1")),
)
SHARED = {"5", "6.1", "6.2", "7.2", "7.4", "7.5", "9.1", "10"}
MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"


class Process(NamedTuple):
    """A process: its key, its name, the department that owns it (None: the management), its clauses, and
    what goes in and comes out."""

    key: str
    name: str
    owner: int | None
    clauses: tuple[str, ...]
    into: str
    out: str


PROCESSES = (
    Process(
        "strategy", "战略与策划", None, ("4", "5", "6.1", "6.2"), "内外部环境、相关方需求", "方针、目标、措施"
    ),
    Process("compliance", "合规与风险", 7, ("6.1", "9.1"), "法规信息、识别结果", "清单、控制措施、评价结论"),
    Process("people", "人员与知识", 0, ("7.2", "7.4", "7.5"), "岗位需求", "胜任的人员、受控的文件"),
    Process("asset", "设施与设备", 6, ("7.1", "8"), "设备需求、保养计划", "可用的设施"),
    Process("market", "市场与顾客", 5, ("7.4", "8", "9.1"), "顾客询价和反馈", "评审过的合同、顾客评价"),
    Process("buying", "采购与外包", 4, ("8",), "采购申请", "合格的采购品和外包服务"),
    Process("doing", "实现与运行", 2, ("7.1", "8"), "订单、作业文件", "产品、服务及运行记录"),
    Process("watching", "监视、测量与放行", 1, ("7.1", "8", "9.1"), "检测要求、数据", "检测结果、统计分析"),
    Process("ready", "应急准备", 7, ("8",), "潜在紧急情况", "预案、演练记录"),
    Process("better", "评审与改进", None, ("9.2", "9.3", "10"), "绩效数据、审核结果", "评审决定、改进措施"),
)


def owner(audit: Audit, index: int | None) -> str:
    """The name of a department."""
    return TOP if index is None else audit.world.departments[index]


def column(item: Nonconformity) -> str:
    """The column of the matrix that a clause belongs to."""
    parts = item.clause.split(".")
    return next((one for one in (".".join(parts[:2]), parts[0]) if one in COLUMNS), "8")


def process_of(audit: Audit, item: Nonconformity) -> str:
    """The key of the process in which a nonconformity was found."""
    mine = [one for one in PROCESSES if owner(audit, one.owner) == item.department and one.key != "ready"]
    fits = [one for one in mine if column(item) in one.clauses]
    return (fits or mine or [PROCESSES[-1]])[0].key


def chapter(audit: Audit, w: Writer) -> None:
    """Both tables."""
    w.heading(1, "3  过程识别和部门条款矩阵")
    w.heading(2, "3.1  过程清单")
    crew = [group[0] for group in groups(audit)]
    rows: list[Row] = [["过程", "名称", "责任部门", "对应条款", "输入", "输出", "审核员"]]
    for at, one in enumerate(PROCESSES):
        told = [owner(audit, one.owner), ", ".join(one.clauses), one.into, one.out]
        rows.append([f"P{at + 1}", one.name, *told, crew[at % len(crew)].label])
    w.table(rows, (0.9, 2, 1.5, 2.4, 2.6, 2.6, 1.3), head=1, repeat=True)
    w.heading(2, "3.2  部门×条款")
    w.text("●为主责，○为配合，▲为该处开有不符合，－为不涉及；条款按各标准的共同结构列出。", style="plain")
    found = {(one.department, column(one)) for one in audit.nonconformities.items}
    rows = [["部门＼条款", *COLUMNS]]
    for index, main in MAIN:
        name = owner(audit, index)
        marks = [
            "▲" if (name, one) in found else "●" if one in main else "○" if one in SHARED else "－"
            for one in COLUMNS
        ]
        rows.append([name, *marks])
    w.table(rows, (2, *[0.8] * len(COLUMNS)), head=1, bold=(0,))
