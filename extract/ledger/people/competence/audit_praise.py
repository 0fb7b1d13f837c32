"""Where a rating, or a sentence, has the internal audit good, with a reserve perhaps."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.people.competence.internal_audits import OF_AUDIT, known
from extract.ledger.reading import Reading
from extract.ledger.text.subject_words import raw_of
from schemas.leaf import text_of
from schemas.statements.people.persons import AuditPraise
from schemas.text import fold

_RESERVED = "基本"


def read(reading: Reading) -> Iterator[AuditPraise]:
    """The ratings, then the sentences."""
    of = known()
    for rating in reading.report.conclusion.ratings:
        subject, value = text_of(rating.criterion), text_of(rating.value)
        if rating.value is None or value not in of.good or not any(word in subject for word in OF_AUDIT):
            continue
        yield AuditPraise(rating.value, f"{subject}：{value}", _RESERVED in value)
    for passage in reading.passages(OF_AUDIT):
        text = fold(str(passage.leaf.value))
        match = of.judged.search(text)
        if match is None or of.not_now.search(text) or of.part.search(text):
            continue
        words = raw_of(str(passage.leaf.value), *match.span())
        yield AuditPraise(passage.leaf, words, _RESERVED in match[0])
