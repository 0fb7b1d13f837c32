"""Houses by road and number: one a slip away from another, or leased and told nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from checks.general.days import Day, has
from checks.general.registry import question
from checks.organization.addresses import one_slip
from checks.organization.house_numbers import House, houses
from checks.quantities.parts_and_wholes import plain_same
from schemas.leaf import Leaf
from schemas.result import Finding

_DIRECTIONS = frozenset("东西南北中")


class _Told(NamedTuple):
    """A house with its sentence or cell, and the place of that."""

    house: House
    text: str
    leaf: Leaf[str]


@question("ENT004")
def slip_of_another(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A house that is told less often than another of its road, a slip away in number or direction."""
    stated, own = list(_houses(context)), set(_own(context))
    for at, one in enumerate(stated):
        for other in stated[:at]:
            named = {one.house[:3], other.house[:3]} <= own
            if _is_slip(one.house, other.house) and not named and not _is_known(one, other, stated):
                yield _road(context, *sorted((one, other), key=lambda each: _times(each, stated)))


@question("ENT004")
def leased_elsewhere(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A house that is leased, in a road that the text tells of nowhere else."""
    stated = list(_houses(context))
    for one in stated:
        others = [other for other in stated if other is not one]
        alone = others and not any(other.house.road == one.house.road for other in others)
        if alone and has("leased", one.text) and not has("other_houses", one.text):
            yield _road(context, one, others[0])


def _houses(context: Context) -> Iterator[_Told]:
    for sentence in context.mentions.sentences():
        text = plain_same(sentence.text)
        row = _row(context.mentions.text, sentence.start, sentence.start + len(text))
        for house in houses(text):
            if house.room.startswith("楼"):
                continue
            leaf = context.mentions.leaf(house.shown, sentence.start, sentence.start + len(text))
            yield _Told(house, f"{text} {row}", leaf)


def _row(text: str, start: int, end: int) -> str:
    """The row that a cell stands in; nothing of what is no row."""
    high = text.find("\n", end)
    line = text[text.rfind("\n", 0, start) + 1 : high if high >= 0 else len(text)]
    return line if "\t" in line else ""


def _own(context: Context) -> Iterator[tuple[str, ...]]:
    """The houses of the organization's addresses and sites."""
    organization = context.report.organization
    kinds = ("business_address", "registered_address", "office_address")
    leaves = [getattr(organization, kind) for kind in kinds]
    for leaf in (*leaves, *(site.address for site in context.report.sites)):
        if leaf is not None:
            yield from (one[:3] for one in houses(plain_same(str(leaf.value))))


def _is_slip(one: House, other: House) -> bool:
    """Whether houses are a slip apart: in number, or in the direction of their roads."""
    if one.road == other.road and one.part == other.part:
        short, long = sorted((one.number, other.number), key=len)
        more = len(long) - len(short) == 1 and long.endswith(short)
        return short != long and (more or one_slip(short, long))
    apart = [pair for pair in zip(one.road, other.road, strict=True) if pair[0] != pair[1]]
    return one.number == other.number and len(apart) == 1 and _DIRECTIONS.issuperset(apart[0])


def _is_known(one: _Told, other: _Told, stated: list[_Told]) -> bool:
    """Whether both houses are told to be two, or somebody else's; each of them twice."""
    return (
        has("other_houses", f"{one.text} {other.text}") or min(_times(one, stated), _times(other, stated)) > 1
    )


def _times(one: _Told, stated: list[_Told]) -> int:
    return sum(other.house[:3] == one.house[:3] for other in stated)


def _road(context: Context, one: _Told, other: _Told) -> Finding:
    return context.finding(
        one.leaf,
        other.leaf,
        wrong=[one.leaf],
        identity="house",
        values=[one.house.shown, other.house.shown],
        variant="house_told",
        address=one.house.shown,
        known=other.house.shown,
    )
