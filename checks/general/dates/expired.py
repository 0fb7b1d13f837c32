"""What ended before the audit did: permits, calibrations, inspections, as the words around a day name it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.dates.too_late import audit_end, now
from checks.general.registry import question
from checks.text.noun_phrases import ELLIPSIS, noun_phrase
from schemas.dates import last_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.times.days import Day, SameValidity, ValidityEnd

KINDS = {"ENT005": "permit", "CAL001": "device", "CAL002": "device", "EQP001": "equipment", "PER001": "card"}
"""What the checks are on."""

LONG, SOON = 1200, 30
"""Days after which an end is no longer asked for; before which a validity is soon over."""

_LONGEST = 30
"""So many letters name a thing."""


@question("ENT005", "CAL001", "EQP001", "CAL002", "PER001")
def over(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """The days on which such a thing ended, or was due again, and that nothing tells to be renewed."""
    code = context.check.code
    limit = audit_end(context) if code == "CAL002" else now(context, stated)
    if limit is None:
        return
    due = [day for day in stated if day.ends and not day.begins and _is_over(code, day, limit)]
    for end in context.mentions.statements(ValidityEnd, due, KINDS[code]):
        later = [day for day in stated if day.last > end.day.last]
        if not context.mentions.statements(SameValidity, end, later):
            yield _over(context, end, limit)


def _is_over(code: str, day: Day, limit: Leaf[str]) -> bool:
    left = (day.last - last_day(str(limit.value))).days
    return 0 <= left <= SOON if code == "CAL002" else -LONG < left < 0


def _over(context: Context, end: ValidityEnd, limit: Leaf[str]) -> Finding:
    called, day = _called(end), end.place
    return context.finding(
        day,
        limit,
        wrong=[day],
        identity=f"over {end.what}",
        variant="expired" if context.check.code == "ENT005" else "stated",
        actual=day.value,
        what=called,
        device=called,
        name=called,
        until=day.value,
        due=day.value,
        end=limit.value,
        days=SOON,
    )


def _called(end: ValidityEnd) -> str:
    """What a message calls the thing: the first cell of its row, the words before the day that have the
    thing's name in them, else that name."""
    if end.cell and (named := noun_phrase(end.cell)):
        return named
    for lead in end.leads:
        named = noun_phrase(lead, _LONGEST)
        if named and end.word in named and not named.startswith(ELLIPSIS):
            return named
    return end.word or end.day.head
