"""The row of a day on which a certificate was to be reviewed, and the sentence behind it."""

from __future__ import annotations

from extract.ledger.people.names import words
from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.wholes.surroundings import Table, TableCell

REVIEW = "复审"
_AHEAD = 80
"""So far behind a due day the next sentence is looked at."""


def next_of_same(reading: Reading, place: Leaf[str]) -> str:
    """The next sentence where it goes on about the same certificate, else nothing."""
    text, at = reading.text, place.span[1]
    behind = text[at : at + _AHEAD].replace("\n", "。").split("。")[1:]
    stated = next((one for one in behind if one.strip()), "")
    return stated if has(stated, "of_same") else ""


def row_of(reading: Reading, place: Leaf[str]) -> tuple[Table, int] | None:
    """The table and row in which a place stands; null outside tables."""
    rows = ((table, at) for table in reading.tables() for at in range(1, len(table.rows)))
    return next(((table, at) for table, at in rows if is_in(place, table.begun(at))), None)


def is_in(leaf: Leaf[str], cells: list[TableCell]) -> bool:
    """Whether a place begins in one of some cells."""
    return any(cell.start <= leaf.span[0] < cell.end for cell in cells)


def head(table: Table, number: int, column: int) -> str:
    """The nearest cell above in a column that is on reviews, without figures."""
    for at in range(number - 1, -1, -1):
        cell = table.rows[at][column] if column < len(table.rows[at]) else None
        if cell is not None and not any(char.isdigit() for char in cell.text) and REVIEW in cell.text:
            return cell.text
    return ""


def denied(text: str) -> bool:
    """Whether a text denies that a review was made which was due."""
    return has(text, "unreviewed") and not has(text, "not_due")


def has(text: str, kind: str) -> bool:
    """Whether a text has a word of a kind of `names.yaml`."""
    return any(word in text for word in words()[kind])
