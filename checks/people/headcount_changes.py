"""Changes of the head count that end at another number than the report's head count."""

from __future__ import annotations

from collections.abc import Iterator

from checks.compare import every_place
from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.people import HeadcountChange


def changed_to(context: Context, headcount: Leaf[int]) -> Iterator[tuple[int, Leaf[str]]]:
    """The numbers at which a change of the head count within the scope ends, other than any that the report
    has for it, each with its sentence."""
    total = context.report.headcount_total
    known = {place.value for place in every_place([headcount, *([total] if total is not None else [])])}
    for change in context.mentions.statements(HeadcountChange):
        if change.now not in known:
            yield change.now, change.place
