"""What a report says of the organization, its papers and partners."""

from __future__ import annotations

from datetime import date

from schemas.slotted import slotted
from schemas.statements.statement import Statement


@slotted
class AgreementTerm(Statement):
    """The term of an agreement on a service."""

    TOPIC = "organization.agreement_terms"

    service: str
    start: date
    end: date
    settled: bool
    """Whether its sentence tells that the agreement was gone on with or is over, or is another paper's."""
