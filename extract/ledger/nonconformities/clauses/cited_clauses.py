"""Clauses that sentences cite from a standard by its number (GB/T 24001-2016 标准 6.1.2 条款)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.nonconformities.clauses.wrong_citations import AS_WRONG
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.standards import cited, normalize_number
from schemas.statements.nonconformities import CitedClause
from schemas.text import fold

_CITED = patterns.compile(
    r"(?P<standard>(?:GB(?:/T)?|ISO(?:/IEC)?|SY/T|RB/T)\s?\d{4,6}(?:\.\d{1,2})?(?:\s?[-—–:：]\s?(?:19|20)\d\d)?)"
    r"(?:\s?[（(《][^（()）《》]{1,30}[)）》])?\s?(?:标准)?\s?(?:[中的里])?\s?(?P<before>第|条款)?\s?(?:号)?[:：]?\s?"
    r"(?P<clauses>\d{1,2}(?:\.\d{1,2}){1,3}(?![\d.]\d?)(?:\s?[a-z]\s?[)）])?"
    r"(?:\s?[、，,/和及]\s?\d{1,2}(?:\.\d{1,2}){1,3}(?![\d.]\d?)(?:\s?[a-z]\s?[)）])?){0,8})\s?(?P<behind>条款?)?"
)


def read(reading: Reading) -> Iterator[CitedClause]:
    """The clauses that a sentence calls so, but for those that somebody else cited wrongly."""
    for passage in reading.passages(("条款", "GB/T", "ISO")):
        sentence = fold(str(passage.leaf.value))
        for match in _CITED.finditer(sentence):
            if AS_WRONG.search(sentence) or not (match["before"] or match["behind"]):
                continue
            clauses = tuple(one.number for one in cited(match["clauses"]))
            yield CitedClause(passage.leaf, sentence, normalize_number(match["standard"]), clauses)
