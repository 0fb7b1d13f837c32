"""The sentences and rows by which somebody signs."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.statements.people.audit_team import SigningLine

_SIGNS = ("签", "编制", "编写", "撰写", "拟制", "执笔")
"""What tells at the end of a report that somebody signs it."""


def read(reading: Reading, name: str) -> Iterator[SigningLine]:
    """Those with the name and a word for signing, or for writing the report."""
    for passage in reading.passages((name,)):
        row = (passage.leaf.raw, *reading.beside(passage.leaf))
        if any(word in cell for cell in row for word in _SIGNS):
            yield SigningLine(passage.leaf, passage.leaf.raw)
