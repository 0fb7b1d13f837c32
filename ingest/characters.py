"""Characters that nobody sees, and characters that stand for others: the same in every format."""

from __future__ import annotations

import unicodedata

from schemas import rx

INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe0e\ufe0f\ufff9-\ufffb\ufffe\uffff"
)
"""Controls, joiners, marks of direction and of variants, as the inside of a character class."""

_SUPPLEMENT = zip(
    "⺁⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "厂民西见角贝车长门青韦页风飞食马骨鱼鸟卤麦黄齐齿龙龟",
    strict=True,
)
RADICALS = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)} | {
    ord(radical): character for radical, character in _SUPPLEMENT
}
"""Radicals, as they come out of a PDF by copying, by code → the character that looks the same."""

_ODD = rx.compile(f"[{INVISIBLE}\t\n\x0b\x0c\r\x85\u2028\u2029\u2e80-\u2fd5]")
_GONE = rx.compile(f"[{INVISIBLE}]")
_BREAKS = rx.compile("[ ]?[\t\n\x0b\x0c\r\x85\u2028\u2029][\t\n\x0b\x0c\r\x85\u2028\u2029 ]{0,200}")


def seen(text: str) -> str:
    """The text of a run as it is seen: breaks in it are a space, radicals are characters.

    >>> seen("合格\\n  是"), seen("⼈员\\u200b⻛险")
    ('合格 是', '人员风险')
    """
    if _ODD.search(text) is None:
        return text
    return _BREAKS.sub(" ", _GONE.sub("", text)).translate(RADICALS)
