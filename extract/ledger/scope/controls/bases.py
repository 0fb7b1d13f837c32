"""The controls that nonconformities are raised against."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.annex_controls import controls
from schemas.statements.scope import ControlBasis


def read(reading: Reading) -> Iterator[ControlBasis]:
    """The controls in the clauses of nonconformities by a standard that has such an annex, or by none."""
    for item in reading.report.nonconformities.items:
        if item.clause is None or not item.clause.value:
            continue
        standard = item.standard.value if item.standard is not None and item.standard.value else ""
        if not standard or "27001" in standard or "22080" in standard:
            for one in controls(item.clause.value):
                yield ControlBasis(item.clause, item.clause.value, one.number)
