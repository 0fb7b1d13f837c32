"""The tables in which places stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.people.persons import NameInTable


def read(reading: Reading, places: Iterable[Leaf[Any]]) -> Iterator[NameInTable]:
    """Those of the places that stand in a table, with its number."""
    for place in places:
        table = reading.table(place)
        if table >= 0:
            yield NameInTable(place, place.raw, table)
