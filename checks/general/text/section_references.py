"""References to a section of the report (见本报告4.11) above the last that its chapter has."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.papers.documents import SectionReference
from schemas.statements.times.days import Day


@question("TXT003")
def no_such_section(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A number of two parts whose chapter has sections that count on from one, and ends before it."""
    for reference in context.mentions.statements(SectionReference):
        if reference.section > reference.last:
            target = reference.words
            yield context.finding(reference.place, identity=target, variant="missing", target=target)
