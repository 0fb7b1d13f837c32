"""When and by whom an audit was done: its half days, two groups that may audit all, steps put into them."""

from __future__ import annotations

from datetime import date

from corpus.bodies.audit import Audit, TeamMember, days_of

Step = tuple[str, str]
"""Where, and what is looked at there."""


def halves(audit: Audit) -> list[tuple[date, str]]:
    """The half days of the audit."""
    when = audit.audit
    found = [(day, half) for day in days_of(when.start, when.end) for half in ("am", "pm")]
    return found[: -1 if when.end_half == "am" else None]


def groups(audit: Audit) -> tuple[list[TeamMember], list[TeamMember]]:
    """Two groups, each led by one who may audit all systems."""
    first, second, *others = audit.team
    both = ([first], [second])
    for at, member in enumerate(others):
        both[(at + 1) % 2].append(member)
    return both


def shared(steps: list[Step], number: int) -> list[list[Step]]:
    """Steps put into so many half days, in order; the last goes on where there are more half days."""
    parts: list[list[Step]] = [[] for _ in range(number)]
    for at, step in enumerate(steps):
        parts[at * number // len(steps) if number < len(steps) else at].append(step)
    last = steps[-1]
    return [part or [(f"{last[0]}（续）", last[1])] for part in parts]
