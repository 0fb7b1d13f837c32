"""The auditor days that neighbouring lines tell, block by block."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checks.context import Context
from schemas.statements.times.audit_time import NeighbouringDays


def blocks(context: Context) -> Iterator[list[NeighbouringDays]]:
    """The days of each block, in reading order."""
    days = context.mentions.statements(NeighbouringDays)
    yield from ([*block] for _, block in groupby(days, key=lambda one: one.block))


def stages(context: Context, one: float, whole: float) -> float:
    """The days on site of several stages, of which one has so many, within a whole."""
    for block in blocks(context):
        there = [each.days for each in block if each.onsite and not (each.needed or each.total)]
        if one in there and sum(there) <= whole:
            return sum(there)
    return one
