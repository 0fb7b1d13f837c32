"""Whether a name stands in the words around a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas.statements.people.persons import NameAround


def read(reading: Reading, place: Any, name: str) -> Iterator[NameAround]:
    """The place, where its sentence has the name before or behind it."""
    around = "".join(reading.around(place))
    if name in around:
        yield NameAround(place, around)
