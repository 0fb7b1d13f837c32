"""The products and works that texts name (`word_kinds.yaml` has the deeds around them)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.text.word_kinds import words

SHORTEST, LONGEST = 2, 16
APART = "、"
ENDS = "，,；;。:：()"
"""What parts the items of an enumeration; what ends one."""

_LAST = "和与及"
"""What parts the last item of an enumeration."""


def enumerations(text: str) -> Iterator[list[str]]:
    """The enumerations of a scope, within brackets too: what tells the items of one apart."""
    for mark in ENDS:
        text = text.replace(mark, " ")
    for part in text.split():
        for mark in _LAST if APART in part else "":
            part = part.replace(mark, APART)
        items = [_product(item) for item in part.split(APART)]
        if len(items) > 1:
            yield [item for item in _distinct(items) if SHORTEST <= len(item) <= LONGEST]


def names(text: str) -> list[str]:
    """The names in a text, without the deeds around them."""
    for mark in ENDS + APART:
        text = text.replace(mark, " ")
    return [name for one in text.split() if len(name := _product(one)) >= SHORTEST]


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
    return [item[: len(item) - size] if len(item) - size >= SHORTEST else item for item in items]
