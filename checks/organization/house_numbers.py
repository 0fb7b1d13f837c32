"""Houses wherever the text names the road of one of the organization's places, at another number."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.organization.addresses import one_slip
from schemas.leaf import Leaf
from schemas.statements.organization import House, HouseInRoad, OwnHouse


def slipped(context: Context) -> Iterator[tuple[Leaf[str], House, Leaf[str]]]:
    """The places that tell a house in the road of one of the organization's addresses or sites, a slip away
    from it and at none of the others; with the nearest of these."""
    known: list[tuple[House, Leaf[str]]] = []
    for own in context.mentions.statements(OwnHouse):
        if not (own.site and any(_is_copy(own.house, house) for house, _ in known)):
            known.append((own.house, own.place))
    stated = {house.shown for house, _ in known}
    roads = {house.road for house, _ in known}
    for named in context.mentions.statements(HouseInRoad, roads) if roads else ():
        house = named.house
        of_road = [(other, leaf) for other, leaf in known if other.road == house.road]
        if not of_road or house.shown in stated or any(_is_same(house, other) for other, _ in of_road):
            continue
        near = next((leaf for other, leaf in of_road if _is_near(house, other)), None)
        if near is not None:
            stated.add(house.shown)
            yield named.place, house, near


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
