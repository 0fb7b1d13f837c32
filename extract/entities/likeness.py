"""Whether two different names of organisations are one name written in two ways."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from extract import labels
from extract.values.names import confusable, organization_words
from extract.values.organizations import trade_name
from schemas import patterns
from schemas.text import fold

_LEGAL = patterns.compile(
    r"(?:股份|责任)?有限(?:责任)?公司$|股份公司$|\((?:有限|普通)合伙\)$|(?:Co\.?,?)?(?:Ltd|Limited|Inc|LLC)\.?$",
    re.I,
)
_AUTHORITY, _UNITS = ("局", "厅", "委员会"), "市县区旗州"
_TESTS = patterns.compile("测试")
_LINKED = 60.0
_SHORTEST = 6
_BRAND = 2
"""So many characters a trade name has that may be another company's by one of them (宁远, 致远)."""


class Name(NamedTuple):
    """A name taken apart: `key` is its folded form, `stem` without the legal form."""

    key: str
    place: str
    trade: str
    rest: str
    stem: str


@lru_cache(maxsize=65536)
def parse(name: str) -> Name:
    """A name's parts.

    >>> parse("北京甲乙丙科技有限公司").trade, parse("北京甲乙丙科技有限公司").stem
    ('甲乙丙', '北京甲乙丙科技')
    """
    key = fold(name)
    return Name(key, *trade_name(key), _LEGAL.sub("", key))


def is_branch(name: str, of: str) -> bool:
    """Whether a name is another one's with a branch behind it.

    >>> is_branch("北京甲乙有限公司天津分公司", "北京甲乙有限公司")
    True
    """
    match = organization_words().branch.fullmatch(name, len(of)) if name.startswith(of) else None
    return match is not None


def one_company(
    one: Name, other: Name, *, own: bool = False, linked: bool = False, slot: bool = False
) -> bool:
    """Whether two names are certainly one company's.

    `own`: one of them is the audited organisation's or its kin's, whose trade name may lose a part; `linked`:
    both play the same part in one thing (the laboratory of one instrument); `slot`: in things of one kind,
    one of them once. A branch is not the same name; a word that makes another company (集团, 贸易), another
    place or number makes the names two.
    """
    if is_branch(one.key, other.key) or is_branch(other.key, one.key) or _other_place(one, other):
        return False
    if min(len(one.key), len(other.key)) < _SHORTEST:
        return False
    if _hard_words(one) != _hard_words(other) and not _cut_word(one, other):
        return False
    if linked and _ratio(one.stem, other.stem) >= _LINKED and _like_cores(one, other):
        return True
    distance = _distance(one.key.casefold(), other.key.casefold())
    if one.key.isascii():
        return distance <= 1 + len(one.key) // 24
    if distance == 1:
        return own or linked or (slot and one.place == other.place != "") or not _two_brands(one, other)
    if one.stem == other.stem or _cut_short(one.key, other.key) or _tests_alike(one, other):
        return True
    if own and one.key[:2] == other.key[:2] and sorted(one.key) == sorted(other.key):
        return True
    added = _added(one.key, other.key)
    if added:
        return (own and len(added) <= 3) or _is_soft(added)
    return distance == 2 and (own or _shifted(one, other)) and _two_slips(one.key, other.key)


def _shifted(one: Name, other: Name) -> bool:
    """Whether names of one place differ in two characters side by side that share one (化工, 塑化)."""
    if not one.place or one.place != other.place or len(one.key) != len(other.key):
        return False
    apart = [i for i, pair in enumerate(zip(one.key, other.key, strict=True)) if pair[0] != pair[1]]
    if len(apart) != 2 or apart[1] - apart[0] != 1 or apart[0] < len(one.place) + _BRAND:
        return False
    first, second = ({name.key[i] for i in apart} for name in (one, other))
    return bool(first & second)


def _two_brands(one: Name, other: Name) -> bool:
    """Whether the trade names are of two characters, of which one is another unlike in sound and shape."""
    first, second = _core(one), _core(other)
    if not len(first) == len(second) == _BRAND:
        return False
    return any(a != b and not confusable(a, b) for a, b in zip(first, second, strict=True))


def _two_slips(one: str, other: str) -> bool:
    """Whether two characters that differ in a long name are slips, not another word."""
    return len(one) >= 10 and one[:2] == other[:2] and not _another_trade(one, other)


