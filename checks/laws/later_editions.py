"""Lists of requirements that hold an edition which was issued after the day of the list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.comparisons.order import out_of_order
from checks.context import Context
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.standards import edition_year
from schemas.statements.laws import DatedList


class Late(NamedTuple):
    """A dated list with standards of a later day: their numbers, and the last of the days of their issue."""

    title: str
    day: Leaf[str]
    numbers: list[Leaf[str]]
    issued: str


def dated_too_early(context: Context) -> Iterator[Finding]:
    """The lists dated before stage 1 asked for their correction, or before standards in them were issued: one
    finding for each list."""
    start, late = context.report.stage1.start, {one.day.span: one for one in _listed_before_issued(context)}
    for one in context.mentions.statements(DatedList):
        day, answers = one.place, one.corrections
        if start is not None and start.value and answers and out_of_order(start.value, day.value):
            yield _finding(context, day, one.title, late.pop(day.span, None), (answers[0], start))
    for left in late.values():
        yield _finding(context, left.day, left.title, left, None)


def _finding(
    context: Context,
    day: Leaf[str],
    title: str,
    late: Late | None,
    stage1: tuple[Leaf[str], Leaf[str]] | None,
) -> Finding:
    """A finding on a list: what is said of it and the day of stage 1, the standards of a later day."""
    numbers = late.numbers if late else []
    bounds = [*([str(stage1[1].value)] if stage1 else []), *([late.issued] if late else [])]
    return context.finding(
        day,
        *(stage1 or ()),
        *numbers,
        identity=title,
        values=[day.value, *([stage1[1].value] if stage1 else sorted(str(one.value) for one in numbers))],
        variant="_".join([*(["stage1"] if stage1 else []), *(["editions"] if late else [])]),
        expected=f">= {max(bounds)}",
        actual=day.value,
        title=title,
        day=day.value,
        stage1=stage1[1].value if stage1 else "",
        numbers=context.listed(dict.fromkeys(str(one.value) for one in numbers)),
    )


def _listed_before_issued(context: Context) -> Iterator[Late]:
    """The dated lists with standards of a later day: by their day of issue, else by the year of their number.

    Where a later day stands with the list, it may have been revised on it."""
    for one in context.mentions.statements(DatedList):
        day = one.place
        later = [
            (number, issued)
            for number in one.standards
            if (issued := issued_on(context, str(number.value))) and out_of_order(issued, day.value)
        ]
        if later and not _revised(context, day, max(number.span[0] for number, _ in later)):
            yield Late(one.title, day, [number for number, _ in later], max(issued for _, issued in later))


def issued_on(context: Context, number: str) -> str | None:
    """The day on which an edition was issued, else the first of its year; null without a year."""
    edition, year = context.facts.edition(number), edition_year(number)
    if edition is not None and edition.published_on:
        return edition.published_on
    return f"{year}-01-01" if year else None


def _revised(context: Context, day: Leaf[str], last: int) -> bool:
    """Whether a later day stands between a list's own and the last of what is late."""
    return any(
        first_day(str(one.leaf.value)) > first_day(str(day.value))
        for one in context.mentions.dates
        if one.leaf.value and day.span[0] < one.leaf.span[0] < last and one.leaf.value[0].isdigit()
    )
