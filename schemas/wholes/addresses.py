"""The parts of an address: house, road, district, city, province; its numbers and words."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

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
_DISTRICT = patterns.compile(
    r"(?:[^省市\d]{2,8}(?:省|自治区))?(?P<city>[^省市区县\d]{2,7}市)(?P<district>[^省市区县镇乡路街\d]{1,6}[区县])"
    r"(?P<rest>[^区县]{3,40})"
)
_TOKEN = patterns.compile(r"[a-z]+|\d+")
_NO_WORDS = patterns.compile(
    r"[a-z\d]|[^\w]|省|市|自治区|特别行政区|街道|办事处|中国|号|院|栋|幢|楼|层|室|单元|座|内"
)


class District(NamedTuple):
    """A district of a city, and what of an address is behind it."""

    city: str
    district: str
    rest: str


class Address(NamedTuple):
    """An address in its parts; `house`: up to the number of the house in its road, null where it does not
    give them; `numbers`: those of house, floor, room; `words`: the characters that tell places apart."""

    house: str | None
    province: str | None
    city: str | None
    roads: tuple[str, ...]
    district: District | None
    numbers: tuple[str, ...]
    words: str


@lru_cache(maxsize=1024)
def parts(address: str) -> Address:
    """The parts of an address as it is written.

    >>> parts("海东省青阳市开源路 18 号院 2 号楼 301 室（自主申报）")[:4]
    ('海东省青阳市开源路18号', '海东', '青阳', ('开源路',))
    """
    text = fold(address)
    house, place, district = _HOUSE.match(text), _PLACE.match(text), _DISTRICT.fullmatch(text)
    bare = _NOTE.sub("", text.casefold())
    counted = _COUNTED.sub(lambda found: _NUMERALS[found[1]], bare)
    return Address(
        house[0] if house else None,
        place["province"] if place else None,
        place["city"] if place else None,
        tuple(_ROAD.findall(text)),
        District(district["city"], district["district"], district["rest"]) if district else None,
        tuple(token.lstrip("0") or "0" for token in _TOKEN.findall(counted)),
        _NO_WORDS.sub("", _COUNTED.sub("", bare)),
    )
