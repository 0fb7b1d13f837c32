"""A row of options with several ticks, where each of the rows beside has one."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.conclusions import OddTickRow
from schemas.statements.times.days import Day


@question("CON001")
def one_row_of_several(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A short row all of whose options, or several, are ticked; its neighbours have one tick each."""
    for row in context.mentions.statements(OddTickRow):
        yield context.finding(
            row.place,
            identity=row.words,
            values=sorted(row.ticked),
            variant="several" if row.words else "several_unnamed",
            expected=context.words("one"),
            actual=context.listed(row.ticked),
            label=row.words,
            ticked=context.listed(row.ticked),
        )
