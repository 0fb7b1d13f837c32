"""Values beside what is asked, in the columns of a table or in a sentence (`rules.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from extract.ledger.measurements.rules import known, leaf_of
from extract.ledger.reading import Reading
from schemas.bounds import bounds, plain, values
from schemas.statements.amounts.measurements import RuledValue
from schemas.wholes.surroundings import Table

_REACH = 40


def read(reading: Reading) -> Iterator[RuledValue]:
    """The values of tables, then those of sentences."""
    yield from _of_tables(reading)
    yield from _of_sentences(reading)


def _of_tables(reading: Reading) -> Iterator[RuledValue]:
    """Rows with a value and a limit in the column of what is asked."""
    for table in reading.tables():
        heads = {cell.column: cell.text for cell in table.begun(0)} if table.rows else {}
        asked = [at for at, head in heads.items() if any(word in head for word in known("asked"))]
        found = [
            at
            for at, head in heads.items()
            if any(word in head for word in known("found")) and at not in asked
        ]
        if len(asked) == 1 and found:
            yield from _of_rows(table, asked[0], found[0])


def _of_rows(table: Table, asked: int, found: int) -> Iterator[RuledValue]:
    for row in range(1, len(table.rows)):
        cells = {cell.column: cell for cell in table.begun(row)}
        if asked not in cells or found not in cells:
            continue
        limits, value = [*bounds(_plain(cells[asked].text))], plain(cells[found].text)
        stated = [one for one in values(value) if len(limits) == 1 and one.unit == limits[0].unit != ""]
        alarmed = any(word in cell.text for cell in cells.values() for word in known("told"))
        if len(stated) == 1 and not alarmed:
            place = table.leaf(cells[found])
            yield RuledValue(place, cells[found].text, stated[0], limits[0], cells[asked].text)


def _of_sentences(reading: Reading) -> Iterator[RuledValue]:
    """Sentences with one limit, and behind it a value in its unit."""
    for sentence in reading.sentences():
        text = _plain(sentence.text)
        if any(word in text for word in known("told")):
            continue
        limits = [one for one in bounds(text) if one.unit and inf in (-one.low, one.high) and one.unit != "%"]
        stated = [one for one in values(text) if len(limits) == 1 and one.start > limits[0].end]
        first = next((one for one in stated if one.unit == limits[0].unit), None)
        if first is None or _is_trigger(text[limits[0].end :]):
            continue
        if first.start - limits[0].end <= _REACH:
            value, rule = text[first.start : first.end], text[limits[0].start : limits[0].end]
            yield RuledValue(leaf_of(reading, sentence), value, first, limits[0], rule)


def _is_trigger(behind: str) -> bool:
    """Whether a bound says from when on something is to be done (低于70分的应取消资格), not what is asked."""
    words = known("triggers")
    return behind.lstrip().startswith(tuple(words["begin"])) and not behind.startswith(tuple(words["but"]))


def _plain(text: str) -> str:
    """A text in one width, its limits written in one way."""
    return plain(text).replace("不得", "不").replace("不应", "不").replace("不能", "不")
