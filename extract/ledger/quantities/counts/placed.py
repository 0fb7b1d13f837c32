"""The place of a number in its line, with the words before it that tell what it is of."""

from __future__ import annotations

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.amounts.quantities import Quantity


def placed(
    reading: Reading, line: str, start: int, one: Quantity, before: int
) -> tuple[Leaf[str], str, str, int, int, int]:
    """Of a number of pieces in a line that begins at `start` of the text: its place, with at most so many
    letters before it, the words there, the line, where in it the number stands, and the number."""
    low = max(one.start - before, 0)
    words = line[low : one.end].strip()
    return reading.leaf(words, start + low, start + one.end), words, line, one.start, one.end, int(one.number)
