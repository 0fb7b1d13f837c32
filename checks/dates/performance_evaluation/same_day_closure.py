"""What is told in words to be closed on the day of the activity that raised it (于实施当日即全部关闭)."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.dates.performance_evaluation.activities import AUDIT, REVIEW, Activity, activities
from schemas.result import Finding
from schemas.statements.times.activities import SameDayClosing

_REACH = 160
"""So many characters behind the day of the activity its closing is told."""


def closed_in_words(context: Context) -> Iterator[Finding]:
    """What is told in words to be closed on the day on which it was raised, of each kind once."""
    for kind, (one, closing) in {pair[0].kind: pair for pair in _closed(context)}.items():
        yield context.finding(
            one.first,
            closing.place,
            identity=kind,
            values=[one.day, one.day],
            variant=f"{kind}_day",
            doubt=closing.doubt,
            expected=f"> {one.day}",
            actual=one.day,
            raised=one.day,
            also="",
        )


def _closed(context: Context) -> Iterator[tuple[Activity, SameDayClosing]]:
    """The activities of one day with the sentences that tell what they raised to be closed on that day."""
    closings = context.mentions.statements(SameDayClosing)
    for kind in (AUDIT, REVIEW) if closings else ():
        held = [one for one in activities(context, kind) if one.day == one.end and len(one.day) == 10]
        for closing in closings:
            end = closing.place.span[1]
            near = [one for one in held if 0 <= end - one.first.span[1] <= _REACH]
            if near and closing.kind == kind:
                yield near[-1], closing
