"""Dates that do not exist, or cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from checks.context import Context
from checks.dates.calendar.weekdays import wrong_weekdays
from checks.dates.valid_dates import wrong_dates
from checks.registry import Outcome, check
from schemas import patterns
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_ONE_DAY = patterns.compile(r"[^\d]{0,4}\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}\D{0,2}|\D{0,4}\d{8}")
"""A written day, alone."""

_LOST = patterns.compile(r"(?<!\d)\d{3}\s?[年./-]\s?\d{1,2}\s?[月./-]")
"""A day whose year has three digits: of a recognised page, the fourth was not seen."""

_DAYS = tuple(f"{month}月{day}日" for month, day in ((2, 30), (2, 31), (4, 31), (6, 31), (9, 31), (11, 31)))
"""Days without a year that no year has."""

_ALONE = patterns.compile(r"(?<!\d)(?<!年)(?<!年\s)(?:2月3[01]|(?:[469]|11)月31)日")

_ODD = {
    "joined": patterns.compile(r"(?<=[\d日号])\s{0,3}(?P<part>自)\s{0,3}(?=\d)"),
    "year": patterns.compile(r"(?<=\d)\s{0,3}(?P<part>的)"),
    "letter": patterns.compile(r"(?P<part>[Oo])"),
    "doubled": patterns.compile(r"(?P<part>年年|月月|日日|号号)"),
    "day": patterns.compile(r"(?P<part>曰)"),
    "mark": patterns.compile(r"(?<=[年月./-])\s{0,3}(?P<part>[.,·])"),
}
"""What is wrong in a garbled date, by the message that tells it."""


@check("DATE007", "impossible-date", "error")
def impossible_date(context: Context) -> Iterator[Outcome]:
    """查什么：写出的日期是否存在（没有 2 月 30 日、13 月），是否书写有误（多字、漏字，要改了才读得通）；
    日子不成疑问的笔误（年写作的、多了点）只作提示，几处合为一项。
    日期一栏中，有一格是数字而不成日期的，提示。日期后括注的星期是否就是那一天的（没有写年份的，按报告的年份；
    年份存疑的，提示）。

    为什么：不存在或读不通的日期不能作证据，也不能据以判断有效期和先后。

    例：“2025 年 6 月 31 日”；“2025 的 3 月 5 日”。

    应为：存在的、写法完整的日期。

    依据：GB/T 27021.1-2017 9.4.8.2（准确、简明、清晰的记录）。

    何时可忽略：文件转换造成的错字，原件无误。
    ---
    What it checks: whether a date exists (no 30 February, no month 13), and whether it is garbled (readable
    only by mending); slips that leave no doubt of the day are information, several of them one finding.
    A cell of figures that is no day in a column of days is worth knowing. So is whether the weekday in
    brackets behind a day is that of the day (of the report's year where none is written; where that is
    doubtful, it is information).

    Why: such a date is no evidence, and neither validity nor order can be judged by it.

    Example: 31 June 2025.

    Expected: a day that exists, written in full.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate, concise and clear record).

    When to ignore: the conversion of the file garbled it; the original is right.
    """
    impossible: dict[str, list[Leaf[str]]] = {}
    garbled: dict[tuple[int | None, int], list[Leaf[str]]] = {}
    for leaf, mended in wrong_dates(context):
        if mended and leaf.value is not None:
            garbled.setdefault((leaf.evidence.page, leaf.evidence.line), []).append(leaf)
        else:
            impossible.setdefault(leaf.raw, []).append(leaf)
    for places in impossible.values():
        yield _wrong_date(context, places, "impossible")
    for passage in context.mentions.passages(_DAYS):
        found = _ALONE.search(fold(str(passage.leaf.value)))
        if found is not None and found[0] not in "".join(impossible):
            yield _no_day(context, passage.leaf, found[0])
    slips = list(_distinct_slips(garbled.values()))
    plain = [places for places in slips if all(map(_is_plain, places))]
    if len(plain) > 1:
        yield _slips(context, plain)
        slips = [places for places in slips if places not in plain]
    for places in slips:
        yield _wrong_date(context, places, "garbled")
    yield from _other_weekdays(context)


def _other_weekdays(context: Context) -> Iterator[Finding]:
    """The days with the weekday of another, once each."""
    alike: dict[tuple[date, str, bool], list[Leaf[str]]] = {}
    for one, doubtful in wrong_weekdays(context):
        alike.setdefault((one.day, one.mention.word, doubtful), []).append(one.mention.leaf)
    for (day, word, doubtful), places in alike.items():
        expected = context.words(f"weekday_{day.weekday() + 1}")
        yield context.finding(
            *places,
            identity=f"{day}/{word}",
            values=[str(day), word],
            variant="weekday_unsure" if doubtful else "weekday",
            severity="info" if doubtful else "warning",
            expected=expected,
            actual=word,
            day=str(day),
            word=word,
            right=expected,
        )


def _no_day(context: Context, sentence: Leaf[str], written: str) -> Finding:
    """A sentence with a day that no year has."""
    return context.finding(
        sentence, identity=written, values=[written], variant="impossible", actual=written, raw=written
    )


def _distinct_slips(lines: Iterable[list[Leaf[str]]]) -> Iterable[list[Leaf[str]]]:
    """The garbled dates of a line are one slip; the same ones in other lines belong to it."""
    slips: dict[tuple[str, ...], list[Leaf[str]]] = {}
    for places in lines:
        slips.setdefault(tuple(sorted({leaf.raw for leaf in places})), []).extend(places)
    return slips.values()


def _is_plain(leaf: Leaf[str]) -> bool:
    """Whether the day of a garbled date is beyond doubt: it is a single one, and a known slip of the pen."""
    odd = [name for name, pattern in _ODD.items() if pattern.search(fold(leaf.raw))]
    return leaf.value is not None and "/" not in leaf.value and odd != [] and "joined" not in odd


def _slips(context: Context, slips: list[list[Leaf[str]]]) -> Finding:
    """The slips of the pen in dates that can be read all the same, in one finding."""
    places = [leaf for of in slips for leaf in of]
    written = list(dict.fromkeys(leaf.raw for leaf in places))
    read = {leaf.raw: leaf.value for leaf in places}
    return context.finding(
        *places,
        identity="slips",
        values=written,
        variant="slips",
        severity="info",
        expected=context.listed(dict.fromkeys(read.values())),
        actual=context.listed(written),
        count=len(written),
        dates=context.listed(
            context.words("slip", raw=raw, odd=_odd(context, [raw]), read=read[raw]) for raw in written
        ),
    )


def _wrong_date(context: Context, places: list[Leaf[str]], variant: str) -> Finding:
    """A garbled date is a slip that can be read, so only worth knowing; one that does not exist cannot.

    What tells no single day (two that are joined, a month) is no day that does not exist."""
    if variant == "impossible" and not _ONE_DAY.fullmatch(fold(places[0].raw)):
        variant = "no_date"
    written = list(dict.fromkeys(leaf.raw for leaf in places))
    read = list(dict.fromkeys(leaf.value for leaf in places if leaf.value is not None))
    lost = _LOST.search(fold(written[0])) is not None and context.is_recognised(*places)
    return context.finding(
        *places,
        identity="、".join(written),
        values=written,
        variant=variant,
        severity="info" if variant == "garbled" or lost else None,
        expected=context.listed(read) or None,
        actual=context.listed(written),
        raw=context.listed(written),
        read=context.listed(_span(context, value) for value in read),
        odd=_odd(context, written) if variant == "garbled" else "",
    )


def _span(context: Context, value: str) -> str:
    """A day as it stands, or the two days of a span in words."""
    first, joined, last = value.partition("/")
    return context.words("span", first=first, last=last) if joined else value


def _odd(context: Context, written: Iterable[str]) -> str:
    """What is odd in garbled dates, once each."""
    found = [
        context.words(name, part=match["part"])
        for raw in map(fold, written)
        for name, pattern in _ODD.items()
        if (match := pattern.search(raw))
    ]
    return context.listed(dict.fromkeys(found)) or context.words("unread")
