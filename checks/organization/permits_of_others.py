"""Permits that a sentence names and that are not the organization's, or have no term of their own there."""

from __future__ import annotations

from checks.context import Context
from checks.nonconformities.already_reported import is_faulted
from schemas.report import Permit
from schemas.statements.organization import PermitOfOther


def is_own(context: Context, permit: Permit) -> bool:
    """Whether what is told of a permit may be the term of one that the organization has: the permit is not
    told as a supplier's (供货者许可证), as missing, by a nonconformity, or behind days of something else."""
    kind = permit.kind
    if kind is None or kind.span[0] < 0:
        return True
    return not (is_faulted(context, kind) or context.mentions.statements(PermitOfOther, permit))
