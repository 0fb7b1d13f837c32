"""Words of 喀群's report that several parts use, and the numbers of its questions and forms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

KINDS = {
    "stage1": "第一阶段审核",
    "stage2": "初次认证第二阶段审核",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
NAMES = {
    "QMS": "质量管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点（HACCP）体系",
    "EnMS": "能源管理体系",
}
SHORT = {"QMS": "质量", "FSMS": "食品安全", "HACCP": "HACCP", "EnMS": "能源"}


class Pages:
    """Gives each question and each form its number."""

    def __init__(self, writer: Writer) -> None:
        self.writer, self.asked, self.forms = writer, 0, 0

    def ask(self, question: str) -> None:
        """The next question."""
        self.asked += 1
        self.writer.heading(3, f"问{self.asked}　{question}")

    def form(self, name: str) -> None:
        """The line above the next form."""
        self.forms += 1
        self.writer.heading(2, f"KQ-{self.forms:02}　{name}")


@contextmanager
def typed(w: Writer, form: str) -> Iterator[None]:
    """Days are written in one way within a place."""
    before, w.forms = w.forms, [form]
    yield
    w.forms = before


def is_food(audit: Audit) -> bool:
    """Whether the safety of food is audited."""
    return bool({"FSMS", "HACCP"} & set(audit.systems))


def makes(audit: Audit) -> bool:
    """Whether the company makes products."""
    return audit.world.departments[2] == "生产部"


def found(audit: Audit, standard: str, *clauses: str) -> str:
    """The number of the nonconformity against one of the clauses, else nothing."""
    for item in audit.nonconformities.items:
        if item.clause in clauses and item.standard.startswith(standard):
            return item.number
    return ""


def filled(audit: Audit, text: str) -> str:
    """A sentence with its slots filled in."""
    world, people = audit.world, audit.world.people
    keys = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")
    flow = world.industry["flow"]
    before = audit.audit.start - timedelta(days=34)
    slots = dict(zip(keys, world.departments, strict=True))
    slots |= {f"{key}_head": people.heads[slots[key]] for key in keys}
    return text.format(
        **slots,
        manager=people.manager,
        representative=people.representative,
        first=flow[0],
        last=flow[-1],
        machine=world.equipment[0][0],
        other=world.equipment[1][0],
        month=f"{before.year}年{before.month}月",
        year=audit.audit.start.year,
    )


def some(w: Writer, texts: Sequence[str], count: int, joiner: str = "") -> str:
    """Some sentences in their order, filled in, as one paragraph."""
    chosen = sorted(w.random.sample(range(len(texts)), min(count, len(texts))))
    return joiner.join(filled(w.audit, texts[at]) for at in chosen)
