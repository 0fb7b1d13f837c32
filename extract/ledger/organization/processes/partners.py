"""Where paragraphs begin to tell of suppliers, and of contractors (供方为…，外包方为…)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.organization import PartnerList
from schemas.text import fold

_SUPPLIERS = patterns.compile(
    r"(?<!外包)(?<!外协)(?:供方|供应商|供货商)\s?(?:主要)?(?:有|为|是|包括了?|包含|[:：])"
)
_CONTRACTORS = patterns.compile(
    r"(?:外包|外协|委外)(?:方|商|供方|单位|供应商|厂家?)\s?(?:主要)?(?:有|为|是|包括了?|包含|[:：])"
)


def read(reading: Reading) -> Iterator[PartnerList]:
    """The sentences that begin such a list."""
    for passage in reading.passages(("供方", "供应商", "供货商", "外包", "外协", "委外")):
        text = fold(str(passage.leaf.value))
        for pattern, contractors in ((_SUPPLIERS, False), (_CONTRACTORS, True)):
            if pattern.search(text):
                yield PartnerList(passage.leaf, text, contractors)
