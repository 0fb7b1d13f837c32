"""Into which classes solid waste is parted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract.ledger.environment_safety.wastes.words import known as words
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.environment_safety import WasteClasses
from schemas.text import fold

FEWEST = 2

_PARTS = patterns.compile(r"分类|区分|分为|分成|识别|分别收集|分开")
_BUT = patterns.compile(
    r"未分类|没有分类|混放|混装|不得|禁止|培训|内容包括|计划|拟|应当|不符合|供方|相关方|社区|街道"
)
_LIST = patterns.compile(
    r"《(?P<title>(?!一般|生活|办公|可回收|餐厨)[^《》]{0,12}(?:废弃物|固废|固体废物|废物|垃圾)[^《》]{0,10}(?:清单|目录|台账|一览表|登记表|分类表))》"
)
"""A list of waste of all kinds."""

_INNER = patterns.compile(r"[(（][^()（）]{0,200}[)）]")
"""What belongs to a class; brackets that hold the classes themselves are no longer than `SHORT`."""

SHORT = 40


def read(reading: Reading) -> Iterator[WasteClasses]:
    """The sentences that part solid waste into classes, in reading order."""
    known: dict[str, list[str]] = words()["waste_classes"]
    for passage in reading.passages([name for names in known.values() for name in names]):
        text = _INNER.sub(_short, fold(str(passage.leaf.value)))
        if not _PARTS.search(text) or _BUT.search(text):
            continue
        names: dict[str, str] = {}
        for match in _pattern().finditer(text):
            key = next(key for key, its in known.items() if match[0] in its)
            names.setdefault(key, match[0])
        if len(names) >= FEWEST and "recyclable" in names:
            title = _LIST.search(str(passage.leaf.value))
            yield WasteClasses(
                passage.leaf, text, frozenset(names), tuple(names.values()), title["title"] if title else ""
            )


def _short(match: re.Match[str]) -> str:
    return match[0] if len(match[0]) <= SHORT else ""


@cache
def _pattern() -> re.Pattern[str]:
    """Any of the names, the longest first."""
    known = words()["waste_classes"].values()
    names = sorted((name for names in known for name in names), key=len, reverse=True)
    return patterns.compile("|".join(names))
