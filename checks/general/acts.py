"""What is verified before it was done: two acts told one after the other, in a cell, a line or a row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checks.context import Context
from checks.general import question
from checks.general.days import Day, has
from schemas.result import Finding

_NEAR, _LONGEST = 90, 200
"""Characters between the two days; days that what is verified too early lies before at most."""


@question("DATE011")
def verified_before_done(context: Context, told: list[Day]) -> Iterator[Finding]:
    """A day of verification before that on which the thing was done."""
    for done, verified in pairwise(told):
        between = context.mentions.text[done.leaf.span[1] : verified.at]
        if len(between) > _NEAR or "。" in between or between.count("\n") > 1:
            continue
        if not _is_done(done) or not _is_verified(verified, between.rpartition("\n")[2]):
            continue
        if 0 < (done.first - verified.last).days < _LONGEST:
            yield context.finding(
                verified.leaf,
                done.leaf,
                identity="verified",
                variant="completed",
                actual=verified.leaf.value,
                closed=verified.leaf.value,
                day=done.leaf.value,
            )


def _is_done(day: Day) -> bool:
    """Whether something was done on a day, and is not only to be."""
    told = f"{day.lead} {day.rest}" if day.lead or day.rest else day.label
    return has("made", told) and not has("ahead", told) and not day.ends and day.mention.done is not False


def _is_verified(day: Day, between: str) -> bool:
    """Whether a day is told with a word of verification, in its line between the day before and it, or behind
    it."""
    told = f"{between} {day.lead} {day.rest} {day.head}"
    other = has("ahead", f"{day.lead} {day.rest}") or has("earlier", day.before)
    return has("verified", told) and not other and not day.ends
