"""A slip in a day of the audit or of the report is told once: what follows from it alone is not.

Where these days contradict one another (DATE001) by more than some days, the checks are made again with one
of them put right, in each way that makes them agree. The way that leaves the fewest findings is taken as what
was meant; a finding that is not made then rested on the slip alone. What is found in both ways stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import NamedTuple

from schemas.dates import FOREVER, first_day, last_day
from schemas.leaf import Date
from schemas.report import Report
from schemas.result import Finding

CAUSE = "DATE001"

SMALL = timedelta(days=14)
"""Days that contradict one another by no more than this do not make others wrong."""

UNLIKELY = 2
"""So many findings more must be explained by both days of the audit being wrong than by a single one."""

Again = Callable[[Report, str | None], list[Finding]]
"""The findings of all checks on another report, judged for another day."""


class _Way(NamedTuple):
    """The days put right, and how unlikely that is, in findings."""

    start: Date
    end: Date
    report: Date | None
    cost: int


def told_once(report: Report, as_of: str | None, findings: list[Finding], again: Again) -> list[Finding]:
    """The findings without those that follow from a slip in the days of the audit."""
    if not any(_is_cause(finding) for finding in findings):
        return findings
    best: tuple[int, list[Finding]] | None = None
    for way in _ways(report):
        left = again(*_corrected(report, as_of, way))
        cost = len(left) + way.cost
        if not any(finding.code == CAUSE for finding in left) and (best is None or cost < best[0]):
            best = cost, left
    if best is None:
        return findings
    stays = {_key(report, finding) for finding in best[1]}
    return [f for f in findings if f.code == CAUSE or _key(report, f) in stays]


def _is_cause(finding: Finding) -> bool:
    """Whether a finding says that two days of the audit are far out of order, or too far apart."""
    days = [str(place.value) for place in finding.places if place.value]
    if finding.code != CAUSE or len(days) < 2 or FOREVER in days:
        return False
    return abs(first_day(days[0]) - first_day(days[-1])) > SMALL


def _ways(report: Report) -> Iterator[_Way]:
    """The ways to put the days right: the report's, the end, the start, both of the audit."""
    start, end, own = report.audit.start, report.audit.end, report.report_date
    if start is None or end is None or not start.value or not end.value:
        return
    if own is not None and own.value:
        yield _Way(start, end, _as(own, end.value), 0)
    yield _Way(start, _as(end, start.value), own, 0)
    yield _Way(_as(start, end.value), end, own, 0)
    if own is not None and own.value:
        yield _Way(_as(start, own.value), _as(end, own.value), own, UNLIKELY)


def _as(leaf: Date, value: str) -> Date:
    mentions = [mention.replaced(value=value) for mention in leaf.mentions]
    return leaf.replaced(value=value, mentions=mentions)


def _corrected(report: Report, as_of: str | None, way: _Way) -> tuple[Report, str | None]:
    """The report with these days, and the day for which it is then judged."""
    audit = report.audit.replaced(start=way.start, end=way.end)
    old, new = report.report_date, way.report
    if old is not None and new is not None and old.value and as_of == last_day(old.value).isoformat():
        as_of = last_day(str(new.value)).isoformat()
    return report.replaced(audit=audit, report_date=new), as_of


def _key(report: Report, finding: Finding) -> tuple[object, ...]:
    """What a finding is about, whatever the days of the audit are."""
    days = {leaf.span for leaf in (report.audit.start, report.audit.end, report.report_date) if leaf}
    places = {(place.span, place.evidence.line) for place in finding.places if place.span not in days}
    return (finding.code, finding.severity, frozenset(places))
