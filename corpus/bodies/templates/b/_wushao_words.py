"""乌鞘's words: parts with Chinese numbers, and sentences filled in with what its audit has."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.writer import Writer

ORDER = (
    "",
    "一",
    "二",
    "三",
    "四",
    "五",
    "六",
    "七",
    "八",
    "九",
    "十",
    "十一",
    "十二",
    "十三",
    "十四",
    "十五",
)
FIELDS = {"FSMS": "食品安全", "HACCP": "HACCP", "EnMS": "能源", "QMS": "质量", "EMS": "环境"}
FOOD = {"FSMS", "HACCP"}


class Parts:
    """The parts of a report, numbered as they come: some are there with food alone or with energy alone."""

    def __init__(self, w: Writer) -> None:
        self.w, self.at, self.tables = w, 0, 0

    def part(self, title: str) -> None:
        """The heading of the next part."""
        self.at += 1
        self.w.heading(1, f"{ORDER[self.at]}、{title}")

    def caption(self, title: str) -> None:
        """The caption of the next table."""
        self.tables += 1
        self.w.text(f"表{self.tables}  {title}", style="center")


def fill(audit: Audit, text: str) -> str:
    """A sentence with its slots filled in."""
    world, flow = audit.world, audit.world.industry["flow"]
    names = ("office", "quality", "doing", "tech", "buying", "selling", "upkeep", "safety")
    slots = dict(zip(names, world.departments, strict=True))
    slots |= {f"{name}_head": world.people.heads[slots[name]] for name in names}
    last = audit.audit.start.replace(day=1) - timedelta(days=1)
    return text.format(
        **slots,
        manager=world.people.manager,
        representative=world.people.representative,
        first=flow[0],
        middle=flow[len(flow) // 2],
        last=flow[-1],
        material=world.industry["supplies"][0],
        other=world.industry["supplies"][1],
        machine=world.equipment[0][0],
        month=f"{last.year}年{last.month}月",
        year=audit.audit.start.year,
    )


def picked(w: Writer, texts: Sequence[str], number: int = 1) -> str:
    """Some of the sentences, filled in, in their order."""
    chosen = sorted(w.random.sample(range(len(texts)), min(number, len(texts))))
    return "".join(fill(w.audit, texts[at]) for at in chosen)


def found(audit: Audit, *clauses: str) -> list[Nonconformity]:
    """The nonconformities against one of the clauses."""
    return [item for item in audit.nonconformities.items if item.clause in clauses]


def before(audit: Audit, days: int) -> date:
    """A working day about so long before the audit."""
    day = audit.audit.start - timedelta(days=days)
    return day - timedelta(days=max(day.weekday() - 4, 0))
