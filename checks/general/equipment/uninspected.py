"""Special equipment in whose sentence or row stands that it was not inspected, or not registered."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.equipment import UndoneCare
from schemas.statements.times.days import Day


@question("EQP003")
def not_looked_after(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """What is told not to be done for equipment, but as a fault that was raised, or put right."""
    for care in context.mentions.statements(UndoneCare, context.facts, context.as_of or "2020-01-01"):
        yield context.finding(care.place, identity=care.variant, variant=care.variant, text=care.text)
