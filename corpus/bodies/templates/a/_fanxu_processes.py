"""Part D of 梵煦's report: a chapter for each process, its card, notes and registers."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _fanxu_registers as registers
from corpus.bodies.templates.stock import OFFICES, phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Clauses = dict[str, str]
PROCESSES: tuple[tuple[str, str, str, str, Clauses], ...] = (
    ("strategy", "M1", "战略与策划 Strategy and planning", "", {"*": "4、5、6", "HACCP": "5.1、5.2"}),
    (
        "compliance",
        "M2",
        "合规管理 Compliance",
        "safety",
        {"*": "4.2", "EMS": "6.1.3、9.1.2", "HACCP": "5.3"},
    ),
    (
        "performance",
        "M3",
        "绩效与评审 Performance and review",
        "",
        {"*": "9", "HACCP": "5.4、5.5", "MDR": "8.2"},
    ),
    ("people", "S1", "人力资源 Human resources", "office", {"*": "7.2、7.3", "HACCP": "6.2", "MDR": "6.2"}),
    (
        "resources",
        "S2",
        "设施与测量资源 Facilities and measuring resources",
        "upkeep",
        {"*": "7.1", "HACCP": "6.7"},
    ),
    (
        "documents",
        "S3",
        "文件和记录 Documents and records",
        "office",
        {"*": "7.5", "HACCP": "4.2", "MDR": "4.2"},
    ),
    (
        "customers",
        "C1",
        "顾客与合同 Customers and contracts",
        "sale",
        {"*": "8.1", "QMS": "8.2", "MDR": "7.2"},
    ),
    (
        "purchasing",
        "C2",
        "采购 Purchasing",
        "purchase",
        {"*": "8.1", "QMS": "8.4", "HACCP": "6.5", "MDR": "7.4"},
    ),
    (
        "realization",
        "C3",
        "实现与交付 Realization and delivery",
        "doing",
        {"*": "8", "HACCP": "6、7", "MDR": "7.5"},
    ),
    (
        "continuity",
        "C4",
        "应急与连续性 Emergency and continuity",
        "safety",
        {"*": "8.1", "FSMS": "8.4", "HACCP": "6.8", "EMS": "8.2", "OHSMS": "8.2"},
    ),
    ("improvement", "I1", "改进 Improvement", "quality", {"*": "10", "HACCP": "5.5", "MDR": "8.5"}),
)
"""Key, number, name, owner (nothing: the management), clauses by system (`*` of the others)."""


def all_of(audit: Audit, w: Writer) -> None:
    """The processes, one after the other."""
    w.text("记录中的编号和日期取自受审核组织提供的原件。Numbers and dates are as in the originals.")
    for key, number, name, owner, clauses in PROCESSES:
        w.heading(2, f"D-{number}  {name}")
        _card(audit, w, owner, clauses)
        w.text("审核记录 Audit notes：", style="plain")
        w.paragraphs(phrases(w, key, 3))
        if key == "realization":
            for system in audit.systems:
                w.paragraphs(phrases(w, f"op_{system}", 2))
        getattr(registers, key, _nothing)(audit, w)
        _judged(audit, w, key)


def _card(audit: Audit, w: Writer, owner: str, clauses: Clauses) -> None:
    world = audit.world
    if owner:
        department = world.departments[OFFICES.index(owner)]
        who, met = department, world.people.heads[department]
    else:
        who, met = "管理层", f"{world.people.manager}、{world.people.representative}"
    numbers = "；".join(f"{one} {clauses.get(one, clauses['*'])}" for one in audit.systems)
    rows: list[Row] = [
        ["过程责任部门 Process owner", "交谈人员 Interviewed", "涉及条款 Clauses"],
        [who, met, numbers],
    ]
    w.table(rows, (3, 3, 4), head=1)


def _nothing(_: Audit, __: Writer) -> None:
    """A process without registers."""


def _judged(audit: Audit, w: Writer, key: str) -> None:
    owners = {number: _owner(audit, item_department) for number, item_department in _items(audit)}
    own = [number for number, process in owners.items() if process == key]
    if own:
        w.text(f"过程评价 Result：除第 {'、'.join(own)} 号不符合外，过程受控。", style="plain")
    else:
        w.text("过程评价 Result：过程受控，达到预期结果。", style="plain")


def _items(audit: Audit) -> list[tuple[str, str]]:
    return [(item.number, item.department) for item in audit.nonconformities.items]


def _owner(audit: Audit, department: str) -> str:
    """The process in whose chapter a nonconformity of a department is told."""
    keys = ("people", "improvement", "realization", "realization", "purchasing", "customers", "resources")
    found = dict(zip(audit.world.departments, (*keys, "compliance"), strict=True))
    return found.get(department, "realization")
