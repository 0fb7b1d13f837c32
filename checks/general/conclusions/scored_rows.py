"""Rows of a table with a score and a grade, of which one has a better grade than another with more points."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from checks.context import Context
from checks.general.days import Day, has
from checks.general.registry import question
from checks.quantities.parts_and_wholes import plain_same
from schemas.result import Finding
from schemas.wholes.surroundings import Table, TableCell

_SCALES = (("A", "B", "C", "D", "E"), ("优", "良", "中", "差"), ("优秀", "良好", "合格", "不合格"))
_FEWEST, _FULL = 3, 100.0
"""Rows that show how points are graded; the most points."""

Row = tuple[float, int, TableCell, TableCell]
"""The points, the rank of the grade, the cell of the grade, the first cell."""


@question("CON002")
def better_for_less(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A grade that is better than that of a row with more points."""
    for table in context.mentions.tables():
        rows = _rows(table)
        against = {
            at: sum(_differ(one, other) for other in rows)
            for at, one in enumerate(rows)
            if len(rows) >= _FEWEST
        }
        odd = max(against, key=lambda at: against[at], default=0)
        if not against.get(odd):
            continue
        points, rank, cell, title = rows[odd]
        other = next(one for one in rows if _differ(rows[odd], one))
        yield context.finding(
            table.leaf(cell),
            identity=f"scored/{title.text}",
            values=[points, rank],
            variant="scored",
            what=title.text,
            points=f"{points:g}",
            grade=cell.text,
            other=other[3].text,
            others=f"{other[0]:g}",
            other_grade=other[2].text,
        )


def _differ(one: Row, other: Row) -> bool:
    """Whether of two rows the one with more points has the lower grade."""
    return (one[0] - other[0]) * (one[1] - other[1]) > 0


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
