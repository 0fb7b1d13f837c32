"""Health certificates that were issued shortly after their holder began to work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from checks.context import Context
from schemas.dates import FOREVER, add_months, first_day
from schemas.leaf import Leaf
from schemas.report import PersonnelCertificate
from schemas.result import Finding
from schemas.statements.people.certificates import WorkStart

TERM = 12
"""Months that a health certificate holds."""

NEW = timedelta(days=92)
"""A certificate issued later than this after the start of work may have followed another."""

SLACK = timedelta(days=1)


def issued_after_start(context: Context) -> Iterator[Finding]:
    """The holders of one health certificate whose day of issue follows the start of their work."""
    for start in context.mentions.statements(WorkStart):
        known = _issued(start.certificates[0]) if len(start.certificates) == 1 else None
        if known is None:
            continue
        (place, issued), begun = known, first_day(str(start.place.value))
        if SLACK < issued - begun <= NEW:
            yield _finding(context, start.name, start.place, place, issued)


def _finding(context: Context, name: str, begun: Leaf[str], place: Leaf[str], issued: date) -> Finding:
    reckoned = place.value != issued.isoformat()
    return context.finding(
        begun,
        place,
        identity=f"health {name}",
        variant="health",
        severity="info" if reckoned else None,
        expected=f"<= {begun.value}",
        actual=issued.isoformat(),
        name=name,
        begun=begun.value,
        issued=issued.isoformat(),
        shown=context.words("reckoned") if reckoned else "",
    )


def _issued(one: PersonnelCertificate) -> tuple[Leaf[str], date] | None:
    """When a certificate was issued, as told or by its end, and what tells it."""
    stated = one.issued_on or one.valid_from
    for leaf in (stated, one.valid_to):
        if leaf is None or len(leaf.value or "") != len("2025-01-01") or leaf.value == FOREVER:
            continue
        day = first_day(str(leaf.value))
        return leaf, day if leaf is stated else add_months(day, -TERM) + SLACK
    return None
