"""Folding for comparison: what is the same to a reader compares equal."""

from __future__ import annotations

import unicodedata

_RADICALS = str.maketrans("⻔⻅⻋⻓⻚⻛⻢⻥⻦⻩⻬⻰⻳", "门见车长页风马鱼鸟黄齐龙龟")


def fold(text: str) -> str:
    """`text` without white space, in one width and with radical code points made ordinary characters.

    >>> fold(" ＧＢ/T 24001－2016 ")
    'GB/T24001-2016'
    """
    return "".join(unicodedata.normalize("NFKC", text.translate(_RADICALS)).split())
