"""What comes one after the other, with days in one sentence that are turned round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checks.comparisons.order import out_of_order
from checks.context import Context
from schemas.result import Finding
from schemas.statements.times.dates import OrderedStep

_ONE_BY_ONE = frozenset({"agreed", "released", "delivered", "mended"})
"""The orders of what reports list one after the other in a sentence."""


def turned_round(context: Context) -> Iterator[Finding]:
    """The days of steps that lie before the day of an earlier step of their order, each order of a sentence
    once."""
    for _, sentence in groupby(context.mentions.statements(OrderedStep), key=lambda one: one.sentence):
        orders: dict[str, list[OrderedStep]] = {}
        for step in sentence:
            orders.setdefault(step.order, []).append(step)
        for steps in orders.values():
            pair = _turned(steps)
            if pair is not None:
                yield _finding(context, *pair)


def _turned(steps: list[OrderedStep]) -> tuple[OrderedStep, OrderedStep] | None:
    """The first pair of an earlier and a later step whose days are the other way round.

    Of a step that is told twice nobody knows which day belongs to which."""
    if len({step.number for step in steps}) < len(steps):
        return None
    for at, one in enumerate(steps):
        for other in steps[at + 1 :]:
            early, late = sorted((one, other), key=lambda step: step.number)
            if out_of_order(early.place.value, late.place.value) and not _are_apart(one, other):
                return early, late
    return None


def _are_apart(first: OrderedStep, second: OrderedStep) -> bool:
    """Whether a semicolon parts two days of goods or contracts: each part tells of another."""
    if first.order not in _ONE_BY_ONE or first.parted_at is None:
        return False
    return first.parted_at < second.place.span[0] - first.place.span[1]


def _finding(context: Context, early: OrderedStep, late: OrderedStep) -> Finding:
    return context.finding(
        early.place,
        late.place,
        identity=early.order,
        variant="order",
        expected=f">= {early.place.value}",
        actual=late.place.value,
        first=early.names[context.lang],
        day=early.place.value,
        then=late.names[context.lang],
        before=late.place.value,
    )
