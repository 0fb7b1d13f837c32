"""What all chapters of 库车河's report use: two-column tables, sentences with slots, words for values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊",
}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}

Pair = tuple[str, str]


def pairs(w: Writer, rows: Sequence[Pair]) -> None:
    """A table of labels and what is told of each."""
    made: list[Row] = [[label, text] for label, text in rows]
    w.table(made, (1.9, 6.4), bold=(0,))


def filled(audit: Audit, text: str) -> str:
    """A sentence with its slots filled in."""
    world, people = audit.world, audit.world.people
    keys = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
    flow = world.industry["flow"]
    recent = audit.audit.start - timedelta(days=40)
    slots = dict(zip(keys, world.departments, strict=True))
    slots |= {f"{key}_head": people.heads[slots[key]] for key in keys}
    return text.format(
        **slots,
        manager=people.manager,
        representative=people.representative,
        workers=people.workers,
        first=flow[0],
        middle=flow[len(flow) // 2],
        last=flow[-1],
        machine=world.equipment[0][0],
        other=world.equipment[1][0],
        month=f"{recent.year}年{recent.month}月",
    )


def some(w: Writer, texts: Sequence[str], count: int) -> str:
    """Some sentences, in their order, as one paragraph."""
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    return "".join(filled(w.audit, texts[at]) for at in chosen)


def found(audit: Audit, system: str, *clauses: str) -> str:
    """A note on the nonconformities against clauses of a system's standard, else nothing."""
    standard = next((one.number for one in audit.standards if one.system == system), None)
    numbers = [
        one.number
        for one in audit.nonconformities.items
        if one.standard == standard and one.clause in clauses
    ]
    return f"本条款开具不符合，见第9章{'、'.join(numbers)}号。" if numbers else ""


def makes(audit: Audit) -> bool:
    """Whether products are made in a works."""
    return audit.world.departments[2] == "生产部"
