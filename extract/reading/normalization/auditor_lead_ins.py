"""Words that say how an auditor came by what follows (【查】, [问], 看：, 由清单追踪到): no part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract import labels
from schemas import patterns

_OPENING, _CLOSING = "【［\\[〔〖「（(", "】］\\]〕〗」）)"


def untagged(text: str) -> str:
    """The text with blanks in place of such words, character for character.

    They count at the beginning of a line, a cell or a sentence, behind its number at most. In black brackets
    they end what stands before them as well: a text file has the lines of a cell one behind the other."""
    tags = [
        tag for tag in _pattern().finditer(text) if text[tag.end() : tag.end() + 1] not in ("", "\t", "\n")
    ]
    if not tags:
        return text
    parts, low = [], 0
    for tag in tags:
        start, end = tag.span("behind" if tag["behind"] else "tag")
        parts += [text[low:start], "。" if tag["behind"] else " ", " " * (end - start - 1)]
        low = end
    return "".join([*parts, text[low:]])


@cache
def _pattern() -> re.Pattern[str]:
    words = labels.values("background", "tag")
    return patterns.compile(
        r"(?:^|[\n\t。；;])[ \u3000]?(?:(?:\d{1,2}[.、)）]|[①-⑳●◆■•])[ \u3000]?)?"
        rf"(?P<tag>[{_OPENING}]\s?(?:{_any(words['learned'])})\s?\d?[{_CLOSING}]\s?[:：]?|(?:{_any(words['noted'])})\s?[:：]"
        rf"|[由从][^，,。；;:：\n\t\d]{{1,16}}(?:{_any(words['followed'])})[到至]了?"
        rf"(?=[^，,。；;:：\n\t\d]{{0,8}}?(?:{_any(words['event'])})))"
        rf"|(?<=[^\s。；;：:，,])(?P<behind>[ \u3000]?[【〔](?:{_any(words['learned'])})[】〕])"
    )


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
