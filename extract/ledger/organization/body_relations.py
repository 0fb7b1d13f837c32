"""What stands around the places of a company, of its relation to the certification body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.organization import BodyRelation

_RELATED = patterns.compile(
    r"公司的?(?:下属|控股|关联)|子公司|母公司|股东|更名|变更为|前身|曾用|原(?:名|为|发证|认证)|转(?:换|入|机构)|发证机构|所属集团|(?:former|parent|subsidiary)",
    re.IGNORECASE,
)
_ACTS = patterns.compile(
    r"及其?(?:派出的)?审核(?:组|人员|员)|利益关系|公正性|认证决定|书面(?:同意|许可|批准)|归\s?所有"
    r"|[向由]\s?(?:书面)?(?:提出(?:申诉|投诉|异议)|复核后|委派的?审核)"
    r"|impartial|certification decision|audit team of",
    re.IGNORECASE,
)
"""What the body that reports does itself, beside its name."""


def read(reading: Reading, places: Sequence[Leaf[str]]) -> Iterator[BodyRelation]:
    """One statement for all of the places."""
    beside = " ".join(words for place in places for words in reading.around(place))
    related, acts = _RELATED.search(beside), _ACTS.search(beside)
    yield BodyRelation(places[0], beside, related is not None, acts is not None)
