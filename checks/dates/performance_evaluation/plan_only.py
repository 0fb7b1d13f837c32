"""An internal audit or a management review of which a report tells the plan and nothing more."""

from __future__ import annotations

from collections.abc import Sequence

from checks.comparisons.order import out_of_order
from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.times.activities import ActivitySentence


def only_planned(context: Context, names: Sequence[str]) -> Leaf[str] | None:
    """The sentence with the plan, where its day is not before this audit and no sentence tells of more."""
    start, plan = context.report.audit.start, None
    for sentence in context.mentions.statements(ActivitySentence, names):
        late = start is not None and not any(out_of_order(start.value, day.value) for day in sentence.days)
        if sentence.planned and late:
            plan = sentence.place
        elif sentence.days or sentence.held:
            return None
    return plan
