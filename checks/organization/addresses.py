"""Whether two ways of writing an address can be one place: only what differs counts, not what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from schemas.wholes.addresses import parts

_END = 3
"""So many characters of a road's name tell it from others: a township may stand before it."""


def difference(one: str, other: str) -> Literal["house", "words"] | None:
    """How two addresses differ: in numbers (of house, floor, room), in words, or not at all.

    Parts left out (the province, the room) and notes in brackets are no difference.

    >>> difference("海东省青阳市开源路18号", "青阳市开源路18号2幢（自主申报）") is None
    True
    >>> difference("青阳市开源路18号", "青阳市开源路81号"), difference("青阳市开源路18号", "青阳市开元路18号")
    ('house', 'words')
    """
    ours, theirs = parts(one), parts(other)
    if not _holds(ours.numbers, theirs.numbers):
        return "house"
    return None if _holds(ours.words, theirs.words) else "words"


def house(address: str) -> str | None:
    """An address up to the number of the house in its road; none where it does not give them.

    >>> house("青阳市开源路 18 号院 2 号楼 301 室"), house("青阳市创业园 3 栋")
    ('青阳市开源路18号', None)
    """
    return parts(address).house


def maybe_same(one: str, other: str) -> bool:
    """Whether two addresses may be one house: by road and number, else by the province or city in front.

    >>> maybe_same("海东省青阳市开源路18号2幢", "青阳市开源路18号")
    True
    >>> maybe_same("青阳市开源路18号", "临川市创业园3栋")
    False
    >>> maybe_same("青阳市开源路18号", "海东省临川市创业园")
    False
    >>> maybe_same("青阳市开源路18号", "青阳市临港大道工地")
    False
    >>> [maybe_same("青阳市开源路18号", other) for other in ("青阳市望海道工地", "青阳市城关街道厂区")]
    [False, True]
    >>> maybe_same("青阳市开源路18号", "青阳市城关开源路厂区"), maybe_same("青阳市开源路18号", "青阳市创业园")
    (True, True)
    """
    ours, theirs = parts(one), parts(other)
    if ours.house and theirs.house:
        return difference(ours.house, theirs.house) is None
    for places in ((ours.city, theirs.city), (ours.province, theirs.province)):
        if all(places) and places[0] != places[1]:
            return False
    roads = ours.roads, theirs.roads
    return not all(roads) or roads[0][-1].endswith(roads[1][-1][-_END:])


def one_slip(one: str, other: str) -> bool:
    """Whether two houses are written alike but for one character, or two digits that changed places.

    >>> one_slip("青阳市开源路18号", "青阳市开源路13号"), one_slip("青阳市开源路18号", "青阳市开源路81号")
    (True, True)
    >>> one_slip("青阳市开源路18号", "青阳市开源路926号")
    False
    """
    if len(one) != len(other):
        return False
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    swapped = len(apart) == 2 and apart[0] == apart[1][::-1]
    return len(apart) == 1 or swapped


def other_district(one: str, other: str) -> bool:
    """Whether two houses have one road and number in one city, but in two districts.

    >>> other_district("海东省青阳市东湖区开源路18号", "青阳市西岭区开源路18号")
    True
    >>> other_district("青阳市东湖区开源路18号", "临川市西岭区开源路18号")
    False
    """
    ours, theirs = parts(one).district, parts(other).district
    if ours is None or theirs is None:
        return False
    same = (ours.city, ours.rest) == (theirs.city, theirs.rest)
    return same and ours.district != theirs.district


def _holds(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the shorter is the longer with something left out."""
    short, long = sorted((one, other), key=len)
    rest: Iterator[str] = iter(long)
    return all(token in rest for token in short)
