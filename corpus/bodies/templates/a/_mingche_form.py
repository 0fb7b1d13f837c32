"""What all chapters of 茗澈's form share: its vocabulary, numbered captions, sentences of its stock."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

TYPE_NAMES = {
    "stage1": "初次认证第一阶段",
    "stage2": "初次认证第二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "transfer": "认证转换",
    "special": "特殊审核",
}
SYSTEM_NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程"}
GRADES = {"major": "严重不符合", "minor": "轻微不符合"}


@dataclass
class Form:
    """The form being filled in: the sentences, the tables counted by chapter."""

    audit: Audit
    w: Writer
    tables: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sentences = Sentences(self.audit, self.w)
        world = self.audit.world
        month = self.audit.audit.start - timedelta(days=48)
        flow = world.industry["flow"]
        names = ("tech", "purchase", "sale", "upkeep", "safe")
        self.sentences.slots |= dict(zip(names, world.departments[3:], strict=True))
        self.sentences.slots |= {
            "step2": flow[len(flow) // 2 - 1],
            "step3": flow[len(flow) // 2 + 1],
            "material": world.industry["supplies"][0],
            "month": f"{month.year}年{month.month}月",
            "year": str(month.year),
            "aspect": world.aspects[0],
            "hazard": world.hazards[0],
        }

    @property
    def first_stage(self) -> bool:
        """Whether this is the report of a first stage."""
        return self.audit.audit_type == "stage1"

    def has(self, *systems: str) -> bool:
        """Whether one of the systems is audited."""
        return not set(systems).isdisjoint(self.audit.systems)

    def said(self, name: str, least: int, most: int) -> list[str]:
        """Some sentences of the stock, in its order."""
        texts = self.sentences.texts(name)
        number = min(self.w.random.randint(least, most), len(texts))
        return [texts[at] for at in sorted(self.w.random.sample(range(len(texts)), number))]

    def caption(self, chapter: int, text: str) -> None:
        """The caption above a table, numbered within its chapter."""
        self.tables[chapter] = self.tables.get(chapter, 0) + 1
        self.w.text(f"表{chapter}-{self.tables[chapter]}　{text}", style="center")


def halves_of(audit: Audit) -> list[tuple[date, str]]:
    """The half days of the audit."""
    when = audit.audit
    days = list(days_of(when.start, when.end)) or [when.start]
    found = [(day, half) for day in days for half in ("上午", "下午")]
    return found[:-1] if when.end_half == "am" and len(found) > 1 else found
