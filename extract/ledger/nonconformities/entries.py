"""The nonconformities of this audit as they are listed, with what their numbers and departments tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.nonconformities.offices import offices, stem
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.statements.nonconformities import ListedNonconformity

_END = patterns.compile(r"\d{1,3}$")
_COUNTED = patterns.compile(r"[1-9]\d{0,2}")


def read(reading: Reading) -> Iterator[ListedNonconformity]:
    """The nonconformities in the order of the report."""
    for item in reading.report.nonconformities.items:
        number, names = item.number or "", offices(item)
        end = _END.search(number)
        yield ListedNonconformity(
            _place(reading, item),
            number,
            item,
            int(end[0]) if end is not None else None,
            _COUNTED.fullmatch(number) is not None,
            re.sub(r"\d", "#", number),
            tuple(name for office in names for name in (office, stem(office))),
        )


def _place(reading: Reading, item: Nonconformity) -> Leaf[str]:
    parts = (item.description, item.clause, item.department, item.standard, item.grade)
    return next((leaf for leaf in parts if leaf is not None), None) or reading.leaf(item.number or "", 0, 0)
