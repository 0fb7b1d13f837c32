"""Sentences on what becomes of the internal audit's validity."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.people.competence.internal_audits import OF_AUDIT, known
from extract.ledger.reading import Reading
from schemas.statements.people.persons import AuditValidity
from schemas.text import fold


def read(reading: Reading) -> Iterator[AuditValidity]:
    """The sentences that have such words."""
    for passage in reading.passages(OF_AUDIT):
        text = fold(str(passage.leaf.value))
        if match := known().said.search(text):
            yield AuditValidity(passage.leaf, match[0])
