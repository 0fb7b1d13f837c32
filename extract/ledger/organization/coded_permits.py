"""Permits whose number has the credit code of their holder: a pollution permit or its registration
(排污许可证, 固定污染源排污登记回执) has it for its first 18 characters, as the ministry numbers them."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.organization import CodedPermit
from schemas.text import fold

_NUMBER = patterns.compile(r"(?P<code>[0-9A-Z]{18})\d{3}[A-Z]")
"""The code, a number of three digits, and a letter for the kind of paper (91…001W)."""


def read(reading: Reading) -> Iterator[CodedPermit]:
    """The permits with such a number."""
    for permit in reading.report.permits:
        number = fold(str(permit.number.value or "")).upper() if permit.number is not None else ""
        match = _NUMBER.fullmatch(number)
        if match is not None and permit.number is not None:
            yield CodedPermit(
                permit.number, permit.number.raw, permit.kind, permit.holder, number, match["code"]
            )
