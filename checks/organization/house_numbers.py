"""Houses wherever the text names the road of one of the organization's places, at another number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.organization.addresses import one_slip
from schemas.leaf import Leaf
from schemas.text import fold

_ENDS = "路街道巷弄区园村里"
"""The last character of what numbers of houses are told of."""

_NAME = 3
"""So many characters of a road's name tell it from others."""

_LONGEST = 4
"""So many digits a house has at most."""

_MOVED = ("搬迁", "迁至", "原址", "变更", "不一致", "邻", "供方", "供应商", "客户", "顾客", "外包", "分包")
"""In a sentence that tells why a place is another, or whose it is."""

_STOPS = "，,。；;：:、（）()的\t为是与和"
"""What ends a house's building, floor and room."""


class House(NamedTuple):
    """A house: the end of the road's name, part of it (南段), number, what follows (2幢501室)."""

    road: str
    part: str
    number: str
    room: str

    @property
    def shown(self) -> str:
        """The house as it is shown."""
        return f"{self.road}{self.part}{self.number}号{self.room}"


def houses(text: str) -> Iterator[House]:
    """The houses that a text, in one width, tells by road and number.

    >>> [one.shown for one in houses("住所：青阳市开源路南段18号2幢501室，报告第18号")]
    ['开源路南段18号2幢501室']
    """
    at = text.find("号")
    while at >= 0:
        start = at
        while start and text[start - 1].isdecimal():
            start -= 1
        low = start
        if text[low - 1 : low] == "段":
            low -= 2
        road = text[max(low - _NAME, 0) : low]
        if 0 < at - start <= _LONGEST and low > 0 and len(road) == _NAME and road[-1] in _ENDS:
            end = at + 1
            while end < len(text) and text[end] not in _STOPS and end - at <= 14:
                end += 1
            yield House(road, text[low:start], text[start:at], text[at + 1 : end])
        at = text.find("号", at + 1)


def slipped(context: Context) -> Iterator[tuple[Leaf[str], House, Leaf[str]]]:
    """The places that tell a house in the road of one of the organization's addresses or sites, a slip away
    from it and at none of the others; with the nearest of these."""
    organization = context.report.organization
    own = [
        getattr(organization, kind) for kind in ("business_address", "registered_address", "office_address")
    ]
    known = _known(own)
    for other, leaf in _known([site.address for site in context.report.sites]):
        if not any(_is_copy(other, one) for one, _ in known):
            known.append((other, leaf))
    stated = {one.shown for one, _ in known}
    roads = {one.road for one, _ in known}
    for passage in context.mentions.passages(sorted(roads)) if roads else ():
        text = fold(str(passage.leaf.value))
        if any(word in text for word in _MOVED) or _is_judged(context, passage.leaf):
            continue
        for one in houses(text):
            of_road = [(other, leaf) for other, leaf in known if other.road == one.road]
            if not of_road or one.shown in stated or any(_is_same(one, other) for other, _ in of_road):
                continue
            near = next((leaf for other, leaf in of_road if _is_near(one, other)), None)
            if near is not None:
                stated.add(one.shown)
                yield passage.leaf, one, near


def _is_judged(context: Context, leaf: Leaf[str]) -> bool:
    """Whether the row of a place says itself that it is another."""
    return any(word in cell for cell in context.mentions.beside(leaf) for word in _MOVED)


def _known(leaves: list[Leaf[str] | None]) -> list[tuple[House, Leaf[str]]]:
    """The houses of addresses, each with its address."""
    return [
        (one, leaf)
        for leaf in leaves
        if leaf is not None
        for place in leaf.places
        for one in houses(fold(str(place.value or place.raw)))
    ]


def _is_copy(site: House, own: House) -> bool:
    """Whether a site is the organization's own address with a slip: its building and room are the same."""
    alike = (site.road, site.part, site.room) == (own.road, own.part, own.room)
    return alike and bool(_numbers(own.room)) and one_slip(site.number, own.number)


def _is_same(one: House, other: House) -> bool:
    """Whether two houses may be one: but for what one of them leaves out."""
    short, long = sorted((one.room, other.room), key=len)
    alike = not short or not _numbers(short) or _numbers(long)[: len(_numbers(short))] == _numbers(short)
    return (one.part or other.part, one.number) == (other.part or one.part, other.number) and (
        alike or _units(short) != _units(long)
    )


def _is_near(one: House, other: House) -> bool:
    """Whether two houses are a slip apart: in the number, the part of the road, or the building or room."""
    if one.number != other.number:
        inserted = sorted((one.number, other.number), key=len)
        longer = len(inserted[1]) - len(inserted[0]) == 1 and inserted[1].endswith(inserted[0])
        return (
            longer or one_slip(one.number, other.number) or _numbers(one.room) == _numbers(other.room) != []
        )
    return True


def _numbers(room: str) -> list[str]:
    return "".join(char if char.isdecimal() else " " for char in room).split()


def _units(room: str) -> str:
    return "".join(char for char in room if not char.isdecimal())
