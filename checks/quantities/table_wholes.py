"""Wholes and parts that stand apart: told before a table of the parts, or the people by departments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.comparisons.equal import Place
from checks.context import Context
from schemas.result import Finding
from schemas.statements.amounts.quantities import DepartmentHeads

_CLOSE, _SPLIT = 0.05, 0.25
"""So far from the whole, the parts are meant to make it up; farther where they are said to."""


def told_before(context: Context) -> Iterator[Finding]:
    """The wholes that the amounts of the table behind them nearly make up."""
    for stated in context.mentions.told_sums:
        amounts = [part.value or 0 for part in stated.parts]
        whole, added = stated.whole.value or 0, round(sum(amounts), 3)
        digits = max(len(part.raw.strip().partition(".")[2].rstrip(" )）")) for part in stated.parts)
        slack = 0.51 * len(amounts) / 10 ** min(digits, 3) if digits else 0.0
        near = abs(added - whole) <= (_SPLIT if stated.is_split else _CLOSE) * whole
        if near and abs(added - whole) > slack:
            yield _finding(
                context, [stated.whole, *stated.parts], context.listed(map(_shown, amounts)), added, whole
            )


def by_department(context: Context) -> Iterator[Finding]:
    """The people of all departments, in one sentence, that are not those of the organization."""
    report = context.report
    wholes = [leaf for leaf in (report.headcount_total, report.headcount) if leaf is not None and leaf.value]
    known = {place.value for leaf in wholes for place in leaf.places}
    for heads in context.mentions.statements(DepartmentHeads) if wholes else ():
        added = sum(number for _, number in heads.departments)
        if added in known:
            continue
        leaf = min(wholes, key=lambda one: abs((one.value or 0) - added))
        if abs((leaf.value or 0) - added) <= _CLOSE * (leaf.value or 0):
            parts = context.listed(f"{name} {number}" for name, number in heads.departments)
            yield _finding(context, [leaf, heads.place], parts, added, leaf.value or 0)


def _finding(
    context: Context,
    places: Sequence[Place],
    parts: str,
    added: float,
    whole: float,
) -> Finding:
    return context.finding(
        *places,
        identity=f"told/{_shown(whole)}",
        values=[_shown(whole), _shown(added)],
        variant="whole_told",
        expected=_shown(whole),
        actual=_shown(added),
        parts=parts,
        sum=_shown(added),
        whole=_shown(whole),
    )


def _shown(amount: float) -> str:
    return f"{amount:.3f}".rstrip("0").rstrip(".")
