"""Dates whose year has two digits (25/11/03), in the cells and fields of dates of a document that uses them.

One date alone tells not which of its parts is the year; the dates of a document together do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from extract.readers.text.units import once
from extract.reading.source import Source
from extract.values.date_forms import iso
from extract.values.dates import FoundDate, FoundSpan, read_dates
from extract.values.found import narrow
from schemas import patterns

_SHORT = patterns.compile(
    r"(?P<y>\d(?:(?<![0-9A-Za-z_./-]\d)|(?<=[/.]\d\d-\d))\d)(?P<s>[./-])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>0?[1-9]|[12]\d|3[01])(?![0-9A-Za-z_./])"
)
_RECENT = range(15, 40)
"""The years that most dates of a report are of."""


_FEW = 9
"""The last part of a code of a profession is hardly above it."""

_YEAR = patterns.compile(r"(?<!\d)20(\d\d)(?=[-./年])")


_CHINESE = ("年", "审核", "日期")
"""Words that a Chinese report has one of."""


_SHORT_MONTH = patterns.compile(r"\s{0,3}(?P<y>\d{2})[./](?P<m>0?[1-9]|1[0-2])(?![0-9A-Za-z_./年-])")
"""A month in a field of dates, of a document that has whole dates with short years."""


_CLAUSE = patterns.compile(r"\s?[条款节章项）)]")
"""Behind the number of a clause."""


class _Widened(NamedTuple):
    """A text with whole years, and where the original has the places of what was put in."""

    text: str
    at: list[int]


def read(source: Source, text: str, base: int = 0) -> tuple[list[FoundDate], list[FoundSpan]]:
    """The dates and spans of a date field as `read_dates` gives them, those with short years too."""
    dates, spans = read_dates(text, base, labelled=True)
    shown = narrow(text)
    if any(date.value != "长期" for date in dates) and not beside_whole(source, shown):
        return dates, spans
    month = _SHORT_MONTH.match(shown)
    if not (month or _SHORT.search(shown)) or not year_first(source):
        return dates, spans
    if month:
        return [*(_month(month, base) if _has_dates(source) else ()), *dates], spans
    wide = _widened(text)
    dates, spans = read_dates(wide.text, 0, labelled=True)
    return [_back(date, wide, base) for date in dates], [
        FoundSpan(
            _place(wide, span.start) + base,
            _place(wide, span.end) + base,
            _back(span.first, wide, base),
            _back(span.last, wide, base),
            span.garbled,
        )
        for span in spans
    ]


def beside_whole(source: Source, text: str) -> bool:
    """Whether a narrowed text has days with short years, which may stand beside whole ones
    (25.7.1到2025-07-04)."""
    return any(not may_be_code(text[day.start : day.end]) for day in stated(text)) and _has_dates(source)


def _month(match: re.Match[str], base: int) -> Iterator[FoundDate]:
    year = int(match["y"])
    if year in _RECENT:
        yield FoundDate(base + match.start("y"), base + match.end(), iso(2000 + year, int(match["m"])))


@lru_cache(maxsize=512)
def stated(text: str) -> tuple[FoundDate, ...]:
    """The dates of a narrowed text with short years, for documents whose short dates begin with the year."""
    return tuple(
        FoundDate(m.start(), m.end(), iso(2000 + int(m["y"]), int(m["m"]), int(m["d"])))
        for m in _SHORT.finditer(text)
        if int(m["y"]) in _RECENT
        and (not _CLAUSE.match(text, m.end()) or text[max(m.start() - 1, 0)] in "(（")
    )


def are_in(source: Source, text: str) -> bool:
    """Whether a text has a short date, of a document whose short dates begin with the year."""
    return bool(stated(narrow(text))) and year_first(source)


@once
def year_first(source: Source) -> bool:
    """Whether the short dates of a document begin with the year: these parts are of the years around it.

    Where both parts may be years, it is so in a Chinese text alone. Codes of a profession (29.11.03) are no
    dates: where all dotted ones end with small numbers, only those of the document's years are any."""
    every = list(_SHORT.finditer(narrow(source.text)))
    dated = any(map(_is_no_code, every))
    years = {int(year) for year in _YEAR.findall(source.text)}
    found = [
        (int(m["y"]), int(m["d"]))
        for m in every
        if dated or m["s"] != "." or not years or min(years) <= int(m["y"]) <= max(years)
    ]
    first, last = (sum(pair[i] in _RECENT for pair in found) for i in (0, 1))
    return first > last or (first == last > 0 and any(word in source.text for word in _CHINESE))


@once
def _has_dates(source: Source) -> bool:
    """Whether a document has whole dates with short years that are no codes of a profession."""
    return any(m["s"] != "." or _is_no_code(m) for m in _SHORT.finditer(narrow(source.text)))


def may_be_code(text: str) -> bool:
    """Whether what reads as a day with a short year may as well be the code of a profession (29.11.03).

    >>> may_be_code("29.11.03"), may_be_code("28.1.30"), may_be_code("2028.11.03")
    (True, False, False)
    """
    match = _SHORT.fullmatch(narrow(text))
    return match is not None and match["s"] == "." and not _is_no_code(match)


def _is_no_code(match: re.Match[str]) -> bool:
    return int(match["d"]) > _FEW or len(match["m"]) + len(match["d"]) < len("mmdd")


def _widened(text: str) -> _Widened:
    parts: list[str] = []
    at: list[int] = []
    end = 0
    for match in _SHORT.finditer(narrow(text)):
        parts += [text[end : match.start()], "20"]
        at.append(match.start() + 2 * len(at))
        end = match.start()
    return _Widened("".join([*parts, text[end:]]), at)


def _place(wide: _Widened, offset: int) -> int:
    """The place in the original text of an offset of the widened one."""
    return offset - 2 * bisect_left(wide.at, offset)


def _back(date: FoundDate, wide: _Widened, base: int) -> FoundDate:
    return date._replace(start=_place(wide, date.start) + base, end=_place(wide, date.end) + base)
