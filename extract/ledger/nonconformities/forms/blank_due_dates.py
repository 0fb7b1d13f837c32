"""Blank places behind the label of a due date."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.nonconformities import BlankDueDate

DUE = patterns.compile(r"(?:整改|纠正|关闭|完成)[^，。；]{0,6}(?:期限|日期|时间)|限期|due", re.IGNORECASE)


def read(reading: Reading) -> Iterator[BlankDueDate]:
    """The blanks, with their labels."""
    for blank in reading.mentions.blanks:
        if blank.kind == "empty" and DUE.search(blank.label):
            yield BlankDueDate(blank.leaf, blank.label)
