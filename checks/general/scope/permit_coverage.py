"""A product of the scope that a permit's list leaves out, which has the products named beside it."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.days import Day, has, words
from checks.general.registry import question
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_SHORTEST, _LONGEST, _LABELS = 2, 16, 2
_APART, _NEAR = "、", 8
_LAST, _ENDS = "和与及", "，,；;。:：()"
_BESIDE, _LED = "、和与及", ":“为"
"""What parts the last item of an enumeration; what ends one; what stands beside an item of one, before it."""


@question("SCOPE004", alone=True)
def left_out(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """An item of an enumeration in the scope: its neighbours stand in what a permit is said to allow, and it
    stands in none."""
    allowed = list(_allowed(context))
    for scope, text in _scopes(context):
        for items in _lists(fold(text)):
            yield from _missing(context, scope, items, allowed)


@question("SCOPE004")
def not_in_detail(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Products of the scope of which the details of the permits have neither a name nor the kind."""
    found = [one.leaf for one in context.mentions.passages(words()["detail"])]
    details = [leaf for leaf in found if fold(leaf.raw).partition("明细")[2].startswith(":")]
    text = " ".join(fold(leaf.raw).partition("明细:")[2] for leaf in details)
    listed = _tokens(text)
    if not listed or has("open_list", text):
        return
    for scope, stated in _scopes(context):
        for group in _groups(fold(stated)):
            names = _tokens(group)
            if names and not any(name in text or any(one in name for one in listed) for name in names):
                yield context.finding(
                    scope,
                    *details,
                    wrong=[scope],
                    identity=names[0],
                    actual=group,
                    activity=context.listed(names),
                    permit=str(details[0].raw)[:_LONGEST],
                    allowed=text[:60],
                )


def _groups(text: str) -> Iterator[str]:
    """The parts of a scope, each a kind with its products: what stands in brackets is not parted by 、."""
    depth = start = 0
    for at, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char in ";；" or (char == _APART and not depth):
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _tokens(text: str) -> list[str]:
    """The names in a text, without the deeds around them."""
    for mark in _ENDS + _APART:
        text = text.replace(mark, " ")
    return [name for one in text.split() if len(name := _product(one)) >= _SHORTEST]


def _scopes(context: Context) -> Iterator[tuple[Leaf[str], str]]:
    """The scopes that were read; where none was, what a sentence tells behind the word."""
    read = [one.text for one in context.report.scopes if one.text is not None and one.place != "activity"]
    yield from ((leaf, str(leaf.value or "")) for leaf in read)
    for passage in context.mentions.passages(words()["scope"]) if not read else ():
        label, colon, text = str(passage.leaf.value).partition("：")
        if colon and has("scope", label):
            yield passage.leaf, text


def _missing(
    context: Context, scope: Leaf[str], items: list[str], allowed: list[tuple[str, Leaf[str]]]
) -> Iterator[Finding]:
    ends = [item[-_SHORTEST:] for item in items]
    known = {
        item: [leaf for text, leaf in allowed if _is_in(item, text, alone=ends.count(item[-_SHORTEST:]) == 1)]
        for item in items
    }
    seen = [leaf for item in items for text, leaf in allowed if _is_listed(item, text)]
    if any(has("open_list", text) for text, leaf in allowed if leaf in seen):
        return
    for item in items if seen else ():
        if not known[item]:
            stated = next(text for text, leaf in allowed if leaf is seen[0])
            yield context.finding(
                scope,
                seen[0],
                identity=item,
                actual=item,
                activity=item,
                permit=str(seen[0].raw)[:_LONGEST],
                allowed=stated[:60],
            )


def _allowed(context: Context) -> Iterator[tuple[str, Leaf[str]]]:
    """What is allowed or registered: the contents of permits, rows and sentences that name such a thing."""
    name = context.report.organization.name
    own = fold(str(name.value)) if name is not None and name.value else "\n"
    for permit in context.report.permits:
        kind = str(permit.kind.value) if permit.kind is not None else ""
        if permit.scope is not None and permit.scope.value and not has("of_safety", kind):
            yield fold(str(permit.scope.value)), permit.scope
    for table in context.mentions.tables():
        for number in range(1, len(table.rows)):
            row = table.begun(number)
            text = fold(" ".join(cell.text for cell in row))
            label = " ".join(cell.text for cell in row[:_LABELS])
            if row and has("allowed", label) and not has("of_safety", label):
                yield text.replace(own, ""), table.leaf(row[0])
    for passage in context.mentions.passages(words()["allowed"]):
        text = fold(str(passage.leaf.value))
        if has("listing", text) and not has("no_list", text):
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
    """The items without the word that all of them end or begin with (饲料)."""
    return [one[::-1] for one in _parted([item[::-1] for item in _parted([item for item in items if item])])]


def _parted(items: list[str]) -> list[str]:
    """The items without what all of them end with."""
    shortest = min(map(len, items), default=0)
    same = (n for n in range(shortest, 0, -1) if len({item[-n:] for item in items}) == 1)
    size = next(same, 0) if len(items) > 1 else 0
    return [item[: len(item) - size] if len(item) - size >= _SHORTEST else item for item in items]


def _is_in(item: str, text: str, *, alone: bool = True) -> bool:
    """Whether a text has the item, or the beginning of it that is long enough to name it; or its end, where
    that is `alone` the end of it."""
    return any(part in text for part in (item[:_SHORTEST], *([item[-_SHORTEST:]] if alone else [])))


def _is_listed(item: str, text: str) -> bool:
    """Whether a text has the item beside others, or behind the word for a list."""
    at = text.find(item)
    around = text[max(at - _NEAR, 0) : at + len(item) + _NEAR]
    return at >= 0 and (text[at - 1 : at] in tuple(_LED) or any(mark in around for mark in _BESIDE))
