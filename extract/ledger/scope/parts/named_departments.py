"""Departments where the report names them, the lists of them apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.ledger.reading import Reading
from schemas.statements.scope import DepartmentList, NamedDepartment


def read(reading: Reading, names: Sequence[str]) -> Iterator[NamedDepartment]:
    """The places of some names of departments."""
    spans = [one.place.span for one in reading.mentions.statements(DepartmentList)]
    for passage in reading.passages(names):
        low, high = passage.leaf.span
        if not any(low < end and start < high for start, end in spans):
            yield from (NamedDepartment(passage.leaf, word) for word in passage.words)
