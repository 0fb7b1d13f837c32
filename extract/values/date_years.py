"""The year of a day that is written without one: what its report says of them all, else what is before it.

正文中没有写年份的日期都是2025年: then 10月7日 and 10/07 are of that year wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import NamedTuple

from extract.values.date_forms import Form, iso
from schemas import patterns

_YEAR_NAMED = patterns.compile(r"(?<!\d)(?P<y>20[12]\d)\s?年\s?(?P<part>度|上半年|下半年)")
_ENDED = patterns.compile(r"[。\n\t]|(?<!\d)20\d\d\s?年")
_MONTHS_OF = {"度": (3, 12), "上半年": (1, 6), "下半年": (7, 12)}
_NAMED_REACH = 120
_SENTENCE = patterns.compile(r"[。;；\n\t]")
_BREAK = patterns.compile(r"[\n\t]")
_TERM = patterns.compile(
    r"有效|到期|至\s?$|截止|期限|下一?次|计划|拟|[签保延续展顺约][至到期]|[合同协议服务租赁聘任保险质]{1,2}期|约定|交[货付]|竣工|工期"
    r"|until|valid|expir|before|\bdue\b|\bnext\b"
)
"""Words before the day of a term or a plan: its year is not that of what was done."""

_SPAN = patterns.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?[-./年]\s?\d{1,2}(?:\s?[-./月]\s?\d{1,2})?\s?[日号月]?\s?(?:起|开始)?\s?"
    r"(?:~+|～+|[-–—]{1,2}|止?至|到|to)\s?$"
)
"""The first day of a span, right before its last."""

_ENDING = patterns.compile(r"\s?[日号]?\s?(?:到期|期满|届满|止|为止|截止|失效|前|之前|以前)")
"""Right behind the day of a term."""

_FAR, _TERM_REACH, _NEAR = 160, 16, 80
_DAY = len("2025-01-01")
_LATE_MONTH, _EARLY_MONTH = "11", 2

_WITHOUT = (
    r"(?:没有?|未|不|无|缺|省略?|略去?|省去)(?:另行|另外|特别|单独|再|予以?|有|注|标|写|列|加|带|含|示|明|出|记|载|了|的){0,6}"
    r"(?:具体)?年[份度]?"
)
_OF_ALL = (
    r"(?:(?:的|者|时)[^。；;\n\d应]{0,10}?(?:都|均|皆|一律|统一)?|[^。；;\n\d应]{0,8}?(?:都|均|皆|一律|统一))"
    r"(?:是|为|指|属于?|系|按|以|在|发生[于在])"
)
_YEAR = r"\s?(?P<y>20\d\d)\s?年度?(?:内|计|理解|的?日期)?(?=\s?(?:[。；;，,、）)】\]\n\t]|$))"
_SAID = (
    patterns.compile(_WITHOUT + _OF_ALL + _YEAR),
    patterns.compile(
        r"除(?:已|另有|另行|特别|单独)?(?:注明|标明|说明|写明|标注)(?:年份)?(?:者|的)?(?:之|以)?外[，,]?"
        r"[^。；;\n\d]{0,8}(?:日期|时间)(?:都|均|皆|一律|统一)?(?:是|为|指|属于?|系|按|在)" + _YEAR
    ),
    patterns.compile(
        r"(?:日期|时间)[^。；;\n\d]{0,8}年[份度]?(?:从略|省略|略去?)[，,]?(?:都|均|皆|一律|统一)?(?:是|为|指|按)"
        + _YEAR
    ),
    patterns.compile(
        r"\b(?:dates?|days?) (?:(?:given|written|shown|told) )?"
        r"(?:without|that (?:have|has|give|show) no) (?:(?:a|the|their) )?years?\b"
        r"[^.;\n\d]{0,30}\b(?P<y>20\d\d)\b",
        re.I,
    ),
    patterns.compile(
        r"\b(?:where|if|when) (?:no|the) years? is (?:given|stated|shown|told|omitted)"
        r"[^.;\n\d]{0,40}\b(?P<y>20\d\d)\b",
        re.I,
    ),
)
"""A report's word on the days that it writes without their year."""

_SPOKEN_OF = patterns.compile(
    r"年份|年度|不[写标注带]年|无年|日期|月日|\b(?:without|no|the)\b[^.\n]{0,10}\byears?\b", re.I
)
_THIN = patterns.compile(
    r"(?P<m>0[1-9]|1[0-2])(?<![A-Za-z\d./_-]\d\d)/(?P<d>0[1-9]|[12]\d|3[01])(?![A-Za-z\d./_%-])"
)
"""A month and day in figures (05/08), which only a report that says of which year it is has."""

