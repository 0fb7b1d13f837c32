"""Cells that are not as those over and under them: an empty one among filled ones, a day that is none."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.papers.wording import BlankCell, OddDay
from schemas.statements.times.days import Day


@question("CAL004")
def left_out(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A mark for nothing in a column of what is told of each calibrated device."""
    for cell in context.mentions.statements(BlankCell):
        yield context.finding(
            cell.place, identity=f"{cell.device} {cell.column}", device=cell.device, lacking=cell.column
        )


@question("DATE007")
def no_day(context: Context, days: list[Day]) -> Iterator[Finding]:
    """A cell of figures, without a day, in a column of days."""
    for cell in context.mentions.statements(OddDay, [day.at for day in days]):
        yield context.finding(cell.place, identity=cell.words, variant="no_date", raw=cell.words)
