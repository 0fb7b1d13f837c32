"""Words and sentences of 轮台胡杨's report, and the numbers of the records that it cites."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

KINDS = {
    "stage1": "初次认证第一阶段审核",
    "stage2": "初次认证第二阶段审核",
    "surveillance": "年度监督审核",
    "recertification": "再认证审核",
}
NAMES = {"QMS": "质量管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "OHSMS": "S"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场加远程审核"}


class Clauses:
    """The clauses in the order of the report: their headings, sentences and cited records."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.prefix = w.random.choice(("JL", "QR", "GLJL", "BD"))
        self.cited = 0

    def head(self, number: str, title: str, systems: str = "QS") -> None:
        """The heading of a clause, with the letters of the audited systems that have it."""
        letters = "".join(LETTERS[one] for one in self.audit.systems if LETTERS[one] in systems)
        self.w.heading(2, f"{letters}{number}　{title}")

    def record(self, name: str, clause: str) -> str:
        """A record's name with its number."""
        self.cited += 1
        return f"《{name}》（{self.prefix}/{clause}-{self.cited:02}）"

    def some(self, texts: Sequence[str], count: int, clause: str) -> str:
        """Some sentences in their order; `<name>` in them is a record that is cited by its number."""
        chosen = sorted(self.w.random.sample(range(len(texts)), min(count, len(texts))))
        return "".join(self.told(texts[at], clause) for at in chosen)

    def told(self, text: str, clause: str) -> str:
        """A sentence with its slots filled in and its records numbered."""
        made = filled(self.audit, text)
        while "<" in made:
            before, _, rest = made.partition("<")
            name, _, after = rest.partition(">")
            made = before + self.record(name, clause) + after
        return made

    def problem(self, system: str, *clauses: str) -> str:
        """A pointer to the nonconformities against clauses of a system, else nothing."""
        own = next((one.number for one in self.audit.standards if one.system == system), None)
        numbers = [
            one.number
            for one in self.audit.nonconformities.items
            if one.standard == own and one.clause in clauses
        ]
        return f"本条发现不符合，事实见{'、'.join(numbers)}号不符合。" if numbers else ""


def has(audit: Audit, system: str) -> bool:
    """Whether a system is audited."""
    return system in audit.systems


def makes(audit: Audit) -> bool:
    """Whether products are made in a works."""
    return audit.world.departments[2] == "生产部"


def filled(audit: Audit, text: str) -> str:
    """A sentence with its slots filled in."""
    world, people = audit.world, audit.world.people
    keys = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
    flow = world.industry["flow"]
    recent = audit.audit.start - timedelta(days=45)
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
        other=world.equipment[-1][0],
        month=f"{recent.year}年{recent.month}月",
    )
