"""What stands for a clause in the form of a nonconformity, where it is the standard alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.nonconformities import UnnumberedClause
from schemas.text import fold
from schemas.wholes.surroundings import Table

_SHEET, _SHEET_STANDARDS = ("不符合", "不合格", "nonconform"), ("GB", "ISO")
_ELSEWHERE = ("见", "附", "各", "全部", "所有", "章", "要求》")
_LONGEST_LABEL, _LONGEST = 16, 60


def read(reading: Reading) -> Iterator[UnnumberedClause]:
    """The values of such rows and lines."""
    for table in reading.tables():
        if _is_sheet(table):
            yield from (UnnumberedClause(leaf, leaf.raw) for leaf in _of_sheet(table))
    for passage in reading.passages(("条款",)):
        label, _, value = fold(str(passage.leaf.value)).replace("：", ":").partition(":")
        asks = len(label) <= _LONGEST_LABEL and any(word in label for word in _SHEET)
        if asks and not reading.beside(passage.leaf) and _is_unnumbered(value):
            yield UnnumberedClause(passage.leaf, value)


def _is_sheet(table: Table) -> bool:
    """Whether a table is the form of one nonconformity: labels with their values, no list."""
    cells = [cell for row in range(len(table.rows)) for cell in table.begun(row)[:1]]
    labels = [fold(cell.text).casefold() for cell in cells if len(cell.text) <= _LONGEST_LABEL]
    heads = table.begun(0) if table.rows else []
    return len(heads) <= 4 and any(word in label for label in labels for word in _SHEET)


def _of_sheet(table: Table) -> Iterator[Leaf[str]]:
    for row in range(len(table.rows)):
        cells = table.begun(row)
        for label, value in pairwise(cells):
            asks = "条款" in label.text and len(label.text) <= _LONGEST_LABEL
            if asks and _is_unnumbered(fold(value.text)):
                yield table.leaf(value)


def _is_unnumbered(value: str) -> bool:
    """Whether a value names a standard with its year, and no number behind it.

    >>> _is_unnumbered("GB/T19001-2016标准条款"), _is_unnumbered("GB/T19001-2016标准8.5.1条款")
    (True, False)
    """
    if (
        not value.startswith(_SHEET_STANDARDS)
        or len(value) > _LONGEST
        or any(word in value for word in _ELSEWHERE)
    ):
        return False
    numbers = "".join(char if char.isdecimal() else " " for char in value.replace("ISO/IEC", "ISO")).split()
    standards = sum(value.count(word) for word in ("GB", "ISO"))
    return 0 < len(numbers) <= 2 * standards and all(len(number) > 3 for number in numbers)
