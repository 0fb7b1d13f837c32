"""Where the leader of the team signs, as any label or sentence tells it: nothing there, or no day."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit_team.registrations import name_of
from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.people.audit_team import BlankSignature, ReportSigning


def without_name(context: Context) -> Iterator[Leaf[str]]:
    """The labels of the leader's signature with no name behind them or in their row, while others sign."""
    if not context.report.conclusion.signatories:
        return
    names = {name_of(member) for member in context.report.team}
    yield from (label.place for label in context.mentions.statements(BlankSignature, names))


def undated(context: Context) -> Leaf[str] | None:
    """The sentence that tells who signed the report, where no place has its day, nor a sentence on signing
    one after the audit."""
    if context.report.report_date is not None:
        return None
    signings = context.mentions.statements(ReportSigning)
    end = context.report.audit.end
    last = str(end.value) if end is not None and end.value else ""
    for mention in context.mentions.dates:
        at = mention.leaf.span[0]
        if str(mention.leaf.value) >= last and any(
            one.place.span[0] <= at < one.place.span[1] for one in signings
        ):
            return None
    return next((signing.place for signing in signings if signing.of_leader), None)
