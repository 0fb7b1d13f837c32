"""Names of people compared: one character apart, turned round; a text without what stands in brackets."""

from __future__ import annotations

_SHORT = 2
"""So many characters has the shortest name."""

_OPEN, _CLOSED = "（(【[", "）)】]"


def outside_brackets(text: str) -> str:
    """A text without what stands in brackets."""
    kept, depth = [], 0
    for char in text:
        depth += char in _OPEN
        if not depth:
            kept.append(char)
        depth -= char in _CLOSED and depth > 0
    return "".join(kept)


def nearly(one: str, other: str) -> bool:
    """Whether two names of one length, of three or more characters, differ in a single one.

    >>> nearly("甲建章", "乙建章"), nearly("甲建", "甲章")
    (True, False)
    """
    return len(one) == len(other) > _SHORT and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def turned(one: str, other: str) -> bool:
    """Whether two names differ in the order of two neighbouring characters.

    >>> turned("甲筑磐公司", "甲磐筑公司"), turned("甲乙", "乙丙")
    (True, False)
    """
    apart = [at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]]
    if len(one) != len(other) or len(apart) != _SHORT:
        return False
    first, then = apart
    return then == first + 1 and one[first] + one[then] == other[then] + other[first]
