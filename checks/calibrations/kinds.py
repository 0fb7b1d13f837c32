"""One device of one day that is told as calibrated in one place, as verified in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checks.context import Context
from schemas import patterns
from schemas.facts.models import Interval
from schemas.leaf import Leaf, leaves
from schemas.report import Calibration
from schemas.result import Finding

_CALIBRATED = patterns.compile(r"校准(?:证书|报告|日期|时间|单位|机构|结[果论]|合格|(?=$|[，,。；;]))")
_VERIFIED = patterns.compile(
    r"检定(?:证书|报告|日期|时间|单位|机构|结[果论]|合格|(?=$|[，,。；;]))|准予作为?.{0,8}使用"
)
_EITHER = patterns.compile(r"检定\s?[（(/、或和及]\s?校准|校准\s?[（(/、或和及]\s?检定|检校|送检")
"""Words that leave open which of the two it was."""


def told_as_both(
    context: Context, device: str, label: str, inferred: str, statements: Sequence[Calibration]
) -> Iterator[Finding]:
    """A finding on the places of a device that tell of one day and name the two kinds of certificate."""
    days: dict[str, dict[str, Leaf[str]]] = {}
    for statement in statements:
        day = statement.calibrated_on
        kind = _kind(context, statement) if day is not None and day.value else None
        if day is not None and day.value and kind is not None:
            days.setdefault(day.value, {}).setdefault(kind, day)
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


def _kind(context: Context, statement: Calibration) -> str | None:
    """What the sentence of a statement says was done; null in rows of tables, and where both words stand."""
    stated = [leaf for leaf in (statement.calibrated_on, statement.result) if leaf is not None]
    if not stated or context.mentions.beside(stated[0]):
        return None
    said = "".join(
        f"{before}{leaf.raw}{after}" for leaf in stated for before, after in [context.mentions.around(leaf)]
    )
    calibrated, verified = _CALIBRATED.search(said), _VERIFIED.search(said)
    if _EITHER.search(said) or bool(calibrated) == bool(verified):
        return None
    return "calibrated" if calibrated else "verified"


def act_of(statements: list[Calibration], allowed: Interval) -> str:
    """The message's variant: `calibration` where the report says 校准 and nowhere 检定 or 校验; `uncodified`
    where no document has the interval."""
    if not allowed.basis:
        return "uncodified"
    if allowed.confidence == "low":
        return "unsure"
    raw = " ".join(f"{leaf.raw} {leaf.evidence.text}" for s in statements for _, leaf in leaves(s))
    calibrated = re.search("校准|[Cc]alibrat", raw) and not re.search("检定|校验|[Vv]erif", raw)
    return "calibration" if calibrated else "verification"
