"""Whether two ways of writing an address can be one place: only what differs counts, not what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from schemas import patterns
from schemas.text import fold

_NUMERALS = {char: str(number) for number, char in enumerate("一二三四五六七八九十", 1)}
_COUNTED = patterns.compile(r"([一二三四五六七八九十])(?=[层楼幢栋号座单期])")
_NOTE = patterns.compile(r"[（(][^（()）\d]{0,20}[)）]|邮编[:：]?\s?\d{6}")
_HOUSE = patterns.compile(
    r"^.{0,60}?(?:路|街|道|巷|弄|胡同|里|工业小区|工业集中区|工业园区?|产业园区?|科技园区?|开发区)(?:[东南西北中]|[一二三四五六七八九十]{1,2})?段?\d{1,5}(?:-\d{1,4})?号"
)
_PLACE = patterns.compile(
    r"(?:(?P<province>[^\W\d_]{2,3}?)省|[^\W\d_]{2,7}?自治区)?\s?(?:(?P<city>[^\W\d_省]{2,4}?)市)?"
)
_ROAD = patterns.compile(r"[^\W\d_省市区县]{2,8}?(?:路|(?<![街轨隧管河渠通])道(?![路口])|大街|街(?!道))")
_END = 3
"""So many characters of a road's name tell it from others: a township may stand before it."""

_DISTRICT = patterns.compile(
    r"(?:[^省市\d]{2,8}(?:省|自治区))?(?P<city>[^省市区县\d]{2,7}市)(?P<district>[^省市区县镇乡路街\d]{1,6}[区县])"
    r"(?P<rest>[^区县]{3,40})"
)
_TOKEN = patterns.compile(r"[a-z]+|\d+")
_NO_WORDS = patterns.compile(
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


def house(address: str) -> str | None:
    """An address up to the number of the house in its road; none where it does not give them.

    >>> house("青阳市开源路 18 号院 2 号楼 301 室"), house("青阳市创业园 3 栋")
    ('青阳市开源路18号', None)
    """
    found = _HOUSE.match(fold(address))
    return found[0] if found else None


def maybe_same(one: str, other: str) -> bool:
    """Whether two addresses may be one house: by road and number, else by the province or city in front.

    >>> maybe_same("海东省青阳市开源路18号2幢", "青阳市开源路18号")
    True
    >>> maybe_same("青阳市开源路18号", "临川市创业园3栋")
    False
    >>> maybe_same("青阳市开源路18号", "海东省临川市创业园")
    False
    >>> maybe_same("青阳市开源路18号", "青阳市临港大道工地")
    False
    >>> [maybe_same("青阳市开源路18号", other) for other in ("青阳市望海道工地", "青阳市城关街道厂区")]
    [False, True]
    >>> maybe_same("青阳市开源路18号", "青阳市城关开源路厂区"), maybe_same("青阳市开源路18号", "青阳市创业园")
    (True, True)
    """
    houses = house(one), house(other)
    if houses[0] and houses[1]:
        return difference(houses[0], houses[1]) is None
    places = _PLACE.match(fold(one)), _PLACE.match(fold(other))
    for name in ("city", "province"):
        stated = [place[name] for place in places if place and place[name]]
        if len(stated) == len(places) and stated[0] != stated[1]:
            return False
    roads = [_ROAD.findall(fold(address)) for address in (one, other)]
    return not all(roads) or roads[0][-1].endswith(roads[1][-1][-_END:])


def one_slip(one: str, other: str) -> bool:
    """Whether two houses are written alike but for one character, or two digits that changed places.

    >>> one_slip("青阳市开源路18号", "青阳市开源路13号"), one_slip("青阳市开源路18号", "青阳市开源路81号")
    (True, True)
    >>> one_slip("青阳市开源路18号", "青阳市开源路926号")
    False
    """
    if len(one) != len(other):
        return False
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    swapped = len(apart) == 2 and apart[0] == apart[1][::-1]
    return len(apart) == 1 or swapped


def other_district(one: str, other: str) -> bool:
    """Whether two houses have one road and number in one city, but in two districts.

    >>> other_district("海东省青阳市东湖区开源路18号", "青阳市西岭区开源路18号")
    True
    >>> other_district("青阳市东湖区开源路18号", "临川市西岭区开源路18号")
    False
    """
    parts = [_DISTRICT.fullmatch(fold(address)) for address in (one, other)]
    if not parts[0] or not parts[1]:
        return False
    (ours, theirs) = (part.groupdict() for part in parts if part)
    return (
        ours["city"] == theirs["city"]
        and ours["rest"] == theirs["rest"]
        and ours["district"] != theirs["district"]
    )


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
