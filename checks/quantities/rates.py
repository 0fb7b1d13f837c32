"""Rates, shares, totals, conversions and stocks that are not what the numbers told with them make."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.result import Finding
from schemas.statements.amounts.quantities import DerivedNumber, Working

_TAXES = (1.0, 1.13, 1.09, 1.06, 1.03)


def worked_out_wrongly(context: Context) -> Iterator[Finding]:
    """The numbers that those beside them do not make, however they were rounded."""
    for number in context.mentions.statements(DerivedNumber):
        working = number.working
        if is_off(working):
            yield context.finding(
                number.place,
                identity=f"{working.kind}/{working.words}",
                values=[working.stated, working.shown],
                variant=working.kind,
                expected=f"{working.shown:g}",
                actual=f"{working.stated:g}",
                words=working.words,
                told=f"{working.stated:g}",
                made=f"{working.shown:g}",
            )


def is_off(working: Working) -> bool:
    """Whether a number is farther than for rounding from what those told with it make."""
    stated, made, slack = working.stated, working.made, working.slack
    if working.bound:
        return stated < made if working.bound == "least" else stated > made
    if working.taxed:
        return all(abs(stated - made * tax) > slack and abs(stated * tax - made) > slack for tax in _TAXES)
    return abs(made - stated) > slack
