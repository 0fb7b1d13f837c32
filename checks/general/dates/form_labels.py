"""Labels of one form: the day on which something is closed, or due, before that on which it was raised."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.times.days import Day, FormLabel


@question("DATE011")
def closed_before_raised(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A label of a closing with an earlier day than the label of the raising above it."""
    for label in context.mentions.statements(FormLabel, stated):
        raised, closed = label.raised, label.day
        if label.closes and closed.last < raised.first:
            yield context.finding(
                raised.leaf,
                closed.leaf,
                wrong=[closed.leaf],
                identity="form",
                variant="order",
                actual=closed.leaf.value,
                then=closed.lead.rstrip(":"),
                before=closed.leaf.value,
                first=raised.lead.rstrip(":"),
                day=raised.leaf.value,
            )


@question("NC004")
def due_before_raised(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A label of a term with an earlier day than the label of the raising above it."""
    for label in context.mentions.statements(FormLabel, stated):
        raised, due = label.raised, label.day
        if label.is_term and due.last < raised.first:
            yield context.finding(
                raised.leaf,
                due.leaf,
                wrong=[due.leaf],
                identity="form due",
                variant="raised",
                actual=due.leaf.value,
                day=due.leaf.value,
                raised=raised.leaf.value,
            )
