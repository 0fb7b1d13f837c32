"""Rows that name a nonconformity and are judged as those that conform."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import words
from schemas.statements.conclusions import ConformingRow
from schemas.text import plain_same
from schemas.wholes.surroundings import Table, TableCell

_SHORTEST, _TICKS = 3, "☑√■●✓"
"""Characters of a number that names a nonconformity; marks under the head of a verdict."""


def read(reading: Reading) -> Iterator[ConformingRow]:
    """The rows with the number of a nonconformity of this audit, whose verdict is that they conform."""
    items = reading.report.nonconformities.items
    numbers = {str(one.number) for one in items if one.number and len(str(one.number)) >= _SHORTEST}
    for table in reading.tables():
        for row in range(1, len(table.rows)):
            cells = table.begun(row)
            text = " ".join(cell.text for cell in cells)
            number = next((one for one in (*sorted(numbers), *words()["sees_one"]) if one in text), "")
            verdict = next((cell for cell in cells if _is_good(table, cell)), None) if number else None
            if verdict is None or cells[0].text in numbers:
                continue
            naming = next((cell for cell in cells[1:] if number in cell.text), cells[0])
            yield ConformingRow(
                table.leaf(verdict),
                " ".join(verdict.text.split()),
                [table.leaf(cell) for cell in dict.fromkeys((cells[0], naming))],
                " ".join(cell.text for cell in cells[:2]),
                number,
                number if number in numbers else naming.text.partition(number)[2][:_SHORTEST],
            )


def _is_good(table: Table, cell: TableCell) -> bool:
    """Whether a cell has the verdict that something conforms, or a tick in the column of that."""
    head = next((one.text for one in table.begun(0) if one.column == cell.column), "")
    stated, good = plain_same(cell.text).strip(), words()["conforms"]
    options = [part.strip() for mark in _TICKS[:2] for part in stated.split(mark)[1:]]
    if any(one.split()[:1] in [[word] for word in good] for one in options):
        return True
    ticked = stated in tuple(_TICKS) and plain_same(head).strip() in (*good, "A")
    return ticked or (stated in good and any(word in head for word in words()["verdicts"]))
