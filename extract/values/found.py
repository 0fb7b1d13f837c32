"""What a recogniser returns, and the folding of widths that keeps every offset."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from schemas import patterns

_LONG = 4096
_NARROW = {0xFF01 + i: 0x21 + i for i in range(94) if chr(0xFF01 + i) not in "（），；！？＂＇＜＞"}
_NARROW |= dict.fromkeys(map(ord, "–—―‐‑‒−─﹣"), ord("-"))
_NARROW |= dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2009\u200a\u202f\u3000"), ord(" "))
_NARROW |= dict(zip(map(ord, "〜∼﹕∶∕"), map(ord, "~~::/"), strict=True))


_WIDE = patterns.compile(f"[{re.escape(''.join(map(chr, _NARROW)))}]")

_LETTERS = {0xFF01 + i: 0x21 + i for i in range(94) if chr(0x21 + i).isalnum()}
_LETTERS |= {code: char for code, char in _NARROW.items() if char == ord(" ")}


class Found(NamedTuple):
    """A value in a text: its range and its normal form."""

    start: int
    end: int
    value: str


def narrow(text: str) -> str:
    """The text with digits, letters, dashes, colons and spaces in one width, character for character.

    Chinese brackets and sentence punctuation stay, since they carry meaning of their own.

    >>> narrow("２０２５－０６　至：")
    '2025-06 至:'
    """
    if text.isascii():
        return text
    return _narrowed(text) if len(text) <= _LONG else _long_narrowed(text)


def letters(text: str) -> str:
    """The text with letters, digits and spaces in one width and all marks as they are.

    >>> letters("（０～１.６）ＭＰａ—Ａ")
    '（0～1.6）MPa—A'
    """
    return text if text.isascii() else text.translate(_LETTERS)


@lru_cache(maxsize=4096)
def _narrowed(text: str) -> str:
    return text.translate(_NARROW) if _WIDE.search(text) else text


@lru_cache(maxsize=4)
def _long_narrowed(text: str) -> str:
    """The whole text of a document is asked for by many."""
    return text.translate(_NARROW)


def before_open(text: str, at: int, end: int) -> int:
    """The end, or the bracket behind a name that is not closed before it (千分尺（0-25mm，A-2）)."""
    opened = max(text.rfind("（", at, end), text.rfind("(", at, end))
    return opened if opened > at and not any(mark in text[opened:end] for mark in ")）") else end
