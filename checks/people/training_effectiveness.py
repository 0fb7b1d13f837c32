"""People whose training is told to have served its purpose, or internal auditors whose audit is told to be
effective, and whose knowledge is told to be lacking."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.result import Finding
from schemas.statements.people.persons import (
    AuditFault,
    AuditPraise,
    AuditValidity,
    EffectiveAudit,
    LackingKnowledge,
    TrainingEffect,
)

_AUDITOR = "内审员"


def trained_and_lacking(context: Context) -> Iterator[Finding]:
    """One finding for each kind of people of whom both is told."""
    lacks: dict[str, LackingKnowledge] = {}
    for lack in context.mentions.statements(LackingKnowledge):
        lacks.setdefault(lack.people, lack)
    effective = context.mentions.statements(EffectiveAudit)[:1] if _AUDITOR in lacks else []
    if effective:
        yield context.finding(
            effective[0].place,
            lacks[_AUDITOR].place,
            identity="internal audit",
            variant="audited",
            values=[],
            praise=effective[0].words,
            fault=lacks[_AUDITOR].words,
        )
    else:
        yield from _audit_in_doubt(context)
    for who, lack in lacks.items():
        effects = context.mentions.statements(TrainingEffect)
        effect = next((training for training in effects if who in training.people), None)
        if effect is not None:
            yield context.finding(
                effect.place,
                lack.place,
                identity=who,
                variant="trained",
                values=[],
                who=who,
                praise=effect.words,
                fault=lack.words,
            )


def _audit_in_doubt(context: Context) -> Iterator[Finding]:
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
