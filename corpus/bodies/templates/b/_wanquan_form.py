"""万荃's labels, numbered headings, evidence lines, who audits which department."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "安全"}
GRADES = {"major": "严重不符合", "minor": "轻微不符合"}
WAYS = {"onsite": "现场审核", "remote": "远程审核", "mixed": "混合审核"}


class Form(Sentences):
    """The report: parts, numbered headings, lines of evidence."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.audit, self.w = audit, w
        self.slots["kinds"] = "、".join(NAMES[one] for one in audit.systems)
        departments = audit.world.departments
        self.slots |= {"tech": departments[3], "purchase": departments[4], "safety": departments[-1]}
        self.parts = self.numbers = 0

    def part(self, title: str) -> None:
        """The heading of the next part."""
        self.parts, self.numbers = self.parts + 1, 0
        self.w.heading(1, f"第{'一二三四'[self.parts - 1]}部分  {title}")

    def head(self, title: str) -> None:
        """The next numbered heading."""
        self.numbers += 1
        self.w.heading(2, f"{self.parts}.{self.numbers} {title}")

    def seen(self, texts: Iterable[str]) -> None:
        """Lines of evidence."""
        self.w.text(*[f"◆ {text}" for text in texts], style="plain")

    def has(self, *systems: str) -> bool:
        """Whether one of the systems is audited."""
        return bool({*systems} & {*self.audit.systems})

    def auditor(self, at: int) -> TeamMember:
        """Who audits the department with this number: by turns the two that may audit all."""
        whole = [
            one
            for one in self.audit.team
            if one.qualified and len(one.registrations) == len(self.audit.systems) and one.professional_codes
        ]
        return whole[at % len(whole)] if whole else self.audit.leader

    def raised(self, department: str) -> str:
        """The nonconformities of a department."""
        found = [one.number for one in self.audit.nonconformities.items if one.department == department]
        return f"不符合 {'、'.join(found)} 号" if found else "无不符合"
