"""Floor areas: of the premises as a whole, and of the rooms that they are made of."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.amounts.quantities import FloorArea

SEVERAL = 2
TOLERANCE = 1.02
"""Rounded areas may add up to so much more."""


def parts_above_whole(context: Context) -> Iterator[Finding]:
    """Rooms of several kinds whose areas add up to more than those of the premises."""
    wholes: dict[float, Leaf[str]] = {}
    rooms: dict[str, FloorArea] = {}
    for area in context.mentions.statements(FloorArea):
        if area.of == "site":
            return
        if area.of == "whole":
            wholes.setdefault(area.size, area.place)
        elif area.of and area.size > (rooms[area.of].size if area.of in rooms else 0):
            rooms[area.of] = area
    whole, added = sum(wholes), sum(area.size for area in rooms.values())
    if not wholes or len(rooms) < SEVERAL or added <= whole * TOLERANCE:
        return
    yield context.finding(
        *wholes.values(),
        *(area.place for area in rooms.values()),
        identity="areas",
        variant="areas",
        values=[whole, *sorted(area.size for area in rooms.values())],
        actual=f"{added:g}",
        parts=context.listed(
            context.words("area", room=context.words(kind), size=f"{area.size:g}")
            for kind, area in rooms.items()
        ),
        same="".join(
            context.words("same", room=context.words(kind))
            for kind, area in rooms.items()
            if area.size in wholes
        ),
        sum=f"{added:g}",
        whole=f"{whole:g}",
    )
