"""Dates that do not exist, or cannot be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from checks.context import Context
from checks.dates.calendar.weekdays import wrong_weekdays
from checks.dates.valid_dates import wrong_dates
from checks.registry import Outcome, check
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.times.dates import DateWriting, ImpossibleDay


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
    for day in context.mentions.statements(ImpossibleDay):
        if day.written not in "".join(impossible):
            yield _no_day(context, day.place, day.written)
    slips = list(_distinct_slips(garbled.values()))
    plain = [places for places in slips if all(_is_plain(context, leaf) for leaf in places)]
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


def _is_plain(context: Context, leaf: Leaf[str]) -> bool:
    """Whether the day of a garbled date is beyond doubt: it is a single one, and a known slip of the pen."""
    slips = _writing(context, leaf).slips
    return leaf.value is not None and "/" not in leaf.value and bool(slips) and "joined" not in slips


def _slips(context: Context, slips: list[list[Leaf[str]]]) -> Finding:
    """The slips of the pen in dates that can be read all the same, in one finding."""
    places = [leaf for of in slips for leaf in of]
    written = list(dict.fromkeys(leaf.raw for leaf in places))
    read = {leaf.raw: leaf for leaf in places}
    return context.finding(
        *places,
        identity="slips",
        values=written,
        variant="slips",
        severity="info",
        expected=context.listed(dict.fromkeys(leaf.value for leaf in read.values())),
        actual=context.listed(written),
        count=len(written),
        dates=context.listed(
            context.words("slip", raw=leaf.raw, odd=_odd(context, [leaf]), read=leaf.value)
            for leaf in read.values()
        ),
    )


def _wrong_date(context: Context, places: list[Leaf[str]], variant: str) -> Finding:
    """A garbled date is a slip that can be read, so only worth knowing; one that does not exist cannot.

    What tells no single day (two that are joined, a month) is no day that does not exist."""
    writing = _writing(context, places[0])
    if variant == "impossible" and not writing.is_day:
        variant = "no_date"
    written = list(dict.fromkeys(leaf.raw for leaf in places))
    read = list(dict.fromkeys(leaf.value for leaf in places if leaf.value is not None))
    lost = writing.lost and context.is_recognised(*places)
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
        odd=_odd(context, {leaf.raw: leaf for leaf in places}.values()) if variant == "garbled" else "",
    )


def _span(context: Context, value: str) -> str:
    """A day as it stands, or the two days of a span in words."""
    first, joined, last = value.partition("/")
    return context.words("span", first=first, last=last) if joined else value


def _odd(context: Context, places: Iterable[Leaf[str]]) -> str:
    """What is odd in garbled dates, once each."""
    odd = [
        context.words(name, part=part)
        for leaf in places
        for name, part in _writing(context, leaf).slips.items()
    ]
    return context.listed(dict.fromkeys(odd)) or context.words("unread")


def _writing(context: Context, leaf: Leaf[str]) -> DateWriting:
    (writing,) = context.mentions.statements(DateWriting, leaf)
    return writing
