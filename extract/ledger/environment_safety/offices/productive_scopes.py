"""Scopes with what is not done in offices."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.environment_safety.offices.parts import patterns_of
from extract.ledger.reading import Reading
from schemas.statements.environment_safety import ProductiveScope


def read(reading: Reading) -> Iterator[ProductiveScope]:
    """The scopes that name such an activity."""
    for one in reading.report.scopes:
        words = str(one.text.value) if one.text is not None else ""
        if one.text is not None and (match := patterns_of("registers")["scope"].search(words)):
            yield ProductiveScope(one.text, words, match["does"])
