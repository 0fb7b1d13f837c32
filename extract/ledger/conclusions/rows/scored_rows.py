"""Rows of a table with a score and a grade."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.conclusions import ScoredRow
from schemas.text import plain_same
from schemas.wholes.surroundings import Table, TableCell

_SCALES = (("A", "B", "C", "D", "E"), ("优", "良", "中", "差"), ("优秀", "良好", "合格", "不合格"))
_FEWEST, _FULL = 3, 100.0
"""Rows that show how points are graded; the most points."""

Row = tuple[float, int, TableCell, TableCell]
"""The points, the rank of the grade, the cell of the grade, the first cell."""


def read(reading: Reading) -> Iterator[ScoredRow]:
    """The rows of each table that has enough of them."""
    for number, table in enumerate(reading.tables()):
        for points, rank, cell, title in _rows(table):
            yield ScoredRow(table.leaf(cell), cell.text, number, points, rank, title.text)


def _rows(table: Table) -> list[Row]:
    """The rows with a score and a grade, under heads for both."""
    heads = {cell.column: cell.text for cell in table.begun(0)} if table.rows else {}
    scores = [at for at, head in heads.items() if has("scores", head)]
    grades = [at for at, head in heads.items() if has("grades", head)]
    for (score, grade), scale in product(zip(scores[:1], grades[:1], strict=False), _SCALES):
        found = []
        for number in range(1, len(table.rows)):
            cells = {cell.column: cell for cell in table.begun(number)}
            stated = (
                cells.get(score),
                cells.get(grade),
                min(cells.values(), key=lambda one: one.column, default=None),
            )
            if stated[0] is None or stated[1] is None or stated[2] is None:
                continue
            points, level = _points(stated[0].text), plain_same(stated[1].text).strip().removesuffix("级")
            if points is not None and level in scale:
                found.append((points, scale.index(level), stated[1], stated[2]))
        if len(found) >= _FEWEST:
            return found
    return []


def _points(text: str) -> float | None:
    bare = plain_same(text).strip().removesuffix("分")
    number = bare.replace(".", "", 1).isdecimal() and bare.isascii()
    return float(bare) if number and float(bare) <= _FULL else None
