"""Which processes the organization has: lists of one kind that differ, and what is outsourced by one list and
bought from a supplier by another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, islice
from pathlib import Path
from typing import NamedTuple

from checks.compare import Place, every_place
from checks.context import Context
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold

_DATA = Path(__file__).with_suffix(".yaml")
KINDS = ("key_processes", "special_processes", "outsourced_processes")
MOST = 8
"""So many places of a kind of process are compared."""

_PARTED = patterns.compile(r"\s?[、，,；;/]\s?|(?<=[^\W\d_])(?:和|及|与)(?=[^\W\d_])")
_BRACKETS = patterns.compile(r"[(（][^()（）]{0,60}[)）]")
_TAIL = patterns.compile(r"(?:外包|外协|委外)?(?:过程|工序|作业|服务|加工|等)*$")
_NONE = patterns.compile(r"无|没有|不涉及|不适用|none|/|-|—", re.I)
_OPEN = patterns.compile(r"等(?:过程|工序)?[。.]?$")
_SUPPLIERS = patterns.compile(
    r"(?<!外包)(?<!外协)(?:供方|供应商|供货商)\s?(?:主要)?(?:有|为|是|包括了?|包含|[:：])"
)
_CONTRACTORS = patterns.compile(
    r"(?:外包|外协|委外)(?:方|商|供方|单位|供应商|厂家?)\s?(?:主要)?(?:有|为|是|包括了?|包含|[:：])"
)


class Lists(NamedTuple):
    """Two lists of one kind of process (`KINDS`), of which neither has all of the other."""

    kind: str
    one: Place
    other: Place


class Provided(NamedTuple):
    """Who provides something as a supplier that the list calls outsourced (`listed`), or as a contractor that
    the list does not have."""

    name: Leaf[str]
    provides: Leaf[str]
    list: Leaf[str]
    listed: bool


def lists_apart(context: Context) -> Iterator[Lists]:
    """The kinds of processes of which two places list others; lists that break off (等) are not compared."""
    for kind in KINDS:
        leaf = getattr(context.report, kind)
        stated = [
            (place, items)
            for place in islice(every_place([leaf]), MOST)
            if (items := _items(str(place.value or ""))) and not _OPEN.search(str(place.value))
        ]
        for (one, its), (other, theirs) in combinations(stated, 2):
            if _lacks(its, theirs) and _lacks(theirs, its):
                yield Lists(kind, one, other)
                break


def provided_otherwise(context: Context) -> Iterator[Provided]:
    """Where one paragraph parts suppliers from contractors (供方为…，外包方为…): those on the wrong
    side of the list of outsourced processes."""
    listed = context.report.outsourced_processes
    items = _items(str(listed.value or "")) if listed is not None else ()
    outsourced = {kind for item in items if (kind := _kind(item)) is not None}
    if listed is None or not outsourced:
        return
    sides = _sides(context)
    for supplier in context.report.suppliers:
        name, provides = supplier.name, supplier.provides
        if name is None or provides is None:
            continue
        kind = _kind(fold(str(provides.value)))
        before = [side for side in sides.get(_line(name), ()) if side[0] <= name.span[0]]
        if kind is not None and before and (kind in outsourced) is not before[-1][1]:
            yield Provided(name, provides, listed, kind in outsourced)


def _sides(context: Context) -> dict[tuple[int | None, int], list[tuple[int, bool]]]:
    """Of the paragraphs that tell of both: where they begin to tell of suppliers, and of contractors
    (true)."""
    found: dict[tuple[int | None, int], list[tuple[int, bool]]] = {}
    for passage in context.mentions.passages(("供方", "供应商", "供货商", "外包", "外协", "委外")):
        text = fold(str(passage.leaf.value))
        for pattern, is_contractor in ((_SUPPLIERS, False), (_CONTRACTORS, True)):
            if pattern.search(text):
                found.setdefault(_line(passage.leaf), []).append((passage.leaf.span[0], is_contractor))
    return {line: sides for line, sides in found.items() if len({side for _, side in sides}) > 1}


def _line(leaf: Leaf[str]) -> tuple[int | None, int]:
    return leaf.evidence.page, leaf.evidence.line


def _items(text: str) -> tuple[str, ...]:
    """The processes of a list; none where it says that there are none.

    >>> _items("计量器具校准、电镀外包（委托）")
    ('计量器具校准', '电镀')
    """
    whole = _BRACKETS.sub("", fold(text)).strip("。. ")
    if _NONE.fullmatch(whole):
        return ()
    return tuple(item for part in _PARTED.split(whole) if (item := _TAIL.sub("", part.strip())))


def _lacks(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a list has a process that another has not under any name."""
    return any(not any(_is_one(item, its) for its in other) for item in one)


def _is_one(one: str, other: str) -> bool:
    kind = _kind(one)
    return one in other or other in one or (kind is not None and kind == _kind(other))


@cache
def _kind(name: str) -> int | None:
    """The number of the kind of process that a name tells of; null for one that is not known."""
    kinds = yaml_file.read(_DATA)["processes"]
    return next((at for at, names in enumerate(kinds) if any(word in name for word in names)), None)
