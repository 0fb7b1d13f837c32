"""The classes that the report puts kinds of waste into."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from extract.ledger.environment_safety.wastes.hazardous_items import is_hazardous, is_of_rule
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.environment_safety import ClassedWaste
from schemas.text import fold

_DATA = Path(__file__).with_suffix(".yaml")
_WORDS = ("废物", "废弃", "固废", "危废", "垃圾", "回收")
_CLASSES = {
    "unrecyclable": r"不可(?:再生|回收)(?:利用)?",
    "recyclable": r"(?<!不)可(?:再生|回收)(?:利用)?",
    "general": r"一般(?:工业|生产|性)?(?:固体)?|普通|生活(?=垃圾)|办公(?=垃圾)",
    "hazardous": r"危险(?:固体)?|有毒有害|有害有毒|有害|有毒",
}
_NAMED = "|".join(f"(?P<{key}>{name})" for key, name in _CLASSES.items())
_CLASS = rf"(?P<class>(?:{_NAMED})类?的?(?:固体)?(?:废弃?物|固废|垃圾|物(?![质品料业]))|(?P<short>危废))"
_LISTED = patterns.compile(
    rf"{_CLASS}(?:的?(?:种类|类别|名称))?(?:(?:主要)?(?:包括了?|包含|有|[为是]|如):?|[(:])"
    r"(?P<items>[^()。;:]{2,120})"
)
_ASSIGNED = patterns.compile(
    r"(?P<items>[^()。,;:]{2,60}?)(?:等|均|都|也){0,2}(?:属于|属|按照?|作为|列为|列入|归入|归为|定为|纳入)了?"
    + _CLASS
)
_RETURNED = patterns.compile(
    r"(?P<items>[^()。,;:]{2,24}?)(?:等|均|都|也)?(?:由|交由?|交给|返还)?(?P<class>(?:供方|供应商|厂家|厂商|经销商|销售商|供货商)"
    r"(?:负责|统一)?(?P<returned>回收))"
)
_PATTERNS = (_LISTED, _ASSIGNED, _RETURNED)
_PARTED = patterns.compile(r"[、,和及与]")
_BESIDE = patterns.compile(
    r"^(?:[^、]{1,8}产生的)?(?:打印(?!机)|复印(?!机)|(?:打印|复印)机(?=.)|含汞|各种|废|旧|弃|的|将){0,4}(?=.)|(?:等.{0,8}|的?(?:废弃|产生|丢弃)等?)$"
)
"""What stands beside the name of a waste in a list."""


def read(reading: Reading) -> Iterator[ClassedWaste]:
    """What the sentences on waste put into a class; not what another check holds to be in the wrong one."""
    for passage in reading.passages(_WORDS):
        text = fold(str(passage.leaf.value))
        if is_of_rule(text):
            continue
        for match in (match for pattern in _PATTERNS for match in pattern.finditer(text)):
            key = next(
                key for key, value in match.groupdict().items() if value and key not in ("class", "items")
            )
            key = "hazardous" if key == "short" else key
            for item in _PARTED.split(match["items"]):
                if key != "hazardous" and is_hazardous(item):
                    continue
                bare = _BESIDE.sub("", item)
                for kind in _kinds().get(bare, ()):
                    name = match[0 if key == "returned" else "class"]
                    yield ClassedWaste(passage.leaf, text, kind, bare, key, name)


@cache
def _kinds() -> dict[str, list[str]]:
    """The kinds of waste that a name is of (办公耗材: several)."""
    kinds: dict[str, list[str]] = {}
    known: dict[str, Any] = yaml_file.read(_DATA)["waste_kinds"]
    for kind, names in known.items():
        for name in (kind, *names):
            kinds.setdefault(name, []).append(kind)
    return kinds
