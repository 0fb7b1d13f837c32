"""Clauses of a standard told with the title of another of its clauses (8.3 能源评审)."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from checks.scope.systems import systems_of
from schemas.facts.models import ClauseList
from schemas.result import Finding
from schemas.statements.laws import MistitledClause
from schemas.statements.times.days import Day


@question("TXT003")
def of_another_clause(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A clause of an audited standard beside the title of another, and its own is not like that."""
    lists = list(_lists(context))
    for one in context.mentions.statements(MistitledClause, lists) if lists else ():
        yield context.finding(
            one.place,
            identity=f"{one.number} {one.words}",
            variant="clause",
            expected=one.right,
            actual=one.number,
            number=one.number,
            title=one.words,
            right=one.right,
        )


def _lists(context: Context) -> Iterator[ClauseList]:
    """The clauses of the standards that the audit is by."""
    if systems_of(context.report):
        for standard in context.report.standards:
            found = context.facts.clause_list(str(standard.number.value)) if standard.number else None
            if found is not None:
                yield found
