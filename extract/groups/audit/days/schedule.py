"""The audit's days by the lines of a schedule, one a day (第1天 …, Day 2: …)."""

from __future__ import annotations

import re
from datetime import date

from extract.groups.audit.time.amounts import NOT_THE_AUDIT, STAGE1
from extract.readers.leaves import body_end, elsewhere
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.dates import FoundDate, read_dates
from schemas import patterns

_DAY = patterns.compile(
    r"(?:^|(?<=[\n\t]))\s{0,4}(?:第\s?[一二三四五六七八九十\d]{1,2}\s?[天日]|D(?:ay)?\s?\d{1,2})\s?[:：.、）)（(\t，,]?\s{0,3}"
    r"(?=(?:19|20)?\d\d|\d)[^\n]{6,400}"
)
_BARE = patterns.compile(
    r"[^\n\d]{0,3}\d{0,2}[^\n\d]{1,6}"
    r"(?P<day>(?P<m>1[0-2]|0?[1-9])\s?(?:(?P<c>月)|[./-])\s?(?P<d>3[01]|[12]\d|0?[1-9])\s?[日号]?)"
    r"(?(c)(?!\d)|(?=\s?[（(，,\t ]{0,2}(?:周|星期|礼拜|上午|下午)))"
)
"""A day without its year, at the beginning of its line: in the year of the line before."""

_WORDS = ("天", "日", "Day", "D1", "D2", "D3")
_HALF = patterns.compile(r"上午|下午|[ap]\.?m\.?\b|morning|afternoon", re.I)
_ABOUT = patterns.compile(r"会议|审核|管理层|巡视|走访|meeting|audit", re.I)
_MOST_DAYS = 31


def days(source: Source, own_stage1: bool) -> tuple[FoundDate, FoundDate] | None:
    """The first and last day of the lines; null where they do not tell an audit day by day."""
    found: list[tuple[FoundDate, str]] = []
    about = False
    for match in lines.finditer(_DAY, _WORDS, source.text, body_end(source)):
        dates = read_dates(match[0], match.start())[0][:1]
        if not dates and found and (day := _in_year_of(found[-1][0], match)):
            dates = [day]
        stage1 = STAGE1.search(match[0]) is not None
        if not dates or stage1 != own_stage1 or NOT_THE_AUDIT.search(match[0][:24]):
            continue
        if elsewhere(source, dates[0].start, "audit") or len(dates[0].value or "") != 10:
            continue
        about = about or _ABOUT.search(match[0]) is not None
        found.append((dates[0], match[0][dates[0].end - match.start() :]))
    return _ends(found) if about else None


def _in_year_of(before: FoundDate, line: re.Match[str]) -> FoundDate | None:
    """The day without a year that a line begins with, as the one on or after the day before."""
    bare = _BARE.match(line[0])
    if bare is None:
        return None
    year, month, _ = map(int, str(before.value).split("-"))
    year += int(bare["m"]) < month
    try:
        day = date(year, int(bare["m"]), int(bare["d"]))
    except ValueError:
        return None
    start, end = (line.start() + at for at in bare.span("day"))
    return FoundDate(start, end, day.isoformat())


def _ends(found: list[tuple[FoundDate, str]]) -> tuple[FoundDate, FoundDate] | None:
    """The first day from its first half told on, the last one up to its last."""
    values = [date.fromisoformat(str(one.value)) for one, _ in found]
    if not values or values != sorted(values) or (values[-1] - values[0]).days > _MOST_DAYS:
        return None
    (first, begins), (last, ends) = found[0], found[-1]
    return _with_half(first, begins, 0), _with_half(last, ends, -1)


def _with_half(day: FoundDate, text: str, which: int) -> FoundDate:
    """A day with the first (0) or last (-1) half that its line tells."""
    halves = _HALF.findall(text)
    if not halves:
        return day
    return day._replace(half="am" if halves[which][0] in "上aAmM" else "pm")
