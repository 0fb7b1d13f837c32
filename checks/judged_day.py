"""The day that a report is judged for, where it is from, and whether the report itself contradicts it.

Given by nobody it is the report's date, else the last day of the audit. It is doubted where most of what the
report tells as done lies after it, where number, title or another place of its date tell another year that
nothing speaks against, or where it stands in a table in the row of another audit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from checks.comparisons.equal import Place
from schemas.dates import FOREVER, first_day, last_day
from schemas.leaf import Date
from schemas.mentions import Mentions
from schemas.report import Report
from schemas.result import DayFrom

Reason = Literal["later", "year", "series"]

FEWEST = 3
"""So many different days of done things must lie after the judged one."""

HALF, FOLLOWED = 2, 1.25
"""The share of the days of done things that lie after it: more than one in so many."""

LATEST = timedelta(days=183)
"""So long after the audit a report may be dated, or after the last day of what was done."""

RECENT = timedelta(days=400)
"""So long before its report an audit looks back, most of all."""

_CENTURY, _YEAR = "20", 4


class Doubt(NamedTuple):
    """Why the judged day is doubted, by which places, and the most likely day with its place."""

    reason: Reason
    against: tuple[Place, ...] = ()
    later: int = 0
    done: int = 0
    years: tuple[int, ...] = ()
    likely: str | None = None
    place: Place | None = None


class JudgedDay(NamedTuple):
    """The ISO day, or null; where it is from, with its place; and the doubt on it."""

    day: str | None
    source: DayFrom | None = None
    leaf: Date | None = None
    doubt: Doubt | None = None

    @property
    def of_packs(self) -> str | None:
        """The day by which packs are chosen where the audit's own day is doubted: the likely one."""
        return self.doubt.likely if self.doubt and self.source == "audit.end" else None


def judged_day(report: Report, mentions: Mentions, given: str | None = None) -> JudgedDay:
    """The day for which a report is judged; one that is `given` is not doubted."""
    if given is not None:
        return JudgedDay(given, "option")
    sources: tuple[tuple[DayFrom, Date | None], ...] = (
        ("report_date", report.report_date),
        ("audit.end", report.audit.end),
    )
    for source, leaf in sources:
        if leaf is not None and leaf.value and leaf.value != FOREVER:
            day = last_day(leaf.value)
            doubt = _Evidence(report, mentions, leaf).doubt(day)
            return JudgedDay(day.isoformat(), source, leaf, doubt)
    return JudgedDay(None)


def without_day(report: Report, source: DayFrom | None) -> Report:
    """The report as if nobody had read the day in it."""
    if source == "report_date":
        return report.replaced(report_date=None)
    return report.replaced(audit=report.audit.replaced(start=None, end=None)) if source else report


class _Evidence:
    """What a report has to compare its judged day with."""

    def __init__(self, report: Report, mentions: Mentions, leaf: Date) -> None:
        self.leaf, self.report, self.mentions = leaf, report, mentions
        self.stated = {str(place.value) for place in leaf.places}
        self.ends = [one for one in (report.audit.end,) if one is not None and one is not leaf and one.value]
        dated = (one.leaf for one in mentions.dates if one.done is True and not one.garbled)
        days = {str(one.value): one for one in (*dated, *self.ends) if _is_day(one)}
        self.done = {day: place for day, place in sorted(days.items()) if day not in self.stated}
        named = [one for one in (report.number, report.title) if one is not None]
        known = {str(one.leaf.value)[:_YEAR] for one in mentions.dates}
        self.named = {year: one for one in named for year in years(one.raw) if str(year) in known}

    def doubt(self, day: date) -> Doubt | None:
        """Why a day is doubted, with the most likely one; null where it is not."""
        later = self._later(day)
        against = tuple(place for value, place in self.done.items() if first_day(value) > day)
        doubt = None
        if any(one.span == self.leaf.span for one in self.mentions.other_audits):
            doubt = Doubt("series")
        elif later >= FEWEST and self._share(day) * later > len(self.done):
            doubt = Doubt("later", (against[-1],), later, len(self.done))
        elif self._is_of_another_year(day):
            doubt = Doubt("year", tuple(self.named.values()), years=tuple(sorted(self.named)))
        if doubt is None:
            return None
        likely = next((one for one in self._candidates() if self._fits(one, day)), None)
        if likely is None:
            return doubt
        return doubt._replace(likely=last_day(str(likely.value)).isoformat(), place=likely)

    def _share(self, day: date) -> float:
        """Of how many days one must lie after the judged one: of fewer where that follows on the audit, since
        days of another kind may be taken for done."""
        return FOLLOWED if self._follows_audit(day) else HALF

    def _follows_audit(self, day: date) -> bool:
        return any(timedelta() <= day - last_day(str(end.value)) <= LATEST for end in self.ends)

    def _later(self, day: date) -> int:
        return sum(first_day(value) > day for value in self.done)

    def _is_of_another_year(self, day: date) -> bool:
        """Whether number and title tell years without the day's, and nothing else of the report is near it.

        A number may have the year of an earlier contract, so that a later day is doubted only where what was
        done lies long before it."""
        if not self.named or day.year in self.named or self._is_supported(day):
            return False
        return min(self.named) > day.year or bool(self.done)

    def _is_supported(self, day: date) -> bool:
        if self._follows_audit(day):
            return True
        near = sum(timedelta() <= day - first_day(value) <= RECENT for value in self.done)
        return near >= FEWEST and 2 * near >= len(self.done)

    def _candidates(self) -> Iterator[Place]:
        """The places of days that may be meant: the report's date, the audit's end, the last thing done."""
        for leaf in (self.report.report_date, self.report.audit.end):
            yield from leaf.places if leaf is not None else ()
        yield from reversed(self.done.values())

    def _fits(self, place: Place, day: date) -> bool:
        if not _is_day(place) or any(one.span == place.span for one in self.mentions.other_audits):
            return False
        stated = first_day(str(place.value))
        is_told_year = not self.named or stated.year in {y + more for y in self.named for more in (0, 1)}
        return stated != day and is_told_year and 2 * self._later(stated) <= len(self.done)


def _is_day(place: Place) -> bool:
    return len(str(place.value or "")) == len("2025-10-24")


def years(text: str) -> list[int]:
    """The years of this century that numbers in a text begin with.

    >>> years("HX-2025-0412"), years("QMS20240312-02"), years("12025-1")
    ([2025], [2024], [])
    """
    runs: Iterable[str] = "".join(char if char.isdecimal() else " " for char in text).split()
    return [int(run[:_YEAR]) for run in runs if len(run) >= _YEAR and run.startswith(_CENTURY)]
