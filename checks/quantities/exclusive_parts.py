"""Totals that parts which exclude one another do not add up to (69人，其中男42人、女29人)."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.quantities.parts_of_which import is_slip
from schemas.result import Finding
from schemas.statements.amounts.quantities import ExclusiveParts, Parts, PartsOfWhich

_MOST, _LEAST = 2.0, 0.8
"""So much more or less than the whole, the parts are of something else, or not all."""

_NEARLY = 0.9
"""Parts that make up so much of a whole are meant to be all of it."""


def split_wrongly(context: Context) -> Iterator[Finding]:
    """Totals above or below their parts: below where the parts are all that there can be."""
    shown: set[tuple[float, Parts]] = set()
    splits: list[ExclusiveParts | PartsOfWhich] = [
        *(one for one in context.mentions.statements(ExclusiveParts) if _is_wrong(one)),
        *(one for one in context.mentions.statements(PartsOfWhich) if is_slip(one)),
    ]
    for split in splits:
        if (split.whole, split.parts) in shown or split.whole in {
            whole for whole, parts in shown if len(parts) >= len(split.parts)
        }:
            continue
        shown.add((split.whole, split.parts))
        added = round(sum(number for _, number in split.parts), 3)
        yield context.finding(
            split.place,
            identity=f"split/{split.whole:g}",
            values=[f"{split.whole:g}", f"{added:g}"],
            variant="split",
            expected=f"{split.whole:g}",
            actual=f"{added:g}",
            parts=context.listed(f"{label} {number:g}" for label, number in split.parts),
            sum=f"{added:g}",
            whole=f"{split.whole:g}",
        )


def _is_wrong(split: ExclusiveParts) -> bool:
    """Whether parts that are all of a total add up to another one."""
    whole, exact = split.whole, sum(number for _, number in split.parts)
    added = round(exact, 2)
    if added == whole or split.row == "same":
        return False
    if split.row == "other" and not _LEAST * whole <= added <= whole / _LEAST:
        return False
    nearly = split.may_be_all and (split.are_all or exact >= _NEARLY * whole)
    if split.alike and (added > whole or split.cannot_be_others or nearly):
        return True
    low = _LEAST * whole if split.may_lack else whole
    return split.closed and low <= exact <= _MOST * whole