def _another_trade(one: str, other: str) -> bool:
    """Whether a word of two characters, unlike in sound and shape, stands for another (铸造, 锻压)."""
    if len(one) != len(other):
        return False
    apart = [i for i, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(apart) != 2 or apart[1] - apart[0] != 1:
        return False
    return not any(confusable(one[i], other[i]) or one[i] in other[apart[0] : apart[1] + 1] for i in apart)


def _tests_alike(one: Name, other: Name) -> bool:
    """Whether two names of one place and trade name differ in the word for testing alone (检测, 测试)."""
    return one.place == other.place != "" and _TESTS.sub("检测", one.key) == _TESTS.sub("检测", other.key)


def _cut_word(one: Name, other: Name) -> bool:
    """Whether a word that makes another company has only lost a character in one name (新材, 新材料)."""
    short, long = sorted((_hard_words(one), _hard_words(other)), key=len)
    lost = [word for word in long if word not in short]
    added = _added(one.key, other.key)
    return len(lost) == 1 == len(long) - len(short) and len(added) == 1 < len(lost[0]) and added in lost[0]


def _like_cores(one: Name, other: Name) -> bool:
    """Whether what is left without the place and the words of business is nearly the same."""
    first, second = _core(one), _core(other)
    return first[:1] == second[:1] and _ratio(first, second) >= _LINKED


def _core(name: Name) -> str:
    stem = name.stem.removeprefix(name.place)
    return organization_words().business.sub("", stem) or stem


def kin(one: Name, own: Name) -> bool:
    """Whether a company shares the audited one's trade name and is another one.

    >>> kin(parse("天津甲乙丙贸易有限公司"), parse("北京甲乙丙科技有限公司"))
    True
    """
    first, second = sorted((_bare_trade(one), _bare_trade(own)), key=len)
    if len(first) < 2 or not second.startswith(first):
        return False
    return first == second or len(first) >= 4 or (bool(one.place) and one.place == own.place)


def _bare_trade(name: Name) -> str:
    return re.sub(_hard(), "", name.trade) or name.trade


def _other_place(one: Name, other: Name) -> bool:
    first, second = _seat(one.key), _seat(other.key)
    another = any(not confusable(a, b) for a, b in zip(first, second, strict=False) if a != b)
    return another or bool(one.place and other.place and one.place != other.place)


def _seat(name: str) -> str:
    """The place that an authority is of, known or not (枣阳 of 枣阳市市场监督管理局)."""
    ends = (name.find(unit, _BRAND) for unit in _UNITS) if name.endswith(_AUTHORITY) else ()
    return name[: min((end for end in ends if end > 0), default=0)]


@cache
def _hard() -> str:
    words = labels.values("entities", "word")["hard"]
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@cache
def _hard_pattern() -> re.Pattern[str]:
    return patterns.compile(_hard())


@lru_cache(maxsize=65536)
def _hard_words(name: Name) -> tuple[str, ...]:
    """The words that make another company, behind the place."""
    return tuple(sorted(_hard_pattern().findall(name.stem.removeprefix(name.place))))


def _cut_short(one: str, other: str) -> bool:
    """Whether a name is another one with up to three characters missing at its end."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and len(long) - len(short) <= 3


def _added(one: str, other: str) -> str:
    """The run of characters that one name has more than the other; empty when they differ otherwise."""
    short, long = sorted((one, other), key=len)
    missing = len(long) - len(short)
    if not 1 <= missing <= 4:
        return ""
    same = 0
    while same < len(short) and short[same] == long[same]:
        same += 1
    return long[same : same + missing] if short[same:] == long[same + missing :] else ""


@cache
def _soft() -> re.Pattern[str]:
    return patterns.compile(
        rf"(?:(?:{organization_words().business.pattern})|研究|有限|责任|股份|市|省|区|县){{1,2}}"
    )


def _is_soft(words: str) -> bool:
    """Whether added words are of the kind that people drop and add (科技, 市, 责任)."""
    return _soft().fullmatch(words) is not None


def _ratio(one: str, other: str) -> float:
    from rapidfuzz.fuzz import ratio  # imported for few reports: it takes as long as reading a page

    return ratio(one, other)


def _distance(one: str, other: str) -> int:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other, score_cutoff=6)
