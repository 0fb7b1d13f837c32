"""Calibrations as corrections of nonconformities."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.calibrations import Correction

_CORRECTED = patterns.compile(r"不符合|不合格项|整改|纠正措施")


def read(reading: Reading, day: Leaf[str], numbers: Collection[str]) -> Iterator[Correction]:
    """Whether the sentence or row of a day is on corrections, or names the number of a nonconformity."""
    near = "\t".join((*reading.around(day), *reading.beside(day)))
    if _CORRECTED.search(near) or any(number in near for number in numbers):
        yield Correction(day, near)
