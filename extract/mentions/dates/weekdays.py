"""Days with the weekday that is written in brackets behind them (9月17日（星期三）)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.reading.source import Source
from schemas.leaf import Leaf
from schemas.mentions import WeekdayMention

_DAYS = "一二三四五六日"
_NAMES = ("星期", "礼拜", "周")
_REACH = 12
_WHOLE = len("2025-01-01")


def read(source: Source, days: Iterable[Leaf[str]], yearless: Iterable[Leaf[str]]) -> list[WeekdayMention]:
    """Such days: of those of the text, and of those written without a year (`schemas.mentions.Mentions`)."""
    return [*_behind(source, days), *_behind(source, yearless)]


def _behind(source: Source, days: Iterable[Leaf[str]]) -> Iterator[WeekdayMention]:
    for leaf in days:
        value, end = leaf.value, leaf.span[1]
        if value is None or end < 0 or not (len(value) == _WHOLE or value.startswith("--")):
            continue
        behind = source.text[end : end + _REACH]
        if word := bracketed(behind):
            number = _DAYS.index(word[-1].replace("天", "日"))
            closed = end + behind.index(word) + len(word) + (behind.partition(word)[2][:1] in {")", "）"})
            whole = source.leaf(value, leaf.span[0], closed)
            yield WeekdayMention(whole, word, number, value[:4] in leaf.raw)


def bracketed(behind: str) -> str:
    """The weekday that opens the brackets right behind a day; empty where none does.

    >>> bracketed("（星期天）召开"), bracketed(" (周四)"), bracketed("（周期）")
    ('星期天', '周四', '')
    """
    opened = behind.replace("（", "(").replace("）", ")").lstrip()
    name = next((name for name in _NAMES if opened.startswith(f"({name}")), "")
    word = opened[1 : len(name) + 2].strip() if name else ""
    return word if word[-1:] in {*_DAYS, "天"} and opened[len(word) + 1 :][:1] in {")", "，", ","} else ""
