"""The columns of tables whose cells have a day each, on which something was done."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.dates.days import asked, within
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.times.days import ColumnDay, Day

_MORE = 4
"""So many characters may a cell have beside its day."""


def read(reading: Reading, days: list[Day] | None = None) -> Iterator[ColumnDay]:
    """The days of such cells, row by row; of no table whose rows, below the first, have labels of days."""
    days = asked(reading, days)
    for table_number, table in enumerate(reading.tables()):
        titles = [row[0].text if row and row[0] else "" for row in table.rows]
        if any(has("open", title) or has("until", title) for title in titles[1:]):
            continue
        for number in range(len(table.rows)):
            for cell in table.begun(number):
                inside = within(days, cell.start, cell.end)
                if len(inside) == 1 and _is_deed(inside[0], cell.text):
                    day = inside[0]
                    yield ColumnDay(day.place, cell.text, day, table_number, cell.column, number)


def _is_deed(day: Day, cell: str) -> bool:
    """Whether a cell has nothing but a day, on which something was done."""
    short = len(cell) - len(day.place.raw) < _MORE
    return short and not day.ends and not has("ahead", day.head) and not has("valid", day.head)
