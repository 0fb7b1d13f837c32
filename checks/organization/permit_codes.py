"""The credit code of an organization in the numbers of its permits: a pollution permit or its registration
(排污许可证, 固定污染源排污登记回执) has it for its first 18 characters, as the ministry numbers them."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import Place
from checks.context import Context
from schemas.result import Finding
from schemas.statements.organization import CodedPermit
from schemas.text import fold

_SLIPS = 2
"""So many characters of a code are miscopied, or two changed about; more are another unit's (a branch)."""


def slipped_in_permits(context: Context, code: str, places: list[Place]) -> Iterator[Finding]:
    """The permits of the organization whose number has its code with a slip."""
    if "*" in code:
        return
    own = next((e for e in context.mentions.of_kind("organization") if e.relation == "self"), None)
    stated: set[str] = set()
    for coded in context.mentions.statements(CodedPermit):
        number, place = coded.number, coded.place
        holder = fold(str(coded.holder.value or "")) if coded.holder is not None else ""
        others = bool(holder) and own is not None and holder not in own.spellings
        if others or number in stated:
            continue
        slips = sum(one != other for one, other in zip(coded.code, code, strict=False))
        if 0 < slips <= _SLIPS and len(code) == len(coded.code):
            stated.add(number)
            yield context.finding(
                *place.places,
                *places[:1],
                identity=f"permit {number}",
                values=[number],
                variant="permit",
                severity="info" if context.is_recognised(place) else "warning",
                expected=code,
                actual=coded.code,
                kind=coded.kind.value if coded.kind is not None else context.words("permit_number"),
                number=number,
                written=coded.code,
                code=code,
                count=slips,
            )
