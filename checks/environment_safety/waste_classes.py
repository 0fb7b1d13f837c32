"""Into which classes solid waste is parted, where two places of the report part it otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, islice
from pathlib import Path
from typing import Any, NamedTuple

from checks.context import Context
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold

_DATA = Path(__file__).with_suffix(".yaml")
MOST = 8
"""So many places that tell the classes are compared."""

FEWEST = 2

_PARTS = patterns.compile(r"分类|区分|分为|分成|识别|分别收集|分开")
_BUT = patterns.compile(
    r"未分类|没有分类|混放|混装|不得|禁止|培训|内容包括|计划|拟|应当|不符合|供方|相关方|社区|街道"
)
_LIST = patterns.compile(
    r"《(?P<title>(?!一般|生活|办公|可回收|餐厨)[^《》]{0,12}(?:废弃物|固废|固体废物|废物|垃圾)[^《》]{0,10}(?:清单|目录|台账|一览表|登记表|分类表))》"
)
"""A list of waste of all kinds."""

_LISTS = ("清单》", "目录》", "台账》", "一览表》", "登记表》", "分类表》")

_KEPT = patterns.compile(r"专库|专柜|单独|专门|暂存|分开|分区|隔离|贮存|转移联单|有资质|资质单位|交由")
_INNER = patterns.compile(r"[(（][^()（）]{0,200}[)）]")
"""What belongs to a class; brackets that hold the classes themselves are no longer than `SHORT`."""

SHORT = 40


class Classes(NamedTuple):
    """The classes that a place tells, by their keys, and by their names there."""

    place: Leaf[str]
    keys: frozenset[str]
    names: tuple[str, ...]


def parted_otherwise(context: Context) -> tuple[Classes, Classes] | None:
    """Two places of which the one lacks the hazardous class of the other, the longer first; where another
    sentence has hazardous waste kept apart, nothing is lacking."""
    hazardous = context.mentions.passages(_known()["hazardous"])
    if any(_KEPT.search(fold(str(passage.leaf.value))) for passage in hazardous):
        return None
    beside = {_line(passage.leaf) for passage in hazardous}
    stated = [
        one
        for one in islice(_classes(context), MOST)
        if "hazardous" in one.keys or _line(one.place) not in beside
    ]
    for one, other in combinations(stated, 2):
        long, short = sorted((one, other), key=lambda each: -len(each.keys))
        if long.keys - short.keys == {"hazardous"} and short.keys < long.keys:
            return long, short
    return None


def listed_without(context: Context) -> tuple[Classes, Classes, str] | None:
    """A list of solid waste without the hazardous class that another place has: that place, the list, and
    its title; none where there is a list of hazardous waste too."""
    if context.mentions.find(_LISTS) is None:
        return None
    stated = [*islice(_classes(context), MOST)]
    lists = [(one, title) for one in stated if (title := _title(one)) and "hazardous" not in one.keys]
    long = next((one for one in stated if "hazardous" in one.keys), None)
    if long is None or not lists or context.mentions.find(_twice("hazardous_lists")) is not None:
        return None
    short, title = lists[0]
    return (long, short, title) if short.keys < long.keys and short.place is not long.place else None


def _title(one: Classes) -> str:
    """The title of a list of solid waste of all kinds in the sentence that tells its classes."""
    match = _LIST.search(str(one.place.value))
    return match["title"] if match else ""


def _line(leaf: Leaf[str]) -> tuple[int | None, int]:
    return leaf.evidence.page, leaf.evidence.line


def _classes(context: Context) -> Iterator[Classes]:
    """The sentences that part solid waste into classes, in reading order."""
    for passage in context.mentions.passages([name for names in _known().values() for name in names]):
        text = _INNER.sub(_short, fold(str(passage.leaf.value)))
        if not _PARTS.search(text) or _BUT.search(text):
            continue
        names: dict[str, str] = {}
        for match in _pattern().finditer(text):
            key = next(key for key, known in _known().items() if match[0] in known)
            names.setdefault(key, match[0])
        if len(names) >= FEWEST and "recyclable" in names:
            yield Classes(passage.leaf, frozenset(names), tuple(names.values()))


def _short(match: re.Match[str]) -> str:
    return match[0] if len(match[0]) <= SHORT else ""


@cache
def _pattern() -> re.Pattern[str]:
    """Any of the names, the longest first."""
    names = sorted((name for names in _known().values() for name in names), key=len, reverse=True)
    return patterns.compile("|".join(names))


def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = _twice("waste_classes")
    return known


@cache
def _twice(what: str) -> Any:
    return yaml_file.read(_DATA)[what]
