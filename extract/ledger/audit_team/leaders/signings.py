"""Sentences on signing."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.people.names import words
from extract.ledger.reading import Reading
from schemas.statements.people.audit_team import ReportSigning


def read(reading: Reading) -> Iterator[ReportSigning]:
    """The sentences in reading order."""
    for passage in reading.passages(words()["signs"]):
        raw = passage.leaf.raw
        yield ReportSigning(passage.leaf, raw, all(word in raw for word in ("报告", "组长", "签")))
