"""When that was raised which an internal audit or a management review tells to be closed."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import Place, every_place
from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.dates.performance_evaluation.activities import Activity
from checks.dates.performance_evaluation.same_activity import agree
from schemas.leaf import Leaf


def raised_in(held: list[Activity], statement: object) -> Activity | None:
    """The activity in which it was raised: the statement's own, else the only one of its thing."""
    own = next((one for one in held if one.statement is statement), None)
    if own is not None:
        return own
    thing = getattr(statement, "thing", None)
    same = [one for one in held if thing is not None and one.statement.thing == thing]
    return same[0] if same and all(agree(same[0], one) for one in same) else None


def otherwise(held: list[Activity], raised: Activity, closed: str) -> Iterator[Leaf[str]]:
    """The other days that places tell of it (DATE009) by which it was closed too soon all the same."""
    for one in held:
        own = getattr(one.statement, "closed_on", None)
        same = raised.statement.thing is not None and one.statement.thing == raised.statement.thing
        if same and own is not None and own.value == closed and one.end != raised.end:
            yield from [one.last] if too_soon(one, closed) else ()


def too_soon(raised: Activity, closed: str) -> bool:
    """Whether it was closed before the end, or on the day of an activity of one day."""
    if out_of_order(raised.end, closed):
        return True
    return raised.day == raised.end == closed and len(closed) == len("2025-01-01")


def alike(context: Context, kind: str, closed: Leaf[str]) -> list[Place]:
    """The places that tell what a kind of activity raised to be closed on the same day."""
    found = every_place(one.closed_on for one in getattr(context.report, kind))
    return [place for place in found if place.value == closed.value]
