"""The people of departments and shifts, as sentences and tables count them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.quantities.counts.counted import BREAKS, Counted, counted, known
from extract.ledger.reading import Reading
from schemas.statements.amounts.counts import PeopleCount
from schemas.text import fold
from schemas.wholes.surroundings import Table

_SHORTEST, _LONGEST = 2, 16


def read(reading: Reading) -> Iterator[PeopleCount]:
    """Those of sentences, then those of tables."""
    for one in counted(reading, "people"):
        yield from _of_people(reading, one)
    yield from _of_tables(reading)


def _of_people(reading: Reading, one: Counted) -> Iterator[PeopleCount]:
    """A shift with the department that the sentence names before it, or a department as it is called, also
    before a number in brackets (生产部（34人）)."""
    text, before = one.text[: one.start], one.before
    above = [name for head in reading.under(one.leaf) if (name := _headed(head))]
    if shift := next((word for word in known()["shifts"] if before.endswith(word)), None):
        scope = _last_unit(text) or "".join(above[-1:])
        yield PeopleCount(one.leaf, one.text, shift, one.number, scope)
    elif before in known()["own"] and above:
        yield PeopleCount(one.leaf, one.text, above[-1], one.number)
    elif before and before == _unit(before):
        yield PeopleCount(one.leaf, one.text, before, one.number)
    elif not before and (named := _before_bracket(text)):
        yield PeopleCount(one.leaf, one.text, named, one.number)


def _before_bracket(text: str) -> str:
    """The department that a text ends with before it opens a bracket; empty where some are told."""
    opened = text.endswith(("（", "(")) and not any(one in text for one in known()["aside"])
    return _last_unit(text[:-1]) if opened else ""


def _unit(words: str) -> str:
    """The name of a department that words end with, without the number of a heading; empty for others."""
    name = fold(words).lstrip("0123456789.、()（）一二三四五六七八九十第章节 ")
    ends = any(name.endswith(unit) and len(name) > len(unit) for unit in known()["units"])
    return name if ends and _SHORTEST <= len(name) <= _LONGEST else ""


def _headed(head: str) -> str:
    """The department that a heading names, with the site its brackets begin with (包装车间（二厂，3月）)."""
    name, _, note = fold(head).partition("(")
    site = note.partition(")")[0].partition(",")[0]
    return f"{unit}({site}" if (unit := _unit(name)) and site.endswith(tuple(known()["sites"])) else unit


def _last_unit(text: str) -> str:
    """The name of the department that a text names last, from the mark before it on."""
    ends = [at + len(unit) for unit in known()["units"] if (at := text.rfind(unit)) >= 0]
    end = max(ends, default=0)
    low = max(text.rfind(mark, 0, end) for mark in (*BREAKS, ":", "：")) + 1
    return _unit(text[low:end])


def _of_tables(reading: Reading) -> Iterator[PeopleCount]:
    """The people of departments that the rows of a table tell."""
    for table in reading.tables():
        first = table.begun(0) if table.rows else ()
        heads = [cell.column for cell in first if fold(cell.text) in known()["heads"]]
        for low, column in pairwise([-1, *heads]):
            yield from _of_rows(table, low, column)


def _of_rows(table: Table, low: int, column: int) -> Iterator[PeopleCount]:
    """The departments between two columns, each with the number in the second one."""
    for row in range(1, len(table.rows)):
        cells = {cell.column: cell for cell in table.begun(row)}
        number = fold(cells[column].text).removesuffix("人") if column in cells else ""
        for cell in (cells[at] for at in sorted(cells) if low < at < column):
            if number.isdecimal() and _unit(cell.text):
                place = table.leaf(cells[column])
                yield PeopleCount(place, cells[column].text, _unit(cell.text), int(number))
