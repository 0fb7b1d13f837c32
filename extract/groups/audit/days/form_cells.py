"""The audit's days in forms that part them: a date over cells, beginning and end in rows or lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from extract.groups.audit.days.begin_and_end import begun_and_ended
from extract.groups.audit.mode_and_risk import own
from extract.groups.audit.time.amounts import NOT_THE_AUDIT
from extract.readers.leaves import body_end, cover_end, elsewhere, first_date
from extract.readers.text import lines
from extract.readers.text.sections import section_of
from extract.reading.source import Source
from extract.values.date_forms import iso
from extract.values.dates import FoundDate, find_dates, read_dates
from schemas import patterns

Days = tuple[FoundDate, FoundDate]

_PARTED = patterns.compile(
    r"(?P<y>20\d\d)[\t ]{1,2}年[\t ]{1,2}(?P<m>\d{1,2})[\t ]{1,2}月[\t ]{1,2}(?P<d>\d{1,2})"
    r"[\t ]{1,2}日(?:[\t ]{1,2}(?P<half>上午|下午))?"
)
_LINES = patterns.compile(
    r"(?:审核|现场)?(?:起止|实施)?(?:时间|日期)[\t\n:： ]{1,2}[自从起][\t\n:： ]{1,2}"
    r"(?P<first>[12]\d{3}[^\t\n]{4,16}(?:[\t ](?:上午|下午))?)[\t\n ]{1,2}"
    r"(?:[至到止][\t\n:： ]{1,2}|[至到止](?=\d))(?P<last>[12]\d{3}[^\t\n]{4,16}(?:[\t ](?:上午|下午))?)"
)
_COMPACT = patterns.compile(
    r"审核[^。；;\n\t]{0,60}?(?<!\d)(?P<first>20\d{6})\s?(?:[-~—–～]{1,2}|至|到)\s?(?P<last>20\d{6})(?!\d)"
)
_BESIDE_CHOICE = patterns.compile(
    r"(?:^|[\n\t])[ \u3000]?(?:本次|此次|现场)?(?:审核|评审)"
    r"(?:类型|性质|类别|种类|方式|活动|任务|安排|实施|阶段|概况){0,2}"
    r"(?:(?:及|和|与|、|/)?(?:其|起止)?(?:时间|日期|日程))?[ ]?[\t:：][^。；;，,\d]{0,80}"
    r"(?P<days>20\d\d\s?[年./-][^。；;，,\n]{8,44})"
)
"""A field of the audit itself, which tells its kind and its days (审核：■监督 2025/3/4上午—2025/3/5下午)."""

_UNDER = patterns.compile(
    r"(?:^|\n)[ \u3000]?(?:\d{0,2}[.、．)）]?\s?)(?:时间|日期|起止|起讫|日程|期间)[:：]"
    r"(?P<days>[^。；;\n]{12,60})"
)
"""A field of days alone, under a heading of the audit."""

_OF_AUDIT = patterns.compile(r"审核(?!发现|结论|准则|依据|组|员|证据|记录)|\baudit\b", re.I)
_LABEL_END = 2
_MOST_DAYS = 31
_HALVES = {"上午": "am", "下午": "pm"}


def days(source: Source) -> Iterator[Days]:
    """The first and last day of fields and lines that part them."""
    first = next(_parted(source, "start"), None)
    last = next(_parted(source, "end"), None)
    if first and last:
        yield first, last
        return
    loose = [*(_loose(source, "start_loose") or _loose(source, "start"))]
    loose += _loose(source, "end_loose") or _loose(source, "end")
    if len(loose) == 2 and _near(*loose):
        yield loose[0], loose[1]
    for pattern, words in ((_LINES, ("时间", "日期")), (_COMPACT, ("审核",))):
        for match in lines.finditer(pattern, words, source.text, body_end(source)):
            one, two = (find_dates(match[name], match.start(name), None, True) for name in ("first", "last"))
            if len(one) == len(two) == 1 and _near(one[0], two[0]) and _is_audit(source, match.start()):
                yield one[0], two[0]
    yield from _told_beside(source)


def _told_beside(source: Source) -> Iterator[Days]:
    """The days in a field of the audit behind its kind, or of days alone under a heading of the audit."""
    for match in lines.finditer(_BESIDE_CHOICE, ("审核", "评审"), source.text, body_end(source)):
        yield from _of_field(source, match)
    words = ("时间", "日期", "起止", "起讫", "日程", "期间")
    for match in lines.finditer(_UNDER, words, source.text, body_end(source)):
        if _OF_AUDIT.search(" ".join(section_of(source, match.end())[-1:])):
            yield from _of_field(source, match)


def _of_field(source: Source, field: re.Match[str]) -> Iterator[Days]:
    """The span, or the beginning and the end, with which the days of a field begin."""
    low = field.start("days")
    dates, spans = read_dates(field["days"], low)
    stated = [(span.first, span.last) for span in spans] + begun_and_ended(field["days"], low, dates)
    begins = stated and stated[0][0].start - low <= _LABEL_END and _near(*stated[0])
    if begins and not NOT_THE_AUDIT.search(field[0]) and not elsewhere(source, low, "audit"):
        yield stated[0]


def _loose(source: Source, name: str) -> list[FoundDate]:
    """The first date behind bare labels of a beginning or an end that stand where the audit is told."""
    places = [p for p in own(source, name) if _is_audit(source, p.label.start)]
    return [found for place in places if (found := first_date(source, place))][:1]


def _is_audit(source: Source, offset: int) -> bool:
    """Whether a bare label stands at the beginning, or under words on the audit, and of nothing else."""
    if elsewhere(source, offset, "audit"):
        return False
    above = source.text[max(offset - 120, 0) : offset + 8]
    return "审核" in above or "评审" in above or offset < cover_end(source)


def _near(first: FoundDate, last: FoundDate) -> bool:
    if not first.value or not last.value or len(first.value) != 10 or len(last.value) != 10:
        return False
    return 0 <= (date.fromisoformat(last.value) - date.fromisoformat(first.value)).days <= _MOST_DAYS


def _parted(source: Source, name: str) -> Iterator[FoundDate]:
    """The date whose year, month and day stand in cells of their own behind a label."""
    for place in own(source, name):
        if match := _PARTED.match(source.text, place.start):
            value = iso(int(match["y"]), int(match["m"]), int(match["d"]))
            yield FoundDate(match.start(), match.end("d") + 2, value, _HALVES.get(match["half"] or ""))
