"""The sentences and cells on a review that was not made."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.people.certificates.review_rows import REVIEW, denied, has, head
from extract.ledger.reading import Reading
from schemas.dates import FOREVER
from schemas.leaf import Leaf
from schemas.statements.people.certificates import MissedReview
from schemas.wholes.surroundings import Table, TableCell


def read(reading: Reading) -> Iterator[MissedReview]:
    """The sentences, then the cells under a head for the review, that deny it and have a day."""
    days = [one.leaf for one in reading.mentions.dates if one.leaf.value and one.leaf.value != FOREVER]
    for passage in reading.passages((REVIEW,)):
        leaf = passage.leaf
        own = [str(day.value) for day in days if leaf.span[0] <= day.span[0] < leaf.span[1]]
        if reading.table(leaf) < 0 and own and denied(leaf.raw.partition(REVIEW)[2]):
            yield MissedReview(leaf, leaf.raw, min(own), _due(leaf, days))
    for table in reading.tables():
        yield from _in_rows(table, days)


def _due(leaf: Leaf[str], days: list[Leaf[str]]) -> str:
    """The first of the days right before the word for the review; empty where there is none."""
    at = leaf.span[0] + leaf.raw.find(REVIEW)
    before = [day for day in days if leaf.span[0] <= day.span[0] < at]
    return min((str(day.value) for day in before if at - day.span[1] <= len("日以前应")), default="")


def _in_rows(table: Table, days: list[Leaf[str]]) -> Iterator[MissedReview]:
    """The cells under a head for the review that deny it, in rows with a due day."""
    for number in range(1, len(table.rows)):
        asked = [cell for cell in table.begun(number) if REVIEW in head(table, number, cell.column)]
        due = [
            str(day.value)
            for cell in asked
            for day in days
            if cell.start <= day.span[0] < cell.end and _bare(cell)
        ]
        for cell in asked if due else ():
            if cell.text.strip() and denied(cell.text):
                yield MissedReview(table.leaf(cell), cell.text, "", min(due))


def _bare(cell: TableCell) -> bool:
    """Whether a cell has a day and no word on what was done."""
    return not has(cell.text, "reviewed")
