"""A text and its brackets."""

from __future__ import annotations

_OPEN, _CLOSED = "（(【[", "）)】]"


def outside_brackets(text: str) -> str:
    """A text without what stands in brackets.

    >>> outside_brackets("甲（乙（丙））丁")
    '甲丁'
    """
    kept, depth = [], 0
    for char in text:
        depth += char in _OPEN
        if not depth:
            kept.append(char)
        depth -= char in _CLOSED and depth > 0
    return "".join(kept)
