"""Whether the place of a registration's system names another as well (EC-QMS、OHSMS审核员)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.people.audit_team import SystemBeside


def read(reading: Reading, system: Leaf[str], letters: str) -> Iterator[SystemBeside]:
    """The place, where it or its sentence has the letters."""
    cell = "".join((system.raw, *reading.around(system)))
    if letters in cell:
        yield SystemBeside(system, cell)
