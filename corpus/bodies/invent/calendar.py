"""The days and the time of an audit, in order and enough by the tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from corpus.bodies.audit import Words
from corpus.bodies.invent.draw import Draw, months_after, vocabulary, years_after

FIRST, LAST = date(2025, 3, 10), date(2025, 11, 14)
"""Audits begin from the one to the other: the laws and standards of the vocabulary are in force then."""

HOLIDAYS = (
    (date(2025, 4, 4), date(2025, 4, 6)),
    (date(2025, 5, 1), date(2025, 5, 5)),
    (date(2025, 5, 31), date(2025, 6, 2)),
    (date(2025, 10, 1), date(2025, 10, 8)),
)
"""Nobody audits then."""

LEVELS = {"高": "high", "中": "medium", "低": "low"}
SHARES = {"stage1": 0.3, "stage2": 1.0, "surveillance": 1 / 3, "recertification": 2 / 3}
COMBINED = 0.85
ONSITE = 0.85
LONGEST = 4


@dataclass(frozen=True)
class Calendar:
    """When what was. `before` is the end of the audit before this one (None in a first certification)."""

    start: date
    end: date
    report: date
    stage1: tuple[date, date] | None
    before: date | None
    effective: date
    certified: date | None
    auditors: int
    days: int
    half: bool
    needed: float
    person_days: float
    onsite_days: float


def calendar(draw: Draw, systems: list[str], audit_type: str, industry: Words, heads: int) -> Calendar:
    """Draws the days for a type of audit."""
    needed = audit_time(systems, audit_type, industry, heads)
    auditors, days = _crew(draw, needed)
    half = days > 1 and draw.chance(0.25) and auditors * (days - 0.5) >= needed * ONSITE
    onsite = auditors * (days - 0.5 * half)
    start = _monday(draw, days)
    end = start + timedelta(days=days - 1)
    certified = _certified(draw, start, audit_type)
    effective = (
        months_after(certified, -draw.whole(7, 14)) if certified else months_after(start, -draw.whole(7, 15))
    )
    return Calendar(
        start=start,
        end=end,
        report=end + timedelta(days=draw.whole(1, 6)),
        stage1=_first_stage(draw, start, end, audit_type),
        before=_before(draw, certified, start),
        effective=effective,
        certified=certified,
        auditors=auditors,
        days=days,
        half=half,
        needed=needed,
        person_days=max(needed, onsite),
        onsite_days=onsite,
    )


def audit_time(systems: list[str], audit_type: str, industry: Words, heads: int) -> float:
    """The person-days that are asked for, in half days."""
    table = vocabulary("audit_time")
    row = next(at for at, most in enumerate(table["heads"]) if heads <= most)
    total: float = sum(table[_column(system, industry)][row] for system in systems)
    share: float = SHARES.get(audit_type, 1 / 3) * (COMBINED if len(systems) > 1 else 1)
    return ceil(total * share * 2) / 2


def _column(system: str, industry: Words) -> str:
    if system in {"EMS", "OHSMS", "HSE"}:
        return LEVELS[industry["levels"][system != "EMS"]]
    return "information" if system == "ISMS" else "quality"


def _crew(draw: Draw, needed: float) -> tuple[int, int]:
    """Auditors and days that make enough time on site."""
    auditors = draw.whole(2, 3)
    while ceil(needed * ONSITE / auditors) > LONGEST:
        auditors += 1
    return auditors, max(1, ceil(needed * ONSITE / auditors))


def _monday(draw: Draw, days: int) -> date:
    day = draw.day(FIRST, LAST)
    first = day - timedelta(days=day.weekday()) + timedelta(days=draw.whole(0, 5 - days))
    while any(_rests(first + timedelta(days=number)) for number in range(days)):
        first += timedelta(days=7)
    return first


def _rests(day: date) -> bool:
    return any(first <= day <= last for first, last in HOLIDAYS)


def _first_stage(draw: Draw, start: date, end: date, audit_type: str) -> tuple[date, date] | None:
    if audit_type == "stage1":
        return start, end
    if audit_type != "stage2":
        return None
    day = start - timedelta(days=draw.whole(2, 5) * 7)
    return day, day


def _certified(draw: Draw, start: date, audit_type: str) -> date | None:
    """The day that the certificate in force was issued."""
    if audit_type in {"stage1", "stage2"}:
        return None
    if audit_type == "recertification":
        return years_after(start, -3) + timedelta(days=draw.whole(35, 80))
    return months_after(start, -draw.one([11, 11, 23])) + timedelta(days=draw.whole(3, 20))


def _before(draw: Draw, certified: date | None, start: date) -> date | None:
    if certified is None:
        return None
    if (start - certified).days < 400:
        return certified - timedelta(days=draw.whole(25, 50))
    return months_after(start, -11) + timedelta(days=draw.whole(0, 12))
