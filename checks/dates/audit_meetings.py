"""The days of the opening and the closing meeting, beside those of the audit."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.statements.times.dates import AuditMeeting

_NEAR = 3
"""Days farther apart are those of another audit, as stage 1."""


def out_of_place(context: Context) -> Iterator[tuple[AuditMeeting, Leaf[str]]]:
    """The opening meeting that is not on the audit's first day, the closing one that is not on its last, with
    that day of the audit; of several that are each told with a day, none."""
    audit = context.report.audit
    for word, of_audit in (("首次", audit.start), ("末次", audit.end)):
        if of_audit is None or not of_audit.value or len(of_audit.value) < len("2025-01-01"):
            continue
        own = first_day(of_audit.value)
        meetings = context.mentions.statements(AuditMeeting, word, own.year)
        days = {one.day for one in meetings}
        if len(days) == 1 and 0 < abs((min(days) - own).days) <= _NEAR:
            yield meetings[0], of_audit
