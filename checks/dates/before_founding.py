"""What sentences tell an organization to have done before it was founded."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.order import out_of_order
from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.times.dates import OwnDeed


def own_deeds(context: Context, founded: Leaf[str]) -> Iterator[Leaf[str]]:
    """The days, before that of the founding, of what a sentence says that the organization itself did."""
    days = [
        one.leaf
        for one in context.mentions.dates
        if not (one.garbled or one.leaf.path or one.done is False)
        and out_of_order(founded.value, one.leaf.value)
    ]
    for deed in context.mentions.statements(OwnDeed, days):
        yield deed.place
