"""Sentences without a number that say that the time is enough."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.audit_time.words import known, tells
from extract.ledger.reading import Reading
from schemas.statements.times.audit_time import TimeClaim


def read(reading: Reading) -> Iterator[TimeClaim]:
    """The sentences."""
    for passage in reading.passages(known()["units"]):
        text = passage.leaf.raw
        if not any(map(str.isdecimal, text)) and tells(text, "least") and tells(text, "spent"):
            yield TimeClaim(passage.leaf, text)
