"""The lines of forms: labels, and what stands behind them."""

from __future__ import annotations

from extract.ledger.reading import Reading
from extract.ledger.text.lines import placed_lines
from schemas.text import plain_same

_LABEL = 14
"""Characters of a label."""

Line = tuple[int, str, str]
"""Where a line begins, its label, and what stands behind that."""


def form_lines(reading: Reading) -> list[Line]:
    """The lines of a document in one width; without a label all stands behind it."""
    found = []
    for start, line in placed_lines(plain_same(reading.text)):
        label, colon, stated = line.partition(":")
        named = bool(colon) and len(label) <= _LABEL
        found.append((start, label if named else "", stated if named else line))
    return found
