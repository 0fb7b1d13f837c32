"""Values with a limit that their table tells for them."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.measurements.row_limits import has_word, heads_of, is_limit, limit_column
from extract.ledger.reading import Reading
from schemas.bounds import Bound, Value, bounds, plain, values
from schemas.statements.amounts.measurements import MonitoredValue
from schemas.text import fold
from schemas.wholes.surroundings import Table, TableCell

_SHORTEST = 2
"""Letters of a name."""

_MARKS, _NAMES_END = "／；;/", "；;，,、（(：: "
"""What parts the limits and values of one cell; what ends the name of the limit before."""

_FEWEST = 3
"""Cells of a row of values: what they are of, and two of them."""


def read(reading: Reading) -> Iterator[MonitoredValue]:
    """Of several values in a cell each with the limit at its place, of a row of values each with the limit by
    their name, told in a row above."""
    tables = reading.tables()
    for before, table in zip([None, *tables], tables, strict=False):
        yield from _at_places(table)
        yield from _in_card([before, table] if before is not None else [table])


def _at_places(table: Table) -> Iterator[MonitoredValue]:
    heads = heads_of(table)
    limits = [at for at, head in heads.items() if is_limit(head)]
    for row in range(1, len(table.rows)) if limits else ():
        stated = {cell.column: cell for cell in table.begun(row)}
        cell = stated.get(limit_column(heads, limits))
        is_stated = any(has_word(one.text, "bad") for one in stated.values())
        for at in stated if cell is not None and not is_stated else ():
            if cell is not None and at > cell.column and not has_word(heads.get(at, ""), "other"):
                for text, limit in _pairs(stated[at].text, cell.text):
                    places = (table.leaf(stated[at]), table.leaf(cell))
                    yield MonitoredValue(places[0], text, tuple(values(text)), limit, cell.text, places)


def _pairs(value: str, limit: str) -> Iterator[tuple[str, Bound]]:
    """The values of a cell with the limits at the same place of another (98 ℃／8 min, ≥95 ℃／≥5 min)."""
    for mark in _MARKS:
        parts, asked = value.split(mark), [[*bounds(plain(one))] for one in limit.split(mark)]
        if 1 < len(parts) == len(asked) and all(len(one) == 1 for one in asked):
            yield from zip(map(plain, parts), (one[0] for one in asked), strict=True)
            return


def _in_card(tables: list[Table]) -> Iterator[MonitoredValue]:
    """Those of the last of some tables, of which the one before may tell the limits."""
    known: list[tuple[str, Bound, TableCell]] = []
    for table, stated in ((one, one.begun(row)) for one in tables for row in range(len(one.rows))):
        cells = [cell for cell in stated if cell.text]
        if len(cells) < _FEWEST:
            limited = len(cells) > 1 and is_limit(fold(cells[0].text).casefold())
            known = [*_by_name(cells[1])] if limited else known
            continue
        label = plain(cells[0].text)
        fitting = [(size, bound, cell) for name, bound, cell in known if (size := _common(name, label))]
        numbers = [(cell, float(cell.text)) for cell in cells[1:] if _is_number(cell.text)]
        if not fitting or len(numbers) < _FEWEST - 1 or table is not tables[-1]:
            continue
        _, bound, limit = max(fitting, key=lambda one: one[0])
        below = [cell.text for line in table.rows[cells[0].row + 1 :] for cell in line if cell]
        for cell, number in numbers:
            is_stated = any(cell.text in text and not _is_number(text) for text in below)
            if not is_stated:
                places = tuple(table.leaf(one) for one in (cell, cells[0], limit))
                value = Value(number, bound.unit, 0, 0)
                yield MonitoredValue(places[0], cell.text, (value,), bound, limit.text, places)


def _by_name(cell: TableCell) -> Iterator[tuple[str, Bound, TableCell]]:
    """The limits of a cell with what each is of (杀菌水温≥92.0℃；通过时间≥24.0分钟)."""
    text, end = plain(cell.text), 0
    for bound in bounds(text):
        name = text[end : bound.start]
        for mark in plain(_NAMES_END):
            name = name.rstrip().rpartition(mark)[2]
        end = bound.end
        yield name.strip(), bound, cell


def _common(name: str, label: str) -> int:
    """How much of the head of a label ends the name of a limit (杀菌水温, 水温℃)."""
    return next((n for n in range(len(label), _SHORTEST - 1, -1) if name.endswith(label[:n])), 0)


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()
