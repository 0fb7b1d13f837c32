"""Agreements on services that are still used, as a report tells them, and had run out before the audit."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.dates import first_day
from schemas.result import Finding
from schemas.statements.organization import AgreementTerm


def run_out(context: Context) -> Iterator[Finding]:
    """The agreements that end before the audit, where none of the service goes on into it."""
    begin = context.report.audit.start
    if begin is None or not begin.value:
        return
    day = first_day(begin.value)
    terms = context.mentions.statements(AgreementTerm)
    for term in terms:
        others = [one for one in terms if one.service == term.service and one.end >= day]
        if term.end >= day or others or term.settled:
            continue
        yield context.finding(
            term.place,
            begin,
            identity=f"agreement/{term.service}/{term.end.isoformat()}",
            variant="agreement",
            severity="warning",
            expected=f">= {begin.value}",
            actual=term.end.isoformat(),
            what=term.service,
            until=term.end.isoformat(),
            begin=begin.value,
        )
