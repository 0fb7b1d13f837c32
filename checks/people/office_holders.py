"""Offices that one person holds, as any sentence or bracket tells them: two names for one are asked about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checks.context import Context
from checks.people.names import nearly
from schemas.statements.people import OfficeHolder


def held_by_others(context: Context) -> Iterator[tuple[str, list[OfficeHolder]]]:
    """The offices for which the text has two names, each with the places; not where a place names several, or
    its clause tells of a change or of others' people."""
    for office, group in groupby(context.mentions.statements(OfficeHolder), lambda holder: holder.office):
        holders = [*group]
        names = list(dict.fromkeys(holder.name for holder in holders))
        if len(names) < 2 or any(holder.of_several for holder in holders):
            continue
        apart = [name for name in names if not any(_same(name, other) for other in names if other != name)]
        if len(apart) == len(names):
            yield office, holders


def _same(one: str, other: str) -> bool:
    """Whether two names are one, cut or with a slip that is told elsewhere."""
    return nearly(one, other) or one.startswith(other) or other.startswith(one)
