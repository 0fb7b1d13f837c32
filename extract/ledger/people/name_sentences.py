"""The sentences and cells with a name, and the other names that they have."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.reading import Reading
from schemas.statements.people.persons import NameSentence


def read(reading: Reading, name: str, others: Collection[str]) -> Iterator[NameSentence]:
    """Every sentence with the name."""
    for passage in reading.passages((name,)):
        raw = passage.leaf.raw
        yield NameSentence(passage.leaf, raw, [other for other in others if other in raw])
