"""王屋's labels, captions, and where nonconformities stand."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}


class Form(Sentences):
    """The form: captions numbered in order, sentences of the stock."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        super().__init__(audit, w)
        self.audit, self.w = audit, w
        self.tables = 0

    def caption(self, title: str) -> None:
        """The caption of the next table."""
        self.tables += 1
        self.w.heading(2, f"表{self.tables} {title}")

    def shared(self) -> dict[str, list[str]]:
        """The departments of each auditor, by label."""
        team = [one for one in self.audit.team if one.qualified]
        whole = [one for one in team if len(one.registrations) == len(self.audit.systems)] or team
        expert = [one for one in whole if one.professional_codes] or whole
        units = self.audit.world.departments
        shared: dict[str, list[str]] = {one.label: [] for one in team}
        for at, unit in enumerate(["管理层", *units]):
            able = expert if unit in {*units[1:4], units[-1]} else whole
            shared[able[at % len(able)].label].append(unit)
        return shared

    def verdict(self, clauses: str, systems: tuple[str, ...]) -> str:
        """Whether a nonconformity was raised against one of the clauses."""
        numbers = {one.number.split("-")[0]: one.system for one in self.audit.standards}
        raised = [
            item.number
            for item in self.audit.nonconformities.items
            if numbers.get(item.standard.split("-")[0]) in systems
            and any(_within(item.clause, one) for one in clauses.split("、"))
        ]
        return f"见不符合 {'、'.join(raised)}" if raised else "符合"


def _within(clause: str, row: str) -> bool:
    """Whether a clause is told in a row: 7.1.5 and 9.1.2 have rows of their own."""
    return f"{clause}.".startswith(f"{row}.") and row not in {"7.1", "9.1"}
