"""Folding for comparison: what is the same to a reader compares equal."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SUPPLEMENT = zip(
    "⺁⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "厂民西见角贝车长门青韦页风飞食马骨鱼鸟卤麦黄齐齿龙龟",
    strict=True,
)
RADICALS = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)} | {
    ord(radical): character for radical, character in _SUPPLEMENT
}
"""Radicals, as they come out of a PDF by copying, by code → the character that looks the same."""

_RADICAL = re.compile(f"[{''.join(map(chr, RADICALS))}]")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """`text` without white space, in one width and with radical code points made ordinary characters.

    >>> fold(" ＧＢ/T 24001－2016 ")
    'GB/T24001-2016'
    """
    if _RADICAL.search(text):
        text = text.translate(RADICALS)
    return "".join(unicodedata.normalize("NFKC", text).split())


class _Same(dict[int, str]):
    """Each character in one width, where that is one character."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        one = unicodedata.normalize("NFKC", char)
        self[code] = one if len(one) == 1 else char
        return self[code]


_SAME = _Same()


@lru_cache(maxsize=1024)
def plain_same(text: str) -> str:
    """A text in one width whose places are the same."""
    return text if text.isascii() else text.translate(_SAME)


def name_key(name: str) -> str:
    """A name for comparison: folded, in one case, without punctuation.

    >>> name_key("Acme （Tianjin） Co., Ltd.") == name_key("ACME(Tianjin)Co.,Ltd")
    True
    """
    return "".join(
        c for c in fold(name).casefold() if not unicodedata.category(c).startswith(("P", "Z", "S"))
    )
