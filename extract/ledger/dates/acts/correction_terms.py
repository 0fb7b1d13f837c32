"""The terms that the report tells for corrections of its own nonconformities."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.quantities.amounts import numeral_at_end
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import CorrectionTerm
from schemas.text import fold

WITHIN = {"日内": 1, "天内": 1, "日以内": 1, "天以内": 1, "周内": 7, "个月内": 31, "个月以内": 31}
"""What terms are told in, in days."""


def read(reading: Reading) -> Iterator[CorrectionTerm]:
    """The terms of sentences on nonconformities, not those of others."""
    for passage in reading.passages(WITHIN):
        text = fold(str(passage.leaf.value))
        if not has("nonconformity", text) or has("others_faults", text):
            continue
        for unit, days in WITHIN.items():
            for before in text.split(unit)[:-1]:
                yield CorrectionTerm(passage.leaf, text, numeral_at_end(before) * days)
