"""The days on which the systems of a report came into force: which of its places tell of one system."""

from __future__ import annotations

from checks.comparisons.equal import Difference, Place, differing
from checks.comparisons.order import days_agree
from checks.context import Context
from schemas.statements.times.dates import SystemsOfDay

_SITE = "site"


def starts_apart(context: Context, places: list[Place]) -> list[Difference]:
    """The differences between days that are told of one system, or of all; what names no system and agrees
    with a place that does is of that one."""
    named = {id(place): _systems(context, place, places) for place in places}
    of_all = [place for place in places if not named[id(place)]]
    of_some = [place for place in places if named[id(place)]]
    of_all = [one for one in of_all if not any(days_agree(str(one.value), str(o.value)) for o in of_some)]
    systems = sorted({system for place in of_some for system in named[id(place)]})
    groups = [[p for p in places if p in of_all or system in named[id(p)]] for system in systems] or [places]
    found = (differing(group, key=str, same=days_agree) for group in groups)
    apart: dict[tuple[int, ...], Difference] = {}
    for one in found:
        if one is not None:
            apart.setdefault(tuple(place.span[0] for place in one.places), one)
    return list(apart.values())


def is_of_site(context: Context, found: Difference) -> bool:
    """Whether one of the places tells of a site, which may have joined later."""
    return any(context.role(place, "part") == _SITE for place in found.places)


def _systems(context: Context, place: Place, places: list[Place]) -> frozenset[str]:
    """The systems named behind the day before it in its sentence, else beside or over it."""
    since = max((other.span[1] for other in places if other.span[1] <= place.span[0]), default=0)
    (named,) = context.mentions.statements(SystemsOfDay, place, max(since, 0))
    return named.systems