WORDED = patterns.compile(r"\d{1,2}\s?月\s?\d{1,2}\s?[日号]")

_told: ContextVar[int | None] = ContextVar("told", default=None)


class Before(NamedTuple):
    """The last date before a day: its value, where it begins, where it and its time end."""

    value: str | None
    start: int
    end: int


@contextmanager
def told_in(text: str) -> Iterator[None]:
    """While the document of this text is read, its days without a year are of the one that it says."""
    token = _told.set(said(text))
    try:
        yield
    finally:
        _told.reset(token)


def stated() -> int | None:
    """The year that the document being read says its days without one are of."""
    return _told.get()


def said(text: str) -> int | None:
    """The one year that a text says its days without one are of.

    >>> said("日期说明：正文中没有写年份的日期都是2025年。"), said("注：表中未标明年份者均为2024年")
    (2025, 2024)
    >>> said("除另有注明外，日期均为2023年。"), said("Dates without a year are in 2025.")
    (2023, 2025)
    >>> said("有效期未写年份，应为2025年"), said("3份记录未写年份，均为2025年填写")
    (None, None)
    """
    found = (
        {int(m["y"]) for pattern in _SAID for m in pattern.finditer(text)}
        if _SPOKEN_OF.search(text)
        else set()
    )
    return found.pop() if len(found) == 1 else None


def thin(text: str, year: int | None) -> Iterator[Form]:
    """The days written as month and day in figures, of the year that the document says.

    >>> [one.value for one in thin("检定05/08，有效至11/07，批号12/345", 2025)]
    ['2025-05-08', '2025-11-07']
    """
    for match in _THIN.finditer(text) if year else ():
        yield Form(match.start(), match.end(), iso(year or 0, int(match["m"]), int(match["d"])), "/")


def is_in(text: str) -> bool:
    """Whether a text has a day without a year, in a document that says of which year these are."""
    return stated() is not None and (_THIN.search(text) or WORDED.search(text)) is not None


def year_of(text: str, before: Before | None, match: re.Match[str], year: int | None) -> int | None:
    """The year of a day: that of the date before it in the sentence, else `year`, else the year that the
    sentence names, else that of an earlier day of an event in the line."""
    taken = _year_before(text, before, match) or year or _year_named(text, match)
    return taken or _year_told(text, before, match)


def _year_named(text: str, match: re.Match[str]) -> int | None:
    """The year or half-year that the sentence of a day names before it (2024年下半年…11月8日).

    What is of a year may be done in the first months of the next: those are left open."""
    found = None
    for named in _YEAR_NAMED.finditer(text, max(0, match.start() - _NAMED_REACH), match.start()):
        found = named
    if found is None or _ENDED.search(text, found.end(), match.start()):
        return None
    first, last = _MONTHS_OF[found["part"]]
    return int(found["y"]) if first <= int(match["m"]) <= last else None


def _year_told(text: str, before: Before | None, match: re.Match[str]) -> int | None:
    """The year of an event told sentences before in the line, if the day is a later one of that year."""
    if before is None or len(value := before.value or "") != _DAY or match.start() - before.end > _FAR:
        return None
    month, day = int(match["m"]), int(match["d"])
    if (month, day) < (int(value[5:7]), int(value[8:])) or _BREAK.search(text, before.end, match.start()):
        return None
    return None if _of_term(text, before) else int(value[:4])


def _of_term(text: str, before: Before) -> bool:
    """Whether a day is that of a plan, or the end of a term: of a span from another year, or worded as such.

    >>> [_of_term(t, Before(t[-10:], len(t) - 10, len(t))) for t in ("2024-06-29～2026-06-28", "2026-06-28")]
    [True, False]
    """
    near = text[max(0, before.start - _TERM_REACH) : before.start]
    span = _SPAN.search(near)
    apart = span is not None and span["y"] != str(before.value)[:4]
    return apart or _TERM.search(near) is not None or _ENDING.match(text, before.end) is not None


def _year_before(text: str, before: Before | None, match: re.Match[str]) -> int | None:
    """The year of the date before a day in its sentence; after December comes the January of the next."""
    at = match.start()
    if before is None or before.value in {None, "长期"} or at - before.end > _NEAR:
        return None
    if _SENTENCE.search(text, before.end, at):
        return None
    value = str(before.value)
    goes_on = value[5:7] >= _LATE_MONTH and int(match["m"]) <= _EARLY_MONTH and len(value) == _DAY
    return int(value[:4]) + (goes_on and not _of_term(text, before))
