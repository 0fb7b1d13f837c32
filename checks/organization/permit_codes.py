"""The credit code of an organization in the numbers of its permits: a pollution permit or its registration
(排污许可证, 固定污染源排污登记回执) has it for its first 18 characters, as the ministry numbers them."""

from __future__ import annotations

from collections.abc import Iterator

from checks.compare import Place
from checks.context import Context
from schemas import patterns
from schemas.result import Finding
from schemas.text import fold

_NUMBER = patterns.compile(r"(?P<code>[0-9A-Z]{18})\d{3}[A-Z]")
"""The code, a number of three digits, and a letter for the kind of paper (91…001W)."""

_SLIPS = 2
"""So many characters of a code are miscopied, or two changed about; more are another unit's (a branch)."""


def slipped_in_permits(context: Context, code: str, places: list[Place]) -> Iterator[Finding]:
    """The permits of the organization whose number has its code with a slip."""
    if "*" in code:
        return
    own = next((e for e in context.mentions.of_kind("organization") if e.relation == "self"), None)
    stated: set[str] = set()
    for permit in context.report.permits:
        number = fold(str(permit.number.value or "")).upper() if permit.number is not None else ""
        match = _NUMBER.fullmatch(number)
        holder = fold(str(permit.holder.value or "")) if permit.holder is not None else ""
        others = bool(holder) and own is not None and holder not in own.spellings
        if match is None or permit.number is None or others or number in stated:
            continue
        slips = sum(one != other for one, other in zip(match["code"], code, strict=False))
        if 0 < slips <= _SLIPS and len(code) == len(match["code"]):
            stated.add(number)
            yield context.finding(
                *permit.number.places,
                *places[:1],
                identity=f"permit {number}",
                values=[number],
                variant="permit",
                severity="info" if context.is_recognised(permit.number) else "warning",
                expected=code,
                actual=match["code"],
                kind=permit.kind.value if permit.kind is not None else context.words("permit_number"),
                number=number,
                written=match["code"],
                code=code,
                count=slips,
            )
