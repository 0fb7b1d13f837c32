"""Characters that nobody sees, and characters that stand for others: the same in every format."""

from __future__ import annotations

from schemas import patterns
from schemas.text import RADICALS

INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe0e\ufe0f\ufff9-\ufffb\ufffe\uffff"
)
"""Controls, joiners, marks of direction and of variants, as the inside of a character class."""

_ODD = patterns.compile(f"[{INVISIBLE}\t\n\x0b\x0c\r\x85\u2028\u2029\u2e80-\u2fd5]")
_GONE = patterns.compile(f"[{INVISIBLE}]")
_RADICAL = patterns.compile("[\u2e80-\u2fd5]")
_BREAKS = patterns.compile("[ ]?[\t\n\x0b\x0c\r\x85\u2028\u2029][\t\n\x0b\x0c\r\x85\u2028\u2029 ]{0,200}")


def seen(text: str) -> str:
    """The text of a run as it is seen: breaks in it are a space, radicals are characters.

    >>> seen("合格\\n  是"), seen("⼈员\\u200b⻛险")
    ('合格 是', '人员风险')
    """
    if _ODD.search(text) is None:
        return text
    return _BREAKS.sub(" ", _GONE.sub("", text)).translate(RADICALS)


def seen_places(text: str) -> list[int]:
    """For each character of `seen(text)` the one of the text that it stands for.

    >>> seen_places("合格\\n  是"), seen_places("⼈员\\u200b⻛险")
    ([0, 1, 2, 5], [0, 1, 3, 4])
    """
    kept = [at for at, character in enumerate(text) if _GONE.match(character) is None]
    bare = "".join(text[at] for at in kept)
    places: list[int] = []
    at = 0
    for found in _BREAKS.finditer(bare):
        places += kept[at : found.start() + 1]
        at = found.end()
    return places + kept[at:]


def shown(text: str) -> str:
    """A whole text without what nobody sees, its radicals made characters; breaks and tabs stay.

    >>> shown("⼈员\\u200b\\t⻛险")
    '人员\\t风险'
    """
    text = _GONE.sub("", text)
    return text.translate(RADICALS) if _RADICAL.search(text) else text
