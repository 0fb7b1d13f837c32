"""Auditor days of one place that show too little: spent below what is needed, or too little of it on site."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from checks.context import Context
from schemas.leaf import Leaf
from schemas.slotted import replaced
from schemas.statements.times.audit_time import ProductionShare, StatedDays, TimeClaim

SHARE = 0.8
"""So much of the time is to be on site (CNAS-CC105)."""

_HALF = 50
"""So much of the time, in per cent."""

_ON_SITE = frozenset({"FSMS", "HACCP"})
"""Systems of which all the time that is asked for is on site (ISO 22003-1)."""

_EQUAL = 0.05


class Short(NamedTuple):
    """The days spent, or spent on site (`onsite`), against those that were to be."""

    stated: StatedDays
    least: StatedDays
    onsite: bool


def short(context: Context) -> Iterator[Short]:
    """One sentence or table whose own numbers show too little: spent below what it says is needed, or too
    little of it on site; else below what the table before, or another place, says is needed."""
    least: StatedDays | None = None
    systems = {leaf.value for leaf in context.report.systems}
    whole = bool(systems) and systems <= _ON_SITE
    days = context.mentions.statements(StatedDays)
    places = [[*amounts] for _, amounts in groupby(days, key=lambda one: one.group)]
    for amounts in places:
        found = _compared(amounts, whole=whole) or _compared_with(least, amounts)
        if found is not None:
            yield found
            return
        kinds = {kind for one in amounts for kind in one.kinds}
        needed = [one for one in amounts if "least" in one.kinds]
        least = max(needed, key=_amount) if needed and "spent" not in kinds else None
    if (found := _apart(places)) is not None:
        yield found


def _apart(places: list[list[StatedDays]]) -> Short | None:
    """The most of the wholes that are what their places tell on site and off site, against what another place
    says is needed."""
    needed = [one for amounts in places for one in amounts if "least" in one.kinds]
    wholes = [one for amounts in places for one in _made_up(amounts)]
    if not needed or not wholes:
        return None
    most, least = max(wholes, key=_amount), max(needed, key=_amount)
    return Short(most, least, False) if most.amount < least.amount - _EQUAL else None


def _made_up(amounts: list[StatedDays]) -> Iterator[StatedDays]:
    """The amounts of one place that are another on site and one off site together."""
    there = [one.amount for one in amounts if "onsite" in one.kinds and "least" not in one.kinds]
    off = [one.amount for one in amounts if "apart" in one.kinds]
    sums = [a + b for a in there for b in off]
    for one in amounts:
        if one.kinds == {"spent"} and any(abs(one.amount - each) < _EQUAL for each in sums):
            yield one


def less_than_half(context: Context) -> Iterator[ProductionShare]:
    """The shares of the time in production that are less than the half that is asked for."""
    yield from (share for share in context.mentions.statements(ProductionShare) if share.percent < _HALF)


def claim(context: Context) -> Leaf[str] | None:
    """Where a sentence without a number says that the time is enough."""
    return next((one.place for one in context.mentions.statements(TimeClaim)), None)


def _compared_with(least: StatedDays | None, amounts: list[StatedDays]) -> Short | None:
    """The sum of a table against what the table before it says is needed."""
    whole = max((one for one in amounts if "spent" in one.kinds), key=_amount, default=None)
    if least is None or whole is None or any("least" in one.kinds for one in amounts):
        return None
    return Short(whole, least, False) if whole.amount < least.amount - _EQUAL else None


def _compared(stated: list[StatedDays], *, whole: bool = False) -> Short | None:
    """What the amounts of one place show, compared with one another; `whole`: all of it is on site."""
    needed = [one for one in stated if "least" in one.kinds]
    spent = [one for one in stated if one.kinds == {"spent"}]
    there = [one for one in stated if "onsite" in one.kinds and "least" not in one.kinds]
    apart = [one for one in stated if "apart" in one.kinds]
    sums = [one for one in there if "spent" in one.kinds]
    onsite = max(sums, key=_amount) if sums else None
    if onsite is None and there:
        onsite = replaced(there[0], amount=sum(one.amount for one in there))
    total = max(spent, key=_amount, default=onsite if whole and sums else None)
    if onsite is not None and total is not None and total.amount < onsite.amount:
        total = None  # of a stage
        onsite = replaced(onsite, amount=onsite.amount + sum(one.amount for one in spent))
    if needed:
        return _below(max(needed, key=_amount), onsite, total, apart)
    off = max(apart, key=_amount, default=None)
    if onsite is None or total is None or off is None or onsite.amount >= SHARE * total.amount - _EQUAL:
        return None
    return Short(onsite, total, True) if abs(onsite.amount + off.amount - total.amount) < _EQUAL else None


def _amount(one: StatedDays) -> float:
    return one.amount


def _below(
    least: StatedDays, onsite: StatedDays | None, whole: StatedDays | None, apart: list[StatedDays]
) -> Short | None:
    """What lies below the least that a place tells; `apart` is time off site."""
    if onsite is not None and "onsite" in least.kinds and onsite.amount < least.amount - _EQUAL:
        return Short(onsite, least, False)
    if whole is not None and whole.amount < least.amount - _EQUAL:
        return Short(whole, least, False)
    if onsite is not None and onsite.amount < SHARE * least.amount - _EQUAL:
        every = onsite.amount + sum(one.amount for one in apart)
        if every < least.amount - _EQUAL:
            return Short(replaced(onsite, amount=every), least, False)
        return Short(onsite, least, bool(apart))
    return None
