"""Into which classes solid waste is parted, where two places of the report part it otherwise."""

from __future__ import annotations

from itertools import combinations

from checks.context import Context
from schemas.statements import Statement
from schemas.statements.environment_safety import HazardousWaste, HazardousWasteList, WasteClasses

MOST = 8
"""So many places that tell the classes are compared."""


def parted_otherwise(context: Context) -> tuple[WasteClasses, WasteClasses] | None:
    """Two places of which the one lacks the hazardous class of the other, the longer first; where another
    sentence has hazardous waste kept apart, nothing is lacking."""
    hazardous = context.mentions.statements(HazardousWaste)
    if any(one.kept_apart for one in hazardous):
        return None
    beside = {_line(one) for one in hazardous}
    classes = [
        one
        for one in context.mentions.statements(WasteClasses)[:MOST]
        if "hazardous" in one.keys or _line(one) not in beside
    ]
    for one, other in combinations(classes, 2):
        long, short = sorted((one, other), key=lambda each: -len(each.keys))
        if long.keys - short.keys == {"hazardous"} and short.keys < long.keys:
            return long, short
    return None


def listed_without(context: Context) -> tuple[WasteClasses, WasteClasses, str] | None:
    """A list of solid waste without the hazardous class that another place has: that place, the list, and
    its title; none where there is a list of hazardous waste too."""
    classes = context.mentions.statements(WasteClasses)[:MOST]
    lists = [one for one in classes if one.title and "hazardous" not in one.keys]
    long = next((one for one in classes if "hazardous" in one.keys), None)
    if long is None or not lists or context.mentions.statements(HazardousWasteList):
        return None
    short = lists[0]
    apart = short.keys < long.keys and short.place is not long.place
    return (long, short, short.title) if apart else None


def _line(statement: Statement) -> tuple[int | None, int]:
    return statement.place.evidence.page, statement.place.evidence.line
