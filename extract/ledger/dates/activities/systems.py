"""The systems whose activity a day is of."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.system.names import systems_in
from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.times.activities import ActivitySystems


def read(reading: Reading, day: Leaf[str]) -> Iterator[ActivitySystems]:
    """The systems named in the sentence and the row of a day (质量体系内审, 环境体系内审)."""
    words = "".join((*reading.around(day), *reading.beside(day)))
    yield ActivitySystems(day, words, systems_in(words))
