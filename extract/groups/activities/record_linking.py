"""Which statements tell of one activity: they get one `thing`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations, pairwise
from typing import Any, TypeVar

from extract.statements import record_linking
from schemas.leaf import Leaf
from schemas.report import Thing

T = TypeVar("T", bound=Thing)
_SEASON = 45
"""Days so near are of one activity."""

_FEW = 40
"""So many statements are compared with one another."""


def join(
    entries: Sequence[T], prefix: str, first: str, same: tuple[str, ...], shared: tuple[str, ...]
) -> None:
    """Give every entry its `thing`: those of one activity.

    They have a day of `same` in common, or something of `shared` and days of `first` that are near; an entry
    without a day of its own is of the only activity that it does not contradict."""
    joined = record_linking.Joined(len(entries))
    for name in same:
        seen: dict[str, int] = {}
        for i, entry in enumerate(entries):
            if written := record_linking.value(entry, name):
                joined.unite(seen.setdefault(written, i), i)
    dated = [i for i, entry in enumerate(entries) if record_linking.value(entry, first)]
    for i, j in combinations(dated[:_FEW], 2):
        if _within(entries[i], entries[j], first):
            joined.unite(i, j)
    for i, j in pairwise(dated):
        if _near(entries[i], entries[j], first) and _agree(entries[i], entries[j], shared):
            joined.unite(i, j)
    _join_rest(entries, joined, dated[:_FEW], (*same, *shared))
    numbers: dict[int, int] = {}
    for i, entry in enumerate(entries):
        entry.thing = f"{prefix}-{numbers.setdefault(joined.root(i), len(numbers) + 1)}"


def _join_rest(
    entries: Sequence[T], joined: record_linking.Joined, dated: list[int], names: tuple[str, ...]
) -> None:
    """Join each entry without a day of its own to the only activity that it does not contradict."""
    for i, entry in enumerate(entries):
        if joined.root(i) == i and not any(joined.root(j) == i for j in dated):
            homes = {joined.root(j) for j in dated if not any(_differ(entry, entries[j], n) for n in names)}
            if len(homes) == 1:
                joined.unite(homes.pop(), i)


def _within(one: Thing, other: Thing, name: str) -> bool:
    """Whether one entry has the month of the other's day."""
    short, long = sorted((record_linking.value(one, name), record_linking.value(other, name)), key=len)
    return long.startswith(short)


def _near(one: Thing, other: Thing, name: str) -> bool:
    """Whether two days are of one season."""
    days_of = [record_linking.value(entry, name)[:10] for entry in (one, other)]
    if any(len(day) < 10 for day in days_of):
        return days_of[0][:7] == days_of[1][:7]
    first, second = map(date.fromisoformat, days_of)
    return abs((first - second).days) <= _SEASON


def _agree(one: Thing, other: Thing, names: tuple[str, ...]) -> bool:
    """Whether a field is equal and none differs."""
    stated = [name for name in names if _plain(one, name) is not None and _plain(other, name) is not None]
    return bool(stated) and not any(_differ(one, other, name) for name in stated)


def _differ(one: Thing, other: Thing, name: str) -> bool:
    first, second = _plain(one, name), _plain(other, name)
    return first is not None and second is not None and first != second


def _plain(entry: Thing, name: str) -> Any:
    leaf: Leaf[Any] | None = getattr(entry, name)
    return leaf.value if leaf is not None else None
