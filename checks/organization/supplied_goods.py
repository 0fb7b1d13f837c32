"""What a supplier is said to provide, and what its contract buys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.comparisons.names import name_key
from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.organization import ProvidedGoods, PurchasedGoods

SHORTEST = 6
"""So much of a name must be there where one of its places is cut off."""


class Bought(NamedTuple):
    """What a supplier provides by one place, and what a contract with it buys by another."""

    supplier: Leaf[str]
    provides: Leaf[str]
    contract: Leaf[str]
    goods: str


def differing(context: Context) -> Iterator[Bought]:
    """The suppliers whose contract buys goods of other families than they are said to provide."""
    provided = context.mentions.statements(ProvidedGoods)
    for bought in context.mentions.statements(PurchasedGoods) if provided else ():
        theirs = [one for one in provided if _named(one.supplier, name_key(bought.words))]
        known = [one.families for one in theirs]
        if theirs and all(known) and bought.families.isdisjoint(frozenset().union(*known)):
            yield Bought(theirs[0].supplier, theirs[0].place, bought.place, bought.goods)


def _named(supplier: Leaf[str], text: str) -> bool:
    """Whether a text names a supplier, be it with the end of the name cut off."""
    name = name_key(str(supplier.value))
    if not name or name in text:
        return bool(name)
    return len(name) > SHORTEST and name[:-1] in text
