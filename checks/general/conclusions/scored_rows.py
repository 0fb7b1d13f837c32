"""Rows of a table with a score and a grade, of which one has a better grade than another with more points."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.conclusions import ScoredRow
from schemas.statements.times.days import Day


@question("CON002")
def better_for_less(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A grade that is better than that of a row with more points."""
    for _, group in groupby(context.mentions.statements(ScoredRow), key=attrgetter("table")):
        rows = list(group)
        against = [sum(_differ(one, other) for other in rows) for one in rows]
        odd = max(range(len(rows)), key=lambda at: against[at])
        if not against[odd]:
            continue
        row = rows[odd]
        other = next(one for one in rows if _differ(row, one))
        yield context.finding(
            row.place,
            identity=f"scored/{row.title}",
            values=[row.points, row.rank],
            variant="scored",
            what=row.title,
            points=f"{row.points:g}",
            grade=row.words,
            other=other.title,
            others=f"{other.points:g}",
            other_grade=other.words,
        )


def _differ(row: ScoredRow, other: ScoredRow) -> bool:
    """Whether of two rows the one with more points has the lower grade."""
    return (row.points - other.points) * (row.rank - other.rank) > 0
