"""Sums of items whose amounts stand together behind their names (甲、乙分别为 12 件、3 件，合计 15 件)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.groups.tables_with_totals.prose import NUMBER, SUM, UNIT, made_of, titled
from extract.readers.leaves import body_end, clean
from extract.readers.text import lines
from extract.reading.source import Source
from extract.reading.stops import PERIOD
from extract.values.found import narrow
from extract.values.numbers import parse_amount
from schemas import patterns
from schemas.report import TableWithTotal, TotalItem

_PLAIN = NUMBER.replace("?P<n>", "?:")
_AND = r"\s?(?:[、，,/]|和|及|与|以及)\s?"
_EACH = patterns.compile(
    rf"(?:各自|依次|分别)[^\W\d]{{0,6}}?(?:为|是|有|达)?\s?:?\s?(?P<amounts>{_PLAIN}\s?(?:{UNIT})?(?:{_AND}{_PLAIN}\s?(?:{UNIT})?){{1,20}})"
)
_AMOUNT = patterns.compile(rf"{NUMBER}\s?(?P<unit>{UNIT})?")
_TO_TOTAL = patterns.compile(r"\s?[，,；;。]?\s?")
_AFTER_TOTAL = patterns.compile(r"\s?[，,；;。:（(]?\s?(?:其中)?\s?[:，,]?\s?")
_MARKS = patterns.compile(r"[，,；;:：。（(]|其中|中(?=[^\W\d])")
_LISTED = patterns.compile(r"、")
_LAST = patterns.compile(r"以及|和|及|与")
_OF = patterns.compile(r"(?:的?(?:费用|金额|支出|投入|数量|用量|产量|批次|人次|批数|人数)|各)$")
_TIMES = patterns.compile(
    r"(?:第?一(?:季度)?(?:至|到|~|-)第?四季度|[四4]个季度|各个?季度|1\s?(?:至|到|~|-)\s?4季度)(?P<all>)|上、?下半年|上半年[、和与]下半年"
)
_QUARTERS, _HALVES = ("第一季度", "第二季度", "第三季度", "第四季度"), ("上半年", "下半年")
_REACH, _FEWEST, _LONGEST = 300, 2, 24

_Span = tuple[int, int, str]
"""The range of a name and what it is."""


def read(source: Source) -> Iterator[TableWithTotal]:
    """One entry a total that stands right behind the amounts or before the names, in reading order."""
    text = narrow(source.text[: body_end(source)])
    for match in lines.finditer(_EACH, ("分别", "依次", "各自"), source.text, len(text), text):
        low = max(0, match.start() - _REACH)
        low = max((m.end() for m in PERIOD.finditer(text, low, match.start())), default=low)
        amounts = [*_AMOUNT.finditer(text, *match.span("amounts"))]
        named = _names(text, low, match.start(), len(amounts))
        if not named:
            continue
        total, first = _total(text, low, named[0][0], match.end())
        if (
            total is None
            or {one["unit"] for one in amounts} - {total["unit"], None}
            or not amounts[-1]["unit"]
        ):
            continue
        items = [_item(source, name, amount) for name, amount in zip(named, amounts, strict=True)]
        if made := made_of(source, total, items, titled(source, text, low, first)):
            yield made


def _total(text: str, low: int, first: int, end: int) -> tuple[re.Match[str] | None, int]:
    """The total right behind the amounts, else right before the first name, and where the title ends."""
    mark = _TO_TOTAL.match(text, end)
    if mark and (behind := SUM.match(text, mark.end())):
        return behind, first
    for before in SUM.finditer(text, low, first):
        lead = _AFTER_TOTAL.match(text, before.end(), first)
        if lead and lead.end() == first:
            return before, before.start()
    return None, first


def _names(text: str, low: int, end: int, number: int) -> list[_Span]:
    """The names right before an offset, where there are as many; those of the parts of a year as words."""
    for times in _TIMES.finditer(text, low, end):
        words = _QUARTERS if times["all"] is not None else _HALVES
        if end - times.end() <= _FEWEST and len(words) == number:
            return [(*times.span(), word) for word in words]
    at = max((m.end() for m in _MARKS.finditer(text, low, end)), default=low)
    spans = _split(text, at, end, number)
    if len(spans) != number or any(not text[s:e].strip() or e - s > _LONGEST for s, e in spans):
        return []
    if tail := _OF.search(text, spans[-1][0] + _FEWEST, spans[-1][1]):
        spans[-1] = (spans[-1][0], tail.start())
    return [(s, e, clean(text[s:e])) for s, e in spans]


def _split(text: str, start: int, end: int, number: int) -> list[tuple[int, int]]:
    """The ranges between the marks of a list, its last two parted by a word where one is lacking."""
    cuts = [(start, start), *(m.span() for m in _LISTED.finditer(text, start, end)), (end, end)]
    spans = [(low, high) for (_, low), (high, _) in pairwise(cuts)]
    last = [*_LAST.finditer(text, spans[-1][0] + 1, end)]
    if len(spans) == number - 1 and last:
        spans[-1:] = [(spans[-1][0], last[-1].start()), (last[-1].end(), end)]
    return spans


def _item(source: Source, name: _Span, amount: re.Match[str]) -> TotalItem:
    value = parse_amount(amount["n"].replace(",", ""))
    return TotalItem(
        name=source.leaf(name[2], name[0], name[1]), amount=source.leaf(value, amount.start(), amount.end())
    )
