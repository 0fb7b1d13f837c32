"""Rows that name a nonconformity and are judged as those that conform."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.days import Day, words
from checks.general.registry import question
from checks.quantities.parts_and_wholes import plain_same
from schemas.result import Finding
from schemas.wholes.surroundings import Table, TableCell

_SHORTEST, _TICKS = 3, "☑√■●✓"
"""Characters of a number that names a nonconformity; marks under the head of a verdict."""


@question("CON002")
def conforming_with_one(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A row with the number of a nonconformity of this audit, whose verdict is that it conforms."""
    items = context.report.nonconformities.items
    numbers = {str(one.number) for one in items if one.number and len(str(one.number)) >= _SHORTEST}
    for table in context.mentions.tables():
        for row in range(1, len(table.rows)):
            cells = table.begun(row)
            text = " ".join(cell.text for cell in cells)
            number = next((one for one in (*sorted(numbers), *words()["sees_one"]) if one in text), "")
            verdict = next((cell for cell in cells if _is_good(table, cell)), None) if number else None
            if verdict is None or cells[0].text in numbers:
                continue
            naming = next((cell for cell in cells[1:] if number in cell.text), cells[0])
            yield context.finding(
                table.leaf(verdict),
                *(table.leaf(cell) for cell in dict.fromkeys((cells[0], naming))),
                wrong=[table.leaf(verdict)],
                identity=f"row/{number}",
                variant="row",
                office=" ".join(cell.text for cell in cells[:2]),
                value=" ".join(verdict.text.split()),
                number=number if number in numbers else naming.text.partition(number)[2][:_SHORTEST],
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
