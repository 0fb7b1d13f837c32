"""Dates, spans and times in every way that people write them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extract.values import date_years
from extract.values.date_forms import Form, S, forms, iso, tens
from extract.values.found import narrow
from schemas import patterns

_HALF = r"[AaPp]\.?[Mm](?![A-Za-z])"
_AFTER = patterns.compile(
    rf"(?P<week>{S}[(（](?:周|星期)[一二三四五六日天][)）])?{S}[,，(（的]?{S}(?P<half>上午|下午|[AaPp]\.?[Mm]\.?(?![A-Za-z])|[Mm]orning|[Aa]fternoon|早上|晚上|中午)?{S}(?:T)?"
    rf"(?P<time>(?P<h>[01]?\d|2[0-4]):(?P<min>[0-5]\d)(?::[0-5]\d)?(?!\d)"
    rf"|(?P<h2>[01]?\d|2[0-4]|[一二三四五六七八九十]{{1,3}}){S}[时点](?P<min2>{S}[0-5]?\d{S}分)?整?)?(?(time){S}(?P<late>{_HALF})|(?!))?(?:{S}[)）])?"
)
_JOIN = (
    rf"{S}(?:日|号)?{S}(?:起|开始)?{S}[,，]?{S}☑?{S}(?:有效期)?"
    rf"(?:止?至于?|直至|(?:一直|[管用])?到|~+|-{{1,2}}>?|→|to\b|until\b|thru\b){S}"
)
_JOINED = patterns.compile(rf"{_JOIN}(?:有效期至)?{S}")
_BEGUN = patterns.compile(
    rf"{S}(?:日|号)?{S}(?:起|开始|始|进场|到场|进驻){S}[,，、;；]?{S}(?:至|到|于|在)?{S}"
)
_ENDED = patterns.compile(rf"{S}(?:日|号)?{S}(?:为?止|结束|截止|终止|离场|撤场)")
"""Between two days, and behind them, where the words say which begins and which ends (…上午起，…下午止)."""

_MISJOINED = patterns.compile(rf"{S}自{S}")
_TERM = rf"日{S}(?:之?内(?![审部])|以[内后前]|之?[后前](?![续勤往期]))|号{S}文(?!件?评)"
"""A number of days, or of a paper, behind another day: no further day (某日起，60日内; 某日、31号文件)."""
_PART = patterns.compile(
    rf"(?P<join>{_JOIN}|{S}(?P<begun>起|开始)?{S}(?P<listed>[、和及,，]){S})(?P<half1>上午|下午)?"
    rf"(?:(?P<m>\d{{1,2}}){S}月{S}(?P<d>\d{{1,2}}){S}[日号]"
    rf"|(?P<d1>\d{{1,2}}){S}(?!(?(listed)(?:{_TERM})|(?!)))[日号](?!{S}[月天])|(?P<m1>\d{{1,2}}){S}月(?!{S}\d))"
)
_NUMERIC_PART = patterns.compile(
    rf"(?:{S}(?:-{{1,2}}>?|→|~|至|到){S}|/)(?:(?P<m>\d{{1,2}})(?P<s>[./])(?P<d>\d{{1,2}})|(?P<d1>\d{{1,2}}))(?![\d年月]|[-./:]\d|(?!{_HALF})[A-Za-z%])"
)
_DASHED_PART = patterns.compile(
    rf"(?:{S}(?:~|→|至|到){S}|/)(?:(?P<m>\d{{1,2}})(?P<s>-)(?P<d>\d{{1,2}})|(?P<d1>\d{{1,2}}))(?![\d年月台个项人次]|[-./:]\d|(?!{_HALF})[A-Za-z%])"
)
_LISTED_PART = patterns.compile(
    rf"{S}[、和及]{S}(?P<d>\d{{1,2}})(?={S}(?:(?!{_TERM})[两二]?[日天]|实施|进行|开展|召开|完成|审核))"
)
_TIME_PART = patterns.compile(
    rf"{S}(?:-{{1,2}}>?|→|~|至|到){S}(?P<half>上午|下午|{_HALF})?(?P<time>(?:[01]?\d|2[0-4]):[0-5]\d)?"
    rf"(?![\d:]|[一二三四五六七八九十]{{1,3}}{S}[时点])"
)
_CHINESE_PART = patterns.compile(
    rf"{_JOIN}(?:(?P<m>[一二三四五六七八九十元正]{{1,2}}){S}月{S})?(?P<d>[一二三四五六七八九十廿卅]{{1,3}}){S}[日号]"
)
_NEXT_PART = patterns.compile(rf"{_JOIN}(?:(?P<same>当日|当天|同日|同一天)|(?P<next>次日|翌日|第二天))")
_MONTH_DAY = patterns.compile(rf"(?P<m>\d(?<![\d.年月/-]\d)\d?){S}月{S}(?P<d>\d{{1,2}}){S}[日号]")
_SHORT = 24
"""The longest text whose dates are kept: that of a cell with a date or a span."""

_HALVES = {
    "上午": "am",
    "am": "am",
    "早上": "am",
    "morning": "am",
    "下午": "pm",
    "pm": "pm",
    "afternoon": "pm",
}


class FoundDate(NamedTuple):
    """A day or month. `value` is ISO, `YYYY-MM` or 长期, null when there is no such day; `time` is HH:MM.

    The range covers the date alone, without half day and time. `garbled`: readable only by mending.
    """

    start: int
    end: int
    value: str | None
    half: str | None = None
    time: str | None = None
    garbled: bool = False


class FoundSpan(NamedTuple):
    """Two dates joined by 至, - and the like; `garbled` when the joining word is wrong (自 for 至)."""

    start: int
    end: int
    first: FoundDate
    last: FoundDate
    garbled: bool = False


class _Dated(NamedTuple):
    """A date, the end of its half day and time, the mark between its parts; `joined` to the one before."""

    found: FoundDate
    end: int
    style: str
    joined: bool = False


def find_dates(text: str, base: int = 0, year: int | None = None, labelled: bool = False) -> list[FoundDate]:
    """The dates of a text in reading order.

    `year` is taken for days without one (5月10日) that have no date before them in the sentence to take it
    from; without either they are left out. `labelled`: the text is a date field, a bare 20250605 is a date,
    and a span may stand in two lines.

    >>> [d.value for d in find_dates("于2025.5.10-11实施，2025年2月30日关闭，见2.1.3和GB/T 43411-2023")]
    ['2025-05-10', '2025-05-11', None]
    """
    return read_dates(text, base, year, labelled)[0]


def read_dates(
    text: str, base: int = 0, year: int | None = None, labelled: bool = False
) -> tuple[list[FoundDate], list[FoundSpan]]:
    """The dates of a text, as `find_dates` gives them, and its spans, in one pass.

    A span is two dates with nothing but a joining word between them.

    >>> [(s.first.value, s.last.value) for s in read_dates("自 2023年11月1日至 2028 年 10 月 31 日止")[1]]
    [('2023-11-01', '2028-10-31')]
    >>> [(s.first.value, s.last.value) for s in read_dates("签 2024-06-29 自 2024-07-02 至 2025-07-01")[1]]
    [('2024-07-02', '2025-07-01')]
    >>> [(s.first.value, s.last.value) for s in read_dates("2025年6月9日上午起，2025年6月11日下午止")[1]]
    [('2025-06-09', '2025-06-11')]
    """
    dates, spans = (_read_short if len(text) <= _SHORT else _read)(text, year, labelled, date_years.stated())
    if not base:
        return [*dates], [*spans]
    return [_moved(date, base) for date in dates], [
        FoundSpan(s.start + base, s.end + base, _moved(s.first, base), _moved(s.last, base), s.garbled)
        for s in spans
    ]


def _read(
    text: str, year: int | None, labelled: bool, stated: int | None
) -> tuple[tuple[FoundDate, ...], tuple[FoundSpan, ...]]:
    narrowed = narrow(text)
    dated = _dated(narrowed, year, labelled, stated)
    spans: list[FoundSpan] = []
    used = -1
    for i, (first, last) in enumerate(pairwise(dated)):
        if i <= used:
            continue
        between = narrowed[first.end : last.found.start]
        between = between.replace("\n", " ") if labelled else between
        wrong = bool(_MISJOINED.fullmatch(between)) and not _opened(narrowed, first.found.start)
        if wrong and i + 2 < len(dated) and _JOINED.fullmatch(narrowed[last.end : dated[i + 2].found.start]):
            continue  # 签 2024-06-29 自 2024-07-02 至 2025-07-01: the word opens the span behind it
        joined = len(between) < 16 and (
            _JOINED.fullmatch(between)
            or _next_day(first, last, between)
            or (_BEGUN.fullmatch(between) and _ENDED.match(narrowed, last.end))
        )
        if last.joined or wrong or joined:
            one, two = first.found, last.found
            spans.append(FoundSpan(one.start, max(two.end, one.end), one, two, wrong))
            used = i
    return tuple(item.found for item in dated), tuple(spans)


_read_short = lru_cache(maxsize=1024)(_read)
"""A cell's date is asked for by all who look for what its column is, and others have the same day."""


