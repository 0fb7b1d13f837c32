"""What is verified before it was done: two acts told one after the other, in a cell, a line or a row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checks.context import Context
from checks.general.days import Day, has
from checks.general.registry import question
from schemas.result import Finding

_NEAR, _LONGEST = 90, 200
"""Characters between the two days; days that what is verified too early lies before at most."""


@question("DATE011")
def verified_before_done(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A day of verification before that on which the thing was done."""
    for done, verified in _neighbours(context, stated):
        if _is_done(done) and _is_verified(verified, _between(context, done, verified)):
            yield from _found(context, done, verified, "completed")


@question("DATE011")
def closed_before_raised(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A day on which something was done, or verified, before that on which it was raised."""
    for raised, closed in _neighbours(context, stated):
        if not has("raised", f"{raised.lead} {raised.rest}" if raised.lead else raised.label):
            continue
        if not raised.ends and (_is_done(closed) or _is_verified(closed, _between(context, raised, closed))):
            yield from _found(context, raised, closed, "raised_later")


def _neighbours(context: Context, stated: list[Day]) -> Iterator[tuple[Day, Day]]:
    """Days that follow one another within a sentence or a row."""
    for one, other in pairwise(stated):
        between = context.mentions.text[one.leaf.span[1] : other.at]
        if len(between) <= _NEAR and "。" not in between and between.count("\n") <= 1:
            yield one, other


def _between(context: Context, one: Day, other: Day) -> str:
    return context.mentions.text[one.leaf.span[1] : other.at].rpartition("\n")[2]


def _found(context: Context, first: Day, later: Day, variant: str) -> Iterator[Finding]:
    """What is told last, where its day is the earlier one."""
    if 0 < (first.first - later.last).days < _LONGEST:
        yield context.finding(
            later.leaf,
            first.leaf,
            identity="verified",
            variant=variant,
            actual=later.leaf.value,
            closed=later.leaf.value,
            day=first.leaf.value,
        )


def _is_done(day: Day) -> bool:
    """Whether something was done on a day, and is not only to be."""
    stated = f"{day.lead} {day.rest}"
    stated = stated if any("\u4e00" <= char <= "\u9fff" for char in stated) else day.label
    return has("made", stated) and not has("ahead", stated) and not day.ends and day.mention.done is not False


def _is_verified(day: Day, between: str) -> bool:
    """Whether a day is told with a word of verification, in its line between the day before and it, or behind
    it."""
    stated = f"{between} {day.lead} {day.rest} {day.head}"
    other = has("ahead", f"{day.lead} {day.rest}") or has("earlier", day.before)
    return has("verified", stated) and not other and not day.ends
