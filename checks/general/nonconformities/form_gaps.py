"""What the form of a nonconformity lacks: the number of the clause, its grade, the day on which it is due."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from checks.messages import field_names
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.nonconformities import FormGap, NumberlessClause, TermlessCorrection
from schemas.statements.times.days import Day


@question("NC003")
def no_clause(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A label or a column of clauses with a standard alone."""
    for clause in context.mentions.statements(NumberlessClause):
        yield _lacking(context, clause.place, "clause")


@question("NC003")
def forms(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A form with the facts of a nonconformity and no grade, or no day where others have theirs."""
    for gap in context.mentions.statements(FormGap):
        yield _lacking(context, gap.place, gap.part)


@question("NC003", alone=True)
def no_term(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A nonconformity whose line asks for its correction, in a report that has no term for that."""
    for correction in context.mentions.statements(TermlessCorrection):
        yield _lacking(context, correction.place, "due")


def _lacking(context: Context, place: Leaf[str], part: str) -> Finding:
    path = "nonconformities.due_date" if part == "due" else f"nonconformities.items.{part}"
    return context.finding(
        place,
        identity=f"lacking/{part}",
        values=[part],
        variant="unnumbered",
        absent=field_names([path], context.lang),
    )
