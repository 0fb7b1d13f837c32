"""Sentences that tell of several pieces at once that they are registered or inspected."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.equipment import SharedStatement

_ALL = ("都有", "均有", "都已", "均已", "分别", "均在", "都在", "均经")
_CARED = ("登记", "检验", "检测")
"""Words that tell it of several pieces."""


def read(reading: Reading, name: Leaf[str]) -> Iterator[SharedStatement]:
    """A name in such a sentence, not in a row."""
    if sum(map(bool, reading.beside(name))) > 1:
        return
    text = "".join(reading.around(name))
    if any(word in text for word in _ALL) and any(word in text for word in _CARED):
        yield SharedStatement(name, text)
