"""What a form tells its writer, left in brackets: to fill in, to write anew, to delete."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.papers.residue import WriterAside
from schemas.statements.times.days import Day


@question("TXT001", beside=True)
def to_the_writer(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A bracket whose words ask for something to be written."""
    for aside in context.mentions.statements(WriterAside):
        yield context.finding(
            aside.place, identity="aside", values=[aside.words], variant="instruction", text=aside.words
        )
