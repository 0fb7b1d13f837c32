"""A number of pieces that is not that of the items told one by one with it, by their marks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checks.context import Context
from checks.general.quantities.count_findings import counted
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.amounts.counts import MarkedItems
from schemas.statements.amounts.quantities import Subtotal
from schemas.statements.times.days import Day

_BEFORE, _APART = 14, 3
"""Characters before a number that tell what it is of; by how many the items are missed."""

_NEAR = 0.2
"""So far from the sum of its rows, of itself, a subtotal is meant for it."""


@question("SUM002", alone=True)
def listed_below(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A number whose items, told one by one, are others."""
    for items in context.mentions.statements(MarkedItems):
        if 0 < abs(items.listed - items.number) <= _APART:
            yield counted(context, items, _BEFORE)


@question("SUM003", beside=True)
def subtotal_otherwise(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A cell over several rows that is not the sum of the numbers at its left, where another of its column is
    that of its own."""
    subtotals = context.mentions.statements(Subtotal)
    for _, column in groupby(subtotals, key=lambda one: (one.table, one.column)):
        sums = [*column]
        if not any(one.number == one.added for one in sums):
            continue
        for one in sums:
            if one.number != one.added and abs(one.number - one.added) <= _NEAR * one.number:
                yield context.finding(
                    one.place,
                    *one.parts,
                    wrong=[context.mentions.leaf(one.words, *one.place.span)],
                    identity=f"subtotal/{one.words}",
                    values=[f"{one.number:g}", f"{one.added:g}"],
                    variant="split",
                    expected=f"{one.added:g}",
                    actual=f"{one.number:g}",
                    parts=context.listed(part.value for part in one.parts),
                    sum=f"{one.added:g}",
                    whole=f"{one.number:g}",
                )
