"""Names that are others with a character behind them that is none of them (甲乙丙均)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.people.names import longer
from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.people.audit_team import OverlongName


def read(_reading: Reading, place: Leaf[str], names: Collection[str]) -> Iterator[OverlongName]:
    """The place, where its value is so."""
    if longer(str(place.value), names):
        yield OverlongName(place, place.raw)
