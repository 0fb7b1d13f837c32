"""What the evidence says was lacking, and no nonconformity tells of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.ledger.nonconformities import fact_matching
from extract.ledger.reading import Reading
from schemas.mentions import Lack
from schemas.report import Nonconformity
from schemas.statements.nonconformities import UnraisedLack


def read(
    reading: Reading, lacks: Iterable[Lack], silent: list[Nonconformity] | None
) -> Iterator[UnraisedLack]:
    """Those of some lacks that none of the nonconformities may be about; `silent` are those whose facts the
    report does not tell, null where it tells those of all."""
    named = fact_matching.stated(reading.report.nonconformities.items, reading.mentions.raised)
    subjects: list[fact_matching.Topic] = []
    for lack in lacks:
        topic = fact_matching.topic_of(lack.leaf.value or "")
        if any(fact_matching.same(topic, one) for one in named):
            continue
        if silent is not None and not fact_matching.is_apart(lack, silent):
            yield UnraisedLack(lack.leaf, lack.words, lack, None)
            continue
        subject = next((at for at, one in enumerate(subjects) if fact_matching.is_one(topic, one)), None)
        if subject is None:
            subject = len(subjects)
            subjects.append(topic)
        yield UnraisedLack(lack.leaf, lack.words, lack, subject)
