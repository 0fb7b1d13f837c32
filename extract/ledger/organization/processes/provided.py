"""Processes that suppliers are said to provide."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.organization.processes.names import family
from extract.ledger.reading import Reading
from schemas.statements.organization import ProvidedProcess
from schemas.text import fold


def read(reading: Reading) -> Iterator[ProvidedProcess]:
    """The processes of known families, each with its supplier."""
    for supplier in reading.report.suppliers:
        name, provides = supplier.name, supplier.provides
        if name is not None and provides is not None:
            text = fold(str(provides.value))
            of = family(text)
            if of is not None:
                yield ProvidedProcess(provides, text, name, of)
