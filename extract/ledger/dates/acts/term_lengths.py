"""Lengths that a sentence or row tells once, beside two days."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.dates.days import asked
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import Day, TermLength

_NUMERALS = {char: number for number, char in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_LONGEST = 60
"""Years, or months, that a term has at most."""

_SHORT, _REACH = 5, 14
"""Letters of a length alone, and beside its days."""


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[TermLength]:
    """The terms of two days with which one length is told."""
    for start, end in pairwise(asked(reading, days)):
        if not _are_term(start, end):
            continue
        months = set(_beside(start, end))
        if len(months) == 1:
            yield TermLength(end.place, end.words, end, start, min(months))


def _beside(start: Day, end: Day) -> Iterator[int]:
    """The lengths that are a cell of the row, or are told as a term right before the days, or in brackets
    behind them."""
    if start.row:
        for cell in start.row:
            yield from _lengths(cell) if len(cell.strip()) <= _SHORT else ()
        return
    before = start.before[-_REACH:].rstrip("自从起由，,：:（(为")
    if has("lasts", before) and before.endswith(("年", "月")):
        yield from _lengths(before)
    behind = end.after[:_REACH]
    if behind.startswith(("(", "（")) and "证" not in behind:
        yield from _lengths(behind)


def _are_term(start: Day, end: Day) -> bool:
    """Whether two whole days are the first and the last of a term."""
    if len(str(start.place.value)) < 10 or len(str(end.place.value)) < 10:
        return False
    if start.row:
        return start.row == end.row and end.ends and not start.ends
    return start.begins and end.joined and end.at - start.place.span[1] < 4


def _lengths(text: str) -> Iterator[int]:
    """The lengths in a text, in months: 三年, 12个月; not the years of days, nor 第三年."""
    for unit, months in (("年", 12), ("个月", 1)):
        at = text.find(unit)
        while at >= 0:
            low = at
            while low and (text[low - 1].isdecimal() or text[low - 1] in _NUMERALS):
                low -= 1
            number = str(_NUMERALS.get(text[low:at], text[low:at]))
            part = text[max(low - 1, 0) : low] in ("第", "每", "近") or _goes_on(text[at + len(unit) :])
            if not part and number.isdecimal() and 0 < int(number) <= _LONGEST:
                yield int(number) * months
            at = text.find(unit, at + 1)


def _goes_on(text: str) -> bool:
    """Whether what stands behind a unit makes it another word (年度, 2025年3)."""
    return text[:1].isdecimal() or text[:1] in ("月", "度", "前", "内", "级", "来")
