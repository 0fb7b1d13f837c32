"""Whether another person than the holder is named last before a registration number."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.people.audit_team import OtherHolder


def read(reading: Reading, number: Leaf[str], own: str, names: Collection[str]) -> Iterator[OtherHolder]:
    """The number, where it stands outside tables and that is so."""
    if reading.beside(number):
        return
    before = reading.around(number)[0]
    if max((before.rfind(name) for name in names if name != own), default=-1) > before.rfind(own):
        yield OtherHolder(number, before)
