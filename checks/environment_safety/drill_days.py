"""Drills told without the year (5月29日车库疏散演练) on another day or in another month than elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.environment_safety import DrillDay

_SHARED = 4
"""So many characters that two names share make them those of one drill."""


def on_other_days(context: Context) -> Iterator[tuple[str, Leaf[str], str, Leaf[str], str]]:
    """The name of each drill told without its year, its sentence and day, and those of the only drill of that
    name, and of that month or day of the month, that is told before or with its year."""
    drills = context.mentions.statements(DrillDay)
    full = [one for one in drills if one.whole]
    short = [one for one in drills if not one.whole]
    days = {(one.month, one.day) for one in full}
    for number, drill in enumerate(short):
        if (drill.month, drill.day) in days or drill.planned:
            continue
        same = [one for one in (*full, *short[:number]) if _may_be_day_of(drill, one)]
        if len({(one.month, one.day) for one in same}) == 1:
            other = same[0]
            yield (
                drill.name,
                drill.place,
                f"{drill.month}-{drill.day}",
                other.place,
                f"{other.month}-{other.day}",
            )


def _may_be_day_of(drill: DrillDay, other: DrillDay) -> bool:
    """Whether a drill is told again on another day of that month, or on that day of another month."""
    if drill.month == other.month and drill.day != other.day:
        return _are_one(other.name, drill.name)
    few, many = sorted((other.name, drill.name), key=len)
    alike = (len(few) > 1 and many.endswith(few)) or _are_one(few, many)
    return alike and drill.day == other.day and drill.month != other.month


def _are_one(one: str, other: str) -> bool:
    """Whether two names are of one drill: the shorter's last characters stand in the other.

    >>> _are_one("望湖嘉园地下车库火灾疏散", "车库火灾疏散"), _are_one("危废泄漏处置", "车库火灾疏散")
    (True, False)
    """
    few, many = sorted((one, other), key=len)
    return len(few) >= _SHARED and (few in many or few[-_SHARED:] == many[-_SHARED:])
