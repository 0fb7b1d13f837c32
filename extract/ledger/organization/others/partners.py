"""Companies that their name, or what stands around it, tells to be dealt with."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.others.named_companies import is_led, is_servant
from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.other_companies import Partner


def read(reading: Reading, name: str, place: Leaf[str]) -> Iterator[Partner]:
    """A statement where the name is such, or the company a supplier or party; another where what is around
    tells it."""
    if is_servant(reading, name):
        yield Partner(place, name, around=False)
    if is_led(reading, name, place):
        yield Partner(place, name, around=True)
