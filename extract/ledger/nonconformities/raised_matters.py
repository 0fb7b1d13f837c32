"""Texts that a nonconformity of this audit may be about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.ledger.nonconformities import fact_matching
from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.nonconformities import RaisedMatter


def read(reading: Reading, texts: Iterable[tuple[Leaf[str], str]]) -> Iterator[RaisedMatter]:
    """Those of some texts, each with its place, that share numbers or words with a nonconformity."""
    named = fact_matching.stated(reading.report.nonconformities.items, reading.mentions.raised)
    for place, text in texts:
        topic = fact_matching.topic_of(text)
        if any(fact_matching.same(topic, one) for one in named):
            yield RaisedMatter(place, text)
