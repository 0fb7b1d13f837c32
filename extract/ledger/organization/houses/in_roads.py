"""Houses wherever the text names one of some roads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.ledger.organization.houses.numbers import houses
from extract.ledger.reading import Reading
from schemas.statements.organization import HouseInRoad
from schemas.text import fold

_MOVED = ("搬迁", "迁至", "原址", "变更", "不一致", "邻", "供方", "供应商", "客户", "顾客", "外包", "分包")
"""In a sentence that tells why a place is another, or whose it is."""


def read(reading: Reading, roads: Iterable[str]) -> Iterator[HouseInRoad]:
    """The houses in sentences that name one of the roads, where neither sentence nor row tells why it is
    another."""
    for passage in reading.passages(sorted(roads)):
        text = fold(str(passage.leaf.value))
        if any(word in text for word in _MOVED):
            continue
        if any(word in cell for cell in reading.beside(passage.leaf) for word in _MOVED):
            continue
        for house in houses(text):
            yield HouseInRoad(passage.leaf, text, house)
