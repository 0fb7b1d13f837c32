"""What a sentence or row is about: the words that name it."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.papers.wording import RowSubject
from schemas.text import fold

_CLAUSE = patterns.compile(r"[，,；;。：:]")
_SEEN = patterns.compile(
    r"^(?:(?:经|现场|随机|另|再|又)?(?:抽查|抽取|查看|查阅|检查|查验|核查|审核|查|看|见|提供了?|出示了?|现场)[：:]?)+"
)


def read(reading: Reading, place: Leaf[str]) -> Iterator[RowSubject]:
    """The first words of the row or sentence that a place stands in; nothing where none stands before it."""
    cells = reading.beside(place)
    before = cells[0] if cells else reading.around(place)[0]
    clauses = _CLAUSE.split(fold(before).strip())
    subject = _SEEN.sub("", clauses[0]).strip() if cells or len(clauses) > 1 else ""
    if subject:
        yield RowSubject(place, subject)
