"""Means that are not those of the amounts told with them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checks.context import Context
from schemas.result import Finding, Severity
from schemas.statements.amounts.quantities import Mean

_FEW = 3


def wrong_means(context: Context) -> Iterator[Finding]:
    """A finding for each mean that its amounts do not make; of a table not where that is so of all its lines,
    which are then made otherwise."""
    for number, means in groupby(context.mentions.statements(Mean), key=lambda mean: mean.table):
        wrong = [(mean, made) for mean in means if (made := _made(mean)) is not None]
        if number < 0:
            yield from (_finding(context, mean, made, _sure(mean)) for mean, made in wrong)
        elif wrong and len(wrong) < max(wrong[0][0].lines, 2):
            severity: Severity | None = "info" if wrong[0][0].lines == 1 else None
            yield from (_finding(context, mean, made, severity) for mean, made in wrong)


def _made(mean: Mean) -> float | None:
    """The mean that amounts make, as far as the one told goes; null where that is it."""
    made = sum(mean.amounts) / len(mean.amounts)
    off = abs(made - mean.number) >= 10**-mean.digits - 1e-9
    return round(made, mean.digits + 1) if off else None


def _sure(mean: Mean) -> Severity | None:
    """How sure it is that the amounts of a sentence are all."""
    return None if mean.counted else "warning" if len(mean.amounts) >= _FEW else "info"


def _finding(context: Context, mean: Mean, made: float, severity: Severity | None) -> Finding:
    return context.finding(
        mean.place,
        *mean.parts,
        identity=f"mean/{mean.number:g}",
        values=[f"{mean.number:g}", f"{made:g}"],
        variant="mean",
        severity=severity,
        expected=f"{made:g}",
        actual=f"{mean.number:g}",
        told=f"{mean.number:g}{mean.unit}",
        made=f"{made:g}{mean.unit}",
    )
