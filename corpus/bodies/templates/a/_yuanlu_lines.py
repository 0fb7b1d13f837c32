"""How 沅麓 types: labels and values parted by tabs, dashes, days in a span, persons with titles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from corpus.bodies.audit import TeamMember
from corpus.bodies.writer import Writer

TITLES = {"manager": "总经理", "representative": "部长"}
HEADS = ("主任", "部长", "经理", "工程师", "经理", "经理", "部长", "部长")
"""The titles of the heads of the departments, in their order."""

GAP = "\t"


def line(w: Writer, *parts: str) -> None:
    """A line of labels and values."""
    w.text(GAP.join(parts), style="plain")


def dashes(w: Writer, items: Iterable[str]) -> None:
    """A list."""
    for item in items:
        w.text(f"- {item}", style="plain")


def engineer(member: TeamMember) -> str:
    """The title of a person of the team."""
    if member.role == "leader" or not member.registrations:
        return "高工"
    return "助理工程师" if member.trainee else "工程师"


def spoken(day: date) -> str:
    """A day as it is said: 25年3月5日."""
    return f"{day.year % 100}年{day.month}月{day.day}日"


def rest(start: date, end: date) -> str:
    """The end of a span, without what is said at its start."""
    if end.year != start.year:
        return spoken(end)
    return f"{end.day}日" if end.month == start.month else f"{end.month}月{end.day}日"


def span(w: Writer, tell: Callable[..., str], first: str, last: str) -> str:
    """25年3月5日-7日; a single day without its end, which is then told silently."""
    start, end = w.audit.at(first), w.audit.at(last)
    if start == end:
        return tell(first, spoken(start)) + w.silent(last)
    return f"{tell(first, spoken(start))}-{tell(last, rest(start, end))}"
