"""A product of the scope that a permit's list leaves out, which has the products named beside it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general import question
from checks.general.days import Day, has, words
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_SHORTEST, _LONGEST, _LABELS = 2, 16, 2
_APART, _NEAR = "、", 8
_LAST, _ENDS = "和与及", "，,；;。:：()"
"""What parts the last item of an enumeration; what ends one."""


@question("SCOPE004", alone=True)
def left_out(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """An item of an enumeration in the scope: its neighbours stand in what a permit is said to allow, and it
    stands in none."""
    allowed = list(_allowed(context))
    for scope in context.report.scopes:
        if scope.text is None or scope.place == "activity":
            continue
        for items in _lists(fold(str(scope.text.value or ""))):
            yield from _missing(context, scope.text, items, allowed)


def _missing(
    context: Context, scope: Leaf[str], items: list[str], allowed: list[tuple[str, Leaf[str]]]
) -> Iterator[Finding]:
    known = {item: [leaf for text, leaf in allowed if _is_in(item, text)] for item in items}
    seen = [leaf for item in items for text, leaf in allowed if _is_in(item, text, listed=True)]
    if any(has("open_list", text) for text, leaf in allowed if leaf in seen):
        return
    for item in items if seen else ():
        if not known[item]:
            told = next(text for text, leaf in allowed if leaf is seen[0])
            yield context.finding(
                scope,
                seen[0],
                identity=item,
                actual=item,
                activity=item,
                permit=str(seen[0].raw)[:_LONGEST],
                allowed=told[:60],
            )


def _allowed(context: Context) -> Iterator[tuple[str, Leaf[str]]]:
    """What is allowed or registered: the contents of permits, rows and sentences that name such a thing."""
    name = context.report.organization.name
    own = fold(str(name.value)) if name is not None and name.value else "\n"
    for permit in context.report.permits:
        if permit.scope is not None and permit.scope.value:
            yield fold(str(permit.scope.value)), permit.scope
    for table in context.mentions.tables():
        for number in range(1, len(table.rows)):
            row = table.begun(number)
            text = fold(" ".join(cell.text for cell in row))
            if row and has("allowed", " ".join(cell.text for cell in row[:_LABELS])):
                yield text.replace(own, ""), table.leaf(row[0])
    for passage in context.mentions.passages(words()["allowed"]):
        text = fold(str(passage.leaf.value))
        if has("listing", text) and not any(word in text for word in ("审核范围", "认证范围")):
            yield text.replace(own, ""), passage.leaf


def _lists(text: str) -> Iterator[list[str]]:
    """The enumerations of a scope, within brackets too: what tells the items of one apart."""
    for mark in _ENDS:
        text = text.replace(mark, " ")
    for part in text.split():
        for mark in _LAST if _APART in part else "":
            part = part.replace(mark, _APART)
        items = [_product(item) for item in part.split(_APART)]
        if len(items) > 1:
            yield [item for item in _distinct(items) if _SHORTEST <= len(item) <= _LONGEST]


def _product(item: str) -> str:
    """The product or work without the deeds around it."""
    item = item.partition("的")[0]
    changed = True
    while changed and item:
        end = next((word for word in words()["deeds"] if item.endswith(word)), "")
        item = item[: len(item) - len(end)]
        changed = bool(end)
    return item


def _distinct(items: list[str]) -> list[str]:
    """The items without the word that all of them end with (饲料)."""
    named = [item for item in items if item]
    shortest = min(map(len, named), default=0)
    same = (n for n in range(shortest, 0, -1) if len({item[-n:] for item in named}) == 1)
    tail = named[0][-next(same, 0) :] if len(named) > 1 and len({item[-1] for item in named}) == 1 else ""
    return [item[: len(item) - len(tail)] if len(item) - len(tail) >= _SHORTEST else item for item in named]


def _is_in(item: str, text: str, *, listed: bool = False) -> bool:
    """Whether a text has the item, or the beginning or end of it that is long enough to name it; or has it
    `listed`, beside others."""
    for part in (item, item[:_SHORTEST], item[-_SHORTEST:]):
        at = text.find(part)
        if at >= 0 and (not listed or _APART in text[max(at - _NEAR, 0) : at + len(item) + _NEAR]):
            return True
    return False
