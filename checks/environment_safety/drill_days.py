"""Drills told without the year (5月29日车库疏散演练) on another day or in another month than elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.context import Context
from schemas import patterns
from schemas.leaf import Leaf
from schemas.text import fold

_NAME = r"(?P<name>[^,，。；;:：、（()）\d]{2,24}?)(?:应急|桌面|实战)?演[练习](?!计划|方案|预案)"
_FULL = patterns.compile(
    rf"(?<!\d)20\d\d[年./-]\s?(?P<month>\d{{1,2}})[月./-]\s?(?P<day>\d{{1,2}})日?[^,，。；;（()）\d]{{0,10}}?{_NAME}"
)
_SHORT = patterns.compile(
    rf"(?<!\d)(?<!年)(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日[^,，。；;（()）\d]{{0,6}}?{_NAME}"
)
_NOT_HELD = patterns.compile(r"计划|拟|将|原定|推迟|改[在为至到]|上年|去年|20\d\d年[^。；;]{0,6}度?计划")
_FILLERS = patterns.compile(
    r"组织|开展|进行|举行|实施|完成|参加|的|了|应急|综合|专项|公司|事故|突发|现场处置|预案"
)
_SHARED = 4
"""So many characters that two names share make them those of one drill."""


class Told(NamedTuple):
    """A drill: its name, month and day, and the sentence."""

    name: str
    month: int
    day: int
    leaf: Leaf[str]


def on_other_days(context: Context) -> Iterator[tuple[str, Leaf[str], str, Leaf[str], str]]:
    """The name of each drill told without its year, its sentence and day, and those of the only drill of that
    name, and of that month or day of the month, that is told before or with its year."""
    full: list[Told] = []
    short: list[Told] = []
    for passage in context.mentions.passages(("演练", "演习")):
        text = fold(str(passage.leaf.value))
        for kind, pattern in ((full, _FULL), (short, _SHORT)):
            for match in pattern.finditer(text):
                name = _FILLERS.sub("", match["name"])
                kind.append(Told(name, int(match["month"]), int(match["day"]), passage.leaf))
    days = {(one.month, one.day) for one in full}
    for number, stated in enumerate(short):
        if (stated.month, stated.day) in days or _NOT_HELD.search(str(stated.leaf.value)):
            continue
        same = [one for one in (*full, *short[:number]) if _may_be_day_of(stated, one)]
        if len({(one.month, one.day) for one in same}) == 1:
            other = same[0]
            yield (
                stated.name,
                stated.leaf,
                f"{stated.month}-{stated.day}",
                other.leaf,
                f"{other.month}-{other.day}",
            )


def _may_be_day_of(stated: Told, one: Told) -> bool:
    """Whether a drill is told again on another day of that month, or on that day of another month."""
    if stated.month == one.month and stated.day != one.day:
        return _are_one(one.name, stated.name)
    few, many = sorted((one.name, stated.name), key=len)
    alike = (len(few) > 1 and many.endswith(few)) or _are_one(few, many)
    return alike and stated.day == one.day and stated.month != one.month


def _are_one(one: str, other: str) -> bool:
    """Whether two names are of one drill: the shorter's last characters stand in the other.

    >>> _are_one("望湖嘉园地下车库火灾疏散", "车库火灾疏散"), _are_one("危废泄漏处置", "车库火灾疏散")
    (True, False)
    """
    few, many = sorted((one, other), key=len)
    return len(few) >= _SHARED and (few in many or few[-_SHARED:] == many[-_SHARED:])