def _moved(found: FoundDate, base: int) -> FoundDate:
    return FoundDate(found.start + base, found.end + base, *found[2:]) if base else found


def _next_day(first: _Dated, last: _Dated, between: str) -> bool:
    """Whether a day and the one after it are told as a pair (18 and 19 August 2025)."""
    if between.strip() not in {"and", "&"}:
        return False
    days = [value for one in (first, last) if (value := one.found.value) and len(value) == len("2025-01-01")]
    return len(days) == 2 and (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days == 1


def _opened(text: str, start: int) -> bool:
    """Whether 自 or 从 already stands before the first date."""
    return text[max(0, start - 3) : start].strip()[-1:] in {"自", "从"}


def _dated(text: str, year: int | None, labelled: bool, stated: int | None) -> list[_Dated]:
    found = [*forms(text, labelled), *date_years.thin(text, stated)]
    chosen = _without_overlaps(found) if len(found) > 1 else found
    dated: list[_Dated] = []
    for i, form in enumerate(chosen):
        limit = chosen[i + 1].start if i + 1 < len(chosen) else len(text)
        dated.extend(_followed(text, form, limit))
    return _with_bare_days(text, dated, year, stated)


def _without_overlaps(found: list[Form]) -> list[Form]:
    """Of overlapping forms the first, of those the longest."""
    chosen: list[Form] = []
    for form in sorted(found, key=lambda f: (f.start, -f.end)):
        if not chosen or form.start >= chosen[-1].end:
            chosen.append(form)
    return chosen


def _followed(text: str, form: Form, limit: int) -> Iterator[_Dated]:
    """The date with its half day and time, then the shortened dates that hang on it (…-11, 至5月11日)."""
    current = _timed(text, form, limit)
    yield current
    while current.end < limit and (tail := _part(text, current, limit)) is not None:
        yield tail
        current = tail


def _timed(text: str, form: Form, limit: int) -> _Dated:
    match = _AFTER.match(text, form.end, limit)
    half = time = None
    end = form.end
    if match and form.value != "长期" and (match["half"] or match["time"]):
        half = _half(match["half"] or match["late"])
        time = _clock(match)
        end = match.end()
    elif match and match["week"]:
        end = match.end("week")
    return _Dated(FoundDate(form.start, form.end, form.value, half, time, form.garbled), end, form.style)


def _half(word: str | None) -> str | None:
    return _HALVES.get((word or "").lower().replace(".", ""))


def _clock(match: re.Match[str]) -> str | None:
    if not match["time"]:
        return None
    hour = hour_of(match["h"] or match["h2"])
    if hour > 24:
        return None
    minute = patterns.sub(r"\D", "", match["min"] or match["min2"] or "") or "0"
    word = match["half"] or match["late"]
    if (word == "晚上" or _half(word) == "pm") and hour < 12:
        hour += 12
    return f"{hour:02}:{int(minute):02}"


def hour_of(text: str) -> int:
    """The hour in figures or numerals.

    >>> hour_of("09"), hour_of("十六"), hour_of("二十")
    (9, 16, 20)
    """
    return int(text) if text.isdecimal() else tens(text)


def _part(text: str, before: _Dated, limit: int) -> _Dated | None:
    """The shortened date or time that follows a date, if any."""
    value = before.found.value
    if value is None or value == "长期" or before.found.garbled:
        return None
    if match := _PART.match(text, before.end, limit):
        return _worded_part(text, match, value, before.style, limit)
    if before.style == "年" and (match := _CHINESE_PART.match(text, before.end, limit)):
        made = iso(int(value[:4]), tens(match["m"]) if match["m"] else int(value[5:7]), tens(match["d"]))
        start = match.start("m") if match["m"] else match.start("d")
        return _timed(text, Form(start, match.end(), made, "年"), limit)._replace(joined=True)
    if len(value) < len("2025-01-01"):
        return None
    if match := _NEXT_PART.match(text, before.end, limit):
        return _next_part(text, match, value, limit)
    if before.style in {".", "/"} and (match := _NUMERIC_PART.match(text, before.end, limit)):
        return _numeric_part(text, match, value, before.style, limit)
    if before.style == "-" and (match := _DASHED_PART.match(text, before.end, limit)):
        return _numeric_part(text, match, value, before.style, limit)
    if before.style in {".", "/", "-"} and (match := _LISTED_PART.match(text, before.end, limit)):
        return _listed_part(match, value, before.style)
    match = _TIME_PART.match(text, before.end, limit)
    if match is None or not (match["time"] or match["half"]):
        return None
    of_next = not match["time"] and limit < len(text) and not text[match.end() : limit].strip()
    return None if of_next else _time_part(match, before)


def _worded_part(text: str, match: re.Match[str], value: str, style: str, limit: int) -> _Dated | None:
    year, month = int(value[:4]), int(value[5:7])
    first = next(i for i in ("m", "d1", "m1") if match[i])
    if match["m1"]:
        if len(value) == 10:
            return None
        made = iso(year, int(match["m1"]))
    else:
        made = iso(year, int(match["m"] or month), int(match["d"] or match["d1"]))
        if match["d1"] and len(value) == 7 and match["join"].strip() not in {""}:
            return None
    timed = _timed(text, Form(match.start(first), match.end(), made, style), limit)
    if match["begun"] and not _ENDED.match(text, timed.end):
        return None
    return timed._replace(joined=not match["listed"])


def _next_part(text: str, match: re.Match[str], value: str, limit: int) -> _Dated:
    """The same day or the one after it, told as such (2025年5月12日上午至当日下午, 至次日中午)."""
    which = "next" if match["next"] else "same"
    made = (date.fromisoformat(value) + timedelta(days=which == "next")).isoformat()
    return _timed(text, Form(*match.span(which), made, "当日"), limit)._replace(joined=True)


def _numeric_part(text: str, match: re.Match[str], value: str, style: str, limit: int) -> _Dated | None:
    if match["m"] and match["s"] != style:
        return None
    month = int(match["m"] or value[5:7])
    day = int(match["d"] or match["d1"])
    made = iso(int(value[:4]), month, day)
    if made is None or made < value or (made == value and not match["m"]):
        return None
    start = match.start("m") if match["m"] else match.start("d1")
    return _timed(text, Form(start, match.end(), made, style), limit)._replace(joined=True)


def _listed_part(match: re.Match[str], value: str, style: str) -> _Dated | None:
    """A further day of the same month (2025-07-28、29 实施)."""
    made = iso(int(value[:4]), int(value[5:7]), int(match["d"]))
    if made is None or made <= value:
        return None
    return _Dated(FoundDate(match.start("d"), match.end("d"), made), match.end("d"), style)


def _time_part(match: re.Match[str], before: _Dated) -> _Dated:
    start = match.start("half") if match["half"] else match.start("time")
    half = _half(match["half"])
    hour = match["time"].rjust(5, "0") if match["time"] else None
    found = FoundDate(start, match.end(), before.found.value, half, hour)
    return _Dated(found, match.end(), "time", joined=True)


def _with_bare_days(text: str, dated: list[_Dated], year: int | None, stated: int | None) -> list[_Dated]:
    """Add the days without a year: of that which the document says of them, else of the next in question."""
    if "月" not in text:
        return dated
    starts = [item.found.start for item in dated]
    added: list[_Dated] = []
    for match in _MONTH_DAY.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        before = dated[at] if at >= 0 else None
        if before and match.start() < before.end:
            continue
        last = before and date_years.Before(before.found.value, before.found.start, before.end)
        taken = stated or date_years.year_of(text, last, match, year)
        if taken is None:
            continue
        limit = dated[at + 1].found.start if at + 1 < len(dated) else len(text)
        form = Form(match.start(), match.end(), iso(taken, int(match["m"]), int(match["d"])), "月")
        added.extend(_followed(text, form, limit))
    if not added:
        return dated
    ordered = sorted([*dated, *added], key=lambda item: (item.found.start, -item.found.end))
    return [item for i, item in enumerate(ordered) if not i or item.found.start >= ordered[i - 1].found.end]
