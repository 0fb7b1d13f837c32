"""Houses by road and number: one a slip away from another, or leased and told nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from checks.organization.addresses import one_slip
from schemas.result import Finding
from schemas.statements.organization import House, HouseAnywhere
from schemas.statements.times.days import Day

_DIRECTIONS = frozenset("东西南北中")


@question("ENT004")
def slip_of_another(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A house that is told less often than another of its road, a slip away in number or direction."""
    houses = context.mentions.statements(HouseAnywhere)
    for at, one in enumerate(houses):
        for other in houses[:at]:
            named = one.own and other.own
            if _is_slip(one.house, other.house) and not named and not _is_known(one, other, houses):
                yield _road(context, *sorted((one, other), key=lambda each: _times(each, houses)))


@question("ENT004")
def leased_elsewhere(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A house that is leased, in a road that the text tells of nowhere else."""
    houses = context.mentions.statements(HouseAnywhere)
    for one in houses:
        others = [other for other in houses if other is not one]
        alone = others and not any(other.house.road == one.house.road for other in others)
        if alone and one.leased and not one.others:
            yield _road(context, one, others[0])


def _is_slip(one: House, other: House) -> bool:
    """Whether houses are a slip apart: in number, or in the direction of their roads."""
    if one.road == other.road and one.part == other.part:
        short, long = sorted((one.number, other.number), key=len)
        more = len(long) - len(short) == 1 and long.endswith(short)
        return short != long and (more or one_slip(short, long))
    apart = [pair for pair in zip(one.road, other.road, strict=True) if pair[0] != pair[1]]
    return one.number == other.number and len(apart) == 1 and _DIRECTIONS.issuperset(apart[0])


def _is_known(one: HouseAnywhere, other: HouseAnywhere, houses: list[HouseAnywhere]) -> bool:
    """Whether both houses are told to be two, or somebody else's; each of them twice."""
    return one.others or other.others or min(_times(one, houses), _times(other, houses)) > 1


def _times(one: HouseAnywhere, houses: list[HouseAnywhere]) -> int:
    return sum(other.house[:3] == one.house[:3] for other in houses)


def _road(context: Context, one: HouseAnywhere, other: HouseAnywhere) -> Finding:
    return context.finding(
        one.place,
        other.place,
        wrong=[one.place],
        identity="house",
        values=[one.house.shown, other.house.shown],
        variant="house_told",
        address=one.house.shown,
        known=other.house.shown,
    )
