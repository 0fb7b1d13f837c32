"""Drills of an emergency plan that is not among the plans that the report lists."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from checks.context import Context
from schemas.leaf import Leaf
from schemas.statements.environment_safety import DrilledPlan, Plan, PlanList

SEVERAL = 3
"""So many plans in a sentence are a list."""

MOST = 40
"""So many drills, and so many plans, are compared."""

_PAIR = 2


class Drilled(NamedTuple):
    """A plan that was drilled, the place, the list that lacks it, its plans, and one by a similar name."""

    plan: str
    place: Leaf[str]
    listed: Leaf[str]
    plans: list[str]
    near: str | None


def drilled_unlisted(context: Context) -> Iterator[Drilled]:
    """The plans drilled that no list of plans has: where the lists are open (等), only those that one of a
    similar name seems to be meant for."""
    drilled = {one.plan.title: one for one in context.mentions.statements(DrilledPlan)}
    lists = context.mentions.statements(PlanList) if drilled else []
    whole = [one for one in lists if len(one.plans) >= SEVERAL]
    listed = (plan for one in lists for plan in one.plans)
    known = {plan.title: plan for plan in islice(listed, MOST)}.values()
    for drill in islice(drilled.values() if whole else (), MOST):
        plan = drill.plan
        if any(_is_one(plan, other) for other in known):
            continue
        near = next((other.title for other in known if _is_near(plan, other)), None)
        is_open = any(one.is_open for one in whole) or any(_shares(plan, other) for other in known)
        if near is not None or not is_open:
            plans = [one.title for one in whole[0].plans]
            yield Drilled(plan.title, drill.place, whole[0].place, plans, near)


def _is_one(one: Plan, other: Plan) -> bool:
    """Whether two plans may be for one thing: the one is for part of the other, or both go by one name."""
    return (
        not other.about
        or one.about in other.about
        or other.about in one.about
        or not one.kinds.isdisjoint(other.kinds)
    )


def _is_near(one: Plan, other: Plan) -> bool:
    """Whether two plans begin alike, and go on with words for one kind of harm (机械打击, 机械伤害)."""
    return one.lead == other.lead and one.about != other.about and not one.harms.isdisjoint(other.harms)


def _shares(one: Plan, other: Plan) -> bool:
    """Whether two plans have two characters that stand side by side in common."""
    return any(one.about[at : at + _PAIR] in other.about for at in range(len(one.about) - 1))
