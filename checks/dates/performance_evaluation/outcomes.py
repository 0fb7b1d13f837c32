"""What an internal audit or a management review came to, told in two ways: how many items, closed when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from checks.comparisons.equal import differing
from checks.comparisons.order import days_agree
from checks.context import Context
from checks.dates.performance_evaluation.activities import AUDIT, REVIEW
from checks.messages import message
from schemas.dates import FOREVER
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.times.activities import ActivityResult

NUMBERS = {AUDIT: "nonconformities", REVIEW: "improvements"}

_WHOLE_DAY = len("2025-01-01")
_WAYS = ("verified", "corrected")


def counted_twice(context: Context) -> Iterator[Finding]:
    """The numbers of nonconformities of one internal audit, of improvements of one management review, that
    differ between statements; a smaller number that may be a part of the other is none."""
    for kind, name in NUMBERS.items():
        for thing, same in _things(context, kind):
            numbers = [
                _result(context, leaf)
                for one in same
                if (leaf := getattr(one, name)) and leaf.value is not None
            ]
            most = max(numbers, key=lambda one: one.place.value or 0, default=None)
            kept = [one for one in numbers if most is not None and not one.parts - most.parts]
            nouns = {one.noun for one in kept if one.noun}
            found = differing(one.place for one in kept)
            if found is None or len(nouns) > 1:
                continue
            shown = [str(variant.value) for variant in found.variants]
            yield context.finding(
                *found.places,
                identity=f"{kind}/{thing}",
                variant="places",
                values=sorted(shown),
                actual=context.listed(shown),
                what=message("SUM002", kind, context.lang, {}),
                values_shown=context.listed(shown),
            )


def closed_twice(context: Context) -> Iterator[tuple[str, list[Leaf[str]]]]:
    """The days, of different days, on which the one item of an activity, or all of them, were closed."""
    for kind, name in NUMBERS.items():
        for _thing, same in _things(context, kind):
            numbers = {leaf.value for one in same if (leaf := getattr(one, name)) is not None}
            days = [_result(context, leaf) for one in same if (leaf := one.closed_on) and _is_day(leaf)]
            for way in _WAYS:
                closed = [one.place for one in days if one.ways == (way,) and (numbers == {1} or one.is_all)]
                found = differing(closed, key=str, same=days_agree)
                if found is not None:
                    yield kind, closed
                    break


def _things(context: Context, kind: str) -> Iterator[tuple[str, Sequence[Any]]]:
    """The statements by the activity that they tell of, those of activities told more than once."""
    things: dict[str, list[Any]] = {}
    for one in getattr(context.report, kind):
        if one.thing is not None:
            things.setdefault(one.thing, []).append(one)
    for thing, same in things.items():
        if len(same) > 1 and _is_one(same, kind):
            yield thing, same


def _is_one(same: Sequence[Any], kind: str) -> bool:
    """Whether the statements that tell a day tell the same day."""
    days = [
        leaf.value for one in same if (leaf := one.start if kind == AUDIT else one.held_on) and leaf.value
    ]
    return bool(days) and all(days_agree(days[0], day) for day in days)


def _result(context: Context, place: Leaf[Any]) -> ActivityResult:
    (result,) = context.mentions.statements(ActivityResult, place)
    return result


def _is_day(leaf: Leaf[str]) -> bool:
    return bool(leaf.value) and leaf.value != FOREVER and len(str(leaf.value)) == _WHOLE_DAY
