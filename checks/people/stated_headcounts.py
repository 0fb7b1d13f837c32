"""Numbers of people that sentences tell in passing, which do not fit the head counts of the report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.comparisons.equal import Place, every_place
from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.people.persons import (
    DepartmentTotal,
    HeadcountChange,
    PartialHeadcount,
    PeopleBesides,
    PeopleOutside,
    StaffCount,
)

_FAR, _FARTHEST = 0.25, 0.6
"""A number of employees farther off is of some of them; one that is said to be of all, of somebody else."""


class DifferingHeadcount(NamedTuple):
    """A number of people in a sentence, and how it is wrong: `staff`, or `taken` with what is left.

    `doubt`: the words by which it may be of other people."""

    stated: int
    leaf: Leaf[str]
    variant: str
    right: int
    doubt: str = ""


def changed_to(context: Context, headcount: Leaf[int]) -> Iterator[tuple[int, Leaf[str]]]:
    """The numbers at which a change of the head count within the scope ends, other than any that the report
    has for it, each with its sentence."""
    total = context.report.headcount_total
    known = {place.value for place in every_place([headcount, *([total] if total is not None else [])])}
    for change in context.mentions.statements(HeadcountChange):
        if change.now not in known:
            yield change.now, change.place


def of_some(context: Context, place: Place) -> bool:
    """Whether a number of people is that of some of them, or reduced for the audit time."""
    return bool(context.mentions.statements(PartialHeadcount, place))


def with_others(context: Context, total: int, within: int) -> bool:
    """Whether people told beside the client's own, of another employer or not for all of the time, make up
    those within the scope (在册96人；另有劳务分包24人，覆盖120人)."""
    return any(people.number == within - total for people in context.mentions.statements(PeopleBesides))


def told_otherwise(context: Context, headcount: Leaf[int]) -> Iterator[DifferingHeadcount]:
    """The numbers that do not fit: of employees, and what is left of them for the audit time."""
    seen: set[int] = set()
    for staff in context.mentions.statements(StaffCount):
        if staff.remaining is not None:
            if staff.remaining != staff.number:
                yield DifferingHeadcount(staff.number, staff.place, "taken", staff.remaining)
            continue
        doubt = None if staff.number in seen else _wrong(context, headcount, staff)
        if doubt is not None:
            seen.add(staff.number)
            yield DifferingHeadcount(staff.number, staff.place, "staff", headcount.value or 0, doubt)


def _wrong(context: Context, headcount: Leaf[int], staff: StaffCount) -> str | None:
    """What is doubted of a number of employees that is that of no other place, though nobody is outside the
    scope; null where it is in order."""
    if staff.of_some:
        return None
    report, within, count = context.report, headcount.value or 0, staff.number
    others = [report.headcount_total, report.insured_count]
    known = {place.value for leaf in others if leaf is not None for place in leaf.places if place is not None}
    known -= {count} if report.headcount_total and _is_only(report.headcount_total, staff) else set()
    places = {place.value for place in headcount.places}
    if (
        count not in places
        and _may_be_all(report.headcount_total, within, staff)
        and staff.of_others is not None
    ):
        return staff.of_others
    if count in known | places or abs(count - within) > _FAR * within:
        return None
    if staff.apart is None or not (_is_slip(count, within) or _is_sum(context, within)):
        return None
    return staff.apart or _outside(context, abs(count - within))


def _outside(context: Context, apart: int) -> str | None:
    """Words of the report by which people are outside the scope; null where they are as many as two numbers
    are apart."""
    outside = context.mentions.statements(PeopleOutside)
    if any(apart in people.numbers for people in outside):
        return None
    return next((people.word for people in outside if people.word), "")


def _may_be_all(total: Leaf[int] | None, within: int, staff: StaffCount) -> bool:
    """Whether a number is said to be of all people, and is below those within the scope or not the total."""
    count = staff.number
    if not staff.of_all or abs(count - within) > _FARTHEST * within:
        return False
    if total is None or total.value is None:
        return count < within
    again = sum(place.value == count for place in total.places)
    return total.value != count and again <= 1


def _is_only(total: Leaf[int], staff: StaffCount) -> bool:
    """Whether a sentence is the only place of the number of all people."""
    return len(total.places) == 1 and str(total.value) == staff.figures


def _is_slip(count: int, within: int) -> bool:
    """Whether two numbers are apart by one figure that is not the last (118, 108): by a few people more
    there may well be than the scope has."""
    one, other = str(count), str(within)
    if len(one) != len(other) or one[-1] != other[-1]:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _is_sum(context: Context, within: int) -> bool:
    """Whether the people of all departments, in a table with its total, are those within the scope."""
    return any(total.place.value == within for total in context.mentions.statements(DepartmentTotal))
