"""A drill whose place is told twice, and differently."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from checks.context import Context
from checks.text.excusing_words import excused
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold

_DATA = Path(__file__).with_name("drills.yaml")
REACH = 500
"""So many characters behind its place a drill is described."""

_PLACE = patterns.compile(
    r"(?:^|(?P<before>[^。；;]{0,60}演[练习][^。；;]{0,60})[，,]\s?)(?:本次)?(?:演[练习])?的?(?:地点|场所|位置)"
    r"\s?(?:[：:]|[为是]|[设选定]在|安排在)\s?(?P<place>[^，,。；;：:]{2,24})(?=$|[，,])"
)
_GATHERED = patterns.compile(r"培训|会议(?!室)|学习|考试|集合|救护")
"""In the sentence of a place that is not that of a drill."""

_IN = r"(?<!假设)(?<!模拟)(?<!假定)(?<!假想)(?<!设想)在(?P<place>[^，,。；;：:在\d]{2,16}?)"
_DRILL = r"演[练习](?!的?(?:总结|讲评|点评|评[价审估]|策划|准备|动员|培训|部署|安排|前|后))"
_TAIL = 3
"""So many characters stand at most behind the word that tells the kind of a place (食堂门外)."""

_ANOTHER = ("地点", "场所", "另外", "其次", "第二次", "预案演练", "演练记录", "演习记录")
_APART = patterns.compile("(?<![空草绿场])地点|" + "|".join(_ANOTHER[1:]))
"""Where another drill, or its place, is told: not where something is lit (空地点燃)."""

_SUPPOSED = patterns.compile(
    r"集合|撤离|疏散[到至]|转移[到至]|计划|(?<!模)拟|原定|改[在为至到]|因[^，,]{0,6}(?:雨|天气)|禁止|严禁|不得|不准"
)

_NUMBERED = patterns.compile(
    r"[\dA-Za-z一二三四五六七八九十东西南北]{1,3}(?=号?(?:楼|门|车间|厂房|仓|库|食堂|宿舍|大门))"
)
"""Which of several buildings a place is at."""

_BESIDE = patterns.compile(r"[路道场坪地](?:边|旁|侧|口|附近|尽头)|路口|路旁|路边")
"""Of a surface that a place is only beside, or before."""


class Places(NamedTuple):
    """The two places of a drill, as written, and where they are told."""

    label: Leaf[str]
    place: str
    stated: Leaf[str]
    other: str


def held_at_two(context: Context) -> Iterator[Places]:
    """The drills that a label has at one kind of place, and their description at another."""
    labels = list(_labelled(context))
    stated = context.mentions.passages(("演练", "演习", *_twice()["fires"])) if labels else []
    starts = [passage.leaf.span[0] for passage in stated]
    another = context.mentions.passages(_ANOTHER) if labels else []
    ends = [one.leaf.span[0] for one in another if _APART.search(fold(str(one.leaf.value)))]
    for label, place in labels:
        at = label.span[1]
        behind = bisect_right(ends, at)
        end = min(ends[behind] if behind < len(ends) else at + REACH, at + REACH)
        for passage in stated[bisect_right(starts, at) : bisect_left(starts, end)]:
            text = fold(str(passage.leaf.value))
            match = _held().search(text)
            supposed = excused(_SUPPOSED, text, *match.span("place")).here if match else True
            if match and not supposed and differ(place, match["place"]):
                yield Places(label, place, passage.leaf, match["place"])
                break


def differ(one: str, other: str) -> bool:
    """Whether two places told of a drill cannot be one: of two kinds, of which one is indoors, or at two
    buildings; a road and a ground only where both name what they are at.

    >>> differ("成品仓库", "厂区空地"), differ("一号车间", "三号车间"), differ("办公楼前", "办公楼外道路")
    (True, True, False)
    >>> differ("食堂外马路", "食堂旁空地"), differ("厂门外马路", "食堂前草坪"), differ("厂区", "厂区道路")
    (False, True, False)
    """
    kinds = _kind(one, _TAIL), _kind(other, _TAIL)
    if None in kinds:
        return False
    if {_surface(one), _surface(other)} == {"road", "ground"}:
        return not _may_be_one(one, other)
    if kinds[0] != kinds[1]:
        return not _may_be_one(one, other)
    first, second = (set(_NUMBERED.findall(place)) for place in (one, other))
    return bool(first and second and first.isdisjoint(second))


def _surface(place: str) -> str | None:
    """What a place in the open is on, by its last word; null where it names another too (路边空地)."""
    if _BESIDE.search(place):
        return None
    named = {name for name, words in _twice()["surfaces"].items() if any(word in place for word in words)}
    name = next(iter(named)) if len(named) == 1 else None
    words = _twice()["surfaces"][name] if name else ()
    return name if place.removesuffix("上").removesuffix("处").endswith(tuple(words)) else None


def _labelled(context: Context) -> Iterator[tuple[Leaf[str], str]]:
    """The places of drills told behind a label, where their kind is known."""
    drills = context.mentions.passages(("演练", "演习"))
    starts = [passage.leaf.span[0] for passage in drills]
    for passage in context.mentions.passages(("地点", "场所", "位置")):
        text = fold(str(passage.leaf.value))
        match = _PLACE.match(text) if not _GATHERED.search(text) else None
        before = bisect_right(starts, passage.leaf.span[0]) - 1
        near = before >= 0 and passage.leaf.span[0] - starts[before] <= REACH
        if match and near and _kind(match["place"]) and not context.mentions.beside(passage.leaf):
            yield passage.leaf, match["place"]


def _kind(place: str, tail: int | None = None) -> str | None:
    """The kind of a place: that of the last word of it that is known; null where it tells two places, or more
    than `tail` characters stand behind that word."""
    if "、" in place or "和" in place or "及" in place:
        return None
    kinds = _twice()["drill_places"].items()
    found = [
        (place.rfind(word) + len(word), kind) for kind, words in kinds for word in words if word in place
    ]
    end, kind = max(found, default=(0, None))
    return kind if tail is None or len(place) - end <= tail else None


def _may_be_one(one: str, other: str) -> bool:
    """Whether two places are outdoors (the road outside the offices, the ground before), and not by two
    buildings."""
    twice = _twice()
    if not all(_kind(place, _TAIL) in twice["outdoors"] for place in (one, other)):
        return False
    first, second = (set(_NUMBERED.findall(place)) for place in (one, other))
    if first and second and first != second:
        return False
    by_one, by_other = (
        {at for at, words in enumerate(twice["buildings"]) if any(word in place for word in words)}
        for place in (one, other)
    )
    return not by_one or not by_other or not by_one.isdisjoint(by_other)


@cache
def _held() -> re.Pattern[str]:
    """Where a drill is told to be held: a place before what is done there."""
    fires = "|".join(_twice()["fires"])
    return patterns.compile(
        rf"{_IN}(?:[，,][^。；;]{{0,60}}?(?:{fires}|进行了?[^，,。；;]{{0,8}}?{_DRILL})|{fires}"
        rf"|(?:举行|举办|进行|开展|组织|实施|完成)了?(?:[^，,。；;]{{0,12}}?{_DRILL}|(?=$|[，,。；;])))"
    )


@cache
def _twice() -> dict[str, Any]:
    twice: dict[str, Any] = yaml_file.read(_DATA)
    return twice
