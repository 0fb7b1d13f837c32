"""Auditor days that the lines of one place add up: fewer than they ask for, or too few of them on site."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit_time.blocks import blocks
from checks.audit_time.stated_days import SHARE
from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.times.audit_time import NeighbouringDays, ReckonedDays, TraineeDays
from schemas.statements.times.days import Day

_EQUAL, _HALF, _ROUNDED = 0.05, 0.25, 0.5
"""Sums that are the same; what is rounded to half days; so far what a sum comes to is rounded, at most."""


@question("TIME001")
def fewer_than_needed(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """What is needed, by words or as a sum that nothing is taken off, and no total as high."""
    for block in blocks(context):
        least = _least(block)
        done = [one for one in _spent(block) if one.total]
        most = max(done, key=lambda one: one.days, default=None)
        if least is None or most is None or max(most.days, _added(_spent(block))) >= least.days - _HALF:
            continue
        if _is_part(block, most, least):
            continue
        yield context.finding(
            most.place,
            least.place,
            wrong=[context.mentions.leaf(most.place.value, *most.place.span)],
            identity="worked out",
            values=[least.days, most.days],
            variant="told",
            expected=f"≥ {least.days:g}",
            actual=f"{most.days:g}",
            least=f"{least.days:g}",
            days=f"{most.days:g}",
        )


@question("TIME002")
def too_few_on_site(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """The largest total that is the sum of days on site and off site, of which too few are on site."""
    for block in blocks(context):
        spent = _spent(block)
        sums = [(whole, there) for whole in spent if whole.total for there in _on_site(whole, spent)]
        if not sums:
            continue
        whole, onsite = max(sums, key=lambda one: (one[0].days, one[1]))
        if onsite < SHARE * whole.days - _EQUAL:
            yield context.finding(
                whole.place,
                identity="added up",
                variant="share",
                values=[whole.days, onsite],
                expected=f">= {SHARE:.0%}",
                actual=f"{onsite / whole.days:.0%}",
                onsite=f"{onsite:g}",
                whole=f"{whole.days:g}",
                share=f"{onsite / whole.days:.0%}",
                least=f"{SHARE:.0%}",
            )


@question("SUM003")
def reckoned_otherwise(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """An audit time that a sentence works out, and that comes to another one."""
    for reckoned in context.mentions.statements(ReckonedDays):
        if abs(reckoned.made - reckoned.stated) < _ROUNDED:
            continue
        yield context.finding(
            reckoned.place,
            identity="reckoned",
            values=[reckoned.working, reckoned.stated],
            variant="reckoned",
            severity="info",
            expected=f"{reckoned.made:g}",
            actual=f"{reckoned.stated:g}",
            worked=reckoned.working,
            made=f"{reckoned.made:g}",
            told=f"{reckoned.stated:g}",
        )


@question("TEAM005")
def trainee_counted(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A trainee or expert in a table of auditor days, whose days the total holds."""
    for trainee in context.mentions.statements(TraineeDays):
        if abs(trainee.added - trainee.whole) > _EQUAL:
            continue
        name, days = str(trainee.place.value), str(trainee.days.value)
        yield context.finding(
            trainee.place,
            trainee.days,
            trainee.label,
            trainee.total,
            wrong=[context.mentions.leaf(days, *trainee.days.span)],
            identity=f"counted/{name}",
            values=[name, days],
            variant="counted",
            name=name,
            days=days,
            total=trainee.total.value,
        )


def _least(block: list[NeighbouringDays]) -> NeighbouringDays | None:
    needed = [one for one in block if one.needed and not (one.onsite or one.apart)]
    if needed:
        return needed[-1]
    sums = [one for one in block if one.total and one.worked_out]
    return sums[-1] if sums and sums[-1].unreduced else None


def _is_part(block: list[NeighbouringDays], most: NeighbouringDays, least: NeighbouringDays) -> bool:
    """Whether what is needed is told as the sum of the amounts right before it, one of which is the most that
    was spent (按3.0人日安排；按4.0人日安排。两项合计不少于7.0人日)."""
    before = block[: block.index(least)] if least in block else []
    for first in range(len(before) - 1):
        run = before[first:]
        if most in run and abs(sum(one.days for one in run) - least.days) < _EQUAL:
            return True
    return False


def _spent(block: list[NeighbouringDays]) -> list[NeighbouringDays]:
    return [one for one in block if not (one.needed or one.worked_out)]


def _added(spent: list[NeighbouringDays]) -> float:
    """The most that the days on site and off site may come to."""
    there = [one for one in spent if one.onsite]
    parts = sum(one.days for one in there if not one.total)
    whole = max((one.days for one in there if one.total), default=0.0)
    off = sum(one.days for one in spent if one.apart)
    return off + (whole if whole >= parts else whole + parts)


def _on_site(whole: NeighbouringDays, spent: list[NeighbouringDays]) -> Iterator[float]:
    """The days on site by which, with those off site, a total is reached."""
    there = [one for one in spent if one.onsite and one is not whole]
    off = [one for one in spent if one.apart and one is not whole]
    for onsite in {*(one.days for one in there), sum(one.days for one in there if not one.total)}:
        for apart in {*(one.days for one in off), sum(one.days for one in off)}:
            if apart and onsite and abs(onsite + apart - whole.days) < _EQUAL:
                yield onsite
