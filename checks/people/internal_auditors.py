"""Nonconformities that leave the internal audit in doubt, which the report judges to be good all the same."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.result import Finding
from schemas.statements.people import AuditFault, AuditPraise, AuditValidity


def audit_in_doubt(context: Context) -> Iterator[Finding]:
    """One finding where a nonconformity is on the competence of the internal auditors, or on how their audit
    was done, the audit is judged to be good, and nothing is told of its validity.

    Of how it was done a judgement with a reserve (基本有效) already tells."""
    fault = next(iter(context.mentions.statements(AuditFault)), None)
    if fault is None:
        return
    judgements = context.mentions.statements(AuditPraise)
    praise = next((good for good in judgements if not (good.reserved and fault.of_conduct)), None)
    if praise is None or context.mentions.statements(AuditValidity):
        return
    yield context.finding(
        praise.place,
        fault.place,
        identity="validity",
        variant="validity",
        values=[],
        praise=praise.words,
        fault=fault.words,
    )
