"""The audit as a sentence tells that it was carried out: its days and its type."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from checks.comparisons.equal import every_place
from checks.context import Context
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.statements.times.dates import AuditTypeName, CarriedOutAudit

_WHOLE_DAY = len("2025-01-01")
_SLIP = timedelta(days=14)
"""What is farther from the audit is another one."""

_TYPES = ("surveillance", "recertification", "stage2")
_SHOWN = 30
"""So many characters of a sentence show which is meant."""


def told_days(context: Context) -> Iterator[CarriedOutAudit]:
    """The days on which a sentence has the team carry out the audit, soon before or after those that all
    other places tell, and not the same."""
    start, end = context.report.audit.start, context.report.audit.end
    if start is None or end is None or _WHOLE_DAY not in {len(start.value or "")} & {len(end.value or "")}:
        return
    known = {place.value for place in every_place([start, end])}
    for audit in context.mentions.statements(CarriedOutAudit):
        first, last = audit.place.value, audit.end.value
        away = abs(first_day(str(first)) - first_day(str(start.value)))
        if not {first, last} <= known and away <= _SLIP and (first != start.value or last != end.value):
            yield audit


class OtherType(NamedTuple):
    """A sentence on what was carried out that has another type of audit than the report, and that type.

    `doubt`: words by which it may be of another audit, or the audit of two types."""

    leaf: Leaf[str]
    name: str
    doubt: str


def told_type(context: Context) -> OtherType | None:
    """The sentence that has another type of audit than the report's; null where sentences have several."""
    kind = context.report.audit_type
    if kind is None or kind.value not in _TYPES:
        return None
    types: dict[str, AuditTypeName] = {}
    for one in context.mentions.statements(AuditTypeName):
        types.setdefault(one.kind, one)
    own = types.pop(str(kind.value), None)
    if len(types) != 1 or not {str(place.value) for place in kind.places}.isdisjoint(types):
        return None
    other = next(iter(types.values()))
    shown = " ".join(own.place.raw.split())[:_SHOWN] if own else ""
    return OtherType(other.place, other.kind, other.doubt or shown)
