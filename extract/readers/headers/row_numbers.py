"""Columns that number the rows of a table: counters, and the keys of a register's records (CAL-01)."""

from __future__ import annotations

from extract.readers.tables.grid import Grid
from schemas import patterns
from schemas.document import Cell

_ROWS, _LONGEST = 3, 3
_OF_RECORD = patterns.compile(
    r"(?:记录|条目|抽样|样本|明细|登记|台账|清单|行|项|本表)?\s?(?:编号|号码?|序号|代号|No\.?|Ref\.?)"
    r"|[^\W\x00-\x7f]{0,4}\s?I[Dd]"
)
"""A header that may mean the record as well as the thing in it."""

_RECORD = patterns.compile(
    r"(?:记录|条目|抽样|样本|明细|行|本表)\s?(?:ID|Id|id|编号|号码?|序号|代号|No\.?)|Record (?:ID|No\.?)"
)
"""A header that means the record only."""

_KEY = patterns.compile(r"[A-Z]{2,6}[-_]?\d{1,3}")
_COUNTED = patterns.compile(r"(?P<prefix>[^\d\s]{0,8}?)[-_.]?0{0,4}(?P<number>[1-9]\d{0,2})")


def is_key(text: str) -> bool:
    """Whether a text is the key of a record in a register (LIC-01), which may stand for a label before what
    the record is of."""
    return _KEY.fullmatch(text) is not None


def numbers_rows(grid: Grid, head: Cell) -> bool:
    """Whether the first cells under a header number the rows (No. over 1, 2, 3)."""
    written = [text.rstrip(".、") for text in _under(grid, head)]
    plain = all(text.isdecimal() and len(text) <= _LONGEST for text in written)
    return bool(written) and plain and [*map(int, written)] == [*range(1, len(written) + 1)]


def identifies_rows(grid: Grid, head: Cell, alike: bool) -> bool:
    """Whether a header is that of the records' own keys: by its words, or by keys that count the rows where
    a further column is `alike`, so that the thing's number stands there."""
    stated = grid.text(head)
    if _RECORD.fullmatch(stated):
        return True
    if not alike or head.column or not _OF_RECORD.fullmatch(stated):
        return False
    keys = [_COUNTED.fullmatch(text) for text in _under(grid, head)]
    counted = [(key["prefix"], int(key["number"])) for key in keys if key]
    return bool(counted) and counted == [(counted[0][0], i + 1) for i in range(len(keys))]


def _under(grid: Grid, head: Cell) -> list[str]:
    """What the first rows under a header have in its column."""
    row = head.row + head.row_span
    cells = [grid.at.get((row + i, head.column)) for i in range(_ROWS)]
    return [grid.text(cell) for cell in cells if cell is not None]
