"""The clause blocks of 太行's form: a box each with clauses, department, notes, samples as short lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a import _taihang_records as records
from corpus.bodies.templates.plans import groups, halves
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import HALVES, Writer
from corpus.layouts.writer import Row

LETTERS = {"FSMS": "F", "HACCP": "H", "QMS": "Q"}
NUMBERS = {"ISO 22000:2018": "FSMS", "GB/T 27341-2009": "HACCP", "GB/T 19001-2016": "QMS"}
Samples = Callable[[Audit, Writer], list[str]]


@dataclass(frozen=True)
class Block:
    """A block: its title, the place of its department, topics of notes with their number, clauses of the
    three standards, what is sampled."""

    title: str
    department: int | None
    topics: tuple[tuple[str, int], ...]
    food: str
    haccp: str
    quality: str
    samples: Samples | None = None

    def clauses(self, systems: Sequence[str]) -> str:
        """The clauses of the audited systems, with their letters."""
        asked = {"FSMS": self.food, "HACCP": self.haccp, "QMS": self.quality}
        return "；".join(f"{LETTERS[one]}{asked[one]}" for one in systems if asked[one])


BLOCKS = (
    Block(
        "组织环境、相关方和体系范围", None, (("context", 3),), "4.1～4.4", "4.1", "4.1～4.4", records.scope
    ),
    Block("领导作用、方针和食品安全小组", None, (("lead", 3),), "5.1～5.3", "5.1～5.3", "5.1～5.3"),
    Block("风险、目标和变更的策划", None, (("plan", 2),), "6.1～6.3", "5.2", "6.1～6.3", records.goals),
    Block("人力资源、能力和健康管理", 0, (("people", 3),), "7.1.2；7.2", "6.2", "7.1.2；7.2", records.people),
    Block("沟通、成文信息和法规", 0, (("document", 3),), "7.4；7.5", "4.2", "7.4；7.5", records.laws),
    Block("前提方案和工作环境", 2, (("prp", 5),), "7.1.4；8.2", "6.3；6.4", "7.1.4", records.environment),
    Block("基础设施和设备", 6, (("upkeep", 2),), "7.1.3", "6.7", "7.1.3", records.equipment),
    Block("监视和测量的控制", 1, (), "8.7", "7.6", "7.1.5", records.calibrations),
    Block("外部提供的过程、产品和服务", 4, (("purchase", 3),), "7.1.6", "6.5", "8.4", records.supply),
    Block("产品和服务的要求", 5, (("customer", 2),), "", "", "8.2"),
    Block("标识、可追溯性和召回", 1, (("trace", 2),), "8.3；8.9.5", "6.6", "8.5.2"),
    Block("应急准备和响应", 7, (("emergency", 2),), "8.4", "6.8", "", records.drills),
    Block(
        "危害分析和危害控制计划", 1, (("hazard", 3), ("control", 3)), "8.5", "7.2～7.7", "", records.points
    ),
    Block("生产和服务提供", 2, (("produce", 3),), "8.1", "6.3", "8.5.1", records.production),
    Block("产品放行和不合格控制", 1, (("release", 3),), "8.9", "7.7", "8.6；8.7", records.released),
    Block("验证、分析和评价", 1, (("verify", 2), ("measure", 1)), "8.8；9.1", "7.8", "9.1"),
    Block("内部审核", None, (), "9.2", "5.4", "9.2", records.internal),
    Block("管理评审", None, (), "9.3", "5.5", "9.3", records.review),
    Block("改进", None, (("improve", 3),), "10.1～10.3", "7.7", "10.1～10.3"),
)
WHERE = {
    ("FSMS", "8.5.4.5"): "危害分析和危害控制计划",
    ("HACCP", "7.5.2"): "危害分析和危害控制计划",
    ("FSMS", "8.2.4"): "前提方案和工作环境",
    ("QMS", "8.6"): "产品放行和不合格控制",
    ("QMS", "7.1.5.2"): "监视和测量的控制",
    ("QMS", "8.4.1"): "外部提供的过程、产品和服务",
    ("QMS", "7.2"): "人力资源、能力和健康管理",
    ("QMS", "8.5.1"): "生产和服务提供",
}


def all_of(audit: Audit, w: Writer, phrases: Phrases) -> None:
    """All blocks that have a clause of an audited system."""
    shown = [block for block in BLOCKS if block.clauses(audit.systems)]
    times, crews = halves(audit), groups(audit)
    for at, block in enumerate(shown):
        day, half = times[at * len(times) // len(shown)]
        auditor = crews[at % 2][0]
        met = _met(audit, block)
        when = f"{day.month}月{day.day}日{HALVES[half]}"
        head = f"受审核部门/人员：{met}    审核员：{auditor.label}    时间：{when}"
        notes = [text for topic, number in block.topics for text in phrases.some(topic, number)]
        lines = [*notes, *(block.samples(audit, w) if block.samples else [])]
        rows: list[Row] = [
            [f"{at + 1:02}  {block.title}（{block.clauses(audit.systems)}）"],
            [head],
            ["¶".join(lines)],
            [_judged(audit, block)],
        ]
        w.table(rows, (1,), head=1)


def _met(audit: Audit, block: Block) -> str:
    world = audit.world
    if block.department is None:
        return f"管理层（{world.people.manager}、{world.people.representative}）"
    department = world.departments[block.department]
    return f"{department}（{world.people.heads[department]}）"


def _judged(audit: Audit, block: Block) -> str:
    found = [item.number for item in audit.nonconformities.items if _at(item) == block.title]
    if found:
        return f"判定：{{-}}符合  {{+}}不符合，见不符合报告{'、'.join(found)}"
    return "判定：{+}符合  {-}不符合"


def _at(item: Nonconformity) -> str:
    return WHERE.get((NUMBERS[item.standard], item.clause), "")
