"""The cards of 阿克苏's platform: a code, a title, a status, and lines of key and value."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.writer import Writer

Line = tuple[str, str]


class Cards:
    """Writes cards; the codes of a series go on from card to card."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.last = {"REC": w.random.randrange(3, 60), "CHK": w.random.randrange(100, 400)}

    def section(self, code: str, title: str) -> None:
        """The head of a section."""
        self.w.heading(1, f"{code} / {title}")

    def card(self, series: str, title: str, lines: Iterable[Line], status: str = "") -> None:
        """A card with its next code."""
        number = self.last.get(series, 0) + 1
        self.last[series] = number
        self.named(f"{series}-{number:04}", title, lines, status)

    def named(self, code: str, title: str, lines: Iterable[Line], status: str = "") -> None:
        """A card with the code given."""
        self.w.heading(3, f"[{code}] {title}" + (f"  状态={status}" if status else ""))
        for key, value in lines:
            self.w.text(f"{key}: {value}", style="plain")


class Clock:
    """Times of records, one after another over the days of the audit."""

    def __init__(self, audit: Audit, cards: int) -> None:
        self.slots = [slot for day in _workdays(audit) for slot in _slots(audit, day)]
        self.cards, self.at = cards, 0

    def next(self) -> str:
        """The next time."""
        slot = self.slots[min(self.at * len(self.slots) // self.cards, len(self.slots) - 1)]
        self.at += 1
        return slot


def _workdays(audit: Audit) -> list[date]:
    days = [day for day in days_of(audit.audit.start, audit.audit.end) if day.isoweekday() < 6]
    return days or [audit.audit.start]


def _slots(audit: Audit, day: date) -> list[str]:
    """Every ten minutes of the halves that are audited on a day."""
    when = audit.audit
    morning = not (day == when.start and when.start_half == "pm")
    afternoon = not (day == when.end and when.end_half == "am")
    minutes = [*range(9 * 60, 11 * 60 + 20, 10)] if morning else []
    minutes += [*range(13 * 60 + 40, 16 * 60 + 30, 10)] if afternoon else []
    return [f"{day:%Y-%m-%d}T{at // 60:02}:{at % 60:02}" for at in minutes]


def able(audit: Audit, systems: set[str], *, coded: bool) -> list[TeamMember]:
    """Who may record a card: registered in its systems, and where `coded` with a code in each."""
    found = []
    for member in audit.team:
        known = {one.system for one in member.registrations if one.professional_codes or not coded}
        if member.qualified and known >= systems:
            found.append(member)
    return found or [audit.leader]
