"""Whether two ways of writing an address can be one place: only what differs counts, not what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from schemas import rx
from schemas.text import fold

_NUMERALS = {char: str(number) for number, char in enumerate("一二三四五六七八九十", 1)}
_COUNTED = rx.compile(r"([一二三四五六七八九十])(?=[层楼幢栋号座单期])")
_NOTE = rx.compile(r"[（(][^（()）\d]{0,20}[)）]|邮编[:：]?\s?\d{6}")
_TOKEN = rx.compile(r"[a-z]+|\d+")
_NO_WORDS = rx.compile(
    r"[a-z\d]|[^\w]|省|市|自治区|特别行政区|街道|办事处|中国|号|院|栋|幢|楼|层|室|单元|座|内"
)


def difference(one: str, other: str) -> Literal["house", "words"] | None:
    """How two addresses differ: in numbers (of house, floor, room), in words, or not at all.

    Parts left out (the province, the room) and notes in brackets are no difference.

    >>> difference("海东省青阳市开源路18号", "青阳市开源路18号2幢（自主申报）") is None
    True
    >>> difference("青阳市开源路18号", "青阳市开源路81号"), difference("青阳市开源路18号", "青阳市开元路18号")
    ('house', 'words')
    """
    if not _holds(_numbers(one), _numbers(other)):
        return "house"
    return None if _holds(_words(one), _words(other)) else "words"


def _numbers(address: str) -> list[str]:
    text = _COUNTED.sub(lambda found: _NUMERALS[found[1]], _folded(address))
    return [token.lstrip("0") or "0" for token in _TOKEN.findall(text)]


def _words(address: str) -> str:
    return _NO_WORDS.sub("", _COUNTED.sub("", _folded(address)))


def _folded(address: str) -> str:
    return _NOTE.sub("", fold(address).casefold())


def _holds(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the shorter is the longer with something left out."""
    short, long = sorted((one, other), key=len)
    rest: Iterator[str] = iter(long)
    return all(token in rest for token in short)
