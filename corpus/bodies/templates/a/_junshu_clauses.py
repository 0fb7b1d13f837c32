"""钧澍: what was found, chapter by chapter of the standard, with the tables of what was sampled."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _junshu_tables as tables
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer

ALWAYS = frozenset({"QMS", "EMS", "OHSMS"})
Told = Callable[[Audit, Writer], None]

CHAPTERS: tuple[tuple[str, tuple[tuple[str, str, int, frozenset[str], tuple[Told, ...]], ...]], ...] = (
    (
        "4 组织环境",
        (
            ("4.1/4.2 理解组织及其环境、相关方的需求和期望", "context", 3, ALWAYS, ()),
            ("4.3/4.4 管理体系的范围及其过程", "scope", 2, ALWAYS, ()),
        ),
    ),
    (
        "5 领导作用",
        (
            ("5.1/5.2/5.3 领导作用、方针、职责和权限", "lead", 3, ALWAYS, ()),
            ("5.4 工作人员的协商和参与", "consult", 2, frozenset({"OHSMS"}), ()),
        ),
    ),
    (
        "6 策划",
        (
            ("6.1 应对风险和机遇的措施", "risk", 2, ALWAYS, (tables.counts,)),
            ("6.1.2 环境因素", "aspects", 2, frozenset({"EMS"}), ()),
            ("6.1.2 危险源辨识和风险评价", "hazards", 2, frozenset({"OHSMS"}), ()),
            ("6.1.3 法律法规和其他要求", "law", 1, ALWAYS, (tables.laws,)),
            ("6.2 目标及其实现的策划", "", 0, ALWAYS, (tables.objectives,)),
            ("6.3 变更的策划", "change", 1, ALWAYS, ()),
        ),
    ),
    (
        "7 支持",
        (
            ("7.1 资源", "support", 2, ALWAYS, ()),
            ("7.1.5 监视和测量资源", "measure", 1, ALWAYS, (tables.calibrations,)),
            ("7.2/7.3 能力、意识", "ability", 2, ALWAYS, (tables.certified, tables.employed, tables.exams)),
            ("7.4 沟通", "communicate", 1, ALWAYS, ()),
            ("7.5 成文信息", "document", 1, ALWAYS, ()),
        ),
    ),
    (
        "8 运行",
        (
            ("8.1 运行的策划和控制", "operation", 2, ALWAYS, (tables.applied, tables.special)),
            ("8.2 产品和服务的要求", "customer", 1, frozenset({"QMS"}), ()),
            (
                "8.4 外部提供的过程、产品和服务的控制",
                "supply",
                2,
                ALWAYS,
                (tables.suppliers, tables.contracts),
            ),
            ("8.5 生产和服务提供", "make", 2, frozenset({"QMS"}), ()),
            ("8.6/8.7 放行及不合格输出的控制", "release", 2, frozenset({"QMS"}), ()),
            ("8.1 环境运行控制", "environment", 2, frozenset({"EMS"}), ()),
            ("8.1.2 职业健康安全运行控制", "safety", 2, frozenset({"OHSMS"}), ()),
            ("8.2 应急准备和响应", "emergency", 1, frozenset({"EMS", "OHSMS"}), (tables.drills,)),
        ),
    ),
    (
        "9 绩效评价",
        (
            ("9.1 监视、测量、分析和评价", "monitor", 2, ALWAYS, (tables.totals,)),
            ("9.1.2 顾客满意", "satisfied", 1, frozenset({"QMS"}), ()),
            ("9.1.2 合规性评价", "comply", 1, frozenset({"EMS", "OHSMS"}), (tables.evaluation,)),
            ("9.2 内部审核", "internal", 1, ALWAYS, (tables.internal,)),
            ("9.3 管理评审", "review", 1, ALWAYS, (tables.review,)),
        ),
    ),
    ("10 改进", (("10.1/10.2/10.3 改进、不符合和纠正措施", "improve", 2, ALWAYS, ()),)),
)
"""Chapter and clauses: heading, topic of sentences, how many, systems that have it, what is told further."""


def chapters(audit: Audit, w: Writer) -> None:
    """Chapters 4 to 10."""
    for title, clauses in CHAPTERS:
        w.heading(2, title)
        for heading, topic, number, systems, told in clauses:
            if systems.isdisjoint(audit.systems):
                continue
            w.heading(3, heading)
            if topic:
                w.paragraphs(phrases(w, topic, number))
            for one in told:
                one(audit, w)
