"""What a value is of, by the words that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.papers.wording import ValueRole


def read(reading: Reading, place: Leaf[Any], axis: str) -> Iterator[ValueRole]:
    """The role of a value on an axis: `part` (site, shift, unit … or whole), `time` (former, held …),
    `transfer`; none where nothing tells it."""
    if role := reading.role(place, axis):
        yield ValueRole(place, "", role)
