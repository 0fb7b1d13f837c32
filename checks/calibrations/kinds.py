"""One device of one day that is told as calibrated in one place, as verified in another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.context import Context
from schemas.facts.models import Interval
from schemas.leaf import Leaf
from schemas.report import Calibration
from schemas.result import Finding
from schemas.statements.calibrations import CalibrationAct, CertificateKind


def told_as_both(
    context: Context, device: str, label: str, inferred: str, statements: Sequence[Calibration]
) -> Iterator[Finding]:
    """A finding on the places of a device that tell of one day and name the two kinds of certificate."""
    days: dict[str, dict[str, Leaf[str]]] = {}
    for statement in statements:
        day = statement.calibrated_on
        if day is not None and day.value:
            for one in context.mentions.statements(CertificateKind, statement):
                days.setdefault(day.value, {}).setdefault(one.kind, day)
    for value, kinds in days.items():
        if len(kinds) > 1:
            yield context.finding(
                *kinds.values(),
                identity=f"{label}/kind",
                values=sorted(kinds),
                variant="kind",
                severity="info",
                device=device,
                inferred=inferred,
                day=value,
            )


def act_of(context: Context, statements: list[Calibration], allowed: Interval) -> str:
    """The message's variant: `calibration` where the report says 校准 and nowhere 检定 or 校验; `uncodified`
    where no document has the interval."""
    if not allowed.basis:
        return "uncodified"
    if allowed.confidence == "low":
        return "unsure"
    acts = context.mentions.statements(CalibrationAct, statements)
    return "calibration" if any(one.only_calibrated for one in acts) else "verification"
