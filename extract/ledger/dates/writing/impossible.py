"""Days without a year that no year has (2月30日)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.times.dates import ImpossibleDay
from schemas.text import fold

_DAYS = tuple(f"{month}月{day}日" for month, day in ((2, 30), (2, 31), (4, 31), (6, 31), (9, 31), (11, 31)))
_ALONE = patterns.compile(r"(?<!\d)(?<!年)(?<!年\s)(?:2月3[01]|(?:[469]|11)月31)日")


def read(reading: Reading) -> Iterator[ImpossibleDay]:
    """The first such day of each sentence."""
    for passage in reading.passages(_DAYS):
        text = fold(str(passage.leaf.value))
        day = _ALONE.search(text)
        if day is not None:
            yield ImpossibleDay(passage.leaf, text, day[0])
