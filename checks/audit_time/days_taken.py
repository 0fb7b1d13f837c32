"""The time that an audit took, as its report tells it: days, halves of days, the auditors who count."""

from __future__ import annotations

from typing import NamedTuple

from checks.audit_team.registrations import held, is_expert, is_trainee, role
from schemas.dates import first_day
from schemas.facts import Facts
from schemas.leaf import Leaf, value_of
from schemas.report import Audit, Report, Stage1, TeamMember

HALF = 5.0
"""So many hours of a single day at most are half a day."""

LEVELED = ("EMS", "OHSMS", "HSE", "EnMS")
"""Systems whose tables have levels of risk or complexity."""


class Spent(NamedTuple):
    """Person-days by the report's dates: `days` of the audit (with those of `stage1`) for each who counts.

    Trainees and technical experts do not count. Null `days`: not told. `places` are what it was worked out
    from."""

    days: float | None
    stage1: float
    auditors: tuple[TeamMember, ...]
    places: tuple[Leaf[str], ...]

    @property
    def total(self) -> float | None:
        """Person-days of all days; null where days or auditors are not told."""
        if self.days is None or not self.auditors:
            return None
        return (self.days + self.stage1) * len(self.auditors)

    def with_stage1(self, stated: float) -> float | None:
        """Stated person-days, with those of stage 1 where they may be left out; null where nobody knows."""
        if not self.stage1:
            return stated
        return stated + self.stage1 * len(self.auditors) if self.auditors else None


def spent(facts: Facts, report: Report) -> Spent:
    """The time by the report's dates and team."""
    rows = held(facts, report)
    members = [one for one in report.team if role(one) in ("leader", "member", None)]
    auditors = tuple(one for one in members if not is_expert(facts, one) and not is_trainee(facts, one, rows))
    first = 0.0 if _one_audit(report) else _first(report.stage1)
    dates = (report.audit.start, report.audit.end, report.stage1.start if first else None)
    places = tuple(leaf for leaf in (*dates, *(one.name for one in auditors)) if leaf is not None)
    return Spent(_days(report.audit), first, auditors, places)


def _days(audit: Audit) -> float | None:
    """Calendar days from start to end, without the halves that are not audited."""
    start, end = _iso(audit.start), _iso(audit.end)
    if start is None or end is None or end < start:
        return None
    days = (first_day(end) - first_day(start)).days + 1
    off = (value_of(audit.start_half) == "pm") + (value_of(audit.end_half) == "am")
    return max(0.5, days - 0.5 * off)


def _first(stage1: Stage1) -> float:
    start, end = _iso(stage1.start), _iso(stage1.end) or _iso(stage1.start)
    if start is None or end is None or end < start:
        return 0.0
    days = float((first_day(end) - first_day(start)).days + 1)
    begun, ended = _hours(stage1.start_time), _hours(stage1.end_time)
    if days == 1 and begun is not None and ended is not None and 0 < ended - begun <= HALF:
        return 0.5
    return days


def _one_audit(report: Report) -> bool:
    """Whether stage 1 is the audit itself."""
    return value_of(report.stage1.start) == value_of(report.audit.start)


def _hours(leaf: Leaf[str] | None) -> float | None:
    hours, colon, minutes = (value_of(leaf) or "").partition(":")
    return int(hours) + int(minutes) / 60 if colon and hours.isdigit() and minutes.isdigit() else None


def _iso(leaf: Leaf[str] | None) -> str | None:
    value = value_of(leaf)
    return value if value is not None and len(value) == 10 else None
