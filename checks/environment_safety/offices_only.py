"""Aspects, hazards and inspections looked at for the offices alone, where the scope has production."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.result import Finding
from schemas.statements.environment_safety import OfficeInspection, OfficeRegister, ProductiveScope

_SYSTEMS = ("EMS", "OHSMS")


def registers(context: Context) -> Iterator[Finding]:
    """One finding where all registers of aspects and hazards that the report has looked at are of offices,
    and no sentence on them names another part."""
    audited = _audited(context)
    scope = _productive(context) if audited else None
    shown = context.mentions.statements(OfficeRegister) if scope is not None else []
    if scope is not None and shown:
        yield context.finding(
            *(one.place for one in shown),
            scope.place,
            identity="offices",
            variant="offices",
            values=[],
            concerning=audited,
            does=scope.does,
            count=len(shown),
        )


def inspections(context: Context) -> Iterator[Finding]:
    """One finding where all sheets of inspections that the report has are of offices, and no sentence tells
    of an inspection of another part."""
    audited = _audited(context)
    scope = _productive(context) if audited else None
    shown = context.mentions.statements(OfficeInspection) if scope is not None else []
    if scope is not None and shown:
        yield context.finding(
            *(one.place for one in shown),
            scope.place,
            identity="offices",
            variant="offices",
            severity="info",
            values=[],
            concerning=audited,
            does=scope.does,
        )


def _audited(context: Context) -> list[str]:
    """Those of the audited systems that look at places of work."""
    return [str(one.value) for one in context.report.systems if one.value in _SYSTEMS]


def _productive(context: Context) -> ProductiveScope | None:
    return next(iter(context.mentions.statements(ProductiveScope)), None)
