"""Companies whose names are a slip of the pen apart, though the text was read as naming two: which it is, the
reader is asked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checks.comparisons.names import name_key, one_apart
from checks.context import Context
from checks.people.names import turned
from schemas.mentions import Entity
from schemas.statements.organization import SharedMention

_KNOWN = ("self", "former", "certification_body")
_HEAD, _SHORTEST = 3, 7
"""Letters at the head of a name, in which two companies may differ; of a whole name at least."""

_WORD, _BRAND = 2, 5
"""Letters of a word; those of place, trade name and business, behind which one word may be another."""

_ORDINALS = "一二三四五六七八九十东南西北中上下大小新老前后左右甲乙丙丁0123456789"


def alike(context: Context) -> Iterator[tuple[Entity, Entity]]:
    """Two parties whose names differ in a character, in the order of two, or in one word of their business,
    but not where one place has both beside each other."""
    parties = [
        one
        for one in context.mentions.of_kind("organization")
        if one.relation not in _KNOWN and len(name_key(one.name)) >= _SHORTEST
    ]
    for one, other in combinations(parties, 2):
        first, second = name_key(one.name), name_key(other.name)
        head, apart = _apart(first, second)
        slip = one_apart(first, second) and head >= _HEAD and not set("".join(apart)) <= set(_ORDINALS)
        word = head >= _BRAND and all(0 < len(part) <= _WORD for part in apart)
        order = turned(first, second)
        if slip or word or order:
            near = 1 if slip and not order else 0
            if not _together(context, one, other, near, tabled=not order):
                yield one, other


def _apart(one: str, other: str) -> tuple[int, tuple[str, str]]:
    """How many characters two names have in common at the head, and what differs before the common end."""
    most = min(len(one), len(other))
    head = next((at for at in range(most) if one[at] != other[at]), most)
    tail = next((at for at in range(most - head) if one[-1 - at] != other[-1 - at]), most - head)
    return head, (one[head : len(one) - tail], other[head : len(other) - tail])


def _together(context: Context, one: Entity, other: Entity, near: int, *, tabled: bool) -> bool:
    """Whether a sentence has both, or lines that are `near` each other: a list, in which they are two; or
    (`tabled`) a table, each in a row of its own."""
    lines = [{leaf.evidence.line for leaf in each.places} for each in (one, other)]
    if near and any(line + step in lines[1] for line in lines[0] for step in (-near, near)):
        return True
    shared = context.mentions.statements(SharedMention, one, other)
    return any(tabled or not place.table for place in shared)
