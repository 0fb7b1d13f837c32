"""One drill that two sentences tell, with another place or organizer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from checks.context import Context
from checks.environment_safety.drill_places import differ
from schemas.leaf import Leaf
from schemas.statements.environment_safety import Drill


class Differing(NamedTuple):
    """What two sentences say of one matter (`place`, `organizer`) of a drill, and where."""

    what: str
    day: str
    one: str
    first: Leaf[str]
    other: str
    second: Leaf[str]


def told_otherwise(context: Context) -> Iterator[Differing]:
    """The drills of one day and kind that two sentences tell with another place or organizer."""
    drills: dict[tuple[str, frozenset[int]], list[Drill]] = defaultdict(list)
    for drill in context.mentions.statements(Drill):
        drills[drill.day, drill.kinds].append(drill)
    for (day, _), same in drills.items():
        pairs = (
            (one, other, unlike) for one, other in combinations(same, 2) if (unlike := _unlike(one, other))
        )
        if pair := next(pairs, None):
            one, other, (what, first, second) = pair
            yield Differing(what, day, first, one.place, second, other.place)


def _unlike(one: Drill, other: Drill) -> tuple[str, str, str] | None:
    """What two sentences say differently; null where they may be of one drill."""
    by, other_by = one.organizer, other.organizer
    if by and other_by and by not in other_by and other_by not in by:
        return "organizer", by, other_by
    if one.site and other.site and differ(one.site, other.site):
        return "place", one.site.name, other.site.name
    return None
