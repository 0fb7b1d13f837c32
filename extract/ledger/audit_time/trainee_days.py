"""The days of trainees and experts in tables of auditor days."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.audit_time import TraineeDays
from schemas.wholes.surroundings import TableCell


def read(reading: Reading) -> Iterator[TraineeDays]:
    """Those of each column whose last cell tells the total."""
    for table in reading.tables():
        rows = [table.begun(at) for at in range(len(table.rows))]
        if not any(has("days_of_work", cell.text) for row in rows[:1] for cell in row):
            continue
        last = next((row for row in rows if row and has("total", row[0].text)), [])
        for total in (cell for cell in last if _days_in(cell)):
            own = [(row, cell) for row in rows[: total.row] for cell in row if cell.column == total.column]
            counted = [(row, cell) for row, cell in own if _days_in(cell)]
            added = sum(_days_in(cell) for _, cell in counted)
            for row, cell in counted:
                if any(has("trainees", one.text) for one in row):
                    places = (table.leaf(one) for one in (row[0], cell, last[0], total))
                    name, days, label, whole = places
                    yield TraineeDays(name, row[0].text, days, label, whole, added, _days_in(total))


def _days_in(cell: TableCell) -> float:
    """The days that a cell has and nothing else; 0 for none."""
    return float(cell.text) if cell.text.replace(".", "", 1).isdecimal() else 0.0
