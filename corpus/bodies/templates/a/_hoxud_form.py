"""Words of 曲惠's report, its numbered tables and its sentences with slots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {
    "stage1": "一阶段",
    "stage2": "二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
}
NAMES = {"EnMS": "能源管理体系", "EMS": "环境管理体系"}
ROLES = {"leader": "组长", "member": "审核员", "technical_expert": "专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场和远程"}
ADVICE = {
    "recommend": "同意推荐认证",
    "recommend_after_correction": "不符合关闭后同意推荐认证",
    "maintain": "同意保持认证",
}
AGAIN = {
    "recommend": "同意推荐再认证",
    "recommend_after_correction": "不符合关闭后同意推荐再认证",
    "maintain": "同意保持认证",
}


class Tables:
    """Writes tables with their numbers and titles above them."""

    def __init__(self, w: Writer) -> None:
        self.w, self.count = w, 0

    def put(self, title: str, rows: Sequence[Row], widths: tuple[float, ...]) -> None:
        """The next table; the first row is its head."""
        self.count += 1
        self.w.text(f"表{self.count}　{title}", style="center")
        self.w.table(rows, widths, head=1, repeat=True)


def has(audit: Audit, system: str) -> bool:
    """Whether a system is audited."""
    return system in audit.systems


def advice(audit: Audit, w: Writer) -> str:
    """What the team proposes, tagged; after the first stage what comes next."""
    told = audit.conclusion.recommendation
    if told is None:
        return "可以进行第二阶段审核"
    words = AGAIN if audit.audit_type == "recertification" else ADVICE
    return w.fact("conclusion.recommendation", words[told])


def note(audit: Audit, system: str, clauses: Sequence[str], otherwise: str) -> str:
    """A remark: the nonconformities against clauses of a system, or what is said without one."""
    own = next((one.number for one in audit.standards if one.system == system), None)
    numbers = [
        one.number for one in audit.nonconformities.items if one.standard == own and one.clause in clauses
    ]
    return f"见不符合{'、'.join(numbers)}" if numbers else otherwise


def filled(audit: Audit, text: str) -> str:
    """A sentence with its slots filled in."""
    world, people = audit.world, audit.world.people
    keys = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
    recent = audit.audit.start - timedelta(days=50)
    slots = dict(zip(keys, world.departments, strict=True))
    slots |= {f"{key}_head": people.heads[slots[key]] for key in keys}
    return text.format(
        **slots,
        manager=people.manager,
        representative=people.representative,
        machine=world.equipment[0][0],
        other=world.equipment[-1][0],
        last=world.industry["flow"][-1],
        month=f"{recent.year}年{recent.month}月",
    )


def some(w: Writer, texts: Sequence[str], count: int) -> list[str]:
    """Some sentences in their order, filled in."""
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    return [filled(w.audit, texts[at]) for at in chosen]
