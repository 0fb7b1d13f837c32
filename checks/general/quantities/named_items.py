"""Numbers of pieces that are not those of their lists, of controls, and of control points."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.quantities.count_findings import counted
from checks.general.registry import question
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.amounts.counts import ControlCount, ControlPoints, NamesOrCodes
from schemas.statements.times.days import Day

_APART, _FEWEST, _BEFORE = 2, 2, 12
"""How far a number is from its list; items of a list, at least; characters before it that tell of what."""

_ALL = (93, 114)
"""The controls of annex A in the editions of 2022 and 2013."""


@question("SUM002")
def listed_otherwise(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """A number of pieces with another number of names or codes behind it."""
    for items in context.mentions.statements(NamesOrCodes):
        if items.listed >= _FEWEST < items.number and 0 < abs(items.listed - items.number) <= _APART:
            yield counted(context, items, _BEFORE)


@question("SUM003")
def controls_otherwise(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """The controls of annex A that apply and those left out, told together, that do not make up all of them;
    or those of one theme that are not what its row says."""
    for count in context.mentions.statements(ControlCount):
        if count.left_out is not None:
            added = count.applied + count.left_out
            if added not in _ALL and min(abs(added - whole) for whole in _ALL) <= _APART:
                yield _controls(context, [count.place], count.applied, added)
        elif count.theme is not None and count.applied not in count.counts:
            yield _controls(context, [count.place, count.theme], count.counts[1], count.applied)


def _controls(context: Context, places: list[Leaf[str]], right: float, stated: float) -> Finding:
    return context.finding(
        *places,
        wrong=places[:1],
        identity=f"controls/{stated:g}",
        values=[f"{right:g}", f"{stated:g}"],
        variant="controls",
        actual=f"{stated:g}",
        told=f"{stated:g}",
        whole=context.listed(_ALL) if len(places) == 1 else f"{right:g}",
    )


@question("SUM002")
def told_in_all(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """Two numbers of the control points of all plans together."""
    kinds: dict[str, dict[int, Leaf[str]]] = {}
    for points in context.mentions.statements(ControlPoints):
        kinds.setdefault(points.what, {}).setdefault(points.number, points.place)
    for what, places in kinds.items():
        if len(places) > 1:
            yield context.finding(
                *places.values(),
                identity=what,
                values=sorted(places),
                variant="places",
                what=what,
                values_shown=context.listed(context.words("number", number=number) for number in places),
            )
