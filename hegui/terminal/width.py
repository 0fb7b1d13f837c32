"""Text on a terminal: how many columns it takes, and lines broken by that."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from schemas import patterns

_OPEN = "（《〈「『【〔［｛“‘(\\[{"
_CLOSE = "，。、；：！？）》〉」』】〕］｝”’…·～%％),.;:!?\\]}"
_UNIT = patterns.compile(rf"\s+|[{_OPEN}]{{0,8}}(?:[!-'*+\-/-9<-Z^-z|~.,:;]{{1,200}}|\S)[{_CLOSE}]{{0,8}}")
"""What is not parted: an opening bracket and what follows, a word of ASCII, and the punctuation behind it."""


def width(text: str) -> int:
    """Columns of a terminal. What is one or two columns by the font (“ ” … ■) counts as two.

    >>> width("压力表 22091958")
    15
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


@lru_cache(maxsize=4096)
def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most `columns`, broken between Chinese characters and at spaces, no comma first.

    >>> wrap("有效期至 2025-10-30，早于审核结束日。", 20)
    ['有效期至', '2025-10-30，早于审核', '结束日。']
    >>> wrap("甲乙", 0)
    ['甲', '乙']
    """
    columns = max(columns, 1)
    lines, line, used = [], "", 0
    for unit in _UNIT.findall(text):
        wide = width(unit)
        if used + wide > columns and line.strip():
            lines.append(line.rstrip())
            line, used = "", 0
        if not line and unit.isspace():
            continue
        while wide > columns:
            head = clip(unit, columns)
            lines.append(head)
            unit = unit[len(head) :]
            wide = width(unit)
        line, used = line + unit, used + wide
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def clip(text: str, columns: int) -> str:
    """The beginning of `text` that fits, at least one character."""
    used = 0
    for i, char in enumerate(text):
        used += _columns(char)
        if used > columns:
            return text[: max(i, 1)]
    return text


def pad(text: str, columns: int) -> str:
    """`text` with spaces up to `columns`."""
    return text + " " * max(columns - width(text), 0)
