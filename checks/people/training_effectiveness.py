"""People whose training is told to have served its purpose, or internal auditors whose audit is told to be
effective, and whose knowledge is told to be lacking."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.people.internal_auditors import audit_in_doubt
from schemas.result import Finding
from schemas.statements.people import EffectiveAudit, LackingKnowledge, TrainingEffect

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
        yield from audit_in_doubt(context)
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
