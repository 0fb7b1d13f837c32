"""What 裕民's reports refer to by number: documents, departments by codes, auditors by letters."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.plans import groups
from corpus.bodies.templates.sentences import SERVICES
from corpus.bodies.writer import Writer

FIRST = ("D1", "D4", "D8", "D5")
SECOND = ("D2", "D3", "D6", "D7", "D9")
"""The departments of the two groups, in the order of the visit."""


class Paper:
    """The audit and its writer, with what is numbered in the report."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.prefix = "".join(w.random.choice("BCDFHJLMQT") for _ in range(3))
        self.offices = {f"D{at}": name for at, name in enumerate(["管理层", *audit.world.departments], 1)}
        first, second = groups(audit)
        self.letters = {code: "".join(one.label for one in first) for code in FIRST}
        self.letters |= {code: "".join(one.label for one in second) for code in SECOND}
        self.groups = (first, second)
        self.makes = audit.world.industry["field"] not in SERVICES

    def doc(self, kind: str, number: int) -> str:
        """The number of one of the company's documents or records."""
        return f"{self.prefix}-{kind}-{number:02}"

    def head(self, code: str) -> str:
        """Who answers for a department."""
        people = self.audit.world.people
        return people.manager if code == "D1" else people.heads[self.offices[code]]

    def faults(self, clauses: dict[str, str]) -> list[Nonconformity]:
        """The nonconformities against the clauses of a process, by system."""
        numbers = {one.number: one.system for one in self.audit.standards}
        return [
            item
            for item in self.audit.nonconformities.items
            if any(
                _within(item.clause, one)
                for one in clauses.get(numbers.get(item.standard, ""), "").split("、")
            )
        ]

    def clauses(self, clauses: dict[str, str]) -> str:
        """Clauses by system, with the system's letter where there are two."""
        systems = self.audit.systems
        if len(systems) == 1:
            return clauses[systems[0]]
        return "；".join(f"{one[0]} {clauses[one]}" for one in systems)


def _within(clause: str, outer: str) -> bool:
    return clause == outer or clause.startswith(f"{outer}.")
