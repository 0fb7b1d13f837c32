"""What the chapters of 碚川's report share: names, captions of tables, sentences of its stock."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

TYPE_NAMES = {"stage2": "初次认证第二阶段审核", "surveillance": "监督审核", "recertification": "再认证审核"}
NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}


class Sheet:
    """The report being written: tables numbered, sentences of the stock."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.stock = Phrases(w)
        self.tables = 0

    def has(self, *systems: str) -> bool:
        """Whether one of the systems is audited."""
        return not set(systems).isdisjoint(self.audit.systems)

    def caption(self, text: str) -> None:
        """The caption of the next table."""
        self.tables += 1
        self.w.text(f"表{self.tables}　{text}", style="center")

    def told(self, topic: str, count: int) -> None:
        """A paragraph of sentences of a topic."""
        self.w.text("".join(self.stock.some(topic, count)))
