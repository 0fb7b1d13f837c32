"""How 数契's system prints: lines of key and value, a card a record, identifiers in brackets."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit
from corpus.bodies.templates.plans import halves
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Field = tuple[str, str]
"""A key and what stands behind it."""


class Print:
    """One print: its numbers, its counters, its clock."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.job = f"{audit.report_date:%y%m%d}{w.random.randint(1000, 9999)}"
        self.org = str(w.random.randint(100001, 899999))
        self.printed = self.stamp(audit.report_date, 16, 17)
        self._base = w.random.randint(20, 70) * 100
        self._halves = halves(audit)

    def stamp(self, day: date, first: int, last: int) -> str:
        """A moment of a day, between two hours."""
        return f"{day:%Y-%m-%d} {self.clock(first, last)}"

    def clock(self, first: int, last: int) -> str:
        """A time between two hours."""
        random = self.w.random
        return f"{random.randint(first, last):02}:{random.randint(0, 59):02}:{random.randint(0, 59):02}"

    def uploaded(self) -> str:
        """When something was put into the system: in the audit's hours."""
        day, half = self.w.random.choice(self._halves)
        return self.stamp(day, 9, 11) if half == "am" else self.stamp(day, 13, 16)

    def released(self) -> str:
        """When the plan was released: the week before."""
        start = self.audit.audit.start
        return self.stamp(start - timedelta(days=start.weekday() + 4), 9, 16)

    def section(self, name: str) -> str:
        """The identifier of a section; the numbers come from the system and have no order."""
        return f"{name}-{sum(ord(char) for char in name) % 90 + 10}"

    def code(self, kind: str, at: int) -> str:
        """The identifier of a record."""
        return f"{kind}-{self._base + at:05}"

    def title(self, name: str, text: str, count: int) -> None:
        """The heading of a section with records."""
        self.w.heading(1, f"[{self.section(name)}] {text}")
        self.w.text(f"Records: {count}", style="plain")

    def lines(self, *fields: Field) -> None:
        """Keys and values, a line each."""
        for key, value in fields:
            self.w.text(f"{key}: {value}", style="plain")

    def card(self, at: int, kind: str, *fields: Field) -> None:
        """A record as a card of two columns."""
        rows: list[Row] = [[f"记录{at}  [{self.code(kind, at)}]", "‹"], ["字段", "内容"]]
        rows += [[key, value] for key, value in fields]
        self.w.table(rows, (2.6, 5.4), head=2)
