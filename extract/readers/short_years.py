"""Dates whose year has two digits (25/11/03), in the cells and fields of dates of a document that uses them.

One date alone tells not which of its parts is the year; the dates of a document together do.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from extract.readers.units import once
from extract.source import Source
from extract.values.dates import FoundDate, FoundSpan, read_dates
from extract.values.found import narrow
from schemas import rx

_SHORT = rx.compile(
    r"(?P<y>\d(?<![0-9A-Za-z_./-]\d)\d)(?P<s>[./-])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d>0?[1-9]|[12]\d|3[01])(?![0-9A-Za-z_./])"
)
_RECENT = range(15, 40)
"""The years that most dates of a report are of."""


class _Widened(NamedTuple):
    """A text with whole years, and where the original has the places of what was put in."""

    text: str
    at: list[int]


def read(source: Source, text: str, base: int = 0) -> tuple[list[FoundDate], list[FoundSpan]]:
    """The dates and spans of a date field as `read_dates` gives them, those with short years too."""
    dates, spans = read_dates(text, base, labelled=True)
    if any(date.value != "长期" for date in dates) or not _SHORT.search(narrow(text)):
        return dates, spans
    if not year_first(source):
        return dates, spans
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


@once
def year_first(source: Source) -> bool:
    """Whether the short dates of a document begin with the year: these parts are of the years around it.

    Where both parts may be years, it is so in a Chinese text alone."""
    found = [(int(m["y"]), int(m["d"])) for m in _SHORT.finditer(narrow(source.text))]
    first, last = (sum(pair[i] in _RECENT for pair in found) for i in (0, 1))
    return first > last or (first == last > 0 and "年" in source.text)


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
