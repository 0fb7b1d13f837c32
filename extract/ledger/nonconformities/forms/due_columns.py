"""Columns of due dates in which one row is blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.nonconformities import DueColumn

_DAY = patterns.compile(
    r"(?P<year>20\d\d)\s?[-./年]\s?(?P<month>\d{1,2})\s?[-./月]\s?(?P<day>\d{1,2})\s?日?(?:之?前)?"
)


def read(reading: Reading, facts: dict[str, Leaf[str]]) -> Iterator[DueColumn]:
    """The columns beside the facts of nonconformities, by their numbers, with a day in all rows but one."""
    rows = {number: reading.beside(fact) for number, fact in facts.items()}
    if len(rows) < 2 or len({len(row) for row in rows.values()}) > 1:
        return
    for at in range(len(next(iter(rows.values())))):
        blank = [number for number, row in rows.items() if not row[at].strip()]
        days = [_DAY.fullmatch(row[at].strip()) for number, row in rows.items() if number not in blank]
        if len(blank) == 1 and all(days):
            own = [_iso(day) for day in days if day is not None]
            yield DueColumn(facts[blank[0]], blank[0], own)


def _iso(day: re.Match[str]) -> str:
    return f"{day['year']}-{int(day['month']):02}-{int(day['day']):02}"
