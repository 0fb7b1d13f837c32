"""Labels in two languages and small helpers of 沙湾's report."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

KINDS = {
    "stage2": "初次认证（第二阶段） Initial, Stage 2",
    "surveillance": "监督审核 Surveillance",
    "recertification": "再认证审核 Re-certification",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Mixed"}
SHORT = {"QMS": "QMS", "FSMS": "FSMS", "HACCP": "HACCP"}
NAMES = {
    "QMS": "质量管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点体系",
}


class Sections:
    """Gives chapters and tables their numbers."""

    def __init__(self, w: Writer) -> None:
        self.w, self.chapter, self.tables = w, 0, 0

    def head(self, chinese: str, english: str) -> None:
        """The next chapter."""
        self.chapter += 1
        self.tables = 0
        self.w.heading(1, f"{self.chapter}. {chinese} / {english}")

    def form(self, chinese: str, english: str) -> None:
        """The line above the next table."""
        self.tables += 1
        self.w.text(f"表 {self.chapter}-{self.tables}  {chinese} {english}", style="center")


def two(chinese: str, english: str) -> str:
    """A label in both languages, one above the other."""
    return f"{chinese}¶{english}"


def reported(audit: Audit, w: Writer, system: str, *clauses: str) -> str:
    """The numbers of the nonconformities against one of the clauses or what is below them, tagged."""
    number = next((one.number for one in audit.standards if one.system == system), "")
    found = [
        item
        for item in audit.nonconformities.items
        if item.standard == number
        and any(item.clause == one or item.clause.startswith(f"{one}.") for one in clauses)
    ]
    return "、".join(w.same("nonconformities.items", one.number, one)("number") for one in found)


def filled(audit: Audit, text: str) -> str:
    """A sentence with the company's words in it."""
    world, people = audit.world, audit.world.people
    flow, supplies = world.industry["flow"], world.industry["supplies"]
    keys = ("office", "quality", "doing", "tech", "buying", "sale", "upkeep", "safety")
    return text.format(
        **dict(zip(keys, world.departments, strict=True)),
        manager=people.manager,
        leader=people.representative,
        first=flow[0],
        second=flow[1],
        last=flow[-1],
        material=supplies[0],
        other=supplies[1],
        machine=world.equipment[0][0],
        year=audit.audit.start.year,
    )
