"""Places of a company at which another is named too."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.mentions import Entity
from schemas.statements.organization import SharedMention


def read(reading: Reading, company: Entity, other: Entity) -> Iterator[SharedMention]:
    """The places of a company whose sentence, or whose table, has the other."""
    for leaf in company.places:
        for part in reading.around(leaf):
            if other.name in part:
                yield SharedMention(leaf, part, table=False)
    tables = {reading.table(leaf) for leaf in other.places} - {-1}
    for leaf in company.places if tables else ():
        if reading.table(leaf) in tables:
            yield SharedMention(leaf, leaf.raw, table=True)
