"""Blank places for a clause, and those of a sheet that have the standard alone."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.nonconformities import BlankClause, UnnumberedClause


def read(reading: Reading) -> Iterator[BlankClause]:
    """The places of sheets, then the blanks, but those in rows of a table that nobody filled in."""
    for clause in reading.mentions.statements(UnnumberedClause):
        yield _blank(reading, clause.place)
    for place in reading.mentions.unwritten_clauses:
        row = reading.beside(place)
        if not row or any(cell.strip("/／—–- ") for cell in row):
            yield _blank(reading, place)


def _blank(reading: Reading, place: Leaf[str]) -> BlankClause:
    return BlankClause(place, "".join(reading.around(place)).strip())
