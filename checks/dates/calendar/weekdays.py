"""The weekday written behind a day, where the day is another one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.dates.valid_dates import at, wrong_starts
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.text import fold

_DAYS = "一二三四五六日"
_NAMES = ("星期", "礼拜", "周")
_REACH = 12

OFTEN = 2
"""So many days without a year, all with other weekdays, may be of another year than the one taken."""


class Weekday(NamedTuple):
    """A day, the weekday written behind it, and the one that it is (0: Monday)."""

    day: Leaf[str]
    word: str
    right: int
    has_year: bool


def wrong_weekdays(context: Context) -> Iterator[tuple[Weekday, bool]]:
    """The days whose weekday is another, and whether the year that they are taken for is doubtful: it is not
    written with them, and no day without a year in the report has the weekday of that year."""
    read = list(_weekdays(context))
    yearless = [one for one in read if not one.has_year]
    agreeing = [one for one in yearless if one.word[-1].replace("天", "日") == _DAYS[one.right]]
    doubtful = len(yearless) >= OFTEN and not agreeing
    for one in read:
        if one.word[-1].replace("天", "日") != _DAYS[one.right]:
            yield one, doubtful and not one.has_year


def _weekdays(context: Context) -> Iterator[Weekday]:
    text, wrong = context.mentions.text, wrong_starts(context)
    for mention in context.mentions.dates:
        leaf, value = mention.leaf, mention.leaf.value
        if value is None or len(value) != len("2025-01-01") or leaf.span[0] < 0 or at(leaf) in wrong:
            continue
        word = _word(text[leaf.span[1] : leaf.span[1] + _REACH])
        if word:
            yield Weekday(leaf, word, first_day(value).weekday(), value[:4] in fold(leaf.raw))


def _word(behind: str) -> str:
    """The weekday that opens the brackets right behind a day; empty where none does.

    >>> _word("（星期天）召开"), _word(" (周四)"), _word("（周期）")
    ('星期天', '周四', '')
    """
    opened = behind.replace("（", "(").replace("）", ")").lstrip()
    name = next((name for name in _NAMES if opened.startswith(f"({name}")), "")
    word = opened[1 : len(name) + 2].strip() if name else ""
    return word if word[-1:] in {*_DAYS, "天"} and opened[len(word) + 1 :][:1] in {")", "，", ","} else ""
