"""Sentences that name several hazards or risks."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.statements.environment_safety import HazardList

_LISTS = ("危险源", "不可接受风险", "重大风险", "危害因素", "危险有害因素")


def read(reading: Reading) -> Iterator[HazardList]:
    """The sentences on hazards with several items."""
    for passage in reading.passages(_LISTS):
        if str(passage.leaf.value).count("、") > 1:
            yield HazardList(passage.leaf, str(passage.leaf.value))
