"""Reviews of people's certificates as sentences and rows tell them: made, or due and not made."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.people.names import words
from schemas.dates import FOREVER, add_months, last_day
from schemas.leaf import Leaf
from schemas.wholes.surroundings import Table, TableCell

_REVIEW = "复审"
_AFTER = 36
"""So many months after it was issued a licence is to be reviewed."""

_AHEAD = 80
"""So far behind a due day the next sentence is looked at."""


def is_made(context: Context, place: Leaf[str]) -> bool:
    """Whether the sentence or row of a due day tells that the review was made, or is not due."""
    said = "".join((*context.mentions.around(place), *context.mentions.beside(place)))
    if _has(said, "not_due") or _made_in_row(context, place):
        return True
    return _is_told(said) or _made_next(context, place)


def _is_told(said: str) -> bool:
    return _has(said, "reviewed") and not _has(said, "unreviewed")


def _made_next(context: Context, place: Leaf[str]) -> bool:
    """Whether the next sentence tells of the same certificate that it was reviewed (该证已办结复审)."""
    text, at = context.mentions.text, place.span[1]
    behind = text[at : at + _AHEAD].replace("\n", "。").split("。")[1:]
    stated = next((one for one in behind if one.strip()), "")
    return _REVIEW in stated and _has(stated, "of_same") and _is_told(stated)


def _made_in_row(context: Context, place: Leaf[str]) -> bool:
    """Whether a cell of a due day's row, under a head for the review that was made, has a day by then."""
    rows = ((table, at) for table in context.mentions.tables() for at in range(1, len(table.rows)))
    found = next(((table, at) for table, at in rows if _is_in(place, table.begun(at))), None)
    if found is None:
        return False
    made = [
        cell
        for cell in found[0].begun(found[1])
        if _has(head := _head(*found, cell.column), "reviewed_head") and not _has(head, "due_head")
    ]
    due = str(place.value)
    days = [one.leaf for one in context.mentions.dates if one.leaf.value and one.leaf.value <= due]
    return any(_is_in(day, made) for day in days) and not any(_denied(cell.text) for cell in made)


def _is_in(leaf: Leaf[str], cells: list[TableCell]) -> bool:
    return any(cell.start <= leaf.span[0] < cell.end for cell in cells)


def missed(context: Context) -> Iterator[Leaf[str]]:
    """The sentences and cells that tell of a review that was due before the audit and was not made."""
    start = context.report.audit.start
    first = str(start.value) if start is not None and start.value else ""
    days = [one.leaf for one in context.mentions.dates if one.leaf.value and one.leaf.value != FOREVER]
    for passage in context.mentions.passages((_REVIEW,)) if first else ():
        leaf = passage.leaf
        stated = [str(day.value) for day in days if leaf.span[0] <= day.span[0] < leaf.span[1]]
        if context.mentions.table(leaf) >= 0 or not stated or not _denied(leaf.raw.partition(_REVIEW)[2]):
            continue
        if add_months(last_day(min(stated)), _AFTER).isoformat() < first or _due(leaf, days, first):
            yield leaf
    for table in context.mentions.tables() if first else ():
        yield from _in_rows(table, days, first)


def _denied(text: str) -> bool:
    return _has(text, "unreviewed") and not _has(text, "not_due")


def _due(leaf: Leaf[str], days: list[Leaf[str]], first: str) -> bool:
    """Whether a day right before the word for the review lies before the audit."""
    at = leaf.span[0] + leaf.raw.find(_REVIEW)
    before = [day for day in days if leaf.span[0] <= day.span[0] < at and str(day.value) < first]
    return any(at - day.span[1] <= len("日以前应") for day in before)


def _in_rows(table: Table, days: list[Leaf[str]], first: str) -> Iterator[Leaf[str]]:
    """The cells under a head for the review that deny it, in rows with a due day before the audit."""
    for number in range(1, len(table.rows)):
        asked = [cell for cell in table.begun(number) if _REVIEW in _head(table, number, cell.column)]
        due = [
            str(day.value)
            for cell in asked
            for day in days
            if cell.start <= day.span[0] < cell.end and _bare(cell)
        ]
        if due and min(due) < first:
            yield from (table.leaf(cell) for cell in asked if cell.text.strip() and _denied(cell.text))


def _bare(cell: TableCell) -> bool:
    """Whether a cell has a day and no word on what was done."""
    return not _has(cell.text, "reviewed")


def _head(table: Table, number: int, column: int) -> str:
    for at in range(number - 1, -1, -1):
        cell = table.rows[at][column] if column < len(table.rows[at]) else None
        if cell is not None and not any(char.isdigit() for char in cell.text) and _REVIEW in cell.text:
            return cell.text
    return ""


def _has(text: str, kind: str) -> bool:
    return any(word in text for word in words()[kind])
