"""How many people there are in all, beside how many the system covers, as clauses tell it anywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from checks.text.noun_phrases import balanced
from schemas.result import Finding
from schemas.statements.amounts.counts import PeopleInAll
from schemas.statements.times.days import Day

_SHARE = 0.65
"""How much of one number another is that may be meant for it."""


@question("TIME003")
def all_otherwise(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """All people told to be fewer than the system covers, or more though none of them is left out."""
    people = context.mentions.statements(PeopleInAll)
    covered = [one for one in people if one.of == "covered"]
    if not covered:
        return
    known = {one.number for one in covered}
    if not covered[0].taken_off:
        yield from _covered_otherwise(context, covered)
    if covered[0].others:
        return
    low, high = _SHARE * max(known), min(known) / _SHARE
    for one in (one for one in people if one.of == "staff"):
        less = low <= one.number < min(known) and not _is_part(context, one)
        more = max(known) < one.number <= high and one.none_apart
        if less or more:
            yield _differs(context, covered[0], one)


def _covered_otherwise(context: Context, covered: list[PeopleInAll]) -> Iterator[Finding]:
    """Those whom the system covers told, right behind the words, to be two numbers of which one may be meant
    for the other."""
    several = len(context.report.systems) > 1
    stated = [one for one in covered if one.of_covered and not (several and one.of_one_system)]
    stated = [one for one in stated if not _is_part(context, one)]
    often = Counter(one.number for one in stated)
    usual = next((one for one in stated if often[one.number] == max(often.values())), covered[0])
    for one in stated:
        if usual.number - one.number in often:  # the parts of the whole
            continue
        if one.number != usual.number and _SHARE <= one.number / usual.number <= 1 / _SHARE:
            yield _differs(context, usual, one)


def _is_part(context: Context, one: PeopleInAll) -> bool:
    """Whether a number is told as that of a site, a shift or another part of the people, or of before; of one
    system among several `of_one_system` knows."""
    of, when = (context.role(one.own, axis) for axis in ("part", "time"))
    return of in ("site", "shift", "unit", "kind", "converted") or when == "former"


def _differs(context: Context, one: PeopleInAll, other: PeopleInAll) -> Finding:
    stated = context.listed(f"{each.number}（{balanced(each.place.raw)}）" for each in (one, other))
    return context.finding(
        other.place,
        one.place,
        wrong=[other.place],
        identity="heads",
        values=[one.number, other.number],
        variant="told",
        actual=str(other.number),
        told=stated,
    )
