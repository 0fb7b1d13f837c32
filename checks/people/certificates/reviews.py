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


def may_wait(context: Context, place: Leaf[str], years: int) -> bool:
    """Whether it is left open that a review that was due may wait, as for one so many years in the trade.

    It is not where the sentence or row denies the review, tells that it was made later, or has the first
    issue of the certificate less than these years before the day."""
    before, after = context.mentions.around(place)
    said = "".join((before, after, *context.mentions.beside(place)))
    if _has(said, "unreviewed") or _denied_next(context, place):
        return False
    due, row = str(place.value), _row_of(context, place)
    if row is None:
        within = place.span[0] - len(before), place.span[1] + len(after)
        first = min(_days_in(context, *within), default="") if _has(said, "first_issued") else ""
        return not first or _years_after(first, years) <= due
    for cell in row[0].begun(row[1]):
        head = next((one.text for one in row[0].rows[0][cell.column : cell.column + 1] if one), "")
        days = _days_in(context, cell.start, cell.end)
        if any(day > due for day in days) and _has(head, "reviewed_head") and not _has(head, "due_head"):
            return False
        if days and _has(head, "first_issued") and _years_after(min(days), years) > due:
            return False
    return True


def _years_after(day: str, years: int) -> str:
    return add_months(last_day(day), 12 * years).isoformat()


def _days_in(context: Context, start: int, end: int) -> list[str]:
    days = (one.leaf for one in context.mentions.dates if start <= one.leaf.span[0] < end)
    return [str(day.value) for day in days if day.value and day.value != FOREVER]


def _denied_next(context: Context, place: Leaf[str]) -> bool:
    return _REVIEW in (stated := _next_of_same(context, place)) and _has(stated, "unreviewed")


def _is_told(said: str) -> bool:
    return _has(said, "reviewed") and not _has(said, "unreviewed")


def _made_next(context: Context, place: Leaf[str]) -> bool:
    """Whether the next sentence tells of the same certificate that it was reviewed (该证已办结复审)."""
    return _REVIEW in (stated := _next_of_same(context, place)) and _is_told(stated)


def _next_of_same(context: Context, place: Leaf[str]) -> str:
    """The next sentence where it goes on about the same certificate, else nothing."""
    text, at = context.mentions.text, place.span[1]
    behind = text[at : at + _AHEAD].replace("\n", "。").split("。")[1:]
    stated = next((one for one in behind if one.strip()), "")
    return stated if _has(stated, "of_same") else ""


def _made_in_row(context: Context, place: Leaf[str]) -> bool:
    """Whether a cell of a due day's row, under a head for the review that was made, has a day by then."""
    found = _row_of(context, place)
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


def _row_of(context: Context, place: Leaf[str]) -> tuple[Table, int] | None:
    rows = ((table, at) for table in context.mentions.tables() for at in range(1, len(table.rows)))
    return next(((table, at) for table, at in rows if _is_in(place, table.begun(at))), None)


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
