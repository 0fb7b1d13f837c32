"""Two places of a report that tell which workshops there are, and tell quite different ones."""

from __future__ import annotations

from itertools import combinations

from checks.context import Context
from schemas.statements.organization import WorkshopList

MOST = 8
"""So many lists are compared."""


def told_apart(context: Context) -> tuple[WorkshopList, WorkshopList] | None:
    """Two places of which less than half of what the shorter tells is told by the other."""
    for one, other in combinations(context.mentions.statements(WorkshopList)[:MOST], 2):
        if one.kind and other.kind and one.kind != other.kind:
            continue
        short, long = sorted((one.works, other.works), key=len)
        if 2 * sum(any(_is_one(work, theirs) for theirs in long) for work in short) < len(short):
            return one, other
    return None


def _is_one(one: str, other: str) -> bool:
    return one in other or other in one
