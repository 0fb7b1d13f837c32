"""Labels of one form: the day on which something is closed, or due, before that on which it was raised."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.days import Day, has
from checks.general.registry import question
from schemas.result import Finding

_LINES = 6
"""Lines of a form from one label to the other."""


@question("DATE011")
def closed_before_raised(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A label of a closing with an earlier day than the label of the raising above it."""
    for raised, closed in _labelled(stated):
        if has("closed_label", closed.lead) and closed.last < raised.first:
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
    for raised, due in _labelled(stated):
        if has("term", due.lead) and due.last < raised.first:
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


def _labelled(stated: list[Day]) -> Iterator[tuple[Day, Day]]:
    """The days of raising, each with the days on labels right below, up to the next of raising."""
    raised: Day | None = None
    for day in stated:
        if not day.lead.endswith(":") or day.row:
            continue
        if has("raised_label", day.lead):
            raised = day
        elif raised is not None and day.leaf.evidence.line - raised.leaf.evidence.line <= _LINES:
            yield raised, day
