"""Accidents with the causes of another kind; hazardous wastes among those that are sold or recycled."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.result import Finding
from schemas.statements.environment_safety import AccidentCauses, WasteList


def causes_of_others(context: Context) -> Iterator[Finding]:
    """The accidents all of whose causes are of other kinds, once each."""
    found: dict[str, list[AccidentCauses]] = {}
    for one in context.mentions.statements(AccidentCauses):
        found.setdefault(one.accident, []).append(one)
    for accident, same in found.items():
        causes = same[0].causes
        yield context.finding(
            *(one.place for one in same),
            identity="cause",
            values=[accident, *sorted(causes)],
            variant="cause",
            actual=context.listed(causes),
            accident=accident,
            items=context.listed(causes),
        )


def misplaced(context: Context) -> Iterator[Finding]:
    """One finding on each list of other wastes that has hazardous ones."""
    for wastes in context.mentions.statements(WasteList):
        yield context.finding(
            wastes.place,
            identity="wastes",
            values=sorted(wastes.hazardous),
            variant="wastes",
            concerning=["EMS"],
            actual=context.listed(wastes.hazardous),
            kind=wastes.kind,
            items=context.listed(wastes.hazardous),
        )
