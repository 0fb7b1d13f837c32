"""What is verified before it was done: two acts told one after the other, in a cell, a line or a row."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.result import Finding
from schemas.statements.times.days import Day, FollowingAct

_LONGEST = 200
"""Days that what is verified too early lies before at most."""


@question("DATE011")
def verified_before_done(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A day of verification before that on which the thing was done."""
    for act in context.mentions.statements(FollowingAct, stated, "verified"):
        yield from _found(context, act.earlier, act.day, "completed")


@question("DATE011")
def closed_before_raised(context: Context, stated: list[Day]) -> Iterator[Finding]:
    """A day on which something was done, or verified, before that on which it was raised."""
    for act in context.mentions.statements(FollowingAct, stated, "closed"):
        yield from _found(context, act.earlier, act.day, "raised_later")


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
