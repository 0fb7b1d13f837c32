"""A drill whose place is told twice, and differently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.environment_safety import DrillSite, Site


class Places(NamedTuple):
    """The two places of a drill, as written, and where they are told."""

    label: Leaf[str]
    place: str
    course: Leaf[str]
    other: str


def held_at_two(context: Context) -> Iterator[Places]:
    """The drills that a label has at one kind of place, and their description at another."""
    for drill in context.mentions.statements(DrillSite):
        other = next((one for one in drill.courses if differ(drill.site, one.site)), None)
        if other is not None:
            yield Places(drill.place, drill.site.name, other.place, other.site.name)


def differ(one: Site, other: Site) -> bool:
    """Whether two places of a drill cannot be one: of two kinds, of which one is indoors, or at two
    buildings; a road and a ground only where both name what they are at."""
    if None in (one.kind, other.kind):
        return False
    if {one.surface, other.surface} == {"road", "ground"}:
        return not _may_be_one(one, other)
    if one.kind != other.kind:
        return not _may_be_one(one, other)
    return bool(one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers))


def _may_be_one(one: Site, other: Site) -> bool:
    """Whether two places are outdoors (the road outside the offices, the ground before), and not by two
    buildings."""
    if not (one.is_outdoors and other.is_outdoors):
        return False
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return False
    return not one.buildings or not other.buildings or not one.buildings.isdisjoint(other.buildings)
