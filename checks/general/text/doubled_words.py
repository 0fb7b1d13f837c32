"""Words of two characters or more that stand twice in a row, and single ones that never do."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.papers.wording import DoubledWord
from schemas.statements.times.days import Day


@question("TXT002")
def twice_in_a_row(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A word twice, where the two are no end of one term and beginning of the next (质量管理管理评审)."""
    for doubled in context.mentions.statements(DoubledWord):
        yield context.finding(
            doubled.place,
            identity="twice",
            values=[doubled.words],
            variant="slips",
            count=1,
            kinds=context.words("words", count=1, shown=doubled.words),
        )
