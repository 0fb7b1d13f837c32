"""The elements that 和阗 records: evidence, finding and conclusion of each, in the body's own order."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.a import _hetian_core as core
from corpus.bodies.templates.a import _hetian_support as support
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "HACCP体系",
    "HSPM": "有害物质过程管理体系",
}
LETTERS = {
    "QMS": "质",
    "EMS": "环",
    "OHSMS": "安",
    "EnMS": "能",
    "FSMS": "食",
    "HACCP": "HA",
    "HSPM": "HS",
}

Evidence = Callable[[Audit, Writer], list[str]]
Clauses = dict[str, tuple[str, ...]]


def _same(*clauses: str, **others: tuple[str, ...]) -> Clauses:
    """The clauses of all systems with the common structure, and of those that differ."""
    return {name: clauses for name in NAMES if name != "HACCP"} | others


ELEMENTS: list[tuple[str, str, Clauses, Evidence]] = [
    ("context", "组织环境、范围和过程", _same("4", HACCP=("4",)), support.context),
    ("lead", "领导作用、方针和目标", _same("5", "6.2", HACCP=("5.1", "5.2", "5.3")), support.lead),
    (
        "duty",
        "合规义务",
        {
            "QMS": ("8.2",),
            "EMS": ("6.1.3", "9.1.2"),
            "OHSMS": ("6.1.3", "9.1.2"),
            "EnMS": ("4.2", "9.1.2"),
            "FSMS": ("4.2",),
            "HACCP": ("6.1",),
            "HSPM": ("8.2",),
        },
        support.duty,
    ),
    ("people", "人员能力、意识和健康", _same("7.2", "7.3", HACCP=("6.2",)), support.people),
    (
        "means",
        "基础设施和监视测量资源",
        _same("7.1", FSMS=("7.1", "8.7"), HACCP=("6.3", "6.7")),
        support.means,
    ),
    ("papers", "沟通和成文信息", _same("7.4", "7.5", HACCP=("4.2", "7.9")), support.papers),
    (
        "supply",
        "外部供方的控制",
        {
            "QMS": ("8.4",),
            "EMS": ("8.1",),
            "OHSMS": ("8.1.4",),
            "EnMS": ("8.3",),
            "FSMS": ("7.1.6",),
            "HACCP": ("6.5",),
            "HSPM": ("8.4",),
        },
        support.supply,
    ),
    ("make", "生产和服务提供", {"QMS": ("8.1", "8.5")}, core.make),
    (
        "food",
        "前提方案、危害控制和追溯",
        {"FSMS": ("8.2", "8.3", "8.5"), "HACCP": ("6.4", "6.6", "7.2", "7.3", "7.4", "7.5", "7.6")},
        core.food,
    ),
    ("energy", "能源评审、基准和运行", {"EnMS": ("6.3", "6.4", "6.5", "6.6", "8.1", "8.2")}, core.energy),
    ("substance", "有害物质的识别和控制", {"HSPM": ("6.1", "8.1", "8.5")}, core.substance),
    ("nature", "环境因素和运行控制", {"EMS": ("6.1", "8.1")}, core.nature),
    ("safe", "危险源和运行控制", {"OHSMS": ("6.1", "8.1")}, core.safe),
    (
        "ready",
        "应急准备和响应",
        {"EMS": ("8.2",), "OHSMS": ("8.2",), "FSMS": ("8.4",), "HACCP": ("6.8",)},
        core.ready,
    ),
    (
        "measured",
        "监视测量、放行和绩效",
        {
            "QMS": ("8.6", "9.1"),
            "EMS": ("9.1.1",),
            "OHSMS": ("9.1.1",),
            "EnMS": ("9.1",),
            "FSMS": ("8.8", "9.1"),
            "HACCP": ("7.8",),
            "HSPM": ("8.6", "9.1"),
        },
        core.measured,
    ),
    ("audited", "内部审核", _same("9.2", HACCP=("5.4",)), support.audited),
    ("reviewed", "管理评审", _same("9.3", HACCP=("5.5",)), support.reviewed),
    (
        "improved",
        "不符合、纠正措施和改进",
        _same("10", QMS=("8.7", "10"), HSPM=("8.7", "10"), FSMS=("8.9", "10"), HACCP=("7.7",)),
        support.improved,
    ),
]
"""Topic, title, clauses by system, and what tells the evidence."""

CORE = {"make", "food", "energy", "substance", "nature", "safe"}


def all_of(audit: Audit, w: Writer, said: Phrases) -> None:
    """All elements that the systems ask for."""
    where = {item.number: _topic_of(audit, item) for item in audit.nonconformities.items}
    number = 0
    for topic, title, clauses, evidence in ELEMENTS:
        mine = {one: clauses[one] for one in audit.systems if one in clauses}
        if topic in CORE and not mine:
            continue
        number += 1
        listed = "；".join(f"{LETTERS[one]} {'、'.join(found)}" for one, found in mine.items())
        w.heading(2, f"要素{number:02} {title}（{listed or '共用要求'}）")
        first, *others = evidence(audit, w)
        w.text(f"审核证据：{first}")
        w.paragraphs(others)
        wrong = [f"NC{item.number}" for item in audit.nonconformities.items if where[item.number] == topic]
        if wrong:
            named = "、".join(wrong)
            w.text(f"审核发现：抽样中有与要求不一致之处，事实见不符合事项{named}；其余样本未见异常。")
            w.text(f"结论：存在不符合（{named}），该要素的其余内容符合要求。")
        else:
            w.text(f"审核发现：{''.join(said.some(topic, 2))}")
            w.text(f"结论：{w.random.choice(CLEAN)}")


CLEAN = (
    "符合要求。",
    "所抽样本符合审核准则，控制有效。",
    "已按策划实施，满足要求。",
    "符合，未发现需要开具不符合的情况。",
)


def _topic_of(audit: Audit, item: Nonconformity) -> str:
    """The element whose clause is nearest to that of a nonconformity."""
    system = next((one.system for one in audit.standards if one.number == item.standard), audit.systems[0])
    best, topic = 0, "improved"
    for name, _, clauses, _ in ELEMENTS:
        for clause in clauses.get(system, ()):
            if f"{item.clause}.".startswith(f"{clause}.") and len(clause) > best:
                best, topic = len(clause), name
    return topic
