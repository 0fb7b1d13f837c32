"""How 柴窝堡's summary tells what was seen: bullets, each with its piece of evidence."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.bodies.audit import Audit, days_of
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer

ROLES = {"leader": "审核组长", "member": "审核员", "technical_expert": "专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
ABOUT = 40
"""So many pieces of evidence a report has about."""


class Notes:
    """The bullets of a report, and the evidence that is numbered through all of it."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w, self.s = audit, w, Slots(w)
        self.days = list(days_of(audit.audit.start, audit.audit.end))
        self.number = 0

    def evidence(self, office: str) -> str:
        """The next piece of evidence: its number, its day, and who of a department showed it."""
        day = self.days[min(self.number * len(self.days) // ABOUT, len(self.days) - 1)]
        self.number += 1
        head = self.audit.world.people.heads[office]
        return f"〔E{self.number:02}　{day.month}月{day.day}日　{office}{head}〕"

    def at(self, number: int) -> str:
        """Evidence of a department by its number in the audit."""
        return self.evidence(self.audit.world.departments[number])

    def bullets(self, told: Iterable[str]) -> None:
        """Sentences as `department｜what was seen`."""
        for text in told:
            office, _, seen = text.partition("｜")
            self.w.text(f"◆ {seen}{self.evidence(office)}", style="plain")

    def seen(self, topic: str, count: int) -> None:
        """Some sentences of a topic of the store."""
        self.bullets(self.s.phrases.some(topic, count))

    def remark(self, topic: str) -> None:
        """What the company is found to do, without a piece of evidence of its own."""
        self.w.text(f"◆ {self.w.random.choice(self.audit.world.remarks[topic])}", style="plain")

    def points(self, texts: Iterable[str]) -> None:
        """Points under a bullet."""
        for text in texts:
            self.w.text(f"　－ {text}", style="plain")


def named(system: str) -> str:
    """The name of a system."""
    return str(words("systems")[system]["name"])
