"""Places that tell how many months the system has run."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.statements.times.dates import RunTime

_HAS_RUN = ("已运行", "运行了", "已经运行", "运行已", "运行时间", "累计运行", "试运行了", "运行至今")


def read(reading: Reading) -> Iterator[RunTime]:
    """The sentences that tell months of it."""
    for passage in reading.passages(_HAS_RUN):
        if "月" in passage.leaf.raw:
            yield RunTime(passage.leaf, passage.leaf.raw)
