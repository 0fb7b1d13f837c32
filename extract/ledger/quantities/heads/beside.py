"""So many people, told in the sentence of a place."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.amounts.counts import PeopleBeside


def read(reading: Reading, place: Leaf[int], number: int) -> Iterator[PeopleBeside]:
    """The place, where its sentence tells so many."""
    words = "".join(reading.around(place))
    if f"{number}人" in words:
        yield PeopleBeside(place, words, number)
