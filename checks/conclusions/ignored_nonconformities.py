"""Ratings and results that leave out nonconformities that the report raises: of minor ones only where the
report itself shows that it marks them there."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.result import Finding
from schemas.statements.conclusions import ConformingResult, RatedCriterion
from schemas.statements.nonconformities import ListedNonconformity


def left_out(
    context: Context, partial: list[RatedCriterion], full: list[RatedCriterion]
) -> Iterator[Finding]:
    """The best ratings of what nonconformities are on that no rating names, where others name theirs."""
    items = _by_number(context.mentions.statements(ListedNonconformity))
    named = {number for one in (*partial, *full) for number in one.noted}
    if items is None or not named <= items.keys() or not any(one.noted for one in partial):
        return
    open_ = [item for number, item in items.items() if number not in named]
    open_ = [item for item in open_ if not any(item in one.against for one in partial)]
    for one in full:
        against = [item for item in open_ if item in one.against]
        if against:
            yield context.finding(
                *_places(one.rating.criterion, one.place),
                *(leaf for item in against for leaf in _places(item.clause)),
                identity=one.criterion,
                variant="unnamed",
                values=[item.number for item in against],
                criterion=one.criterion,
                value=str(one.words),
                numbers=context.listed(item.number for item in against),
            )


def results(context: Context) -> Iterator[Finding]:
    """The rows of tables of results that conform, though a nonconformity is raised against their department
    and clause that no other row marks."""
    seen: set[str] = set()
    for one in context.mentions.statements(ConformingResult):
        number = one.item.number or ""
        if number in seen:
            continue
        seen.add(number)
        yield context.finding(
            *one.leaves,
            *_places(one.item.clause),
            identity=f"{one.place.value} {one.item.clause.value if one.item.clause else ''}",
            variant="result",
            values=[one.item.number],
            office=one.place.value,
            clause=one.clause,
            value=context.listed(one.verdicts),
            number=number,
        )


def _by_number(entries: list[ListedNonconformity]) -> dict[int, Nonconformity] | None:
    """The nonconformities by what their numbers count; null where two have the same, or one has none."""
    found: dict[int, Nonconformity] = {}
    whole: dict[int, str] = {}
    for one in entries:
        if one.count is None or whole.setdefault(one.count, one.words) != one.item.number:
            return None
        found.setdefault(one.count, one.item)
    return found


def _places(*leaves: Leaf[str] | None) -> list[Leaf[str]]:
    return [leaf for leaf in leaves if leaf is not None]
