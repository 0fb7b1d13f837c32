"""The forms of a report: their numbers, and the judgement in a form."""

from __future__ import annotations

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer

FITS = "{+}符合 {-}不符合"
FAILS = "{-}符合 {+}不符合"


class Forms:
    """One report's forms, one after the other."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w, self.phrases = audit, w, Phrases(w)
        self.number = 0
        self.left = list(audit.nonconformities.items)
        self.upkeep = audit.world.departments[6]

    def form(self, title: str, *, wide: bool = False, fresh: bool = True) -> None:
        """The head of the next form, on a page of its own."""
        self.number += 1
        if wide:
            self.w.section(landscape=True, fresh=True)
        elif fresh:
            self.w.section(fresh=True)
        self.w.heading(1, f"表{self.number}　{title}")

    def taken(self, system: str, clauses: str) -> list[Nonconformity]:
        """The nonconformities of a system against one of the clauses, each shown once."""
        standard = next(one.number for one in self.audit.standards if one.system == system)
        found = [
            item
            for item in self.left
            if item.standard == standard
            and any(f"{item.clause}.".startswith(f"{one}.") for one in clauses.split())
        ]
        self.left = [item for item in self.left if item not in found]
        return found

    def see(self, items: list[Nonconformity]) -> list[str]:
        """Where the nonconformities are told."""
        told = []
        for item in items:
            e = self.w.same("nonconformities.items", item.number, item)
            told.append(f"见不符合项{e('number')}")
        return told
