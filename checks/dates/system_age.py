"""How long the system is told to have run, longer than since it came into force."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas import patterns
from schemas.dates import FOREVER, add_months, first_day, last_day
from schemas.leaf import Leaf
from schemas.text import fold

_NUMERALS = {
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_SAID = patterns.compile(
    r"体系(?:文件)?[^，,。；;\d]{0,12}?(?:运行|实施)[^，,。；;\d近约]{0,10}?(?:已|至今|了|满|达|共)(?:经|满|达|有|运行|实施|了){0,3}"
    r"(?P<number>\d{1,2}|[一二两三四五六七八九十]{1,2})(?P<unit>个半?月)"
)
_NOT_SAID = patterns.compile(r"应|须|要求|至少|不少于|不足|未满|未达|不满|计划|拟|将|规定|供方|外包")
YEAR = 24
"""A system said to run for longer was there before its documents were issued anew."""


class Run(NamedTuple):
    """A sentence on how long the system has run, the months it tells, and the last day it may count to."""

    said: Leaf[str]
    months: int
    start: Leaf[str]
    until: str


def run_too_long(context: Context) -> Iterator[Run]:
    """The sentences by which an initial audit's system has run longer than since its first day."""
    start, kind = context.report.system_effective_on, context.report.audit_type
    last = context.report.report_date or context.report.audit.end
    if start is None or last is None or not start.value or not last.value or kind is None:
        return
    if kind.value not in ("stage1", "stage2") or FOREVER in (start.value, last.value):
        return
    for passage in context.mentions.passages(("运行", "实施")):
        sentence = fold(str(passage.leaf.value))
        said = _SAID.search(sentence)
        if said is None or _NOT_SAID.search(sentence[max(said.start() - 12, 0) : said.end()]):
            continue
        months = _number(said["number"])
        if 0 < months <= YEAR and add_months(first_day(start.value), months) > last_day(last.value):
            yield Run(passage.leaf, months, start, str(last.value))


def _number(text: str) -> int:
    """A number of months in digits or numerals.

    >>> _number("9"), _number("十二"), _number("六")
    (9, 12, 6)
    """
    return int(text) if text.isdigit() else sum(_NUMERALS[one] for one in text)
