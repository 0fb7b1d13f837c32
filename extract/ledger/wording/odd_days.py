"""Cells of figures, without a day, in columns of days."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extract.ledger.reading import Reading
from extract.ledger.wording.columns import columns
from schemas.statements.papers.wording import OddDay

_FEWEST, _DIGITS = 2, 6
"""Rows that have a day; digits of a day."""


def read(reading: Reading, starts: Sequence[int]) -> Iterator[OddDay]:
    """The only such cell of a column; `starts`: where the days of the text begin, in order."""
    for table in reading.tables():
        for _, cells in columns(table):
            dated = [cell for cell in cells if _begins_within(starts, cell.start, cell.end)]
            rest = [cell for cell in cells if cell not in dated and _looks_dated(cell.text)]
            if len(dated) >= _FEWEST and len(rest) == 1:
                yield OddDay(table.leaf(rest[0]), rest[0].text)


def _begins_within(starts: Sequence[int], low: int, high: int) -> bool:
    at = bisect_left(starts, low)
    return at < len(starts) and starts[at] < high


def _looks_dated(text: str) -> bool:
    """Whether a cell has nothing but three numbers and what parts them."""
    parts = "".join(c if c.isdecimal() else " " for c in text.strip()).split()
    marks = set(text) - set("0123456789-./年月日 ")
    return not marks and len(parts) == 3 and len(parts[0]) == 4 and sum(map(len, parts)) >= _DIGITS
