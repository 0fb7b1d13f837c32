"""Days that are the values of labels which ask when a nonconformity was closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.times.dates import ClosingDay

LEAD = 24

_CLOSING_DAY = patterns.compile(
    r"(?:关闭|验证|完成|整改完成|纠正完成)(?:的)?(?:日期|时间)"
    r"|clos(?:ed?|ing|ure)[ _-]?(?:on|date|day)|verified[ _-]?on",
    re.I,
)
_OF_EARLIER = patterns.compile(
    r"上次|上一|上年|以往|前次|往年|一阶段|previous|earlier|prior|last|stage 1", re.I
)


def read(reading: Reading, day: Leaf[str]) -> Iterator[ClosingDay]:
    """The day, where it is the value of such a label, of this audit."""
    before, after = reading.around(day)
    label = (*reading.beside(day)[:1], before[-LEAD:])
    if after.strip(" 。.;；") or any(map(_OF_EARLIER.search, (*label, *reading.under(day)))):
        return
    if any(map(_CLOSING_DAY.search, label)):
        yield ClosingDay(day, " ".join(label))
