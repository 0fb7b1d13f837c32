"""A product of the scope that a permit's list leaves out, which has the products named beside it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.registry import question
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.scope import AllowedWork, ListedWork, PermitDetail
from schemas.statements.times.days import Day

_SHORTEST, _LONGEST, _NEAR = 2, 16, 8
_BESIDE, _LED = "、和与及", ":“为"
"""What stands beside an item of an enumeration, before it."""


@question("SCOPE004", alone=True)
def left_out(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """An item of an enumeration in the scope: its neighbours stand in what a permit is said to allow, and it
    stands in none."""
    allowed = context.mentions.statements(AllowedWork)
    for scope in context.mentions.statements(ListedWork):
        for items in scope.enumerations:
            yield from _missing(context, scope.place, items, allowed)


@question("SCOPE004")
def not_in_detail(context: Context, _days: list[Day]) -> Iterator[Finding]:
    """Products of the scope of which the details of the permits have neither a name nor the kind."""
    details = context.mentions.statements(PermitDetail)
    text = " ".join(one.words for one in details)
    listed = [name for one in details for name in one.names]
    if not listed or any(one.is_open for one in details):
        return
    for scope in context.mentions.statements(ListedWork):
        for group, names in scope.groups:
            if names and not any(name in text or any(one in name for one in listed) for name in names):
                yield context.finding(
                    scope.place,
                    *(one.place for one in details),
                    wrong=[scope.place],
                    identity=names[0],
                    actual=group,
                    activity=context.listed(names),
                    permit=str(details[0].place.raw)[:_LONGEST],
                    allowed=text[:60],
                )


def _missing(
    context: Context, scope: Leaf[str], items: list[str], allowed: list[AllowedWork]
) -> Iterator[Finding]:
    ends = [item[-_SHORTEST:] for item in items]
    known = {
        item: any(_is_in(item, one.words, alone=ends.count(item[-_SHORTEST:]) == 1) for one in allowed)
        for item in items
    }
    seen = [one.place for item in items for one in allowed if _is_listed(item, one.words)]
    if any(one.is_open for one in allowed if one.place in seen):
        return
    for item in items if seen else ():
        if not known[item]:
            text = next(one.words for one in allowed if one.place is seen[0])
            yield context.finding(
                scope,
                seen[0],
                identity=item,
                actual=item,
                activity=item,
                permit=str(seen[0].raw)[:_LONGEST],
                allowed=text[:60],
            )


def _is_in(item: str, text: str, *, alone: bool = True) -> bool:
    """Whether a text has the item, or the beginning of it that is long enough to name it; or its end, where
    that is `alone` the end of it."""
    return any(part in text for part in (item[:_SHORTEST], *([item[-_SHORTEST:]] if alone else [])))


def _is_listed(item: str, text: str) -> bool:
    """Whether a text has the item beside others, or behind the word for a list."""
    at = text.find(item)
    around = text[max(at - _NEAR, 0) : at + len(item) + _NEAR]
    return at >= 0 and (text[at - 1 : at] in tuple(_LED) or any(mark in around for mark in _BESIDE))
