"""What the evidence says was lacking, with what else its sentence is on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.report import Nonconformity
from schemas.statements.nonconformities import EvidenceLack
from schemas.text import fold

_REVIEWS = patterns.compile(r"内审|内部审核|管理评审|管评|internal audit|management review", re.I)
"""Whose absence is told by the check of their order."""


def read(reading: Reading) -> Iterator[EvidenceLack]:
    """The sentences in reading order."""
    numbers = _numbers(reading.report.nonconformities.items)
    for one in reading.mentions.lacks:
        text = fold(one.leaf.value or "")
        of_review = one.kind == "undone" and _REVIEWS.search(one.words) is not None
        numbered = any(number in text for number in numbers)
        yield EvidenceLack(one.leaf, one.words, one, of_review, numbered)


def _numbers(items: list[Nonconformity]) -> set[str]:
    """How a sentence may name the nonconformities: by the number, or its last part (见N01)."""
    whole = {fold(item.number) for item in items if item.number}
    parts = {number.rpartition("-")[2] for number in whole}
    return {one for one in whole | parts if not one.isdecimal() and any(map(str.isdecimal, one))}
