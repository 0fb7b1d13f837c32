"""Numbers with a unit of counting, in the paragraphs and cells of the body."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract import labels
from extract.groups.counts import lists
from extract.readers.leaves import body_end
from extract.readers.text.units import Unit, once, units
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns

_NOT_COUNTED = {
    unit: patterns.compile(after)
    for unit, after in {
        "项": r"目(?!标)|次",
        "条": r"[款例件文码形]",
        "个": r"月|人|性|体|工作日|小时|[天日年周]",
        "部": r"[门件位署长]",
        "件": r"[事均数]",
        "台": r"[账帐风班车秤]",
        "家": r"[庭属]",
        "人": r"[日天·×次力员/]",
        "位": r"[于置移]",
        "组": r"[织长员成合建]",
        "种": r"[植子]",
        "类": r"[别型似]",
        "把": r"[握关手]",
        "具": r"[体有备]",
        "处": r"[理置于]",
        "名": r"[称单录义]",
        "支": r"[持撑付部行出架援]",
        "间": r"[隔接距断歇]",
        "座": r"[谈位]",
        "道": r"[路德具]",
        "份": r"额",
        "款": r"[项式]",
        "套": r"[用]",
    }.items()
}
_BUILDINGS = frozenset({"幢", "栋", "座", "间"})
"""Behind the number of a house they are a part of the address (88号3幢)."""

_BEGINS = ("", "\n", "\t", "【", "[", "•", "●", "◆", "▪")
_EACH = patterns.compile(r"一\s?[^\W\d_]\s?一\s?[^\W\d_]")
"""One of each, which counts nothing (一台一列, 一人一档)."""

_PARTY = patterns.compile(r"(?:第\s?)?(?!两)(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?组\s?[:：]?\s?")
"""The name of a part of the audit team that stands alone (二组, 2组：): it counts nothing."""

_NUMBERED = patterns.compile(r"(?<![\d.])(?P<n>[一二12])\s?组")
_SENTENCE = 60

_BLANKS = 8
"""So many characters before a number are looked at for the end of what stands before it."""

_GROUP = patterns.compile(r"\s?[:：（(]")
"""Behind what begins a cell or line as the name of a group (一组：…)."""

_DETAIL = patterns.compile(r"[（(][A-Za-z][A-Za-z\d./×*-]{1,20}[，,]\s?\d{1,4}\s?[^\W\d_][)）]$")
"""A model with how many there are of it, in brackets behind its name (抛丸机（Q376，3台）)."""

_DETAILED = 30

_MOST = 400


class Stated(NamedTuple):
    """A number with a unit of counting: its range, value, unit, and the paragraph or cell that it is in."""

    start: int
    end: int
    value: int
    unit: str
    within: Unit


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(labels.values("counts", "word")["unit"], key=lambda word: (-len(word), word))
    return patterns.compile(
        rf"(?P<n>\d{{1,4}}|[一二两三四五六七八九十]{{1,3}})\s?(?P<unit>大?(?:{'|'.join(words)}))"
    )


@cache
def loose() -> re.Pattern[str]:
    """Words that make a number no statement on how many there are."""
    words = labels.values("counts", "word")
    return patterns.compile(rf"{'|'.join(words['loose'])}|(?:{'|'.join(words['loose_end'])})$|^\s{{0,8}}抽")


def numbers(source: Source) -> Iterator[Stated]:
    """The numbers with a unit of counting in the body."""
    text = narrow(source.text)
    starts = unit_starts(source)
    for match in _pattern().finditer(text, 0, body_end(source)):
        before = text[match.start() - 1 : match.start()]
        if before in ".-/第" or (before.isascii() and before.isalnum()):
            continue
        unit = match["unit"]
        if (after := _NOT_COUNTED.get(unit)) and after.match(text, match.end()):
            continue
        if before in "限选" or (before == "号" and unit in _BUILDINGS) or _EACH.match(text, match.start()):
            continue
        if unit == "组" and before in _BEGINS and _GROUP.match(text, match.end()):
            continue
        if before in "，," and _DETAIL.search(text, max(match.start() - _DETAILED, 0), match.end() + 1):
            continue
        value = lists.number(match["n"])
        at = bisect_right(starts, match.start()) - 1
        if unit == "组" and at >= 0 and _names_party(text, match, body_units(source)[at]):
            continue
        if unit == "组" and _of_parties(text, match):
            continue
        if value and value <= _MOST and at >= 0:
            yield Stated(match.start(), match.end(), value, unit, body_units(source)[at])


def _names_party(text: str, match: re.Match[str], within: Unit) -> bool:
    """Whether a number of groups is the name of one: it fills its cell, or stands before a colon."""
    before = text[max(within.start, match.start() - _BLANKS) : match.start()].rstrip()
    if before and before[-1] not in ",，;；。\n\t":
        return False
    end = within.end if within.cell is not None and not before else match.end() + 1
    return _PARTY.fullmatch(text, match.start(), end) is not None and (
        within.cell is not None or text[match.end() : end] in {":", "："}
    )


def _of_parties(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence names groups that work beside each other (分两组工作：一组甲某，二组乙某)."""
    low = max(match.start() - _SENTENCE, text.rfind("\n", 0, match.start()) + 1)
    ends = [end for end in (text.find(mark, match.end()) for mark in "。\n") if end >= 0]
    named = {m["n"] for m in _NUMBERED.finditer(text, low, min([*ends, match.end() + _SENTENCE]))}
    return {"一", "二"} <= named or {"1", "2"} <= named


@once
def body_units(source: Source) -> list[Unit]:
    """The paragraphs and cells of the body in the order of the text."""
    last = body_end(source)
    return sorted((unit for unit in units(source) if unit.start < last), key=lambda unit: unit.start)


@once
def unit_starts(source: Source) -> list[int]:
    """Where each of `body_units` begins."""
    return [unit.start for unit in body_units(source)]
