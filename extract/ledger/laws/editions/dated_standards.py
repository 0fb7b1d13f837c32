"""The dated numbers of standards anywhere in a sentence or cell."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.statements.laws import DatedStandards
from schemas.text import fold


def read(reading: Reading) -> Iterator[DatedStandards]:
    """The numbers of each sentence or cell, but those in which some are told as gone."""
    for passage in reading.passages(words()["standard_signs"]):
        text, beside = str(passage.leaf.value), " ".join(reading.beside(passage.leaf))
        if not has("gone", f"{text} {beside}"):
            yield DatedStandards(passage.leaf, text, [*_standards(text)])


def _standards(text: str) -> Iterator[str]:
    """The numbers of standards with a year (GB/T 228.1-2010)."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in "/.-") else " " for c in fold(text))
    return iter(plain.split())
