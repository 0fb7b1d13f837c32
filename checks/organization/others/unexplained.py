"""Companies that a report names and does not explain: neither supplier, customer, laboratory nor kin.

What stands once or twice, in a sentence or row without a word of dealings, is perhaps another client's."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.organization.others.legal_forms import is_form
from schemas.mentions import Entity
from schemas.statements.other_companies import PassingCompany

FEW = 2
"""So often at the most the name of another client was left over; the organization's own stands more often."""


def unexplained(context: Context, own: Entity) -> Iterator[PassingCompany]:
    """The companies of other names that nothing in the report explains, in reading order."""
    if sum(1 for _ in own.places) <= FEW:
        return
    for company in context.mentions.statements(PassingCompany):
        if not is_form(company.name) and not _is_near(company.name, own.name):
            yield company


def _is_near(name: str, own: str) -> bool:
    """Whether a name begins, or goes on behind its place, with what is in the organization's own: its kin."""
    pairs = {name[:2], name[2:4], name[3:5]} - {own[:2] if name[:2] == own[:2] else ""}
    return any(len(pair) > 1 and pair in own for pair in pairs)
