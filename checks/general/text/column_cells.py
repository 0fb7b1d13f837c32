"""Cells that are not as those over and under them: an empty one among filled ones, a day that is none."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.days import Day, has, within, words
from checks.general.registry import question
from schemas.result import Finding
from schemas.wholes.surroundings import Table, TableCell

_FEWEST, _DIGITS = 2, 6
"""Rows that have it; digits of a day."""


@question("CAL004")
def left_out(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A mark for nothing in a column of what is told of each calibrated device."""
    for table in context.mentions.tables():
        heads = " ".join(cell.text for cell in table.begun(0)) if table.rows else ""
        if not has("calibrated", heads) or not has("until", heads):
            continue
        for head, cells in _columns(table):
            empty = [cell for cell in cells if cell.text.strip() in words()["nothing"]]
            if has("asked_of_devices", head) and len(empty) == 1 and len(cells) - 1 >= _FEWEST:
                row = " ".join(cell.text for cell in table.begun(empty[0].row))
                if has("own_way", row) or has("equipment", row):
                    continue
                title = next(c for c in table.begun(empty[0].row) if not c.text.strip().isdecimal())
                place = table.leaf(title)
                yield context.finding(place, identity=f"{title.text} {head}", device=title.text, lacking=head)


@question("DATE007")
def no_day(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A cell of figures, without a day, in a column of days."""
    for table in context.mentions.tables():
        for _, cells in _columns(table):
            dated = [cell for cell in cells if within(stated, cell.start, cell.end)]
            rest = [cell for cell in cells if cell not in dated and _looks_dated(cell.text)]
            if len(dated) >= _FEWEST and len(rest) == 1:
                place = table.leaf(rest[0])
                yield context.finding(place, identity=rest[0].text, variant="no_date", raw=rest[0].text)


def _looks_dated(text: str) -> bool:
    """Whether a cell has nothing but three numbers and what parts them."""
    parts = "".join(c if c.isdecimal() else " " for c in text.strip()).split()
    marks = set(text) - set("0123456789-./年月日 ")
    return not marks and len(parts) == 3 and len(parts[0]) == 4 and sum(map(len, parts)) >= _DIGITS


def _columns(table: Table) -> Iterator[tuple[str, list[TableCell]]]:
    """The columns under their heads."""
    heads = {cell.column: cell.text for cell in table.begun(0)} if table.rows else {}
    for column, head in heads.items():
        rows = (table.begun(number) for number in range(1, len(table.rows)))
        yield head, [cell for row in rows for cell in row if cell.column == column]
