"""The day on which an organization evaluated all its suppliers together."""

from __future__ import annotations

from datetime import timedelta

from checks.context import Context
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.statements.times.dates import SupplierEvaluation

NEAR = timedelta(days=7)
"""Days so near to one another are of one evaluation."""


def suppliers_evaluated(context: Context) -> list[Leaf[str]]:
    """The days, near to the first, on which the suppliers were evaluated all together."""
    days = [one.place for one in context.mentions.statements(SupplierEvaluation)]
    return [day for day in days if abs(first_day(str(day.value)) - first_day(str(days[0].value))) <= NEAR]
