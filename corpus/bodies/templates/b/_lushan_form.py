"""What the parts of 麓杉's report share: its names, the clauses before a sentence, sentences of its stock."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

TYPE_NAMES = {"stage2": "初次认证（第二阶段）", "surveillance": "监督审核", "recertification": "再认证审核"}
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


class Form:
    """The report being written: departments numbered, sentences behind their clauses."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.stock = Phrases(w)
        self.departments = 0
        self.whole = len(audit.systems) > 1

    def clauses(self, *numbers: str) -> str:
        """Clause numbers as `Q8.4`, those of systems that are audited."""
        letters = {LETTERS[system] for system in self.audit.systems}
        return " ".join(number for number in numbers if number[0] in letters)

    def department(self, name: str, who: str, *numbers: str) -> None:
        """The heading of a department, who was asked, which clauses."""
        self.departments += 1
        self.w.heading(2, f"2.{self.departments} {name}")
        self.w.text(f"受访人员：{who}　　涉及条款：{self.clauses(*numbers)}", style="plain")

    def seen(self, text: str, *numbers: str) -> None:
        """A sentence of evidence behind its clauses, where one of them is audited."""
        found = self.clauses(*numbers)
        if found:
            self.w.text(f"{found}　{text}")

    def stocked(self, topic: str, count: int, *numbers: str) -> None:
        """Sentences of a topic, together behind their clauses."""
        texts = self.stock.some(topic, count)
        if texts:
            self.seen("".join(texts), *numbers)

    def head(self, place: int) -> str:
        """The head of a department, by its place among the audit's."""
        world = self.audit.world
        return world.people.heads[world.departments[place]]
